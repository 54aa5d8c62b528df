import { expect, test } from 'vitest';
import { expectMachineAgrees } from '../support/machine.ts';
import { loadForTest, SHIPPED } from '../support/shipped.ts';
import { expectEveryEndingIsReached } from '../support/whole-scenario.ts';

test('statechart and exploration agree at every reachable snapshot of Gone Quiet', () => {
  const path = SHIPPED.find((file) => file.endsWith('gone-quiet.json')) ?? '';
  const exploration = expectEveryEndingIsReached(loadForTest(path).judge);
  const all = new Set(Array.from({ length: exploration.snapshotCount }, (_, snapshot) => snapshot));
  expect(all.size).toBeGreaterThan(10_000);
  expect(expectMachineAgrees(exploration, all)).toBe(exploration.transitionCount);
});
