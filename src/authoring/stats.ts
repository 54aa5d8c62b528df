/** The figures of a scenario: its shape, how long plays are, and what the bots score (design 7). */
import { medianLength } from './bots/random-plays.ts';
import type { Tournament } from './bots/tournament.ts';
import type { CheckContext } from './context.ts';

export interface FileStats {
  readonly nodes: number;
  readonly choices: number;
  readonly snapshots: number;
  readonly transitions: number;
  readonly endings: number;
  /** Everything was walked. */
  readonly complete: boolean;
  /** Sets of at least two snapshots that a player cannot tell apart. */
  readonly indistinguishableSets: number;
  /** In moves. The shortest and the longest of all plays, where all was walked and every play ends; the median of random ones. */
  readonly moves: { readonly shortest: number; readonly median: number; readonly longest: number };
  readonly bots: readonly { readonly name: string; readonly mean: number; readonly max: number }[];
}

/** Counts. `tournament` is null where plays need not end: then the lengths of plays are 0. */
export function statsOf(context: CheckContext, tournament: Tournament | null): FileStats {
  const { graph, alikes, scenario } = context;
  const { nodes } = scenario.story;
  return {
    nodes: nodes.length,
    choices: nodes.reduce((sum, node) => sum + node.choices.length, 0),
    snapshots: graph.snapshotCount,
    transitions: graph.transitionCount,
    endings: nodes.filter(({ ending }) => ending !== null).length,
    complete: graph.complete,
    indistinguishableSets: alikes.sets.length,
    moves: lengthsOf(context, tournament),
    bots: tournament?.bots ?? [],
  };
}

function lengthsOf({ graph, order }: CheckContext, tournament: Tournament | null): FileStats['moves'] {
  const plays = tournament?.randomPlays ?? [];
  const median = medianLength(plays);
  if (!graph.complete || order.closing.length > 0) {
    return {
      shortest: plays.reduce((least, { length }) => Math.min(least, length), plays[0]?.length ?? 0),
      median,
      longest: plays.reduce((most, { length }) => Math.max(most, length), 0),
    };
  }
  const shortest = new Int32Array(graph.snapshotCount);
  const longest = new Int32Array(graph.snapshotCount);
  for (const snapshot of order.afterSuccessors) {
    const end = graph.firstTransition(snapshot + 1);
    let least = Number.POSITIVE_INFINITY;
    let most = 0;
    for (let edge = graph.firstTransition(snapshot); edge < end; edge++) {
      const target = graph.targetOf(edge);
      least = Math.min(least, 1 + (shortest[target] ?? 0));
      most = Math.max(most, 1 + (longest[target] ?? 0));
    }
    shortest[snapshot] = least === Number.POSITIVE_INFINITY ? 0 : least;
    longest[snapshot] = most;
  }
  return {
    shortest: graph.starts.reduce(
      (least, start) => Math.min(least, shortest[start] ?? 0),
      Number.POSITIVE_INFINITY,
    ),
    median,
    longest: graph.starts.reduce((most, start) => Math.max(most, longest[start] ?? 0), 0),
  };
}
