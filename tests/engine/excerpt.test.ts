import { describe, expect, test, vi } from 'vitest';
import { choiceAt, judgeDecision, offered } from '../../src/engine/index.ts';
import { afterMoves, drawOf, nodeIdOf, playBy, scoreOfPlay } from '../support/plays.ts';
import { EXCERPT, loadForTest } from '../support/shipped.ts';
import {
  drawsOf,
  expectBestPlayIsFlawless,
  expectEveryEndingIsReached,
  expectPlaythroughsHold,
  expectWorstPlayIsBad,
} from '../support/whole-scenario.ts';

// No promise about speed: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

const loaded = loadForTest(EXCERPT);
const { judge, file } = loaded;
const { rules } = judge;

describe('the Brandt excerpt', () => {
  test("the author's playthroughs hold and are without a fault", () => {
    expectPlaythroughsHold(loaded);
    for (const { hidden = {}, choices } of file.playthroughs ?? []) {
      const { whole, band, grave } = scoreOfPlay(judge, drawOf(rules, hidden), choices);
      expect([whole, band, grave]).toEqual([100, 'Masterly', false]);
    }
  });

  test('a play of best replies is flawless in every draw', () => {
    expectBestPlayIsFlawless(judge);
  });

  test('leaving at the first chance scores 0 in every draw', () => {
    for (const draw of drawsOf(judge)) {
      const moves = playBy(rules, draw, ({ node, values }) => {
        const open = offered(rules, node, values);
        return open.find((choice) => choiceAt(rules, node, choice).leaves) ?? open[0];
      });
      expect(moves).toEqual(['end-it-at-six']);
      expect(scoreOfPlay(judge, draw, moves)).toMatchObject({
        whole: 0,
        band: 'Costly',
        grave: true,
        leaving: { case: 'left-too-early', loss: 6, stake: 6 },
      });
    }
  });

  test('the worst play scores below 30 in every draw', () => {
    expectWorstPlayIsBad(judge);
  });

  test('every ending is reached', () => {
    expectEveryEndingIsReached(judge);
  });

  test('three weeks of waiting after the second crossing are grave, however well the rest was done', () => {
    const well = [
      'own-it',
      'me-on-your-line',
      'ask-for-his-words',
      'one-sentence',
      'your-yard-our-desk',
      'walk-with-jonas',
    ];
    const draw = drawOf(rules, { rolf: 'hard' });
    const late = scoreOfPlay(judge, draw, [...well, 'volunteers-only', 'drive-there']);
    expect(late.leaving).toEqual({ case: 'left-too-late', loss: 2, stake: 6 });
    expect(late.grave).toBe(true);
    const never = scoreOfPlay(judge, draw, [
      ...well,
      'volunteers-only',
      'volunteers-only',
      'volunteers-only',
    ]);
    expect(never.leaving.case).toBe('stayed-too-long');
  });

  test('where leaving is right, leaving in person is the only best reply', () => {
    const draw = drawOf(rules, { rolf: 'hard' });
    const crossed = afterMoves(
      rules,
      [
        'own-it',
        'me-on-your-line',
        'ask-for-his-words',
        'one-sentence',
        'your-yard-our-desk',
        'walk-with-jonas',
      ],
      draw,
    );
    expect(nodeIdOf(rules, crossed)).toBe('crossed');
    const { replies, leavingIsRight } = judgeDecision(judge, crossed);
    expect(leavingIsRight).toBe(true);
    expect(
      replies
        .filter(({ isBest }) => isBest)
        .map(({ choice }) => choiceAt(rules, crossed.node, choice).source.id),
    ).toEqual(['drive-there']);
  });
});
