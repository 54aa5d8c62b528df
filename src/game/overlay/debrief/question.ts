/** The question about a real call of the player's own, which closes the debrief. Pure. */
import { type Debrief, type Principle, principleById } from '../../../engine/index.ts';
import { givenAwayIn, weakestOf } from '../../way/given-away.ts';

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
  const weakest = weakestOf([givenAwayIn(debrief)]);
  return weakest === null ? null : (principleById(weakest) ?? null);
}
