/** Holds the statechart against the exploration: same replies, same next snapshot, same passages. */
import { expect } from 'vitest';
import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import type { Exploration } from '../../src/authoring/index.ts';
import {
  begin,
  chooseEvent,
  drawCount,
  nodeAt,
  type OnPassed,
  play,
  playInto,
  type Snapshot,
  type StoryMachine,
  storyMachine,
} from '../../src/engine/index.ts';

/**
 * Holds both against each other at these snapshots, every one that was reached unless said otherwise, and at the
 * start of every draw. @returns How many transitions agreed.
 */
export function expectMachineAgrees(
  exploration: Exploration,
  snapshots: Iterable<number> = everySnapshot(exploration),
): number {
  const { rules } = exploration;
  const machine = storyMachine(rules);
  for (let draw = 0; draw < drawCount(rules.story); draw++) {
    const passed: Snapshot[] = [];
    const first = begin(rules, draw, noteInto(passed));
    expectSame(exploration, initialTransition(machine, { draw })[0], first, passed);
  }
  let agreed = 0;
  for (const snapshot of snapshots) agreed += expectSuccessorsAgree(exploration, machine, snapshot);
  return agreed;
}

/**
 * Snapshots that stand for all: for each node, set of replies on offer, reply and road that it can take, the first
 * snapshot that shows it, and beside those an even spread. A statechart takes some 50 µs for a transition, too much
 * for the million of a large scenario.
 *
 * @param spread About how many snapshots are spread evenly; all of them where there are no more.
 */
export function representativeSnapshots(exploration: Exploration, spread: number): Set<number> {
  const { rules, snapshotCount } = exploration;
  const chosen = new Set<number>();
  const seen = new Set<string>();
  const values = new Int32Array(rules.slotCount);
  const after = new Int32Array(rules.slotCount);
  const stride = Math.max(1, Math.ceil(snapshotCount / spread));
  for (let snapshot = 0; snapshot < snapshotCount; snapshot++) {
    if (snapshot % stride === 0) chosen.add(snapshot);
    const node = exploration.readInto(snapshot, values);
    let open = `${node}:`;
    for (
      let edge = exploration.firstTransition(snapshot);
      edge < exploration.firstTransition(snapshot + 1);
      edge++
    ) {
      const choice = exploration.choiceOf(edge);
      open += `${choice},`;
      let road = `${node}/${choice}`;
      after.set(values);
      playInto(rules, node, choice, after, (passed) => {
        road += `>${passed}`;
      });
      if (!seen.has(road)) chosen.add(snapshot);
      seen.add(road);
    }
    if (!seen.has(open)) chosen.add(snapshot);
    seen.add(open);
  }
  return chosen;
}

function* everySnapshot({ snapshotCount }: Exploration): Iterable<number> {
  for (let snapshot = 0; snapshot < snapshotCount; snapshot++) yield snapshot;
}

function expectSuccessorsAgree(exploration: Exploration, machine: StoryMachine, number: number): number {
  const { rules } = exploration;
  const before = exploration.snapshotAt(number);
  const { source, choices } = nodeAt(rules, before.node);
  if (source.ending !== null) return 0;
  const restored = machine.resolveState({
    value: source.id,
    context: { values: before.values, passed: [], hurried: false },
  });
  const open = new Map<number, number>();
  for (
    let edge = exploration.firstTransition(number);
    edge < exploration.firstTransition(number + 1);
    edge++
  ) {
    open.set(exploration.choiceOf(edge), exploration.targetOf(edge));
  }
  for (const [choice, { source: taken }] of choices.entries()) {
    const event = chooseEvent(taken.id);
    const target = open.get(choice);
    if (target === undefined) {
      if (restored.can(event)) throw new Error(`the statechart offers ${taken.id} at ${source.id}`);
      continue;
    }
    // That the event is taken shows in what was passed: nothing was, in the restored snapshot.
    const passed: Snapshot[] = [];
    expectEqual(play(rules, before, choice, noteInto(passed)), exploration.snapshotAt(target));
    expectSame(exploration, transition(machine, restored, event)[0], exploration.snapshotAt(target), passed);
  }
  return open.size;
}

function expectSame(
  { rules }: Exploration,
  inMachine: SnapshotFrom<StoryMachine>,
  inRules: Snapshot,
  passed: readonly Snapshot[],
): void {
  const { source, isEnding } = nodeAt(rules, inRules.node);
  const { values, passed: shown } = inMachine.context;
  expectEqual(
    { node: inMachine.value, values, passed: shown, hasEnded: inMachine.status === 'done' },
    { node: source.id, values: inRules.values, passed, hasEnded: isEnding },
  );
}

/** Compares as text first: the matcher, which words a difference well, is too slow for hundreds of thousands. */
function expectEqual<Value>(found: Value, expected: Value): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
}

function noteInto(passed: Snapshot[]): OnPassed {
  return (node, values) => {
    passed.push({ node, values: Array.from(values) });
  };
}
