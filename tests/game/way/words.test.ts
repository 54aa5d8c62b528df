import { syllable } from 'syllable';
import { describe, expect, test } from 'vitest';
import { PRINCIPLES } from '../../../src/engine/index.ts';
import { PRINCIPLE_WORDS } from '../../../src/game/way/words/index.ts';

/** Flesch and Kincaid's school grade. */
function gradeOf(text: string): number {
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  const sentences = text.match(/[.!?:;]+/g) ?? [''];
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

describe('the words on the principles', () => {
  test('are there for every principle and for nothing else', () => {
    expect(Object.keys(PRINCIPLE_WORDS).toSorted()).toEqual(PRINCIPLES.map(({ id }) => id).toSorted());
  });

  test.each(Object.entries(PRINCIPLE_WORDS))('read easily: %s', (_, { why, practice, card }) => {
    expect(gradeOf(why)).toBeLessThan(8.5);
    const { when, act, because } = practice;
    expect(gradeOf(`When ${when}: ${act}, because ${because}.`)).toBeLessThan(12);
    expect(card.ask).toMatch(/\?$/);
    expect(card.say).toMatch(/^“.+”$/);
    for (const words of Object.values(card)) expect(words.split(' ').length).toBeLessThanOrEqual(22);
  });
});
