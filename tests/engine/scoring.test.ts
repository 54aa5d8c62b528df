import { describe, expect, test } from 'vitest';
import {
  bandOf,
  GIVEN_UP,
  type Judge,
  judgeMoves,
  type LeavingCase,
  relive,
  type Score,
  scorePlay,
  wholePoints,
} from '../../src/engine/index.ts';
import {
  aChoice,
  aGauge,
  aJudge,
  aNode,
  anEnding,
  aWayOut,
  type ChoiceDraft,
  points,
  type ScenarioDraft,
} from '../support/builders.ts';

function scoreOf(judge: Judge, moves: readonly string[]): Score {
  const { steps, illegal } = relive(judge.rules, 0, 'order', moves);
  expect(illegal).toBeNull();
  return scorePlay(judge, judgeMoves(judge, steps, moves));
}

describe('the five ways to answer the question about leaving', () => {
  // Each wait counts; leaving is right from the second wait on. A quiet day in between has no way out.
  const judge = aJudge({
    gauges: [aGauge('waits', { start: 0 })],
    rightWhen: ['&&', ['>=', ['get', 'waits'], 2], ['<', ['get', 'waits'], 9]],
    nodes: [
      aNode('talk', {
        choices: [
          aChoice('wait', 'talk', { effects: { waits: 1 } }),
          aChoice('wait-quietly', 'quiet', { effects: { waits: 1 } }),
          aChoice('win', 'end', { effects: { waits: 9 } }),
          aWayOut('leave', 'end'),
          aWayOut('leave-and-talk', 'talk'),
        ],
      }),
      aNode('quiet', { choices: [aChoice('on', 'talk'), aChoice('out', 'end')] }),
      anEnding('end'),
    ],
  });
  const rows: readonly (readonly [moves: string, name: LeavingCase, loss: number])[] = [
    ['leave', 'left-too-early', 6],
    ['wait leave', 'left-too-early', 6],
    ['wait wait leave', 'left-in-time', 0],
    ['wait wait wait leave', 'left-too-late', 2],
    ['wait wait wait wait leave', 'left-too-late', 4],
    ['wait wait wait wait wait leave', 'left-too-late', 4],
    ['win', 'rightly-stayed', 0],
    ['wait wait win', 'stayed-too-long', 6],
    ['wait wait-quietly on leave', 'left-in-time', 0],
    ['wait wait-quietly out', 'rightly-stayed', 0],
    ['wait wait leave-and-talk wait wait leave', 'left-in-time', 0],
    ['leave-and-talk wait wait wait leave', 'left-too-early', 6],
  ];
  test.each(rows)('%s: %s loses %i of 6', (moves, name, loss) => {
    expect(scoreOf(judge, moves.split(' ')).leaving).toEqual({ case: name, loss, stake: 6 });
  });

  test('only the walking-away axis pays for them', () => {
    const { axes } = scoreOf(judge, 'wait wait wait leave'.split(' '));
    expect(axes['walking-away']).toBeCloseTo((100 * 4) / 6);
    expect(axes['value-creation']).toBeNull();
  });

  test('where leaving is allowed but not right, leaving is in time and staying is right', () => {
    const free = aJudge({
      mayWhen: true,
      nodes: [aNode('a', { choices: [aChoice('stay', 'end'), aWayOut('leave', 'end')] }), anEnding('end')],
    });
    expect(scoreOf(free, ['leave']).leaving.case).toBe('left-in-time');
    expect(scoreOf(free, ['stay']).leaving.case).toBe('rightly-stayed');
  });

  test('a ranked play that was given up counts as left too early, whatever it would have been', () => {
    const { steps } = relive(judge.rules, 0, 'order', ['wait']);
    const moves = judgeMoves(judge, steps, ['wait']);
    const { axes, leaving, grave } = scorePlay(judge, moves, GIVEN_UP);
    expect([axes['walking-away'], leaving.case, grave]).toEqual([0, 'left-too-early', true]);
  });

  test('without a way out on offer the question is not asked', () => {
    const none = aJudge({ nodes: [aNode('a', { choices: [aChoice('go', 'end')] }), anEnding('end')] });
    expect(scoreOf(none, ['go']).leaving).toEqual({ case: null, loss: 0, stake: 0 });
  });

  test('a way out that could not be seen does not ask it either', () => {
    const closed = aJudge({
      nodes: [
        aNode('a', { choices: [aChoice('go', 'end'), aWayOut('leave', 'end', { when: false })] }),
        anEnding('end'),
      ],
    });
    expect(scoreOf(closed, ['go']).leaving.case).toBeNull();
  });
});

describe('the score of a play', () => {
  const decisions = (choices: readonly (readonly ChoiceDraft[])[], more: Partial<ScenarioDraft> = {}) =>
    aJudge({
      ...more,
      nodes: [...choices.map((own, index) => aNode(`n${index}`, { choices: own })), anEnding('end')],
    });

  test('per axis is what was kept of all that was at stake', () => {
    const judge = decisions([
      [
        aChoice('best', 'n1', { evidence: [points('value-creation', 3)] }),
        aChoice('half', 'n1', { evidence: [points('value-creation', 2), points('non-sparring', -2)] }),
        aChoice('bad', 'n1', { evidence: [points('value-creation', -1)] }),
      ],
      [
        aChoice('best', 'end', { evidence: [points('value-creation', 1)] }),
        aChoice('bad', 'end', { evidence: [points('value-creation', -1)] }),
      ],
    ]);
    // At stake: 4 + 2 on value-creation, 2 on non-sparring.
    expect(scoreOf(judge, ['half', 'best']).axes).toEqual({
      'value-creation': (100 * 5) / 6,
      'non-sparring': 0,
      'walking-away': null,
    });
  });

  test('the whole is the mean of the measured axes', () => {
    const judge = decisions([
      [
        aChoice('a', 'end', { evidence: [points('value-creation', 3), points('non-sparring', 1)] }),
        aChoice('b', 'end', { evidence: [points('value-creation', 3), points('non-sparring', 0)] }),
        aChoice('c', 'end', { evidence: [points('value-creation', 0), points('non-sparring', 0)] }),
      ],
    ]);
    expect(scoreOf(judge, ['b']).whole).toBe(50);
  });

  test('the weights of the scenario weigh that mean', () => {
    const judge = decisions(
      [
        [
          aChoice('a', 'end', { evidence: [points('value-creation', 3), points('non-sparring', 1)] }),
          aChoice('b', 'end', { evidence: [points('value-creation', 3), points('non-sparring', 0)] }),
          aChoice('c', 'end', { evidence: [points('value-creation', 0), points('non-sparring', 0)] }),
        ],
      ],
      { weights: { 'value-creation': 3 } },
    );
    expect(scoreOf(judge, ['b']).whole).toBe(75);
  });

  test('a play in which nothing was at stake has no number and no band', () => {
    const judge = decisions([[aChoice('go', 'end')]]);
    expect(scoreOf(judge, ['go'])).toMatchObject({ whole: null, band: null, grave: false });
  });

  test('a single move that loses 3 on one axis is grave, 2 on each of two is not', () => {
    const judge = decisions([
      [
        aChoice('best', 'end', { evidence: [points('value-creation', 2), points('non-sparring', 2)] }),
        aChoice('twice-two', 'end', { evidence: [points('value-creation', 0), points('non-sparring', 0)] }),
        aChoice('three', 'end', { evidence: [points('value-creation', -1), points('non-sparring', 2)] }),
      ],
    ]);
    expect(scoreOf(judge, ['twice-two']).grave).toBe(false);
    expect(scoreOf(judge, ['three']).grave).toBe(true);
  });

  test('two moves that lose 2 each on the same axis are not grave', () => {
    const choices = (to: string) => [
      aChoice('best', to, { evidence: [points('value-creation', 2)] }),
      aChoice('worse', to, { evidence: [points('value-creation', 0)] }),
    ];
    const judge = decisions([choices('n1'), choices('end')]);
    expect(scoreOf(judge, ['worse', 'worse']).grave).toBe(false);
  });

  test.each([
    ['left too early', 'leave', {}],
    ['stayed too long', 'stay', { rightWhen: true }],
  ] as const)('a play that %s is grave', (_, move, more) => {
    const judge = decisions([[aChoice('stay', 'end'), aWayOut('leave', 'end')]], more);
    expect(scoreOf(judge, [move]).grave).toBe(true);
  });

  test('a play with a grave move is Sound at most, however high its number', () => {
    const many = Array.from({ length: 20 }, (_, index) => [
      aChoice('best', index === 19 ? 'end' : `n${index + 1}`, { evidence: [points('value-creation', 3)] }),
      aChoice('bad', index === 19 ? 'end' : `n${index + 1}`, { evidence: [points('value-creation', 0)] }),
    ]);
    const judge = decisions(many);
    const moves = many.map(() => 'best');
    expect(scoreOf(judge, moves)).toMatchObject({ whole: 100, band: 'Masterly', grave: false });
    expect(scoreOf(judge, ['bad', ...moves.slice(1)])).toMatchObject({
      whole: 95,
      band: 'Sound',
      grave: true,
    });
  });
});

describe('bands', () => {
  test.each([
    [0, 'Costly'],
    [49.99, 'Costly'],
    [50, 'Uneven'],
    [74.99, 'Uneven'],
    [75, 'Sound'],
    [89.99, 'Sound'],
    [90, 'Masterly'],
    [100, 'Masterly'],
  ] as const)('%d points are %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });

  test.each([
    [100, 'Sound'],
    [75, 'Sound'],
    [74, 'Uneven'],
    [10, 'Costly'],
  ] as const)('%d points with a grave move are %s', (score, band) => {
    expect(bandOf(score, true)).toBe(band);
  });

  test('the number beside the band never contradicts it, also where thirds come out a hair too low', () => {
    expect(wholePoints(89.99)).toBe(89);
    const almostNinety = (100 / 3 + 100 / 3 + 100 / 3) * 0.9 - 1e-13;
    expect([wholePoints(almostNinety), bandOf(almostNinety)]).toEqual([90, 'Masterly']);
  });
});
