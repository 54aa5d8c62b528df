/** A scenario as a graph, for drawing: what follows what, and over which reply. */
import { expressionText } from './expression-text.ts';
import type { EndingKind, Story, StoryNode, Target } from './story.ts';

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

const LONGEST_TEXT = 44;
const LONGEST_CONDITION = 32;

/** Draws up the graph of a scenario: every node, and the ways between them, those of one kind between two nodes as one edge. */
export function storyGraph(story: Story): StoryGraph {
  const { title, start, nodes, outOfTime } = story;
  const idOf = (index: number): string => nodes[index]?.id ?? '';
  return {
    title,
    nodes: nodes.map((node, index) => ({
      id: node.id,
      kind: node.ending?.kind ?? (node.choices.length === 0 ? 'passing' : 'decision'),
      isStart: index === start,
      text: shorten(node.ending?.title ?? node.lines[0]?.text ?? '', LONGEST_TEXT),
    })),
    edges: bundled([
      ...nodes.flatMap((node) => waysFrom(story, node, idOf)),
      // Time runs out anywhere: one edge from the start stands for all of them.
      ...(outOfTime === null
        ? []
        : [
            {
              from: idOf(start),
              to: idOf(outOfTime),
              kind: 'out-of-time' as const,
              label: 'out of time, from anywhere',
            },
          ]),
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

function waysFrom(
  story: Story,
  { id: from, choices, targets }: StoryNode,
  idOf: (index: number) => string,
): Way[] {
  const condition = ({ when }: Pick<Target, 'when'>): string =>
    when === null ? '' : `if ${shorten(expressionText(story, when), LONGEST_CONDITION)}`;
  const replies = choices.flatMap((choice) => {
    const kind = choice.leaves ? ('way-out' as const) : ('reply' as const);
    const offered = choice.when === null ? '' : `(offered ${condition(choice)})`;
    return choice.targets.map((target) => ({
      from,
      to: idOf(target.to),
      kind,
      label: [choice.id, offered, condition(target)].filter((part) => part !== '').join(' '),
    }));
  });
  const roads = targets.map((target) => ({
    from,
    to: idOf(target.to),
    kind: 'passing' as const,
    label: condition(target),
  }));
  return [...replies, ...roads];
}

/** Cuts a text at a space, so that it has at most so many characters. */
function shorten(text: string, longest: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
