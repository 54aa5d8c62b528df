import { describe, expect, test } from 'vitest';
import {
  begin,
  drawCount,
  drawValues,
  drawWith,
  hasEnded,
  linkRules,
  offered,
  play,
} from '../../src/engine/index.ts';
import { aChoice, aClock, aGauge, aNode, anEnding, aScenario, aWayOut } from '../support/builders.ts';
import { afterMoves, nodeIdOf, valuesOf } from '../support/plays.ts';

const rulesOf = (draft: Parameters<typeof aScenario>[0]) => linkRules(aScenario(draft).story);

describe('what one move does', () => {
  test('minutes are taken off before the effects, so an effect gives back from what is left', () => {
    const rules = rulesOf({
      gauges: [aClock(3, { max: 4 })],
      outOfTime: 'end',
      nodes: [
        aNode('a', { choices: [aChoice('brings-value', 'b', { minutes: 2, effects: { minutes: 3 } })] }),
        aNode('b', { choices: [aChoice('go', 'end')] }),
        anEnding('end'),
      ],
    });
    expect(valuesOf(rules, afterMoves(rules, ['brings-value']))).toEqual({ minutes: 4 });
  });

  test('a reply that takes the last minute and gives one back does not end the talk', () => {
    const rules = rulesOf({
      gauges: [aClock(1)],
      outOfTime: 'hangs-up',
      nodes: [
        aNode('a', { choices: [aChoice('worth-it', 'b', { minutes: 1, effects: { minutes: 1 } })] }),
        aNode('b', { choices: [aChoice('go', 'hangs-up')] }),
        anEnding('hangs-up'),
      ],
    });
    expect(nodeIdOf(rules, afterMoves(rules, ['worth-it']))).toBe('b');
  });

  test('minutes never fall below 0, so what comes back counts from 0', () => {
    const rules = rulesOf({
      gauges: [aClock(1)],
      outOfTime: 'end',
      nodes: [
        aNode('a', { choices: [aChoice('long', 'b', { minutes: 5, effects: { minutes: 2 } })] }),
        aNode('b', { choices: [aChoice('go', 'end')] }),
        anEnding('end'),
      ],
    });
    expect(valuesOf(rules, afterMoves(rules, ['long'])).minutes).toBe(2);
  });

  test.each([
    { start: 9, amount: 3, max: 10, min: 0, ends: 10 },
    { start: 1, amount: -3, max: 10, min: 0, ends: 0 },
    { start: -1, amount: -3, max: 10, min: -2, ends: -2 },
    { start: 4, amount: 2, max: 10, min: 0, ends: 6 },
  ])('a gauge at $start changed by $amount within $min..$max stands at $ends', (row) => {
    const rules = rulesOf({
      gauges: [aGauge('trust', row)],
      nodes: [
        aNode('a', { choices: [aChoice('go', 'end', { effects: { trust: row.amount } })] }),
        anEnding('end'),
      ],
    });
    expect(valuesOf(rules, afterMoves(rules, ['go'])).trust).toBe(row.ends);
  });

  test('a gauge is clamped after every single effect, not once at the end of the move', () => {
    const rules = rulesOf({
      gauges: [aGauge('trust', { start: 9 })],
      nodes: [
        aNode('a', {
          choices: [
            aChoice('up-and-down', 'end', {
              effects: [{ changes: { trust: 5 } }, { changes: { trust: -2 } }],
            }),
          ],
        }),
        anEnding('end'),
      ],
    });
    expect(valuesOf(rules, afterMoves(rules, ['up-and-down'])).trust).toBe(8);
  });

  test('each effect of a list is read after the effects before it', () => {
    const rules = rulesOf({
      gauges: [aGauge('trust', { start: 5 })],
      flags: { warned: false, twice: false },
      nodes: [
        aNode('a', {
          choices: [
            aChoice('warn', 'end', {
              effects: [
                { changes: { warned: true } },
                { when: ['get', 'warned'], changes: { trust: 2 } },
                { when: ['>', ['get', 'trust'], 6], changes: { twice: true } },
              ],
            }),
          ],
        }),
        anEnding('end'),
      ],
    });
    expect(valuesOf(rules, afterMoves(rules, ['warn']))).toEqual({ trust: 7, warned: 1, twice: 1 });
  });

  test('the target is resolved with the new values, and the first that holds is taken', () => {
    const rules = rulesOf({
      gauges: [aGauge('trust', { start: 5 })],
      nodes: [
        aNode('a', {
          choices: [
            aChoice(
              'please',
              [
                { when: ['>=', ['get', 'trust'], 8], to: 'far' },
                { when: ['>=', ['get', 'trust'], 6], to: 'near' },
                { when: ['>=', ['get', 'trust'], 5], to: 'old' },
                { to: 'old' },
              ],
              { effects: { trust: 1 } },
            ),
          ],
        }),
        anEnding('far'),
        anEnding('near'),
        anEnding('old'),
      ],
    });
    expect(nodeIdOf(rules, afterMoves(rules, ['please']))).toBe('near');
  });

  test('a node without choices passes on with the values after its own effects', () => {
    const rules = rulesOf({
      gauges: [aGauge('contacts', { start: 0 })],
      nodes: [
        aNode('a', { choices: [aChoice('go', 'quiet')] }),
        aNode('quiet', {
          effects: { contacts: 1 },
          to: [{ when: ['==', ['get', 'contacts'], 1], to: 'counted' }, { to: 'missed' }],
        }),
        anEnding('counted'),
        anEnding('missed'),
      ],
    });
    expect(nodeIdOf(rules, afterMoves(rules, ['go']))).toBe('counted');
  });

  test('the effects of a node are applied again on every visit', () => {
    const rules = rulesOf({
      gauges: [aGauge('crossings', { start: 0, max: 4 })],
      nodes: [aNode('a', { choices: [aChoice('wait', 'a')], effects: { crossings: 1 } })],
    });
    expect(valuesOf(rules, afterMoves(rules, ['wait', 'wait'])).crossings).toBe(3);
  });

  test('a way out is remembered in the slot for it', () => {
    const rules = rulesOf({
      nodes: [
        aNode('a', { choices: [aChoice('stay', 'b'), aWayOut('go', 'b')] }),
        aNode('b', { choices: [aChoice('on', 'end')] }),
        anEnding('end'),
      ],
    });
    expect(afterMoves(rules, ['go', 'on']).values[rules.leftSlot]).toBe(1);
    expect(afterMoves(rules, ['stay', 'on']).values[rules.leftSlot]).toBe(0);
  });

  test('playing leaves the snapshot before it untouched', () => {
    const rules = rulesOf({
      gauges: [aGauge('trust')],
      nodes: [aNode('a', { choices: [aChoice('go', 'end', { effects: { trust: 3 } })] }), anEnding('end')],
    });
    const before = begin(rules, 0);
    play(rules, before, 0);
    expect(valuesOf(rules, before).trust).toBe(5);
  });
});

describe('out of time', () => {
  const talk = (entry: Record<string, number>, minutes: number) =>
    rulesOf({
      gauges: [aClock(2), aGauge('trust', { start: 5 })],
      outOfTime: 'hangs-up',
      nodes: [
        aNode('a', {
          choices: [aChoice('talk', 'b', { minutes }), aChoice('bye', 'goodbye', { minutes: 2 })],
        }),
        aNode('b', { effects: entry, choices: [aChoice('go', 'goodbye')] }),
        aNode('hangs-up', { effects: { trust: -1 }, to: 'click' }),
        anEnding('click', { ending: 'bad' }),
        anEnding('goodbye'),
      ],
    });

  const shownAfter = (rules: ReturnType<typeof talk>) => {
    const shown: string[] = [];
    const end = play(rules, begin(rules, 0), 0, (node) => shown.push(rules.nodes[node]?.source.id ?? ''));
    return { shown, end };
  };

  test('when a choice takes the last minute, the node it leads to is not entered', () => {
    const rules = talk({ trust: 3 }, 2);
    const { shown, end } = shownAfter(rules);
    expect(shown).toEqual(['hangs-up', 'click']);
    expect(valuesOf(rules, end)).toEqual({ minutes: 0, trust: 4 });
  });

  test('when entering a node takes the last minute, its effects stay and its lines are not seen', () => {
    const rules = talk({ trust: 3, minutes: -1 }, 1);
    const { shown, end } = shownAfter(rules);
    expect(shown).toEqual(['hangs-up', 'click']);
    expect(valuesOf(rules, end)).toEqual({ minutes: 0, trust: 7 });
  });

  test('an ending that the last minute leads to is still reached', () => {
    const rules = talk({}, 1);
    expect(nodeIdOf(rules, afterMoves(rules, ['bye']))).toBe('goodbye');
  });

  test('on the road from outOfTime the clock is not asked again', () => {
    const rules = rulesOf({
      gauges: [aClock(1), aGauge('calls', { start: 0 })],
      outOfTime: 'late',
      nodes: [
        aNode('a', { choices: [aChoice('talk', 'b')] }),
        aNode('b', { choices: [aChoice('go', 'end')] }),
        aNode('late', { effects: { calls: 1 }, to: 'later' }),
        aNode('later', { effects: { calls: 1, minutes: -3 }, to: 'end' }),
        anEnding('end'),
      ],
    });
    expect(valuesOf(rules, afterMoves(rules, ['talk'])).calls).toBe(2);
  });

  test('time can run out in the middle of a road of nodes without choices', () => {
    const rules = rulesOf({
      gauges: [aClock(2), aGauge('trust', { start: 0 })],
      outOfTime: 'late',
      nodes: [
        aNode('a', { choices: [aChoice('talk', 'hall')] }),
        aNode('hall', { effects: { trust: 1 }, to: 'lift' }),
        aNode('lift', { effects: { trust: 2, minutes: -1 }, to: 'office' }),
        aNode('office', { effects: { trust: 4 }, choices: [aChoice('go', 'end')] }),
        aNode('late', { to: 'end' }),
        anEnding('end'),
      ],
    });
    const shown: string[] = [];
    const end = play(rules, begin(rules, 0), 0, (node) => shown.push(rules.nodes[node]?.source.id ?? ''));
    expect(shown).toEqual(['hall', 'late', 'end']);
    expect(valuesOf(rules, end).trust).toBe(3);
  });

  test('a story without the gauge minutes has no clock, whatever a choice says it takes', () => {
    const rules = rulesOf({
      gauges: [aGauge('trust', { start: 0 })],
      nodes: [
        aNode('a', { choices: [aChoice('go', 'b', { minutes: 9 })] }),
        aNode('b', { choices: [aChoice('on', 'end')] }),
        anEnding('end'),
      ],
    });
    expect(nodeIdOf(rules, afterMoves(rules, ['go']))).toBe('b');
  });
});

describe('what is on offer', () => {
  test('a choice is on offer only while its condition holds', () => {
    const rules = rulesOf({
      flags: { promised: false },
      nodes: [
        aNode('a', {
          choices: [
            aChoice('promise', 'a', { when: ['!', ['get', 'promised']], effects: { promised: true } }),
            aChoice('keep', 'end', { when: ['get', 'promised'] }),
            aChoice('wait', 'a'),
          ],
        }),
        anEnding('end'),
      ],
    });
    const before = begin(rules, 0);
    const after = afterMoves(rules, ['promise']);
    expect(offered(rules, before.node, before.values)).toEqual([0, 2]);
    expect(offered(rules, after.node, after.values)).toEqual([1, 2]);
  });

  test('nothing is on offer at an ending', () => {
    const rules = rulesOf({ nodes: [aNode('a', { choices: [aChoice('go', 'end')] }), anEnding('end')] });
    const end = afterMoves(rules, ['go']);
    expect(hasEnded(rules, end)).toBe(true);
    expect(offered(rules, end.node, end.values)).toEqual([]);
  });
});

describe('where a play begins', () => {
  test('the effects of the start node are applied and its road is followed', () => {
    const rules = rulesOf({
      gauges: [aGauge('trust', { start: 5 })],
      nodes: [
        aNode('intro', { effects: { trust: 1 }, to: 'a' }),
        aNode('a', { effects: { trust: 1 }, choices: [aChoice('go', 'end')] }),
        anEnding('end'),
      ],
    });
    const first = begin(rules, 0);
    expect(nodeIdOf(rules, first)).toBe('a');
    expect(valuesOf(rules, first)).toEqual({ trust: 7 });
  });

  test('gauges, flags and hidden values start as the story and the draw say', () => {
    const rules = rulesOf({
      gauges: [aGauge('trust', { start: 3 })],
      flags: { warned: true, promised: false },
      hidden: { reason: ['overload', 'competitor', 'budget'], mood: ['good', 'bad'] },
      nodes: [aNode('a', { choices: [aChoice('go', 'end')] }), anEnding('end')],
    });
    expect(begin(rules, 5).values).toEqual([3, 1, 0, 2, 1, 0]);
  });

  test('a hidden value decides where a choice leads', () => {
    const rules = rulesOf({
      hidden: { reason: ['overload', 'competitor'] },
      nodes: [
        aNode('a', {
          choices: [
            aChoice('ask', [{ when: ['==', ['get', 'reason'], 'competitor'], to: 'lost' }, { to: 'won' }]),
          ],
        }),
        anEnding('lost'),
        anEnding('won'),
      ],
    });
    expect(nodeIdOf(rules, afterMoves(rules, ['ask'], 0))).toBe('won');
    expect(nodeIdOf(rules, afterMoves(rules, ['ask'], 1))).toBe('lost');
  });
});

describe('draws', () => {
  const { story } = aScenario({
    hidden: { reason: ['a', 'b', 'c'], mood: ['good', 'bad'], rival: ['yes', 'no'] },
    nodes: [anEnding('end')],
  });

  test('there are as many as the product of the hidden values', () => {
    expect(drawCount(story)).toBe(12);
    expect(drawCount(aScenario({ nodes: [anEnding('end')] }).story)).toBe(1);
  });

  test('every draw has its own values and is found again by them', () => {
    const draws = Array.from({ length: 12 }, (_, draw) => draw);
    expect(new Set(draws.map((draw) => drawValues(story, draw).join())).size).toBe(12);
    expect(draws.map((draw) => drawWith(story, drawValues(story, draw)))).toEqual(draws);
  });

  test.each([-1, 12, 0.5, Number.NaN])('draw %s does not exist', (draw) => {
    expect(() => drawValues(story, draw)).toThrow(RangeError);
  });
});

test('a road that runs in a circle is a broken promise and is reported as such', () => {
  const rules = rulesOf({ nodes: [aNode('a', { to: 'b' }), aNode('b', { to: 'a' })] });
  expect(() => begin(rules, 0)).toThrow(RangeError);
});
