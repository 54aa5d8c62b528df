import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  AXES,
  drawCount,
  type Evidence,
  judgeDecision,
  judgeMoves,
  linkJudge,
  linkRules,
  type Scenario,
  scorePlay,
} from '../../src/engine/index.ts';
import { arbitraryScenario } from '../support/arbitraries.ts';
import { PRINCIPLE_OF } from '../support/builders.ts';
import { playBy, playByPosition, scoreOfPlay } from '../support/plays.ts';

// No promise about speed: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

const picks = fc.array(fc.nat({ max: 11 }), { minLength: 1, maxLength: 30 });
const runs = { seed: 20261121, numRuns: 400 };

const judgeOf = ({ story, key }: Scenario) => linkJudge(linkRules(story), key);

test('adding the same points to all replies of a decision changes no score', () => {
  const bonus = fc.array(fc.tuple(fc.constantFrom(...AXES), fc.integer({ min: -3, max: 3 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(arbitraryScenario(), fc.nat(), picks, bonus, (scenario, seed, moves, extra) => {
      const draw = seed % drawCount(scenario.story);
      const nodes = scenario.key.nodes.map((choices, node) => {
        const [axis, points] = extra[node % extra.length] ?? [AXES[0], 0];
        const evidence: Evidence = {
          principle: PRINCIPLE_OF[axis],
          axis,
          points,
          why: 'All alike.',
          when: null,
        };
        return choices.map((choice) => ({ ...choice, evidence: [...choice.evidence, evidence] }));
      });
      const judge = judgeOf(scenario);
      const raised = judgeOf({ ...scenario, key: { ...scenario.key, nodes } });
      const { moves: taken } = playByPosition(judge.rules, draw, 'order', moves);
      expect(scoreOfPlay(raised, draw, taken)).toEqual(scoreOfPlay(judge, draw, taken));
    }),
    runs,
  );
});

test('a play of best replies scores 100 on every measured axis, in every draw', () => {
  fc.assert(
    fc.property(arbitraryScenario(), picks, (scenario, among) => {
      const judge = judgeOf(scenario);
      for (let draw = 0; draw < drawCount(scenario.story); draw++) {
        const moves = playBy(judge.rules, draw, (snapshot, ply) => {
          const best = judgeDecision(judge, snapshot).replies.filter(({ isBest }) => isBest);
          return best[(among[ply % among.length] ?? 0) % best.length]?.choice;
        });
        const { axes, whole, grave } = scoreOfPlay(judge, draw, moves);
        expect(AXES.map((axis) => axes[axis] ?? 100)).toEqual([100, 100, 100]);
        expect([whole === null || Math.abs(whole - 100) < 1e-9, grave]).toEqual([true, false]);
      }
    }),
    runs,
  );
});

test('the score depends on views and moves alone', () => {
  fc.assert(
    fc.property(arbitraryScenario({ fair: true }), picks, (scenario, positions) => {
      const judge = judgeOf(scenario);
      const scores = new Map<string, unknown>();
      for (let draw = 0; draw < drawCount(scenario.story); draw++) {
        const { steps, moves } = playByPosition(judge.rules, draw, 'order', positions);
        const seen = JSON.stringify([steps.map(({ view }) => view), moves]);
        const score = scorePlay(judge, judgeMoves(judge, steps, moves));
        expect(score).toEqual(scores.get(seen) ?? score);
        scores.set(seen, score);
      }
    }),
    runs,
  );
});

test('no reply loses more than is at stake, somebody loses all of it, and a best reply loses nothing', () => {
  fc.assert(
    fc.property(arbitraryScenario(), fc.nat(), picks, (scenario, seed, positions) => {
      const judge = judgeOf(scenario);
      const draw = seed % drawCount(scenario.story);
      for (const { snapshot } of playByPosition(judge.rules, draw, 'order', positions).steps) {
        const { replies, stake } = judgeDecision(judge, snapshot);
        for (const axis of AXES) {
          const losses = replies.map(({ loss }) => loss[axis]);
          expect(Math.max(0, ...losses)).toBe(stake[axis]);
          expect(Math.min(0, ...losses)).toBe(0);
          for (const { loss } of replies.filter(({ isBest }) => isBest)) expect(loss[axis]).toBe(0);
        }
      }
    }),
    runs,
  );
});

test('every score lies between 0 and 100', () => {
  fc.assert(
    fc.property(arbitraryScenario(), fc.nat(), picks, (scenario, seed, positions) => {
      const judge = judgeOf(scenario);
      const draw = seed % drawCount(scenario.story);
      const { axes, whole } = scoreOfPlay(
        judge,
        draw,
        playByPosition(judge.rules, draw, 'o', positions).moves,
      );
      for (const score of [...AXES.map((axis) => axes[axis]), whole]) {
        expect(score === null || (score >= 0 && score <= 100 + 1e-9)).toBe(true);
      }
    }),
    runs,
  );
});
