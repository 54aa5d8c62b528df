/** Times of the day that authors put in words, as hours. */
const WORDS: readonly (readonly [pattern: RegExp, hour: number])[] = [
  [/\bmidnight\b/i, 0],
  [/\b(early|dawn)\b/i, 6.5],
  [/\b(noon|midday|lunch)/i, 12],
  [/\bmorning\b/i, 9.5],
  [/\bafternoon\b/i, 15],
  [/\bevening\b/i, 19.5],
  [/\bnight\b/i, 22.5],
];

/**
 * Reads the hour from an author's words for it, such as "Day 3, 09:40" or "Friday afternoon".
 *
 * @returns Hours since midnight, 0 up to 24; null where the words name none.
 */
export function hourOf(when: string): number | null {
  const clock = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\b/.exec(when);
  if (clock !== null) return Number(clock[1]) + Number(clock[2]) / 60;
  return WORDS.find(([pattern]) => pattern.test(when))?.[1] ?? null;
}
