import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createActor, getInitialSnapshot, getNextSnapshot } from 'xstate';
import { explore } from '../../src/authoring/index.ts';
import {
  chooseEvent,
  drawCount,
  hasEnded,
  linkRules,
  nodeAt,
  offeredIds,
  replay,
  storyMachine,
} from '../../src/engine/index.ts';
import { arbitraryScenario } from '../support/arbitraries.ts';
import { expectMachineAgrees } from '../support/machine.ts';

// No promise about speed: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

test('statechart and exploration agree on every reachable snapshot of random scenarios', () => {
  fc.assert(
    fc.property(arbitraryScenario(), ({ story }) => {
      const exploration = explore(linkRules(story));
      expect(exploration.complete).toBe(true);
      expect(expectMachineAgrees(exploration)).toBe(exploration.transitionCount);
    }),
    { seed: 20261121, numRuns: 300 },
  );
});

test('an actor that is sent the moves of a play ends where the rules end', () => {
  fc.assert(
    fc.property(
      arbitraryScenario(),
      fc.nat(),
      fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
      (scenario, seed, picks) => {
        const rules = linkRules(scenario.story);
        const draw = seed % drawCount(scenario.story);
        const actor = createActor(storyMachine(rules), { input: { draw } }).start();
        const moves: string[] = [];
        for (const pick of picks) {
          const last = replay(rules, draw, moves).snapshots.at(-1);
          if (last === undefined || hasEnded(rules, last)) break;
          const open = offeredIds(rules, last);
          const move = open[pick % open.length] ?? '';
          moves.push(move);
          actor.send(chooseEvent(move));
        }
        const end = replay(rules, draw, moves).snapshots.at(-1);
        const { value, context, status } = actor.getSnapshot();
        expect(end && nodeAt(rules, end.node).source.id).toBe(value);
        expect(end?.values).toEqual(context.values);
        expect(status).toBe('done');
      },
    ),
    { seed: 20261121, numRuns: 300 },
  );
});

test('a choice that is not on offer is refused and changes nothing', () => {
  fc.assert(
    fc.property(arbitraryScenario(), ({ story }) => {
      const machine = storyMachine(linkRules(story));
      const before = getInitialSnapshot(machine, { draw: 0 });
      expect(before.can(chooseEvent('no-such-choice'))).toBe(false);
      expect(getNextSnapshot(machine, before, chooseEvent('no-such-choice')).context).toEqual(before.context);
    }),
    { seed: 20261121, numRuns: 50 },
  );
});
