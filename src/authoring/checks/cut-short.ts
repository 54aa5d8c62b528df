/** ON306: letting the clock run out must not pay. */
import {
  AXES,
  type Axis,
  isLate,
  type JudgedMove,
  type PerAxis,
  perAxis,
  scorePlay,
} from '../../engine/index.ts';
import { bestPlayFrom } from '../best-play.ts';
import type { CheckContext } from '../context.ts';
import type { Path } from '../explore.ts';
import type { Report } from '../finding.ts';
import { moveId } from '../graph-search.ts';

const MOST_FOR_CUT_SHORT = 60;
const ROUNDS = 2;
/** A play that meets more of what best play meets was not cut short, and one of more moves than these neither. */
const SHORT = 0.5;
const LONGEST = 40;
const NOWHERE = 255;

/**
 * Looks for the play with the highest score among those that the clock ends before the player has left, and in at
 * most half the moves that best play takes with the same hidden truth: wasting the customer's time must not be a way
 * round the decisions.
 *
 * A score is a mean of quotients, so that no one pass finds its maximum. The second round weighs what is lost and what
 * is at stake by the totals of the play found in the first, which comes close; what is found is scored by the rules of
 * scoring. Needs a complete exploration and plays that end.
 */
export function checkCutShort(context: CheckContext, report: Report): void {
  const { graph, judged, log } = context;
  if (!log.timeRanOut) return;
  const limits = graph.starts.map((start) =>
    Math.min(LONGEST, Math.floor(SHORT * bestPlayFrom(judged, start).length)),
  );
  let best: FoundPlay | null = null;
  for (const mayBeLate of [false, true]) {
    let totals: PerAxis = perAxis(() => 1);
    for (let round = 0; round < ROUNDS; round++) {
      const found = searchPlays(context, limits, gainsOf(context, mayBeLate, totals));
      if (found === null) break;
      if (best === null || found.whole > best.whole) best = found;
      totals = perAxis((axis) => Math.max(1, totalStake(found.moves, axis)));
    }
  }
  if (best === null || best.whole < MOST_FOR_CUT_SHORT) return;
  report({
    code: 'ON306',
    pointer: '/outOfTime',
    message: `a play that the clock cuts short after ${best.moves.length} moves scores ${Math.floor(best.whole)}; it must stay below ${MOST_FOR_CUT_SHORT}`,
    hint: 'Let the slow replies lose points, offer a way out before the time is over, or give more minutes.',
    path: best.path,
  });
}

interface FoundPlay {
  readonly whole: number;
  readonly moves: readonly JudgedMove[];
  readonly path: Path;
}

/** The best of the draws. Null: no play is cut short. */
function searchPlays(
  context: CheckContext,
  limits: readonly number[],
  gains: readonly Float64Array[],
): FoundPlay | null {
  const { graph, judged, judge } = context;
  const layers = bestPositions(context, Math.max(0, ...limits), gains);
  let best: FoundPlay | null = null;
  graph.starts.forEach((start, draw) => {
    const moves: JudgedMove[] = [];
    const ids: string[] = [];
    let snapshot = start;
    for (let left = limits[draw] ?? 0; left > 0; left--) {
      const position = layers[left - 1]?.[snapshot] ?? NOWHERE;
      const decision = judged.decisionAt(snapshot);
      const taken = decision?.replies[position];
      if (decision === undefined || taken === undefined) return;
      const edge = graph.firstTransition(snapshot) + position;
      moves.push({ decision, taken });
      ids.push(moveId(graph, snapshot, edge));
      if (context.log.isCutShort(edge)) break;
      snapshot = graph.targetOf(edge);
    }
    const whole = moves.length === 0 ? null : scorePlay(judge, moves).whole;
    if (whole !== null && (best === null || whole > best.whole)) {
      best = { whole, moves, path: { draw, moves: ids } };
    }
  });
  return best;
}

/** What each reply of each decision is worth; −∞ for one that may not be taken. */
function gainsOf({ judged, judge }: CheckContext, mayBeLate: boolean, totals: PerAxis): Float64Array[] {
  const worth = (axis: Axis, stake: number, loss: number): number =>
    (judge.key.weights[axis] * ((1 - MOST_FOR_CUT_SHORT / 100) * stake - loss)) / totals[axis];
  return judged.decisions.map((decision) =>
    Float64Array.from(decision.replies, (taken) => {
      if (taken.leaves || (!mayBeLate && isLate({ decision, taken }))) return Number.NEGATIVE_INFINITY;
      return AXES.reduce((sum, axis) => sum + worth(axis, decision.stake[axis], taken.loss[axis]), 0);
    }),
  );
}

/**
 * By the moves that are left, less one, and by snapshot: the position of the reply to take towards the end of time.
 * `NOWHERE` where no play comes to it in so many moves.
 */
function bestPositions(
  { graph, judged, log }: CheckContext,
  most: number,
  gains: readonly Float64Array[],
): Uint8Array[] {
  const layers: Uint8Array[] = [];
  let before = new Float64Array(graph.snapshotCount).fill(Number.NEGATIVE_INFINITY);
  for (let left = 1; left <= most; left++) {
    const values = new Float64Array(graph.snapshotCount).fill(Number.NEGATIVE_INFINITY);
    const positions = new Uint8Array(graph.snapshotCount).fill(NOWHERE);
    for (let snapshot = 0; snapshot < graph.snapshotCount; snapshot++) {
      const own = gains[judged.numberAt(snapshot)];
      if (own === undefined) continue;
      const first = graph.firstTransition(snapshot);
      let best = Number.NEGATIVE_INFINITY;
      for (let position = 0; position < own.length; position++) {
        const edge = first + position;
        const onwards = log.isCutShort(edge) ? 0 : (before[graph.targetOf(edge)] ?? 0);
        const value = (own[position] ?? 0) + onwards;
        if (value <= best) continue;
        best = value;
        positions[snapshot] = position;
      }
      values[snapshot] = best;
    }
    layers.push(positions);
    before = values;
  }
  return layers;
}

function totalStake(moves: readonly JudgedMove[], axis: Axis): number {
  return moves.reduce((sum, { decision }) => sum + decision.stake[axis], 0);
}
