import { describe, expect, test } from 'vitest';
import {
  AXES,
  type Axis,
  bestReply,
  type DecisionJudgement,
  evidenceOf,
  judgeDecision,
  linkJudge,
  linkRules,
  perAxis,
  thoughtOf,
  worstReply,
} from '../../src/engine/index.ts';
import {
  aChoice,
  aJudge,
  aNode,
  anEnding,
  aScenario,
  aWayOut,
  type ChoiceDraft,
  points,
  type ScenarioDraft,
} from '../support/builders.ts';
import { afterMoves } from '../support/plays.ts';

/** Points in the order value-creation, non-sparring, walking-away. */
type Triple = readonly [number, number, number];

const evidence = (triple: Triple) => AXES.map((axis, index) => points(axis, triple[index] ?? 0));
const stays = (id: string, triple: Triple) => aChoice(id, 'end', { evidence: evidence(triple) });
const leaves = (id: string, triple: Triple) => aWayOut(id, 'end', { evidence: evidence(triple) });
const triple = (value: Readonly<Record<Axis, number>>): Triple => [
  value['value-creation'],
  value['non-sparring'],
  value['walking-away'],
];

function decide(choices: readonly ChoiceDraft[], more: Partial<ScenarioDraft> = {}): DecisionJudgement {
  const judge = aJudge({ ...more, nodes: [aNode('a', { choices }), anEnding('end')] });
  return judgeDecision(judge, afterMoves(judge.rules, []));
}

const bestOf = ({ replies }: DecisionJudgement) =>
  replies.filter(({ isBest }) => isBest).map(({ choice }) => choice);
const lossesOf = ({ replies }: DecisionJudgement) => replies.map(({ loss }) => triple(loss));

describe('the best reply', () => {
  test('is the one with the highest sum over the axes', () => {
    expect(bestOf(decide([stays('a', [3, 0, 0]), stays('b', [2, 2, 0]), stays('c', [0, 0, -1])]))).toEqual([
      1,
    ]);
  });

  test('is every one of a tie', () => {
    expect(bestOf(decide([stays('a', [2, 0, 0]), stays('b', [0, 2, 0]), stays('c', [1, 0, 0])]))).toEqual([
      0, 1,
    ]);
  });

  test('depends on the weights of the scenario', () => {
    const choices = [stays('a', [3, 0, 0]), stays('b', [0, 2, 0])];
    expect(bestOf(decide(choices))).toEqual([0]);
    expect(bestOf(decide(choices, { weights: { 'non-sparring': 2 } }))).toEqual([1]);
  });

  test('is every one of a tie, also where the weights have no exact binary form', () => {
    const weights = { 'value-creation': 0.1, 'non-sparring': 0.2, 'walking-away': 0.3 };
    expect(bestOf(decide([stays('a', [1, 1, 0]), stays('b', [0, 0, 1])], { weights }))).toEqual([0, 1]);
  });

  test('can be one without points or with negative points, if the others are worse', () => {
    expect(bestOf(decide([stays('a', [0, -1, 0]), stays('b', [0, -2, 0])]))).toEqual([0]);
  });

  test('sums several pieces of evidence on one axis', () => {
    const twice = aChoice('twice', 'end', {
      evidence: [points('value-creation', 2), points('value-creation', 2)],
    });
    expect(bestOf(decide([stays('once', [3, 0, 0]), twice]))).toEqual([1]);
  });

  test('counts evidence only while its condition holds in the snapshot of the offer', () => {
    const judge = aJudge({
      flags: { asked: false },
      nodes: [
        aNode('a', {
          choices: [
            aChoice('ask', 'a', {
              effects: { asked: true },
              evidence: [points('value-creation', 3, ['!', ['get', 'asked']]), points('non-sparring', 1)],
            }),
            aChoice('go', 'end', { evidence: [points('value-creation', 2)] }),
          ],
        }),
        anEnding('end'),
      ],
    });
    expect(bestOf(judgeDecision(judge, afterMoves(judge.rules, [])))).toEqual([0]);
    expect(bestOf(judgeDecision(judge, afterMoves(judge.rules, ['ask'])))).toEqual([1]);
    expect(evidenceOf(judge, afterMoves(judge.rules, ['ask']), 0).map(({ axis }) => axis)).toEqual([
      'non-sparring',
    ]);
  });

  test('is sought among the replies on offer alone', () => {
    const closed = aChoice('closed', 'end', { when: false, evidence: evidence([3, 3, 3]) });
    const decision = decide([closed, stays('open', [1, 0, 0]), stays('other', [0, 0, 0])]);
    expect(bestOf(decision)).toEqual([1]);
    expect(triple(decision.stake)).toEqual([1, 0, 0]);
  });
});

describe('the candidates for the best reply', () => {
  // The way out has more points than any reply that stays.
  const choices = [stays('stay', [1, 0, 0]), stays('worse', [0, 0, 0]), leaves('leave', [2, 0, 2])];
  const cases: readonly { now: string; more: Partial<ScenarioDraft>; best: number[]; early: boolean }[] = [
    { now: 'neither right nor allowed', more: {}, best: [0], early: true },
    { now: 'right', more: { rightWhen: true }, best: [2], early: false },
    { now: 'allowed', more: { mayWhen: true }, best: [2], early: false },
    { now: 'right and allowed', more: { rightWhen: true, mayWhen: true }, best: [2], early: false },
  ];
  test.each(cases)('where leaving is $now', ({ more, best, early }) => {
    const decision = decide(choices, more);
    expect(bestOf(decision)).toEqual(best);
    expect(decision.replies[2]?.leavesTooEarly).toBe(early);
  });

  test('where leaving is right, a reply that stays is not one, however many points it has', () => {
    expect(
      bestOf(decide([stays('stay', [3, 3, 3]), leaves('leave', [-3, 0, 0])], { rightWhen: true })),
    ).toEqual([1]);
  });

  test('where leaving is right and two ways out are on offer, the better of them is best', () => {
    const two = [stays('stay', [3, 0, 0]), leaves('on-paper', [0, 0, -3]), leaves('in-person', [0, 0, 2])];
    const decision = decide(two, { rightWhen: true });
    expect(bestOf(decision)).toEqual([2]);
    expect(lossesOf(decision)).toEqual([
      [0, 0, 2],
      [0, 0, 5],
      [0, 0, 0],
    ]);
  });

  test('where leaving is allowed, the better of staying and leaving is best', () => {
    expect(bestOf(decide([stays('stay', [2, 0, 0]), leaves('leave', [1, 0, 0])], { mayWhen: true }))).toEqual(
      [0],
    );
    expect(bestOf(decide([stays('stay', [1, 0, 0]), leaves('leave', [1, 0, 0])], { mayWhen: true }))).toEqual(
      [0, 1],
    );
  });

  test('where leaving is right but no way out is on offer, are all', () => {
    expect(bestOf(decide([stays('a', [1, 0, 0]), stays('b', [0, 0, 0])], { rightWhen: true }))).toEqual([0]);
  });

  test('where only ways out are on offer, are all, and none of them is too early', () => {
    const decision = decide([leaves('coldly', [0, 0, -1]), leaves('kindly', [0, 1, 2])]);
    expect(bestOf(decision)).toEqual([1]);
    expect(decision.replies.map(({ leavesTooEarly }) => leavesTooEarly)).toEqual([false, false]);
    expect(lossesOf(decision)).toEqual([
      [0, 1, 3],
      [0, 0, 0],
    ]);
  });

  test('after the relationship was ended, are all, and no way out is too early', () => {
    const judge = aJudge({
      nodes: [
        aNode('a', { choices: [stays('stay', [1, 0, 0]), aWayOut('leave', 'after')] }),
        aNode('after', { choices: [stays('stay', [1, 0, 0]), leaves('again', [0, 0, 2])] }),
        anEnding('end'),
      ],
    });
    const decision = judgeDecision(judge, afterMoves(judge.rules, ['leave']));
    expect(decision.alreadyLeft).toBe(true);
    expect(bestOf(decision)).toEqual([1]);
    expect(decision.replies.map(({ leavesTooEarly }) => leavesTooEarly)).toEqual([false, false]);
  });

  test('after the relationship was ended, are all even while leaving is right', () => {
    const judge = aJudge({
      rightWhen: true,
      nodes: [
        aNode('a', { choices: [stays('stay', [1, 0, 0]), aWayOut('leave', 'after')] }),
        aNode('after', { choices: [stays('hand-over', [0, 0, 3]), leaves('again', [0, 0, 2])] }),
        anEnding('end'),
      ],
    });
    expect(bestOf(judgeDecision(judge, afterMoves(judge.rules, ['leave'])))).toEqual([0]);
  });
});

describe('loss and stake', () => {
  test('a reply loses per axis what the best one has more, and gains nothing where it has more itself', () => {
    const decision = decide([stays('best', [3, 1, 0]), stays('other', [1, 2, -1])]);
    expect(lossesOf(decision)).toEqual([
      [0, 0, 0],
      [2, 0, 1],
    ]);
  });

  test('every best reply loses nothing, also where another best one has more on an axis', () => {
    expect(lossesOf(decide([stays('a', [2, 0, 0]), stays('b', [0, 2, 0])]))).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('in a tie of best replies, the one counts against which the loss is smallest', () => {
    const decision = decide([stays('a', [3, 0, 0]), stays('b', [0, 3, 0]), stays('c', [0, 2, 0])]);
    expect(lossesOf(decision)[2]).toEqual([0, 1, 0]);
  });

  test('that loss is the smallest by weight, not by count', () => {
    // Against a the third reply loses 3 on value-creation, against b 2 on non-sparring, which weighs double.
    const decision = decide([stays('a', [4, 1, 0]), stays('b', [0, 3, 0]), stays('c', [1, 1, 0])], {
      weights: { 'non-sparring': 2 },
    });
    expect(bestOf(decision)).toEqual([0, 1]);
    expect(lossesOf(decision)[2]).toEqual([3, 0, 0]);
  });

  test('among equally small losses the first best reply counts', () => {
    const decision = decide([stays('a', [2, 0, 0]), stays('b', [0, 2, 0]), stays('c', [0, 0, 0])]);
    expect(lossesOf(decision)[2]).toEqual([2, 0, 0]);
  });

  test('at stake on an axis is the largest loss on offer, each axis for itself', () => {
    const decision = decide([stays('best', [3, 3, 0]), stays('b', [-1, 3, 0]), stays('c', [3, 1, -2])]);
    expect(triple(decision.stake)).toEqual([4, 2, 2]);
  });

  test('where all replies are worth the same, nothing is at stake', () => {
    expect(triple(decide([stays('a', [1, 1, 1]), stays('b', [1, 1, 1])]).stake)).toEqual([0, 0, 0]);
  });

  test('a way out taken too early loses all that is at stake, on every axis', () => {
    const decision = decide([
      stays('best', [2, 1, 0]),
      stays('worst', [-2, 0, 0]),
      leaves('leave', [1, 0, 1]),
    ]);
    expect(triple(decision.stake)).toEqual([4, 1, 0]);
    expect(lossesOf(decision)[2]).toEqual([4, 1, 0]);
  });

  test('what the early way out gives away by its own points is part of what is at stake', () => {
    const decision = decide([stays('best', [1, 0, 0]), stays('b', [0, 0, 0]), leaves('leave', [-3, 0, -2])]);
    expect(triple(decision.stake)).toEqual([4, 0, 2]);
  });

  test('an ending has no replies and nothing at stake', () => {
    const judge = aJudge({ nodes: [anEnding('end')] });
    const decision = judgeDecision(judge, afterMoves(judge.rules, []));
    expect(decision.replies).toEqual([]);
    expect(decision.stake).toEqual(perAxis(() => 0));
    expect(bestReply(judge, afterMoves(judge.rules, []))).toBeUndefined();
    expect(worstReply(judge, afterMoves(judge.rules, []))).toBeUndefined();
  });
});

test('the first of equally bad replies in file order is the worst one', () => {
  const judge = aJudge({
    nodes: [
      aNode('a', { choices: [stays('x', [2, 0, 0]), stays('y', [0, 0, 0]), stays('z', [0, 0, 0])] }),
      anEnding('end'),
    ],
  });
  expect(worstReply(judge, afterMoves(judge.rules, []))?.choice).toBe(1);
  expect(bestReply(judge, afterMoves(judge.rules, []))?.choice).toBe(0);
});

test('of the thoughts the first whose condition holds is told, and it may know what is hidden', () => {
  const judge = aJudge({
    hidden: { reason: ['overload', 'rival'] },
    nodes: [
      aNode('a', {
        choices: [
          aChoice('ask', 'end', {
            thoughts: [
              { when: ['==', ['get', 'reason'], 'rival'], text: 'She knows.' },
              { text: 'What a day.' },
            ],
          }),
          aChoice('wait', 'end'),
        ],
      }),
      anEnding('end'),
    ],
  });
  expect(thoughtOf(judge, afterMoves(judge.rules, [], 0), 0)).toBe('What a day.');
  expect(thoughtOf(judge, afterMoves(judge.rules, [], 1), 0)).toBe('She knows.');
  expect(thoughtOf(judge, afterMoves(judge.rules, [], 1), 1)).toBeNull();
});

test('an answer key of another content is refused', () => {
  const { story } = aScenario({ hash: 'this content', nodes: [anEnding('end')] });
  const { key } = aScenario({ hash: 'that content', nodes: [anEnding('end')] });
  expect(() => linkJudge(linkRules(story), key)).toThrow('does not belong');
});
