import type { Axis } from '../../../engine/index.ts';

export const AXIS_WORDS: Readonly<Record<Axis, string>> = {
  'value-creation': 'Value creation',
  'non-sparring': 'Non-sparring',
  'walking-away': 'Walking away',
};

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
