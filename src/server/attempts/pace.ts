/** Whether a play can have been read at all. Marked for trainers, never punished. */
import type { Step } from '../../engine/index.ts';

/** Words per minute beyond which nobody reads, not even skimming. */
const FASTEST_READING = 1000;

/** Whether a play took less time than its words ask for. @param took Milliseconds from its start to its last move. */
export function isImplausiblyFast(steps: readonly Step[], took: number): boolean {
  // What was shown last did not have to be read in order to get there.
  const words = steps.slice(0, -1).reduce((sum, step) => sum + wordsOf(step), 0);
  return took < (words / FASTEST_READING) * 60_000;
}

function wordsOf({ view }: Step): number {
  const said = view.passages.flatMap(({ lines }) => lines.map(({ text }) => text));
  const replies = view.replies.map(({ text }) => text);
  return [...said, ...replies].reduce((sum, text) => sum + text.split(/\s+/).length, 0);
}
