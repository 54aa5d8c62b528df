/** Holds the statechart against the exploration: same replies, same next snapshot, same passages. */
import { expect } from 'vitest';
import { getInitialSnapshot, getNextSnapshot, type SnapshotFrom } from 'xstate';
import type { Exploration } from '../../src/authoring/index.ts';
import {
  begin,
  chooseEvent,
  drawCount,
  nodeAt,
  type OnPassed,
  offeredIds,
  play,
  type Snapshot,
  type StoryMachine,
  storyMachine,
} from '../../src/engine/index.ts';

/** Walks every snapshot that was reached. Returns how many transitions agreed. */
export function expectMachineAgrees(exploration: Exploration): number {
  const { rules } = exploration;
  const machine = storyMachine(rules);
  for (let draw = 0; draw < drawCount(rules.story); draw++) {
    const passed: Snapshot[] = [];
    const first = begin(rules, draw, noteInto(passed));
    expectSame(exploration, getInitialSnapshot(machine, { draw }), first, passed);
  }
  let agreed = 0;
  for (let snapshot = 0; snapshot < exploration.snapshotCount; snapshot++) {
    agreed += expectSuccessorsAgree(exploration, machine, snapshot);
  }
  return agreed;
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
  const open = choices.map(({ source: { id } }) => id).filter((id) => restored.can(chooseEvent(id)));
  expect(open).toEqual(offeredIds(rules, before));

  const from = exploration.firstTransition(number);
  for (const [index, id] of open.entries()) {
    const passed: Snapshot[] = [];
    const choice = exploration.choiceOf(from + index);
    const after = play(rules, before, choice, noteInto(passed));
    expect(choices[choice]?.source.id).toBe(id);
    expect(exploration.snapshotAt(exploration.targetOf(from + index))).toEqual(after);
    expectSame(exploration, getNextSnapshot(machine, restored, chooseEvent(id)), after, passed);
  }
  return open.length;
}

function expectSame(
  { rules }: Exploration,
  inMachine: SnapshotFrom<StoryMachine>,
  inRules: Snapshot,
  passed: readonly Snapshot[],
): void {
  const { source, isEnding } = nodeAt(rules, inRules.node);
  expect({
    node: inMachine.value,
    values: inMachine.context.values,
    passed: inMachine.context.passed,
    hasEnded: inMachine.status === 'done',
  }).toEqual({ node: source.id, values: inRules.values, passed, hasEnded: isEnding });
}

function noteInto(passed: Snapshot[]): OnPassed {
  return (node, values) => {
    passed.push({ node, values: Array.from(values) });
  };
}
