import { distance } from 'fastest-levenshtein';

const LONGEST_NAME = 64;

/** A hint with the nearest known name, if one is near enough to have been meant. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  let nearest: string | undefined;
  // Two letters swapped are two edits.
  let least = (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))) + 1;
  for (const candidate of known) {
    const between = distance(name.toLowerCase(), candidate.toLowerCase());
    if (between < least) {
      least = between;
      nearest = candidate;
    }
  }
  return nearest === undefined ? undefined : `Did you mean "${nearest}"?`;
}

/** The nearest known name; where none is near, the list of them, as far as it is short. */
export function didYouMeanOneOf(name: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  return didYouMean(name, names) ?? listOf(names);
}

/** The known names in one sentence, as far as they are few. */
export function listOf(names: readonly string[]): string | undefined {
  return names.length > 0 && names.length <= 20 ? `Known here: ${names.join(', ')}.` : undefined;
}

/** A name as it can be shown: in quotes, and cut where it is very long. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
}
