import { describe, expect, test } from 'vitest';
import { linkRules, offeredIds, relive, replay } from '../../src/engine/index.ts';
import { aChoice, aNode, anEnding, aScenario } from '../support/builders.ts';
import { nodeIdOf } from '../support/plays.ts';

const rules = linkRules(
  aScenario({
    flags: { promised: false },
    nodes: [
      aNode('call', {
        choices: [
          aChoice('promise', 'wait', { effects: { promised: true } }),
          aChoice('keep-it', 'end', { when: ['get', 'promised'] }),
          aChoice('listen', 'wait'),
        ],
      }),
      aNode('wait', { choices: [aChoice('back', 'call'), aChoice('stop', 'end')] }),
      anEnding('end'),
    ],
  }).story,
);

describe('a replay', () => {
  test('of good moves reaches the ending and has one snapshot more than moves', () => {
    const { snapshots, choices, illegal } = replay(rules, 0, ['promise', 'back', 'keep-it']);
    expect(illegal).toBeNull();
    expect(choices).toEqual([0, 0, 1]);
    expect(snapshots.map((snapshot) => nodeIdOf(rules, snapshot))).toEqual(['call', 'wait', 'call', 'end']);
  });

  test('stops at a choice that the node does not have', () => {
    const { snapshots, choices, illegal } = replay(rules, 0, ['listen', 'promise', 'stop']);
    expect(choices).toEqual([2]);
    expect(snapshots).toHaveLength(2);
    expect(illegal).toEqual({
      code: 'no-such-choice',
      ply: 1,
      node: 'wait',
      choice: 'promise',
      offered: ['back', 'stop'],
    });
  });

  test('stops at a choice that is there but not on offer now', () => {
    expect(replay(rules, 0, ['listen', 'back', 'keep-it']).illegal).toEqual({
      code: 'not-on-offer',
      ply: 2,
      node: 'call',
      choice: 'keep-it',
      offered: ['promise', 'listen'],
    });
  });

  test('stops at a move after the ending', () => {
    expect(replay(rules, 0, ['listen', 'stop', 'back']).illegal).toEqual({
      code: 'already-ended',
      ply: 2,
      node: 'end',
      choice: 'back',
      offered: [],
    });
  });

  test('of no moves stands at the beginning', () => {
    const { snapshots, choices, illegal } = replay(rules, 0, []);
    expect([snapshots.length, choices, illegal]).toEqual([1, [], null]);
  });

  test('names what is on offer in file order', () => {
    const [first] = replay(rules, 0, []).snapshots;
    expect(first === undefined ? [] : offeredIds(rules, first)).toEqual(['promise', 'listen']);
  });
});

test('a play lived again shows a view for every good move and one before them', () => {
  const { steps, illegal } = relive(rules, 0, 'order', ['listen', 'stop', 'back']);
  expect(steps.map(({ snapshot }) => nodeIdOf(rules, snapshot))).toEqual(['call', 'wait', 'end']);
  expect(steps.at(-1)?.view.ending?.title).toBe('The end of end');
  expect(illegal?.code).toBe('already-ended');
});
