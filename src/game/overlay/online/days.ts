const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** A moment as a day of the player's own calendar. @param time Milliseconds since 1970. */
export function dayInWords(time: number): string {
  return DAY.format(time);
}

/** The last second of a day of the player's own calendar. @param day As `<input type="date">` gives it; empty: null. */
export function endOfDay(day: string): number | null {
  if (day === '') return null;
  const time = new Date(`${day}T23:59:59`).getTime();
  return Number.isNaN(time) ? null : time;
}

/** The inverse, for `<input type="date">`. */
export function dayOf(time: number | null): string {
  if (time === null) return '';
  const date = new Date(time);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
