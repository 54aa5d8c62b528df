import { basename } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { expectMachineAgrees, representativeSnapshots } from '../support/machine.ts';
import { EXCERPT, loadForTest, SHIPPED } from '../support/shipped.ts';
import {
  expectBestPlayIsFlawless,
  expectEveryEndingIsReached,
  expectPlaythroughsHold,
  expectWorstPlayIsBad,
} from '../support/whole-scenario.ts';

// No promise about speed: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

/** With `EVERY_SNAPSHOT=1` the statechart is held against all snapshots of the largest scenarios too: minutes. */
const SPREAD = process.env.EVERY_SNAPSHOT === '1' ? Number.POSITIVE_INFINITY : 5000;

describe.each([EXCERPT, ...SHIPPED].map((path) => [basename(path, '.json'), path] as const))(
  '%s',
  (_, path) => {
    test("the author's playthroughs reach their endings and scores", () => {
      const loaded = loadForTest(path);
      expect(loaded.file.playthroughs?.length ?? 0).toBeGreaterThan(0);
      expectPlaythroughsHold(loaded);
    });

    test('a play of best replies is flawless in every draw', () => {
      expectBestPlayIsFlawless(loadForTest(path).judge);
    });

    test('the worst play scores below 30 in every draw', () => {
      expectWorstPlayIsBad(loadForTest(path).judge);
    });

    test('every ending is reached, and statechart and exploration agree', () => {
      const exploration = expectEveryEndingIsReached(loadForTest(path).judge);
      const snapshots = representativeSnapshots(exploration, SPREAD);
      const agreed = expectMachineAgrees(exploration, snapshots);
      if (snapshots.size === exploration.snapshotCount) expect(agreed).toBe(exploration.transitionCount);
    }, 900_000);
  },
);
