/** Lays the graph of a story out for drawing. Pure. */
import { Graph, layout } from '@dagrejs/dagre';
import type { GraphEdge, GraphNode, StoryGraph } from '../../../engine/index.ts';

export const BOX = { width: 132, height: 40 } as const;

export interface PlacedNode extends GraphNode {
  /** The middle of the box. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedEdge {
  readonly kind: GraphEdge['kind'];
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface StoryMap {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Lays a graph out in layers, from the start downward. */
export function storyMap({ nodes, edges }: StoryGraph): StoryMap {
  const graph = new Graph({ multigraph: true })
    .setGraph({ rankdir: 'TB', nodesep: 14, ranksep: 30, marginx: 6, marginy: 6 })
    .setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { ...BOX });
  for (const { from, to, kind } of edges) graph.setEdge(from, to, {}, kind);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    nodes: nodes.map((node) => {
      const { x = 0, y = 0 } = graph.node(node.id);
      return { ...node, x, y };
    }),
    edges: edges.map(({ from, to, kind }) => ({ kind, points: graph.edge(from, to, kind).points ?? [] })),
  };
}
