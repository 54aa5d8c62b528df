import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AXES, type Debrief, ENDING_KINDS, type LeavingCase } from '../../../src/engine/index.ts';
import { endingNote, verdictOf } from '../../../src/game/overlay/debrief/verdict.ts';
import { aDebrief, aMove, anEnding, aScore, losing } from './debriefs.ts';

const CASES: readonly (LeavingCase | null)[] = [
  'left-too-early',
  'left-in-time',
  'left-too-late',
  'stayed-too-long',
  'rightly-stayed',
  null,
];
/** One score in each band, and the flawless one. */
const SCORES = [100, 95, 80, 60, 20];

const played = (whole: number, leaving: LeavingCase | null): Debrief =>
  aDebrief({
    moves: whole === 100 ? [aMove(0)] : [aMove(0), losing(1, 'non-sparring', 2)],
    score: aScore(whole, leaving),
  });

describe('the verdict', () => {
  test('is a sentence of its own for every answer about leaving and every band', () => {
    const sentences = CASES.flatMap((leaving) => SCORES.map((whole) => verdictOf(played(whole, leaving))));
    expect(new Set(sentences).size).toBe(CASES.length * SCORES.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/);
  });

  test.each([
    [100, 'left-in-time', 'Nothing was given away, and the way out was taken when it was time.'],
    [95, 'left-too-late', 'Little was given away, but the way out was taken late; reply 2 cost most.'],
    [
      60,
      'rightly-stayed',
      'Staying to the end was right, but a good part of what was at stake was given away; reply 2 cost most.',
    ],
    [
      20,
      'stayed-too-long',
      'The talk went on past the time to leave, and most of what was at stake was given away; reply 2 cost most.',
    ],
    [80, null, 'Most of what was at stake was kept; reply 2 cost most.'],
  ] as const)('of %i and %s', (whole, leaving, sentence) => {
    expect(verdictOf(played(whole, leaving))).toBe(sentence);
  });

  test('of an unfinished talk names no score', () => {
    expect(verdictOf(aDebrief({ ending: null, score: aScore(20, 'left-too-early') }))).toBe(
      'This talk has not come to its end, so it has no score.',
    );
  });

  test('of a talk in which nothing was at stake says so', () => {
    expect(verdictOf(aDebrief({ score: aScore(null, null) }))).toContain('Nothing was at stake');
  });

  test('is never empty, never speaks of the player, and never claims a loss where there is none', () => {
    const aPlay = fc.record({
      losses: fc.array(fc.nat(5), { maxLength: 12 }),
      whole: fc.double({ min: 0, max: 100, noNaN: true }),
      leaving: fc.constantFrom(...CASES),
      axis: fc.constantFrom(...AXES),
      kind: fc.constantFrom(...ENDING_KINDS),
    });
    fc.assert(
      fc.property(aPlay, ({ losses, whole, leaving, axis, kind }) => {
        const moves = losses.map((loss, ply) => (loss === 0 ? aMove(ply) : losing(ply, axis, loss)));
        const isFlawless = losses.every((loss) => loss === 0);
        const judged = aDebrief({
          moves,
          ending: anEnding(kind),
          score: aScore(isFlawless ? 100 : Math.min(whole, 99), leaving),
        });
        const sentence = verdictOf(judged);
        expect(sentence.length).toBeGreaterThan(10);
        expect(sentence).not.toMatch(/\byou\b/i);
        expect(/cost most|(part|most|little).* given away/i.test(sentence)).toBe(!isFlawless);
      }),
      { seed: 20261121 },
    );
  });
});

describe('the note on the ending', () => {
  test('says where ending and conduct do not agree', () => {
    const note = (kind: 'good' | 'bad', whole: number) =>
      endingNote(aDebrief({ ending: anEnding(kind), score: aScore(whole, null) }));
    expect(note('good', 95)).toBe('It ended well: “The last page”.');
    expect(note('bad', 20)).toBe('It ended badly: “The last page”.');
    expect(note('good', 20)).toContain('all the same');
    expect(note('bad', 95)).toContain('all the same');
  });

  test('is missing from a talk without an ending', () => {
    expect(endingNote(aDebrief({ ending: null }))).toBeNull();
  });
});
