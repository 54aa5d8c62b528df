import { describe, expect, test } from 'vitest';
import { daysBetween, dueAt, GAPS, type Talk } from '../../../src/game/way/spacing.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const sound = (days: number): Talk => ({ at: days * DAY, band: 'Sound' });
/** Days after which the next talk is due, to the nearest day. */
const dueDay = (talks: readonly Talk[]): number | null => {
  const due = dueAt(talks);
  return due === null ? null : Math.round(due / DAY + 0.1);
};

describe('a customer comes again', () => {
  test('never without a first talk', () => {
    expect(dueAt([])).toBeNull();
  });

  test('after 1, 3, 7 and 21 days, and is learnt then', () => {
    const talks: Talk[] = [];
    let day = 0;
    for (const gap of GAPS) {
      talks.push(sound(day));
      expect(dueDay(talks)).toBe(day + gap);
      day += gap;
    }
    expect(dueAt([...talks, sound(day)])).toBeNull();
  });

  test('on the morning after an evening', () => {
    const evening = 18 * HOUR;
    expect(dueAt([{ at: evening, band: 'Sound' }])).toBeLessThanOrEqual(DAY + 10 * HOUR);
  });

  test('later for a talk that came too soon, which counts for nothing else', () => {
    expect(dueDay([sound(0), sound(0.2)])).toBe(1);
    expect(dueDay([sound(0), sound(1), sound(2)])).toBe(5);
  });

  test('tomorrow where a repetition went badly', () => {
    expect(dueDay([sound(0), sound(1), { at: 4 * DAY, band: 'Uneven' }])).toBe(5);
  });
});

test('an evening and the next morning are a day apart', () => {
  expect(daysBetween(18 * HOUR, DAY + 10 * HOUR)).toBe(1);
  expect(daysBetween(9 * HOUR, 11 * HOUR)).toBe(0);
  expect(daysBetween(0, 3 * DAY)).toBe(3);
});
