import { PRINCIPLES } from './principles.ts';
import type { AnswerKey } from './story.ts';

/** A scenario trains a principle if it asks for it at so many moments. */
const FEWEST_MOMENTS = 2;
/** By so many points the replies of such a moment differ. */
const LEAST_SPREAD = 2;

/**
 * The principles that a scenario trains: those that tell replies apart at several of its moments, what is asked for
 * most often first. Tells nothing of any one reply.
 */
export function principlesTrained(key: AnswerKey): readonly string[] {
  return PRINCIPLES.map(({ id }) => ({ id, moments: momentsOf(key, id) }))
    .filter(({ moments }) => moments >= FEWEST_MOMENTS)
    .toSorted((one, other) => other.moments - one.moments)
    .map(({ id }) => id);
}

function momentsOf(key: AnswerKey, principle: string): number {
  return key.nodes.filter((choices) => {
    const points = choices.flatMap(({ evidence }) => [
      // A reply that says nothing to the principle stands at 0.
      0,
      ...evidence.filter((piece) => piece.principle === principle).map((piece) => piece.points),
    ]);
    return Math.max(...points) - Math.min(...points) >= LEAST_SPREAD;
  }).length;
}
