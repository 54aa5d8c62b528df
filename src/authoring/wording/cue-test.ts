/** Whether a cue tells the best reply more often than chance: an exact one-sided binomial test. */
import type { ReplySet, WordedReply } from './sets.ts';

/** Points at some of the replies of a set by their wording alone. None, or all: the cue says nothing there. */
export type Cue = (set: ReplySet) => readonly WordedReply[];

export interface CueResult {
  /** The sets where the cue says something. */
  readonly sets: number;
  /** Those where it tells right. */
  readonly hits: number;
  /** The hits to expect if the best replies lay anywhere. */
  readonly expected: number;
  /** The probability of so many hits, or more, by chance. */
  readonly p: number;
}

/**
 * Tests a cue over the sets of a scenario.
 *
 * @param claim What the cue says of the replies that it points at: all are best ones, or none is.
 */
export function testCue(sets: readonly ReplySet[], cue: Cue, claim: 'best' | 'not best'): CueResult {
  let hits = 0;
  const chances: number[] = [];
  for (const set of sets) {
    const marked = cue(set);
    const { length } = set.replies;
    if (marked.length === 0 || marked.length === length) continue;
    const wanted = set.replies.filter(({ isBest }) => isBest === (claim === 'best')).length;
    chances.push(chanceOfAll(marked.length, wanted, length));
    if (marked.every(({ isBest }) => isBest === (claim === 'best'))) hits++;
  }
  return {
    sets: chances.length,
    hits,
    expected: chances.reduce((sum, chance) => sum + chance, 0),
    p: chanceOfAtLeast(hits, chances),
  };
}

/** The chance that `marked` replies out of `count`, drawn blindly, all lie among the `wanted` ones. */
function chanceOfAll(marked: number, wanted: number, count: number): number {
  let chance = 1;
  for (let drawn = 0; drawn < marked; drawn++) chance *= Math.max(0, wanted - drawn) / (count - drawn);
  return chance;
}

/** The chance of at least `hits` successes in independent trials with these chances: the exact sum, trial by trial. */
export function chanceOfAtLeast(hits: number, chances: readonly number[]): number {
  // By number of successes so far.
  let distribution = [1];
  for (const chance of chances) {
    distribution = [...distribution, 0].map(
      (_, count) => (distribution[count] ?? 0) * (1 - chance) + (distribution[count - 1] ?? 0) * chance,
    );
  }
  return Math.min(
    1,
    distribution.slice(hits).reduce((sum, part) => sum + part, 0),
  );
}
