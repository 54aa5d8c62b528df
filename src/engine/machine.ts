/**
 * The statechart of a story. Nodes are states, `choose.<id>` are events; guards and assigns delegate to the rules,
 * so that the machine holds no rule of its own. It drives play and can be opened in any statechart viewer.
 *
 * A statechart ignores an event that it has no transition for. A move must not be ignored: ask `snapshot.can`
 * first, as `Conversation` does, and refuse.
 */
import { setup } from 'xstate';
import type { Values } from './expression.ts';
import {
  applyChoiceInto,
  applyEntryInto,
  drawValues,
  isOffered,
  isTimeUp,
  nodeAt,
  type Rules,
  resolveTarget,
  type Snapshot,
} from './rules.ts';

export interface MachineContext {
  readonly values: readonly number[];
  /** The nodes whose lines were shown since the last move, with the values after their effects. */
  readonly passed: readonly Snapshot[];
  /** The customer's time ran out: on the road from `outOfTime` the clock is not asked again. */
  readonly hurried: boolean;
}

export interface ChooseEvent {
  readonly type: `choose.${string}`;
}

export interface MachineInput {
  /** Index of the draw, from 0. */
  readonly draw: number;
}

const typed = setup({
  types: {} as { context: MachineContext; events: ChooseEvent; input: MachineInput },
});

/** The statechart of a linked story. Building it costs about as much as a hundred moves. */
export function storyMachine(rules: Rules) {
  const { story } = rules;
  return typed.createMachine({
    id: story.id,
    initial: idOf(rules, story.start),
    context: ({ input }) => ({ values: startValues(rules, input.draw), passed: [], hurried: false }),
    states: Object.fromEntries(story.nodes.map((node, index) => [node.id, stateOf(rules, index)])),
  });
}

/** The event that takes a choice. */
export function chooseEvent(choice: string): ChooseEvent {
  return { type: `choose.${choice}` };
}

export type StoryMachine = ReturnType<typeof storyMachine>;

function startValues(rules: Rules, draw: number): number[] {
  return [
    ...rules.story.gauges.map((gauge) => gauge.start),
    ...rules.story.flags.map((flag) => (flag.start ? 1 : 0)),
    ...drawValues(rules.story, draw),
    0,
  ];
}

function stateOf(rules: Rules, index: number) {
  const node = nodeAt(rules, index);
  const enter = typed.assign(({ context }) => {
    const values = entered(rules, index, context.values);
    const isShown = context.hurried || node.isEnding || !isTimeUp(rules, values);
    return { values, passed: isShown ? [...context.passed, { node: index, values }] : context.passed };
  });
  if (node.isEnding) return typed.createStateConfig({ type: 'final', entry: enter });

  const hurry = hurryAlong(rules);
  return typed.createStateConfig({
    entry: enter,
    always: [
      ...(hurry === null ? [] : [hurry]),
      ...(node.choices.length > 0
        ? []
        : reached(node.targets).map((to) => ({
            target: idOf(rules, to),
            guard: ({ context }: { context: MachineContext }) =>
              resolveTarget(node.targets, context.values) === to,
          }))),
    ],
    on: Object.fromEntries(
      node.choices.map((choice, position) => [
        `choose.${choice.source.id}`,
        transitionsOf(rules, index, position),
      ]),
    ),
  });
}

/** Out of time after the effects of entering a node (rule 5). */
function hurryAlong(rules: Rules) {
  const { outOfTime } = rules.story;
  if (outOfTime === null) return null;
  return {
    target: idOf(rules, outOfTime),
    guard: ({ context }: { context: MachineContext }) => !context.hurried && isTimeUp(rules, context.values),
    actions: typed.assign({ hurried: true }),
    // The node may be this one: it is then entered again, now on the last road.
    reenter: true,
  };
}

/** One transition per node that the choice can lead to, and one for the clock that runs out on the way. */
function transitionsOf(rules: Rules, index: number, position: number) {
  const { story } = rules;
  const choice = nodeAt(rules, index).choices[position];
  const targets = choice?.targets ?? [];
  const after = (values: Values) => {
    const changed = Array.from(values);
    applyChoiceInto(rules, index, position, changed);
    return changed;
  };
  const take = (hurried: boolean) =>
    typed.assign(({ context }) => ({
      values: after(context.values),
      passed: [],
      hurried,
    }));
  const leadsTo = (values: Values, to: number, inTime: boolean): boolean => {
    if (!isOffered(rules, index, position, values)) return false;
    const changed = after(values);
    const resolved = resolveTarget(targets, changed);
    const isCutShort =
      story.outOfTime !== null && isTimeUp(rules, changed) && !nodeAt(rules, resolved).isEnding;
    return inTime ? !isCutShort && resolved === to : isCutShort;
  };
  const cutShort =
    story.outOfTime === null
      ? []
      : [
          {
            target: idOf(rules, story.outOfTime),
            guard: ({ context }: { context: MachineContext }) => leadsTo(context.values, 0, false),
            actions: take(true),
            reenter: true,
          },
        ];
  return [
    ...cutShort,
    ...reached(targets).map((to) => ({
      target: idOf(rules, to),
      guard: ({ context }: { context: MachineContext }) => leadsTo(context.values, to, true),
      actions: take(false),
      reenter: true,
    })),
  ];
}

function reached(targets: readonly { readonly to: number }[]): number[] {
  return [...new Set(targets.map((target) => target.to))];
}

function entered(rules: Rules, index: number, values: readonly number[]): number[] {
  const changed = values.slice();
  applyEntryInto(rules, index, changed);
  return changed;
}

function idOf(rules: Rules, index: number): string {
  return nodeAt(rules, index).source.id;
}
