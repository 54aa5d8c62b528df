/** A graph of a story with the places of its boxes and lines. */
import type { GraphEdge, GraphNode } from '../../../engine/index.ts';

export const BOX = { width: 96, height: 40 } as const;

export interface PlacedNode extends GraphNode {
  /** The middle of the box. */
  readonly x: number;
  readonly y: number;
  /** Whether a way out leads from here to the hub. */
  readonly leavesToHub: boolean;
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
  /** The node into which most ways out lead; null where they are few. */
  readonly hub: string | null;
}
