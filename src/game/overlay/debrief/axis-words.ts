import type { Axis, LeavingCase } from '../../../engine/index.ts';

export const AXIS_WORDS: Readonly<Record<Axis, string>> = {
  'value-creation': 'Value creation',
  'non-sparring': 'Non-sparring',
  'walking-away': 'Walking away',
};

/** What each answer to the question about leaving means, in a sentence. */
export const LEAVING_WORDS: Readonly<Record<LeavingCase, string>> = {
  'left-too-early': 'Left too early: leaving was not yet the answer.',
  'left-in-time': 'Left in time.',
  'left-too-late': 'Left late: leaving was the answer before it was done.',
  'stayed-too-long': 'Stayed too long: leaving was the answer, and it was not taken.',
  'rightly-stayed': 'Rightly stayed: at no point did the talk have to be left.',
};

/** For the play in which no way out was ever on offer. */
export const LEAVING_NOT_ASKED = 'No way out was on offer, so leaving was not asked for.';

/** How a move is called: people count from one. */
export function replyNumber(ply: number): string {
  return `reply ${ply + 1}`;
}

/** Several moves in a sentence: "reply 2", "replies 2 and 5", "replies 2, 3 and 5". */
export function replyNumbers(plies: readonly number[]): string {
  const numbers = plies.map((ply) => String(ply + 1));
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `reply ${last}` : `replies ${numbers.join(', ')} and ${last}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
