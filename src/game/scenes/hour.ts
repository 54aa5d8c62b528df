export type DayPhase = 'morning' | 'noon' | 'evening' | 'night';

/** Which light an hour of 0..24 brings. */
export function phaseOf(hour: number): DayPhase {
  if (hour >= 5.5 && hour < 11) return 'morning';
  if (hour >= 11 && hour < 17) return 'noon';
  if (hour >= 17 && hour < 20.5) return 'evening';
  return 'night';
}

/** Words for an hour, where a scenario names none. Longer words first, for "afternoon" holds "noon". */
const SPOKEN: readonly (readonly [RegExp, number])[] = [
  [/\bmidnight\b/i, 0],
  [/\b(dawn|daybreak|sunrise|early)\b/i, 6.5],
  [/\bmid-?morning\b/i, 10],
  [/\bmorning\b/i, 9],
  [/\b(after lunch|afternoon)\b/i, 15],
  [/\b(noon|midday|lunch\w*)\b/i, 12],
  [/\b(dusk|sunset)\b/i, 19.5],
  [/\b(evening|tonight|after hours)\b/i, 19],
  [/\b(night|late)\b/i, 22],
];

/**
 * The hour in a scenario's words for the time, such as "Day 3, 09:40", "Friday, half past four in the afternoon"
 * or "next morning". Null if they name none, and then the hour last shown stays.
 */
export function hourOf(words: string): number | null {
  const clock = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\s*([ap])?\.?m?\b/i.exec(words);
  const bare = /\b(1[0-2]|0?[1-9])\s*([ap])\.?m\b/i.exec(words);
  if (clock) return atHalf(Number(clock[1]), clock[3]) + Number(clock[2]) / 60;
  if (bare) return atHalf(Number(bare[1]), bare[2]);
  for (const [pattern, hour] of SPOKEN) if (pattern.test(words)) return hour;
  return null;
}

function atHalf(hour: number, half: string | undefined): number {
  const letter = half?.toLowerCase();
  if (letter === 'p' && hour < 12) return hour + 12;
  if (letter === 'a' && hour === 12) return 0;
  return hour;
}
