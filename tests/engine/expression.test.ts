import { describe, expect, test } from 'vitest';
import { type Expression, evaluate, linkCondition, type SlotReaders } from '../../src/engine/index.ts';

// Slot 0 is a gauge, slot 1 a flag, slot 2 a hidden variable.
const slots: SlotReaders = [(raw) => raw, (raw) => raw === 1, (raw) => ['overload', 'competitor'][raw] ?? ''];
const values = [7, 1, 1];

const rows: readonly (readonly [Expression, boolean])[] = [
  [['==', ['get', 0], 7], true],
  [['!=', ['get', 0], 7], false],
  [['<', ['get', 0], 7], false],
  [['<=', ['get', 0], 7], true],
  [['>', ['get', 0], 6], true],
  [['>=', ['get', 0], 8], false],
  [['<', 6, ['get', 0]], true],
  [['==', ['get', 2], 'competitor'], true],
  [['==', 'overload', ['get', 2]], false],
  [['!=', ['get', 2], 'overload'], true],
  [['get', 1], true],
  [['!', ['get', 1]], false],
  [['==', ['get', 1], false], false],
  [['==', ['get', 1], true], true],
  [['in', ['get', 2], ['overload', 'competitor']], true],
  [['in', ['get', 2], []], false],
  [['in', ['get', 0], [1, ['+', 3, 4]]], true],
  [['&&', ['get', 1], ['>', ['get', 0], 9]], false],
  [['||', ['get', 1], ['>', ['get', 0], 9]], true],
  [['==', ['+', ['get', 0], 2], 9], true],
  [['==', ['-', 2, ['get', 0]], -5], true],
  [['==', ['neg', ['get', 0]], -7], true],
  [['<', ['+', ['get', 0], ['neg', 8]], 0], true],
  [true, true],
  [false, false],
];

describe.each(rows)('%j with gauge 7, flag true, hidden competitor', (expression, expected) => {
  test(`is ${expected} when linked`, () => {
    expect(linkCondition(expression, slots)(values)).toBe(expected);
  });

  test(`is ${expected} when evaluated once`, () => {
    const read = (slot: number) => slots[slot]?.(values[slot] ?? 0) ?? 0;
    expect(evaluate(expression, read)).toBe(expected);
  });
});

test('a slot that does not exist is found when linking, before anything is played', () => {
  expect(() => linkCondition(['get', 3], slots)).toThrow(RangeError);
});
