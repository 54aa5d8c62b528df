import { describe, expect, it } from 'vitest';
import { hourOf, phaseOf } from '../../../src/game/scenes/hour.ts';

describe('the hour in the words of a scenario', () => {
  it.each([
    ['Day 3, 09:40', 9 + 40 / 60],
    ['Thursday, 18:10', 18 + 10 / 60],
    ['Friday, 7.05 pm', 19 + 5 / 60],
    ['12:30 am', 0.5],
    ['Monday, 9 am', 9],
    ['4 p.m., the same day', 16],
    ['Next morning', 9],
    ['Wednesday afternoon', 15],
    ['Noon', 12],
    ['Late in the evening', 19],
    ['Two weeks later, at night', 22],
    ['midnight', 0],
  ])('%s is %d', (words, hour) => {
    expect(hourOf(words)).toBeCloseTo(hour);
  });

  it.each(['Day 3', 'Two weeks later', 'Version 3.1 of the quote', ''])('%j names none', (words) => {
    expect(hourOf(words)).toBeNull();
  });
});

describe('the light of an hour', () => {
  it.each([
    [8, 'morning'],
    [12, 'noon'],
    [18.5, 'evening'],
    [23, 'night'],
    [3, 'night'],
  ] as const)('at %d it is %s', (hour, phase) => {
    expect(phaseOf(hour)).toBe(phase);
  });
});
