/** What is noted beside the database, in the local storage, for what cannot wait for a database. */
import { DRAWS, HINT } from '../hints.ts';

/** The latest so many draws are remembered: more than any scenario has. */
const MOST_DRAWS = 32;

/** Notes the draw of a finished attempt. @param met All that was noted before, by scenario. */
export function noteDraw(
  scenario: string,
  draw: number,
  met: Readonly<Record<string, readonly number[]>>,
): void {
  const before = met[scenario];
  const draws = [...(Array.isArray(before) ? before : []), draw].slice(-MOST_DRAWS);
  try {
    localStorage.setItem(DRAWS, JSON.stringify({ ...met, [scenario]: draws }));
  } catch {
    // Without the note the next draw is left to chance alone.
  }
}

/** Forgets all notes, once the database is deleted. */
export function forgetHints(): void {
  try {
    localStorage.removeItem(HINT);
    localStorage.removeItem(DRAWS);
  } catch {
    // Where storage is forbidden nothing was noted.
  }
}
