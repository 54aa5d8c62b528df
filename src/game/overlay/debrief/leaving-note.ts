import type { Debrief } from '../../../engine/index.ts';
import { replyNumbers } from './axis-words.ts';

/** What the play answered to the one question about leaving, in plain words. Pure. */
export function leavingNote({ score, moves }: Debrief): string {
  const due = replyNumbers(moves.filter((move) => move.isLate).map(({ ply }) => ply));
  switch (score.leaving.case) {
    case 'left-too-early':
      return 'Left too early: leaving was not yet the answer.';
    case 'left-in-time':
      return 'Left in time.';
    case 'left-too-late':
      return `Left late: leaving was due at ${due}.`;
    case 'stayed-too-long':
      return `Stayed too long: leaving was due at ${due}.`;
    case 'rightly-stayed':
      return 'Rightly stayed: at no point did the talk have to be left.';
    case null:
      return 'No way out was on offer, so leaving was not asked for.';
  }
}
