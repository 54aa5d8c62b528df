/** Lays the graph of a story out for drawing. Pure. */
import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, StoryGraph } from '../../../engine/index.ts';
import { BOX, type StoryMap } from './placed-map.ts';

/** Ways out into the same node, once they are this many, are told by a mark on each box instead of a line. */
const MANY_WAYS_OUT = 5;

/** How the layers can be made: how straight replies are kept, and over how many rows endings are set. */
const SETTINGS = [
  { straight: 4, rows: 1 },
  { straight: 4, rows: 3 },
  { straight: 1, rows: 1 },
  { straight: 1, rows: 3 },
] as const;

/** Lays a graph out in layers, from the start downward, as narrow as can be. */
export function storyMap({ nodes, edges }: StoryGraph): StoryMap {
  const hub = hubOf(edges);
  const isToHub = ({ to, kind }: GraphEdge): boolean => kind === 'way-out' && to === hub;
  const drawn = edges.filter((edge) => !isToHub(edge));
  // Something has to lead there, or it would stand beside the story.
  const [toHub] = edges.filter(isToHub).slice(-1);
  const laid = toHub === undefined ? drawn : [...drawn, toHub];
  const [narrowest] = SETTINGS.map((setting) => laidOut(nodes, laid, setting)).toSorted(
    (one, other) => (one.graph().width ?? 0) - (other.graph().width ?? 0),
  );
  const graph = narrowest ?? laidOut(nodes, laid, SETTINGS[0]);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    hub,
    nodes: nodes.map((node) => {
      const { x = 0, y = 0 } = graph.node(node.id);
      return { ...node, x, y, leavesToHub: edges.some((edge) => isToHub(edge) && edge.from === node.id) };
    }),
    edges: laid.map(({ from, to, kind }) => ({ kind, points: graph.edge(from, to, kind).points ?? [] })),
  };
}

function hubOf(edges: readonly GraphEdge[]): string | null {
  const counts = new Map<string, number>();
  for (const { to, kind } of edges) if (kind === 'way-out') counts.set(to, (counts.get(to) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most !== undefined && most[1] >= MANY_WAYS_OUT ? most[0] : null;
}

function laidOut(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  { straight, rows }: (typeof SETTINGS)[number],
) {
  const graph = new Graph({ multigraph: true })
    .setGraph({ rankdir: 'TB', nodesep: 8, ranksep: 24, edgesep: 4, marginx: 5, marginy: 5 })
    .setDefaultEdgeLabel(() => ({}));
  const endings = nodes.filter(({ kind }) => kind !== 'decision' && kind !== 'passing').map(({ id }) => id);
  for (const { id } of nodes) graph.setNode(id, { ...BOX });
  for (const { from, to, kind } of edges) {
    const weight = kind === 'reply' || kind === 'passing' ? straight : 1;
    const minlen = endings.includes(to) ? 1 + (endings.indexOf(to) % rows) : 1;
    graph.setEdge(from, to, { weight, minlen }, kind);
  }
  layout(graph);
  return graph;
}
