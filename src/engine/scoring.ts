/** Scores a whole play: the losses against what was at stake, and the one question about leaving (design 5.2 to 5.7). */
import { type DecisionJudgement, type Judge, perAxis, type ReplyJudgement } from './judge.ts';
import { AXES, type PerAxis } from './story.ts';

/** The answer to the question about leaving. */
export type LeavingCase =
  | 'left-too-early'
  | 'left-in-time'
  | 'left-too-late'
  | 'stayed-too-long'
  | 'rightly-stayed';

export const BANDS = ['Costly', 'Uneven', 'Sound', 'Masterly'] as const;
export type Band = (typeof BANDS)[number];

/** One decision that was met, and the reply that was taken there. */
export interface JudgedMove {
  readonly decision: DecisionJudgement;
  readonly taken: ReplyJudgement;
}

export interface LeavingAnswer {
  /** Null where no way out was ever on offer: the question was not asked. */
  readonly case: LeavingCase | null;
  /** What the case costs on walking-away, 0..6. */
  readonly loss: number;
  /** 6, or 0 where the question was not asked. */
  readonly stake: number;
}

export interface Score {
  /** 0..100, unrounded; null where nothing was at stake. */
  readonly axes: PerAxis<number | null>;
  readonly whole: number | null;
  readonly band: Band | null;
  /** A move was grave: 3 or more lost on an axis at once, left too early, or stayed too long. */
  readonly grave: boolean;
  readonly leaving: LeavingAnswer;
}

const LEAVING_STAKE = 6;
const LATE_MOVE_LOSS = 2;
const MOST_LATE_LOSS = 4;
/** A move that loses this much on one axis is grave. */
export const GRAVE_LOSS = 3;

/** Whether a move stayed although leaving was the answer and a way out was on offer. */
export function isLate({ decision, taken }: JudgedMove): boolean {
  return !decision.alreadyLeft && decision.leavingIsRight && decision.hasWayOut && !taken.leaves;
}

/** Answers the question about leaving for the moves of a whole play. */
export function answerLeaving(moves: readonly JudgedMove[]): LeavingAnswer {
  const untilLeft = moves.filter(({ decision }) => !decision.alreadyLeft);
  if (!untilLeft.some(({ decision }) => decision.hasWayOut)) return { case: null, loss: 0, stake: 0 };
  const departure = untilLeft.find(({ taken }) => taken.leaves);
  const late = untilLeft.filter(isLate).length;
  const answer = (name: LeavingCase, loss: number): LeavingAnswer => ({
    case: name,
    loss,
    stake: LEAVING_STAKE,
  });
  if (departure === undefined) {
    return late > 0 ? answer('stayed-too-long', LEAVING_STAKE) : answer('rightly-stayed', 0);
  }
  if (departure.taken.leavesTooEarly) return answer('left-too-early', LEAVING_STAKE);
  return late > 0
    ? answer('left-too-late', Math.min(MOST_LATE_LOSS, LATE_MOVE_LOSS * late))
    : answer('left-in-time', 0);
}

/** The answer for a ranked play that was given up: leaving the game is leaving too early (design 6). */
export const GIVEN_UP: LeavingAnswer = { case: 'left-too-early', loss: LEAVING_STAKE, stake: LEAVING_STAKE };

/**
 * Scores the moves of a whole play, from the first decision to the ending. An unfinished play has no score, unless it
 * was given up: then `leaving` is `GIVEN_UP`.
 */
export function scorePlay(
  judge: Judge,
  moves: readonly JudgedMove[],
  leaving: LeavingAnswer = answerLeaving(moves),
): Score {
  const axes = perAxis((axis) => {
    const asked = axis === 'walking-away' ? leaving : { loss: 0, stake: 0 };
    const stake = moves.reduce((sum, { decision }) => sum + decision.stake[axis], asked.stake);
    const lost = moves.reduce((sum, { taken }) => sum + taken.loss[axis], asked.loss);
    return stake === 0 ? null : (100 * (stake - lost)) / stake;
  });
  const measured = AXES.filter((axis) => axes[axis] !== null && judge.key.weights[axis] > 0);
  const weight = measured.reduce((sum, axis) => sum + judge.key.weights[axis], 0);
  const whole =
    weight === 0
      ? null
      : measured.reduce((sum, axis) => sum + judge.key.weights[axis] * (axes[axis] ?? 0), 0) / weight;
  const grave =
    leaving.case === 'left-too-early' ||
    leaving.case === 'stayed-too-long' ||
    moves.some(({ taken }) => AXES.some((axis) => taken.loss[axis] >= GRAVE_LOSS));
  return { axes, whole, band: whole === null ? null : bandOf(whole, grave), grave, leaving };
}

/** Whole points as shown, rounded down so that the number never contradicts its band. */
export function wholePoints(score: number): number {
  return Math.floor(score + ROUNDING);
}

/** The band of a score of 0..100: below 50, 75, 90, and up. With a grave move Sound at most. */
export function bandOf(score: number, grave = false): Band {
  const points = score + ROUNDING;
  if (points < 50) return 'Costly';
  if (points < 75) return 'Uneven';
  return points < 90 || grave ? 'Sound' : 'Masterly';
}

/** Takes back what floating point took away: means of thirds and sevenths come out a hair too low. */
const ROUNDING = 1e-9;
