import { describe, expect, test } from 'vitest';
import { drawFrom, linkRules, replyOrder, shownChoices } from '../../src/engine/index.ts';
import { aChoice, aNode, anEnding, aScenario, aWayOut } from '../support/builders.ts';
import { afterMoves } from '../support/plays.ts';

const { story } = aScenario({
  hidden: { reason: ['overload', 'competitor', 'budget', 'emergency'] },
  flags: { asked: false },
  nodes: [
    aNode('a', {
      choices: [
        aWayOut('close', 'end'),
        aChoice('ask', 'a', { when: ['!', ['get', 'asked']], effects: { asked: true } }),
        aChoice('wait', 'a'),
        aChoice('push', 'b'),
      ],
    }),
    aNode('b', {
      choices: [
        aChoice('one', 'end'),
        aChoice('two', 'end'),
        aChoice('three', 'end'),
        aChoice('four', 'end'),
      ],
    }),
    anEnding('end'),
  ],
});

const secrets = Array.from({ length: 8000 }, (_, index) => `secret ${index}`);

/** The chi-squared statistic of counts that should all be alike. */
function unevenness(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

function tally<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

describe('the draw', () => {
  test('follows from the secret alone', () => {
    expect(drawFrom(story, 'the same')).toBe(drawFrom(story, 'the same'));
  });

  test('is every hidden value equally often over many secrets', () => {
    const counts = tally(secrets.map((secret) => drawFrom(story, secret)));
    expect(counts.size).toBe(4);
    // 16.3 is passed once in a thousand times by four truly equal counts; the secrets here are fixed.
    expect(unevenness([...counts.values()])).toBeLessThan(16.3);
  });
});

describe('the order of the replies', () => {
  test('shows every reply once and the ways out last, under any secret', () => {
    for (const secret of secrets.slice(0, 200)) {
      const order = replyOrder(story, secret, 0);
      expect(order.toSorted()).toEqual([0, 1, 2, 3]);
      expect(order.at(-1)).toBe(0);
    }
  });

  test('is every order equally often over many secrets', () => {
    const counts = tally(secrets.map((secret) => replyOrder(story, secret, 1).join()));
    expect(counts.size).toBe(24);
    // 49.7 is passed once in a thousand times by 24 truly equal counts.
    expect(unevenness([...counts.values()])).toBeLessThan(49.7);
  });

  test('is the same on every visit, whatever is on offer then', () => {
    const rules = linkRules(story);
    for (const secret of secrets.slice(0, 50)) {
      const first = shownChoices(rules, afterMoves(rules, []), secret);
      const again = shownChoices(rules, afterMoves(rules, ['ask']), secret);
      expect(again).toEqual(first.filter((choice) => choice !== 1));
    }
  });

  test('differs from node to node under one secret', () => {
    const long = aScenario({
      nodes: [
        ...Array.from({ length: 12 }, (_, index) =>
          aNode(`n${index}`, {
            choices: ['one', 'two', 'three', 'four'].map((id) => aChoice(id, 'end')),
          }),
        ),
        anEnding('end'),
      ],
    }).story;
    const orders = Array.from({ length: 12 }, (_, node) => replyOrder(long, 'a secret', node).join());
    expect(new Set(orders).size).toBeGreaterThan(4);
  });

  test('tells nothing about the draw, even where both secrets are the same text', () => {
    const table = tally(
      secrets.map((secret) => `${drawFrom(story, secret)} ${replyOrder(story, secret, 1)[0]}`),
    );
    expect(table.size).toBe(16);
    // 16 cells, all equally likely if the two are independent; 37.7 is passed once in a thousand times.
    expect(unevenness([...table.values()])).toBeLessThan(37.7);
  });
});
