/** The score of a ranked attempt, and how it is stored and shown: whole points. */
import {
  AXES,
  BANDS,
  GIVEN_UP,
  judgeMoves,
  type Score,
  type Step,
  scorePlay,
  wholePoints,
} from '../../engine/index.ts';
import type { ShownScore } from '../../protocol/index.ts';
import type { AttemptTable } from '../db/schema.ts';
import type { Edition } from '../library/library.ts';

export type ScoreColumns = Pick<
  AttemptTable,
  'whole' | 'band' | 'value_creation' | 'non_sparring' | 'walking_away'
>;

/** The columns of an attempt that `shownScore` reads. */
export const SCORE_COLUMNS = ['whole', 'band', 'value_creation', 'non_sparring', 'walking_away'] as const;

/** Scores a play. One that was given up is scored on the moves made so far, as left too early. */
export function scoreOf(
  { judge }: Edition,
  steps: readonly Step[],
  moves: readonly string[],
  status: 'ended' | 'given-up',
): Score {
  const judged = judgeMoves(judge, steps, moves);
  return status === 'given-up' ? scorePlay(judge, judged, GIVEN_UP) : scorePlay(judge, judged);
}

/** A score as columns: rounded down to whole points, so that no number contradicts its band. */
export function scoreColumns({ whole, band, axes }: Score): ScoreColumns {
  const points = (score: number | null): number | null => (score === null ? null : wholePoints(score));
  return {
    whole: points(whole),
    band,
    value_creation: points(axes['value-creation']),
    non_sparring: points(axes['non-sparring']),
    walking_away: points(axes['walking-away']),
  };
}

/** Stored columns as they are sent. */
export function shownScore(row: ScoreColumns): ShownScore {
  return {
    whole: row.whole,
    band: BANDS.find((band) => band === row.band) ?? null,
    axes: {
      [AXES[0]]: row.value_creation,
      [AXES[1]]: row.non_sparring,
      [AXES[2]]: row.walking_away,
    },
  };
}
