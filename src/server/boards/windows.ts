/** Windows of time, in UTC: a board holds the attempts that ended in them. */

/** The windows that a moment falls into, in a fixed order: for ever, its month, its ISO week. */
export function windowsOf(at: number): readonly [all: string, month: string, week: string] {
  return ['all', monthOf(at), weekOf(at)];
}

/** For example `2026-11`. */
export function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7);
}

const DAY = 86_400_000;

/** ISO 8601: weeks begin on Monday and belong to the year that holds their Thursday. For example `2026-W47`. */
export function weekOf(at: number): string {
  const midnight = Math.floor(at / DAY) * DAY;
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  const thursday = new Date(midnight + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
  return `${year}-W${String(week).padStart(2, '0')}`;
}
