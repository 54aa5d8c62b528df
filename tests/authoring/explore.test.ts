import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { explore } from '../../src/authoring/index.ts';
import {
  begin,
  drawCount,
  hasEnded,
  linkRules,
  offered,
  play,
  type Rules,
  replay,
} from '../../src/engine/index.ts';
import { arbitraryScenario } from '../support/arbitraries.ts';
import { aChoice, aGauge, aNode, anEnding, aScenario, aWayOut } from '../support/builders.ts';

// No promise about speed: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

const keyOf = ({ node, values }: { node: number; values: readonly number[] }) => [node, ...values].join(' ');

/** The obvious way to explore, by text keys: how far each snapshot is from a start, and how many moves there are. */
function exploreByHand(rules: Rules): { depths: Map<string, number>; transitions: number } {
  const queue = Array.from({ length: drawCount(rules.story) }, (_, draw) => begin(rules, draw));
  const depths = new Map(queue.map((snapshot) => [keyOf(snapshot), 0]));
  let transitions = 0;
  for (const snapshot of queue) {
    for (const choice of offered(rules, snapshot.node, snapshot.values)) {
      transitions++;
      const next = play(rules, snapshot, choice);
      if (depths.has(keyOf(next))) continue;
      depths.set(keyOf(next), (depths.get(keyOf(snapshot)) ?? 0) + 1);
      queue.push(next);
    }
  }
  return { depths, transitions };
}

const runs = { seed: 20261121, numRuns: 300 };

describe('an exploration', () => {
  test('reaches exactly the snapshots that can be reached, each once', () => {
    fc.assert(
      fc.property(arbitraryScenario(), ({ story }) => {
        const rules = linkRules(story);
        const exploration = explore(rules);
        const { depths, transitions } = exploreByHand(rules);
        const found = Array.from({ length: exploration.snapshotCount }, (_, number) =>
          keyOf(exploration.snapshotAt(number)),
        );
        expect(new Set(found)).toEqual(new Set(depths.keys()));
        expect(found).toHaveLength(depths.size);
        expect(exploration.transitionCount).toBe(transitions);
        expect(exploration.complete).toBe(true);
      }),
      runs,
    );
  });

  test('tells a shortest play to every snapshot, and that play leads there', () => {
    fc.assert(
      fc.property(arbitraryScenario(), ({ story }) => {
        const rules = linkRules(story);
        const exploration = explore(rules);
        const { depths } = exploreByHand(rules);
        for (let number = 0; number < exploration.snapshotCount; number++) {
          const { draw, moves } = exploration.transcriptTo(number);
          const { snapshots, illegal } = replay(rules, draw, moves);
          const there = exploration.snapshotAt(number);
          expect(illegal).toBeNull();
          expect(snapshots.at(-1)).toEqual(there);
          expect(moves).toHaveLength(depths.get(keyOf(there)) ?? Number.NaN);
        }
      }),
      runs,
    );
  });

  test('lists the replies on offer and where each leads', () => {
    fc.assert(
      fc.property(arbitraryScenario(), ({ story }) => {
        const rules = linkRules(story);
        const exploration = explore(rules);
        for (let number = 0; number < exploration.snapshotCount; number++) {
          const before = exploration.snapshotAt(number);
          const first = exploration.firstTransition(number);
          const edges = Array.from(
            { length: exploration.firstTransition(number + 1) - first },
            (_, at) => first + at,
          );
          expect(edges.map((edge) => exploration.choiceOf(edge))).toEqual(
            offered(rules, before.node, before.values),
          );
          for (const edge of edges) {
            const after = play(rules, before, exploration.choiceOf(edge));
            expect(exploration.snapshotAt(exploration.targetOf(edge))).toEqual(after);
          }
          expect(exploration.isEnding(number)).toBe(hasEnded(rules, before));
        }
      }),
      runs,
    );
  });

  test('begins once per draw', () => {
    const rules = linkRules(
      aScenario({
        hidden: { reason: ['overload', 'rival', 'budget'] },
        nodes: [aNode('a', { choices: [aChoice('go', 'end')] }), anEnding('end')],
      }).story,
    );
    const exploration = explore(rules);
    expect(exploration.starts).toEqual([0, 1, 2]);
    expect(exploration.starts.map((start) => exploration.transcriptTo(start))).toEqual(
      [0, 1, 2].map((draw) => ({ draw, moves: [] })),
    );
    expect(exploration.snapshotCount).toBe(6);
  });

  test('tells apart snapshots that differ only in a departure', () => {
    const rules = linkRules(
      aScenario({
        nodes: [aNode('a', { choices: [aChoice('stay', 'end'), aWayOut('leave', 'end')] }), anEnding('end')],
      }).story,
    );
    expect(explore(rules).snapshotCount).toBe(3);
  });

  test('keeps gauges apart from their neighbours, from below zero to the widest range', () => {
    const gauges = Array.from({ length: 16 }, (_, index) =>
      aGauge(`gauge${index}`, { min: -1000, max: 1000, start: index % 2 === 0 ? -1000 : 1000 }),
    );
    const changes = Object.fromEntries(gauges.map(({ name, start }) => [name, start < 0 ? 1999 : -1999]));
    const rules = linkRules(
      aScenario({
        gauges,
        nodes: [aNode('a', { choices: [aChoice('swing', 'end', { effects: changes })] }), anEnding('end')],
      }).story,
    );
    const exploration = explore(rules);
    expect(exploration.snapshotAt(0).values.slice(0, 16)).toEqual(gauges.map(({ start }) => start));
    expect(exploration.snapshotAt(1).values.slice(0, 16)).toEqual(
      gauges.map(({ start }) => (start < 0 ? 999 : -999)),
    );
  });

  test('comes to an end where the story runs in a circle', () => {
    const rules = linkRules(
      aScenario({
        nodes: [
          aNode('a', { choices: [aChoice('round', 'b')] }),
          aNode('b', { choices: [aChoice('back', 'a')] }),
        ],
      }).story,
    );
    const { snapshotCount, transitionCount, complete } = explore(rules);
    expect([snapshotCount, transitionCount, complete]).toEqual([2, 2, true]);
  });
});

describe('a limit', () => {
  // 101 snapshots in a row before the ending.
  const rules = linkRules(
    aScenario({
      gauges: [aGauge('waits', { start: 0, max: 100 })],
      nodes: [
        aNode('a', {
          choices: [
            aChoice('wait', [{ when: ['>=', ['get', 'waits'], 100], to: 'end' }, { to: 'a' }], {
              effects: { waits: 1 },
            }),
          ],
        }),
        anEnding('end'),
      ],
    }).story,
  );

  test('that is not met leaves the exploration complete', () => {
    const { complete, snapshotCount, expandedCount } = explore(rules, { limit: 101 });
    expect([complete, snapshotCount, expandedCount]).toEqual([true, 101, 101]);
  });

  test('that is met is admitted, and only what was walked in full has successors', () => {
    const exploration = explore(rules, { limit: 40 });
    const { complete, snapshotCount, expandedCount, transitionCount } = exploration;
    expect([complete, snapshotCount, expandedCount, transitionCount]).toEqual([false, 40, 39, 39]);
    expect(exploration.firstTransition(39)).toBe(exploration.firstTransition(40));
  });

  test('below the number of draws is admitted too', () => {
    const drawn = linkRules(
      aScenario({ hidden: { reason: ['overload', 'rival'] }, nodes: [anEnding('end')] }).story,
    );
    expect(explore(drawn, { limit: 1 }).complete).toBe(false);
  });

  test('keeps a shortest play to all that was reached, wherever the walk stopped', () => {
    fc.assert(
      fc.property(arbitraryScenario(), fc.integer({ min: 1, max: 40 }), ({ story }, limit) => {
        const any = linkRules(story);
        const exploration = explore(any, { limit });
        const { depths } = exploreByHand(any);
        expect(exploration.complete).toBe(depths.size <= limit);
        for (let number = 0; number < exploration.snapshotCount; number++) {
          const { draw, moves } = exploration.transcriptTo(number);
          const there = exploration.snapshotAt(number);
          expect(replay(any, draw, moves).snapshots.at(-1)).toEqual(there);
          expect(moves).toHaveLength(depths.get(keyOf(there)) ?? Number.NaN);
        }
      }),
      runs,
    );
  });
});
