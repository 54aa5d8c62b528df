import { describe, expect, test } from 'vitest';
import { type Cue, chanceOfAtLeast, testCue } from '../../src/authoring/wording/cue-test.ts';
import { readingGrade } from '../../src/authoring/wording/reading-level.ts';
import type { ReplySet } from '../../src/authoring/wording/sets.ts';
import { countOf, HEDGES, stemsOf, wordCount } from '../../src/authoring/wording/words.ts';
import { WORN_IN_REPLIES, wornPhraseIn } from '../../src/authoring/wording/worn-phrases.ts';

describe('the chance of so many hits', () => {
  test('of equal chances is that of the binomial distribution', () => {
    // Four or five of five at a third each: (5 · 2 + 1) / 3⁵.
    expect(
      chanceOfAtLeast(
        4,
        [1, 1, 1, 1, 1].map(() => 1 / 3),
      ),
    ).toBeCloseTo(11 / 243, 12);
  });

  test('of unequal chances is the sum over the ways to have them', () => {
    expect(chanceOfAtLeast(1, [1 / 2, 1 / 3])).toBeCloseTo(1 - (1 / 2) * (2 / 3), 12);
    expect(chanceOfAtLeast(2, [1 / 2, 1 / 3])).toBeCloseTo(1 / 6, 12);
  });

  test('of no hit at all is certainty', () => {
    expect(chanceOfAtLeast(0, [])).toBe(1);
    expect(chanceOfAtLeast(0, [0.2, 0.7])).toBeCloseTo(1, 12);
  });
});

describe('a cue', () => {
  const set = (...best: boolean[]): ReplySet => ({
    node: 0,
    lastLine: '',
    replies: best.map((isBest, choice) => ({ choice, isBest, text: '' })),
  });
  const first: Cue = ({ replies }) => replies.slice(0, 1);
  const firstTwo: Cue = ({ replies }) => replies.slice(0, 2);

  test('hits where all that it points at are best', () => {
    const result = testCue([set(true, false, false), set(false, true, false)], first, 'best');
    expect(result).toMatchObject({ sets: 2, hits: 1 });
    expect(result.expected).toBeCloseTo(2 / 3, 12);
  });

  test('that points at two is right by chance as often as two drawn replies are', () => {
    // Both of the two must lie among the two of three that are not best: 2/3 · 1/2.
    expect(testCue([set(false, false, true)], firstTwo, 'not best')).toMatchObject({
      sets: 1,
      hits: 1,
      expected: 1 / 3,
    });
  });

  test('says nothing where it points at all replies, or at none', () => {
    expect(testCue([set(true, false)], firstTwo, 'best').sets).toBe(0);
    expect(testCue([set(true, false)], () => [], 'best')).toMatchObject({ sets: 0, hits: 0, p: 1 });
  });
});

describe('words', () => {
  test('are counted with their apostrophes, whichever they are', () => {
    expect(wordCount("It's nine o’clock, and it doesn't hum.")).toBe(7);
    expect(wordCount('— …')).toBe(0);
  });

  test('of a list are found whole, phrases too', () => {
    expect(countOf(HEDGES, 'Perhaps it might, I think; almighty perhaps not.')).toBe(4);
  });

  test('meet in their stems, small words aside', () => {
    expect([...stemsOf('The printers print it.')]).toEqual(['print']);
  });

  test('that are worn are found whole, whatever stands around them', () => {
    expect(wornPhraseIn(WORN_IN_REPLIES, 'No worries, Maya.')).toBe('no worries');
    expect(wornPhraseIn(WORN_IN_REPLIES, 'It is a win-win for both.')).toBe('win-win');
    expect(wornPhraseIn(WORN_IN_REPLIES, 'He has no worriesome habits.')).toBeUndefined();
  });
});

describe('the reading grade', () => {
  test('is that of Flesch and Kincaid', () => {
    // Eleven words, one sentence, twenty syllables: 0.39 · 11 + 11.8 · 20 / 11 − 15.59.
    const text = 'The customer returned the telephone before the meeting began on Monday.';
    expect(readingGrade([text])).toBeCloseTo(0.39 * 11 + (11.8 * 20) / 11 - 15.59, 6);
  });

  test('of short words in short sentences is the lowest there is', () => {
    expect(readingGrade(['It hums.', 'So it does.'])).toBe(0);
  });

  test('is none without a word', () => {
    expect(readingGrade(['…', ''])).toBeNull();
  });
});
