/** The question about a real call of the player's own, which closes the debrief. Pure. */
import { type Debrief, type Principle, principleById } from '../../../engine/index.ts';

export interface Question {
  readonly text: string;
  /** The rule that the question turns on; null where the author asked it. */
  readonly principle: Principle | null;
}

/** The author's question, or one about the principle on which the play gave away most. */
export function questionOf(debrief: Debrief): Question {
  if (debrief.question !== null) return { text: debrief.question, principle: null };
  const principle = weakestPrinciple(debrief);
  return {
    principle,
    text:
      principle === null
        ? 'Which call of the coming week is most like this one, and with which sentence will it begin?'
        : `In which call of the coming week will “${principle.name}” be put to the test, and which sentence will meet it?`,
  };
}

/** The principle that was missed by most points against the better replies; null where nothing was missed. */
export function weakestPrinciple(debrief: Debrief): Principle | null {
  const missed = new Map<string, number>();
  for (const { said, better } of debrief.moves) {
    if (better === null) continue;
    const add = (sign: 1 | -1) => (piece: { readonly principle: string; readonly points: number }) =>
      missed.set(piece.principle, (missed.get(piece.principle) ?? 0) + sign * piece.points);
    better.evidence.forEach(add(1));
    said.evidence.forEach(add(-1));
  }
  const [most] = [...missed].filter(([, points]) => points > 0).sort(([, one], [, other]) => other - one);
  return most === undefined ? null : (principleById(most[0]) ?? null);
}
