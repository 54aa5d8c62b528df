/** The analysis of a play as JSON, field by field as the command line promises it. */
import {
  type Band,
  type Debrief,
  hasEnded,
  type IllegalMove,
  type Judge,
  type LeavingCase,
  nodeAt,
  offeredIds,
  type PerAxis,
  type Snapshot,
} from '../engine/index.ts';

export interface Analysis {
  /** By variable: the value that was drawn. */
  readonly hidden: Readonly<Record<string, string>>;
  /** The ending's node; null while the play goes on. */
  readonly ending: string | null;
  /** The choices on offer, by id, in file order; only while the play goes on. */
  readonly offered?: readonly string[];
  /** 0..100, unrounded; null where not measured, and everywhere before the end. */
  readonly score: { readonly whole: number | null } & PerAxis<number | null>;
  readonly band: Band | null;
  /** False before the end. */
  readonly grave: boolean;
  readonly walkingAway: LeavingCase | null;
  /** 0..6; 0 before the end. */
  readonly leavingLoss: number;
  readonly moves: readonly AnalysedMove[];
  /** The first illegal move, where there was one. */
  readonly illegal?: IllegalMove;
}

interface AnalysedMove {
  readonly ply: number;
  readonly node: string;
  readonly choice: string;
  readonly points: PerAxis;
  readonly loss: PerAxis;
  readonly stake: PerAxis;
  /** The best replies on offer, by id, in file order. */
  readonly best: readonly string[];
}

/** @param last Where the play stands after its last good move. */
export function analysisOf({ rules }: Judge, told: Debrief, last: Snapshot): Analysis {
  const ended = hasEnded(rules, last);
  const { axes, whole, band, grave, leaving } = told.score;
  const numbers = ended ? { whole, ...axes } : NOTHING_MEASURED;
  return {
    hidden: Object.fromEntries(told.truths.map(({ variable, value }) => [variable, value])),
    ending: ended ? nodeAt(rules, last.node).source.id : null,
    ...(ended ? {} : { offered: offeredIds(rules, last) }),
    score: numbers,
    band: ended ? band : null,
    grave: ended && grave,
    walkingAway: ended ? leaving.case : null,
    leavingLoss: ended ? leaving.loss : 0,
    moves: told.moves.map(({ ply, node, said, points, loss, stake, best }) => {
      return { ply, node, choice: said.id, points, loss, stake, best };
    }),
    ...(told.illegal === null ? {} : { illegal: told.illegal }),
  };
}

const NOTHING_MEASURED = {
  whole: null,
  'value-creation': null,
  'non-sparring': null,
  'walking-away': null,
} satisfies Analysis['score'];
