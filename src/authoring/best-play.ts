import type { JudgedGraph } from './judged-graph.ts';

/**
 * The transitions of a play of best replies, the first in file order each time, from a snapshot to the end, or to the
 * end of what was walked. Needs plays that end.
 */
export function bestPlayFrom(judged: JudgedGraph, start: number): number[] {
  const { graph } = judged;
  const edges: number[] = [];
  for (let snapshot = start; ; ) {
    const position = judged.decisionAt(snapshot)?.replies.findIndex(({ isBest }) => isBest) ?? -1;
    if (position === -1) return edges;
    const edge = graph.firstTransition(snapshot) + position;
    edges.push(edge);
    snapshot = graph.targetOf(edge);
  }
}
