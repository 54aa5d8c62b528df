/** When a customer is worth meeting again: after growing gaps, for what was learnt yesterday is forgotten next month. Pure. */
import type { Band } from '../../engine/index.ts';

/** Days from one talk to the next with the same customer, while the talks go well. */
export const GAPS: readonly number[] = [1, 3, 7, 21];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Who played in the evening may play again next morning. */
const SLACK = 8 * HOUR;

/** A finished talk, as far as its repetition goes. */
export interface Talk {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly band: Band | null;
}

/**
 * When the next talk with the same customer is due, in milliseconds since 1970; null without a talk, and once all gaps
 * were gone through. A talk that comes sooner puts the date off without counting; one that goes badly begins anew.
 *
 * @param talks Oldest first.
 */
export function dueAt(talks: readonly Talk[]): number | null {
  let gap = 0;
  let due: number | null = null;
  for (const { at, band } of talks) {
    if (due !== null && at >= due) gap = band === 'Costly' || band === 'Uneven' ? 0 : gap + 1;
    const days = GAPS[gap];
    if (days === undefined) return null;
    due = at + days * DAY - SLACK;
  }
  return due;
}

/** Whole days from one time to another, the evening before counted as a day. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to - from + SLACK) / DAY);
}
