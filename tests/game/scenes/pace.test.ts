import { describe, expect, test } from 'vitest';
import { gapAfter } from '../../../src/game/scenes/pace.ts';

describe('the pace of the stage', () => {
  test('draws nothing while nothing moves', () => {
    expect(gapAfter('still', 0)).toBeNull();
    expect(gapAfter('still', 500)).toBeNull();
  });

  test('takes every frame of the display for a movement that costs little', () => {
    expect(gapAfter('moving', 0)).toBe(0);
    expect(gapAfter('moving', 8)).toBe(0);
  });

  test('leaves half of the time to the words in a movement, and seven eighths at rest, however slow the device', () => {
    for (const cost of [10, 40, 300]) {
      expect(gapAfter('moving', cost)).toBeGreaterThanOrEqual(2 * cost);
      expect(gapAfter('resting', cost)).toBeGreaterThanOrEqual(8 * cost);
    }
  });

  test('breathes in at most sixteen frames a second', () => {
    expect(gapAfter('resting', 0)).toBeGreaterThan(1000 / 16);
  });
});
