import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { explore } from '../../src/authoring/index.ts';
import {
  drawCount,
  linkRules,
  offered,
  play,
  type Rules,
  relive,
  replay,
  type Snapshot,
} from '../../src/engine/index.ts';
import { arbitraryScenario } from '../support/arbitraries.ts';
import { playByPosition } from '../support/plays.ts';

// No promise about speed: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

const picks = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 30 });
const runs = { seed: 20261121, numRuns: 300 };

function expectWithinRanges({ story, gaugeCount, hiddenSlot, leftSlot }: Rules, { values }: Snapshot): void {
  for (const [slot, { min, max }] of story.gauges.entries()) {
    expect(values[slot]).toBeGreaterThanOrEqual(min);
    expect(values[slot]).toBeLessThanOrEqual(max);
  }
  for (const value of [...values.slice(gaugeCount, hiddenSlot), values[leftSlot]])
    expect([0, 1]).toContain(value);
}

test('every value stays within its range, and hidden values never change', () => {
  fc.assert(
    fc.property(arbitraryScenario(), ({ story }) => {
      const rules = linkRules(story);
      const exploration = explore(rules);
      for (let number = 0; number < exploration.snapshotCount; number++) {
        const before = exploration.snapshotAt(number);
        for (const choice of offered(rules, before.node, before.values)) {
          const after = play(rules, before, choice);
          expectWithinRanges(rules, after);
          expect(after.values.slice(rules.hiddenSlot, rules.leftSlot)).toEqual(
            before.values.slice(rules.hiddenSlot, rules.leftSlot),
          );
        }
      }
    }),
    runs,
  );
});

test('every prefix of a legal play is legal and stands where the play stood then', () => {
  fc.assert(
    fc.property(arbitraryScenario(), fc.nat(), picks, ({ story }, seed, positions) => {
      const rules = linkRules(story);
      const draw = seed % drawCount(story);
      const { moves } = playByPosition(rules, draw, 'order', positions);
      const whole = replay(rules, draw, moves);
      expect(whole.illegal).toBeNull();
      for (let length = 0; length <= moves.length; length++) {
        const prefix = replay(rules, draw, moves.slice(0, length));
        expect(prefix.illegal).toBeNull();
        expect(prefix.snapshots).toEqual(whole.snapshots.slice(0, length + 1));
      }
    }),
    runs,
  );
});

test('a move that is not on offer is refused at its ply, and the good prefix is kept', () => {
  fc.assert(
    fc.property(arbitraryScenario(), fc.nat(), picks, fc.nat(), ({ story }, seed, positions, at) => {
      const rules = linkRules(story);
      const draw = seed % drawCount(story);
      const { moves } = playByPosition(rules, draw, 'order', positions);
      const ply = at % (moves.length + 1);
      const { illegal, choices } = replay(rules, draw, [
        ...moves.slice(0, ply),
        'something-else',
        ...moves.slice(ply),
      ]);
      expect(illegal).toMatchObject({ ply, choice: 'something-else' });
      expect(illegal?.code).toBe(ply === moves.length ? 'already-ended' : 'no-such-choice');
      expect(choices).toHaveLength(ply);
    }),
    runs,
  );
});

test('the same secrets and moves show the same views, byte for byte', () => {
  fc.assert(
    fc.property(arbitraryScenario(), fc.nat(), fc.string(), picks, ({ story }, seed, order, positions) => {
      const draw = seed % drawCount(story);
      const first = playByPosition(linkRules(story), draw, order, positions);
      const again = relive(linkRules(structuredClone(story)), draw, order, first.moves);
      expect(JSON.stringify(again.steps)).toBe(JSON.stringify(first.steps));
    }),
    runs,
  );
});

test('a view offers a reply or tells an ending, never both and never neither, and every play ends', () => {
  fc.assert(
    fc.property(arbitraryScenario(), fc.nat(), picks, ({ story }, seed, positions) => {
      const { steps, hasEnded } = playByPosition(
        linkRules(story),
        seed % drawCount(story),
        'order',
        positions,
      );
      expect(hasEnded).toBe(true);
      for (const { view } of steps) expect(view.replies.length > 0).toBe(view.ending === null);
    }),
    runs,
  );
});
