import { describe, expect, it } from 'vitest';
import { brightness } from '../../../src/game/portrait/index.ts';
import { skyAt } from '../../../src/game/scenes/sky.ts';

describe('the sky', () => {
  it('is bright at noon and dark at midnight, in both themes', () => {
    for (const dark of [false, true]) {
      expect(brightness(skyAt(12, dark).bottom)).toBeGreaterThan(brightness(skyAt(0, dark).bottom) + 0.2);
    }
    expect(skyAt(12, false).night).toBe(0);
    expect(skyAt(0, false).night).toBe(1);
  });

  it('changes without a jump all day, midnight included', () => {
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      const now = skyAt(minute / 60, false);
      const soon = skyAt((minute + 5) / 60, false);
      expect(Math.abs(brightness(now.top) - brightness(soon.top))).toBeLessThan(0.06);
      expect(Math.abs(now.night - soon.night)).toBeLessThan(0.06);
    }
  });

  it('takes an hour beyond the day for the same hour of another day', () => {
    expect(skyAt(33, false)).toEqual(skyAt(9, false));
    expect(skyAt(-2, false)).toEqual(skyAt(22, false));
  });
});
