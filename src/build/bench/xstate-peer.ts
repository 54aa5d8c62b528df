/**
 * The generated scenario as somebody would write it for XState by hand, guards and assigns in place, and explored by
 * `xstate/graph` at its best: with a compact key, and without the events that the machine would refuse.
 */
import { type SnapshotFrom, setup } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { Choice, Expression, Story } from '../../engine/index.ts';
import { TURN_SLOT } from './synthetic.ts';

type Context = Readonly<Record<string, number>>;

interface ChoiceEvent {
  readonly type: string;
}

type Guard = (args: { readonly context: Context }) => boolean;

const typed = setup({ types: {} as { context: Context; events: ChoiceEvent } });

/** Explores all that can be reached. @returns How many snapshots there are. */
export function exploreWithXState(story: Story): number {
  const machine = handWrittenMachine(story);
  const map = getAdjacencyMap<SnapshotFrom<typeof machine>, ChoiceEvent, undefined>(machine, {
    filterEvents: (snapshot, event) => snapshot.can(event),
    serializeState: ({ value, context }) => `${String(value)} ${Object.values(context).join(' ')}`,
    serializeEvent: ({ type }) => type,
  });
  return Object.keys(map).length;
}

function handWrittenMachine(story: Story) {
  const variables = [
    ...story.gauges.map(({ name, start }) => [name, start] as const),
    ...story.flags.map(({ name, start }) => [name, start ? 1 : 0] as const),
  ];
  const names = variables.map(([name]) => name);
  return typed.createMachine({
    initial: idOf(story, story.start),
    context: Object.fromEntries(variables),
    states: Object.fromEntries(
      story.nodes.map(({ id, ending, choices }) => [
        id,
        ending === null
          ? {
              on: Object.fromEntries(
                choices.map((choice) => [choice.id, transitionsOf(choice, story, names)]),
              ),
            }
          : { type: 'final' as const },
      ]),
    ),
  });
}

/** The way to the ending once the turns are over, then the way on. */
function transitionsOf(choice: Choice, story: Story, names: readonly string[]) {
  const lastTurn = (story.gauges[TURN_SLOT]?.max ?? 0) - 1;
  const turn = names[TURN_SLOT] ?? '';
  const isOpen: Guard = choice.when === null ? () => true : guardOf(choice.when, names);
  const isOver: Guard = ({ context }) => (context[turn] ?? 0) >= lastTurn;
  const actions = typed.assign(({ context }) => changed(context, choice, story, names));
  return choice.targets.map(({ when, to }) => ({
    target: idOf(story, to),
    guard: ({ context }: { context: Context }) =>
      isOpen({ context }) && (when === null || isOver({ context })),
    actions,
  }));
}

function changed(context: Context, choice: Choice, { gauges }: Story, names: readonly string[]): Context {
  const next = { ...context };
  for (const { changes } of choice.effects) {
    for (const [slot, by] of changes) {
      const name = names[slot] ?? '';
      const gauge = gauges[slot];
      next[name] =
        gauge === undefined ? by : Math.max(gauge.min, Math.min(gauge.max, (next[name] ?? 0) + by));
    }
  }
  return next;
}

function guardOf(when: Expression, names: readonly string[]): Guard {
  if (typeof when === 'object') {
    if (when[0] === 'get') {
      const name = names[when[1]] ?? '';
      return ({ context }) => context[name] === 1;
    }
    if (when[0] === '!') {
      const inner = guardOf(when[1], names);
      return (args) => !inner(args);
    }
    const [operator, left, bound] = when;
    if (typeof left === 'object' && left[0] === 'get' && typeof bound === 'number') {
      const name = names[left[1]] ?? '';
      if (operator === '>=') return ({ context }) => (context[name] ?? 0) >= bound;
      if (operator === '<=') return ({ context }) => (context[name] ?? 0) <= bound;
    }
  }
  throw new Error(`the generated scenario has no condition ${JSON.stringify(when)}`);
}

function idOf({ nodes }: Story, node: number): string {
  return nodes[node]?.id ?? '';
}
