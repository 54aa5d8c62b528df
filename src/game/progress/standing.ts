import { AXES, type Axis, type Band, bandOf, type PerAxis } from '../../engine/index.ts';
import type { FinishedAttempt } from './records.ts';

export interface AxisStanding {
  /** The band of the first attempt that measured this axis; null: not measured yet. */
  readonly first: Band | null;
  readonly best: Band | null;
}

/** How a player stands with one scenario. */
export interface Standing {
  readonly attempts: number;
  readonly axes: PerAxis<AxisStanding>;
  /** The band of the whole, first and best. */
  readonly whole: AxisStanding;
}

/** First and best band per axis over the finished attempts at one scenario, in any order. */
export function standingOf(attempts: readonly FinishedAttempt[]): Standing {
  const inOrder = attempts.toSorted((one, other) => one.endedAt - other.endedAt);
  const axis = (name: Axis): AxisStanding => firstAndBest(inOrder.map(({ score }) => score.axes[name]));
  return {
    attempts: inOrder.length,
    axes: {
      'value-creation': axis('value-creation'),
      'non-sparring': axis('non-sparring'),
      'walking-away': axis('walking-away'),
    },
    whole: {
      first: inOrder.find(({ score }) => score.band !== null)?.score.band ?? null,
      best: bestAttempt(inOrder)?.score.band ?? null,
    },
  };
}

/** Standings of all scenarios that were played, by scenario id. */
export function standings(attempts: readonly FinishedAttempt[]): ReadonlyMap<string, Standing> {
  const ids = new Set(attempts.map(({ transcript }) => transcript.scenario));
  return new Map(
    [...ids].map((id) => [id, standingOf(attempts.filter(({ transcript }) => transcript.scenario === id))]),
  );
}

/** The axis that was weakest in an attempt; null where nothing was measured. */
export function weakestAxis({ score }: FinishedAttempt): Axis | null {
  return AXES.filter((axis) => score.axes[axis] !== null).reduce<Axis | null>(
    (weakest, axis) =>
      weakest === null || (score.axes[axis] ?? 0) < (score.axes[weakest] ?? 0) ? axis : weakest,
    null,
  );
}

function bestAttempt(attempts: readonly FinishedAttempt[]): FinishedAttempt | undefined {
  const rank = ({ score }: FinishedAttempt): number =>
    score.band === null ? -1 : bandRank(score.band) * 1000 + (score.whole ?? 0);
  return attempts.toSorted((one, other) => rank(other) - rank(one))[0];
}

function bandRank(band: Band): number {
  return { Costly: 0, Uneven: 1, Sound: 2, Masterly: 3 }[band];
}

function firstAndBest(scores: readonly (number | null)[]): AxisStanding {
  const measured = scores.filter((score) => score !== null);
  const [first] = measured;
  if (first === undefined) return { first: null, best: null };
  return { first: bandOf(first), best: bandOf(Math.max(...measured)) };
}
