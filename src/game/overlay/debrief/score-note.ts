/** One line under each score: what cost most, or what held. Pure. */
import { type Axis, bandOf, type Debrief, type DebriefMove } from '../../../engine/index.ts';
import { signed } from '../words.ts';
import { AXIS_WORDS, capitalised, replyNumber, replyNumbers } from './axis-words.ts';
import { leavingNote } from './leaving-note.ts';
import { bestEvidence, extreme, gravePlies, worstEvidence } from './losses.ts';

/** Why a score is what it is. On walking-away the answer to the question about leaving comes first. */
export function scoreNote(debrief: Debrief, axis: Axis): string {
  const { score, moves } = debrief;
  if (axis !== 'walking-away') {
    return score.axes[axis] === null
      ? 'Not measured: nothing was at stake here.'
      : (dearest(moves, axis) ?? held(moves, axis));
  }
  const most = dearest(moves, axis);
  return most === null ? leavingNote(debrief) : `${leavingNote(debrief)} ${most}`;
}

/** Why the whole is no better than Sound although its number is; null where nothing held it back. */
export function capNote({ score, moves }: Debrief): string | null {
  if (score.whole === null || !score.grave || bandOf(score.whole) !== 'Masterly') return null;
  const plies = gravePlies(moves);
  const reasons = [
    plies.length > 0 ? replyNumbers(plies) : null,
    score.leaving.case === 'stayed-too-long' ? 'the leaving that did not come' : null,
  ].filter(isText);
  return `Sound at most, because of ${reasons.join(' and ')}: a grave loss is not made up for by the rest.`;
}

function dearest(moves: readonly DebriefMove[], axis: Axis): string | null {
  const move = extreme(moves, ({ loss }) => loss[axis]);
  if (move === undefined || move.loss[axis] === 0) return null;
  const head = `${capitalised(replyNumber(move.ply))} cost most (${signed(-move.loss[axis])}).`;
  const against = worstEvidence(move.said.evidence, axis);
  if (against !== undefined) return `${head} ${against.why}`;
  const missed = move.better === null ? undefined : bestEvidence(move.better.evidence, axis);
  return missed === undefined ? head : `${head} Of the better reply: ${missed.why}`;
}

function held(moves: readonly DebriefMove[], axis: Axis): string {
  const all = `Nothing was lost on ${AXIS_WORDS[axis].toLowerCase()}.`;
  const move = extreme(
    moves.filter(({ said }) => bestEvidence(said.evidence, axis) !== undefined),
    ({ points }) => points[axis],
  );
  const evidence = move === undefined ? undefined : bestEvidence(move.said.evidence, axis);
  return move === undefined || evidence === undefined
    ? all
    : `${all} ${capitalised(replyNumber(move.ply))} did most: ${evidence.why}`;
}

const isText = (text: string | null): text is string => text !== null;
