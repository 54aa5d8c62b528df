import { describe, expect, test } from 'vitest';
import { openArena } from '../../src/authoring/bots/arena.ts';
import { BOTS } from '../../src/authoring/bots/bots.ts';
import { medianLength, playAtRandom } from '../../src/authoring/bots/random-plays.ts';
import { holdTournament, NEVER_LEAVE, RANDOM } from '../../src/authoring/bots/tournament.ts';
import { makeContext } from '../../src/authoring/context.ts';
import type { Scenario } from '../../src/engine/index.ts';
import type { ScenarioFile } from '../../src/format/index.ts';
import { aChoice, aNode, anEnding, aScenario, aWayOut, points } from '../support/builders.ts';

/** The bots read no file. */
const contextOf = (scenario: Scenario, limit?: number) => makeContext({} as ScenarioFile, scenario, limit);
const meansOf = (scenario: Scenario, limit?: number) =>
  new Map(holdTournament(contextOf(scenario, limit)).bots.map(({ name, mean }) => [name, mean]));

/** Two decisions alike: the first reply is best, the second loses all, and leaving is too early. */
const decision = (id: string, next: string) =>
  aNode(id, {
    choices: [
      aChoice('good', next, { evidence: [points('value-creation', 2)] }),
      aChoice('bad', next, { evidence: [points('value-creation', 0)] }),
      aWayOut('out', 'end', { evidence: [points('value-creation', 0)] }),
    ],
  });
const TWICE = aScenario({ nodes: [decision('one', 'two'), decision('two', 'end'), anEnding('end')] });

describe('a bot', () => {
  test('that takes a place scores what that place is worth', () => {
    const means = meansOf(TWICE);
    // Stayed rightly: walking-away 100. Value creation: all, or nothing.
    expect(means.get('position 1')).toBe(100);
    expect(means.get('position 2')).toBe(50);
    expect(means.get('position 3')).toBe(0);
    expect(means.get('leave at once')).toBe(0);
  });

  test('that has no preference evens out over its plays', () => {
    const likes = BOTS.find(({ name }) => name === 'softest')?.likes({
      lastLine: '',
      replies: ['I say a.', 'I say b.'].map((text) => ({ text, leaves: false, mainAxis: null })),
    });
    expect(likes).toEqual([0, 1]);
  });
});

describe('chance', () => {
  test('is reckoned exactly where plays are few', () => {
    const means = meansOf(TWICE);
    // Staying: value creation by halves, walking-away whole.
    expect(means.get(NEVER_LEAVE)).toBeCloseTo((50 + 100) / 2, 9);
    // A third leaves at once (0). A third of the rest leaves at the second: walking-away 0, and one of two decisions kept or lost.
    const leavesLater = (2 / 9) * ((50 + 0) / 2 / 2 + 0 / 2);
    expect(means.get(RANDOM)).toBeCloseTo((4 / 9) * 75 + leavesLater, 9);
  });

  test('is the same on the graph as by the rules', () => {
    const all = ({ replies }: { replies: readonly unknown[] }) => replies.map((_, position) => position);
    const whole = contextOf(TWICE);
    const cut = contextOf(TWICE, 1);
    expect(cut.graph.complete).toBe(false);
    const exact = playAtRandom(whole, openArena(whole), 'seed', all);
    const sampled = playAtRandom(cut, openArena(cut), 'seed', all);
    const mean = (plays: typeof exact) => plays.reduce((sum, { chance, score }) => sum + chance * score, 0);
    expect(exact).toHaveLength(7);
    expect(sampled).toHaveLength(1000);
    expect(Math.abs(mean(exact) - mean(sampled))).toBeLessThan(3);
  });

  test('has a median length at which half of the chances are reached', () => {
    const play = (length: number, chance: number) => ({ length, chance, score: 0, leftTooEarly: false });
    expect(medianLength([play(9, 0.4), play(2, 0.3), play(5, 0.3)])).toBe(5);
    expect(medianLength([])).toBe(0);
  });
});
