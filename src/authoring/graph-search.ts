/** Searches over an exploration: cycles, an order in which they cannot stand, and shortest ways along some transitions. */
import { choiceAt } from '../engine/index.ts';
import type { Exploration, Path } from './explore.ts';

export interface Order {
  /** Snapshots, each after all that it leads to. Covers every snapshot that can be reached from a start. */
  readonly afterSuccessors: Int32Array;
  /** Transitions that lead back to a snapshot on the way to them: each closes a cycle. Empty: every play ends. */
  readonly closing: readonly number[];
}

const ON_THE_WAY = 1;
const DONE = 2;

/** One depth-first walk, without recursion. Linear. */
export function orderOf(graph: Exploration): Order {
  const colour = new Uint8Array(graph.snapshotCount);
  const next = new Int32Array(graph.snapshotCount);
  const afterSuccessors = new Int32Array(graph.snapshotCount);
  const closing: number[] = [];
  const stack: number[] = [];
  let done = 0;
  for (const start of graph.starts) {
    if (colour[start] !== 0) continue;
    stack.push(start);
    colour[start] = ON_THE_WAY;
    next[start] = graph.firstTransition(start);
    while (stack.length > 0) {
      const snapshot = stack[stack.length - 1] ?? 0;
      const edge = next[snapshot] ?? 0;
      if (snapshot >= graph.expandedCount || edge >= graph.firstTransition(snapshot + 1)) {
        colour[snapshot] = DONE;
        afterSuccessors[done++] = snapshot;
        stack.pop();
        continue;
      }
      next[snapshot] = edge + 1;
      const target = graph.targetOf(edge);
      if (colour[target] === ON_THE_WAY) closing.push(edge);
      if (colour[target] !== 0) continue;
      colour[target] = ON_THE_WAY;
      next[target] = graph.firstTransition(target);
      stack.push(target);
    }
  }
  return { afterSuccessors: afterSuccessors.subarray(0, done), closing };
}

/** What can be reached from the starts along the transitions that a test lets through. */
export interface Reach {
  readonly reaches: (snapshot: number) => boolean;
  /** A shortest play along those transitions. */
  readonly pathTo: (snapshot: number) => Path;
}

/** Breadth-first along the transitions that `passes` lets through. Linear. */
export function reachAlong(graph: Exploration, passes: (transition: number) => boolean): Reach {
  const parentEdge = new Int32Array(graph.snapshotCount).fill(-1);
  const parent = new Int32Array(graph.snapshotCount).fill(-1);
  const reached = new Uint8Array(graph.snapshotCount);
  const queue: number[] = [];
  for (const start of graph.starts) {
    if (reached[start] === 0) queue.push(start);
    reached[start] = 1;
  }
  for (let head = 0; head < queue.length; head++) {
    const snapshot = queue[head] ?? 0;
    if (snapshot >= graph.expandedCount) continue;
    for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
      const target = graph.targetOf(edge);
      if (reached[target] !== 0 || !passes(edge)) continue;
      reached[target] = 1;
      parent[target] = snapshot;
      parentEdge[target] = edge;
      queue.push(target);
    }
  }
  return {
    reaches: (snapshot) => reached[snapshot] === 1,
    pathTo(snapshot) {
      const moves: string[] = [];
      let at = snapshot;
      for (let from = parent[at] ?? -1; from !== -1; from = parent[at] ?? -1) {
        moves.push(moveId(graph, from, parentEdge[at] ?? 0));
        at = from;
      }
      return { draw: graph.transcriptTo(at).draw, moves: moves.reverse() };
    },
  };
}

/** The id of the choice that makes a transition. */
export function moveId(graph: Exploration, snapshot: number, transition: number): string {
  return choiceAt(graph.rules, graph.nodeOf(snapshot), graph.choiceOf(transition)).source.id;
}

/** A shortest play to a snapshot, and one move more. */
export function pathThrough(graph: Exploration, snapshot: number, transition: number): Path {
  const { draw, moves } = graph.transcriptTo(snapshot);
  return { draw, moves: [...moves, moveId(graph, snapshot, transition)] };
}
