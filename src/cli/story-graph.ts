/** A scenario as a graph, for drawing: what follows what, and over which reply. */
import type { EndingKind } from '../engine/index.ts';
import type { ScenarioFile } from '../format/index.ts';

export interface StoryGraph {
  readonly title: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  /** A decision, a node that passes on by itself, or the kind of an ending. */
  readonly kind: 'decision' | 'passing' | EndingKind;
  readonly isStart: boolean;
  /** What is said there first, or the ending's title, cut short. */
  readonly text: string;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  /** A reply that stays, a way out, the road of a node without replies, or the customer's time running out. */
  readonly kind: 'reply' | 'way-out' | 'passing' | 'out-of-time';
  /** One for each way; empty where nothing need be said. */
  readonly labels: readonly string[];
}

type Node = ScenarioFile['nodes'][string];
type Target = NonNullable<Node['target']>;

const LONGEST_TEXT = 44;
const LONGEST_CONDITION = 32;

/** Draws up the graph of a scenario: every node, and the ways between them, those of one kind between two nodes as one edge. */
export function storyGraph({ title, start, nodes, outOfTime, gauges }: ScenarioFile): StoryGraph {
  const entries = Object.entries(nodes);
  // Time runs out anywhere: one edge from the start stands for all of them.
  const hurried = outOfTime !== undefined && gauges?.minutes !== undefined;
  return {
    title,
    nodes: entries.map(([id, node]) => ({
      id,
      kind: node.ending?.kind ?? (node.choices === undefined ? 'passing' : 'decision'),
      isStart: id === start,
      text: shorten(node.ending?.title ?? node.lines?.[0]?.text ?? '', LONGEST_TEXT),
    })),
    edges: bundled([
      ...entries.flatMap(([id, node]) => waysFrom(id, node)),
      ...(hurried
        ? [{ from: start, to: outOfTime, kind: 'out-of-time' as const, label: 'out of time, from anywhere' }]
        : []),
    ]),
  };
}

interface Way extends Omit<GraphEdge, 'labels'> {
  readonly label: string;
}

function bundled(ways: readonly Way[]): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const { from, to, kind, label } of ways) {
    const place = `${kind} ${from} ${to}`;
    const labels = [...(edges.get(place)?.labels ?? []), ...(label === '' ? [] : [label])];
    edges.set(place, { from, to, kind, labels });
  }
  return [...edges.values()];
}

function waysFrom(from: string, { choices = [], target }: Node): Way[] {
  const replies = choices.flatMap((choice) => {
    const kind = choice.leaves === true ? ('way-out' as const) : ('reply' as const);
    const offered = choice.when === undefined ? '' : ` (offered if ${condition(choice.when)})`;
    return waysOf(choice.target).map(({ to, when }) => {
      const label = `${choice.id}${offered}${when === undefined ? '' : ` if ${condition(when)}`}`;
      return { from, to, kind, label };
    });
  });
  const roads = waysOf(target).map(({ to, when }) => {
    return { from, to, kind: 'passing' as const, label: when === undefined ? '' : `if ${condition(when)}` };
  });
  return [...replies, ...roads];
}

function waysOf(target: Target | undefined): readonly { readonly to: string; readonly when?: string }[] {
  if (target === undefined) return [];
  return typeof target === 'string' ? [{ to: target }] : target;
}

function condition(text: string): string {
  return shorten(text, LONGEST_CONDITION);
}

/** Cuts a text at a space, so that it has at most so many characters. */
function shorten(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
