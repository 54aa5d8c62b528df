/** From a compiled scenario back to the file that an author would have written, for tests of the way there. */
import {
  type AnswerKey,
  AXES,
  type Choice,
  type ChoiceKey,
  type Effect,
  type Expression,
  type Scenario,
  type Story,
  type StoryNode,
  type Target,
} from '../../src/engine/index.ts';

/** The scenario as a file in format 1. Every scenario that `arbitraryScenario` makes can be written. */
export function fileOf({ story, key }: Scenario): Record<string, unknown> {
  return {
    format: 1,
    id: story.id,
    version: story.version,
    language: story.language,
    title: story.title,
    summary: story.summary,
    briefing: story.briefing,
    level: story.level,
    customer: story.customer,
    cast: story.cast,
    ...unlessEmpty('hidden', Object.fromEntries(story.hidden.map(({ name, values }) => [name, values]))),
    ...unlessEmpty(
      'gauges',
      Object.fromEntries(
        story.gauges.map(({ name, label, start, min, max, shown, unit }) => {
          return [name, { label, start, min, max, shown, ...(unit === null ? {} : { unit }) }];
        }),
      ),
    ),
    ...unlessEmpty('flags', Object.fromEntries(story.flags.map(({ name, start }) => [name, start]))),
    ...(story.outOfTime === null ? {} : { outOfTime: idOf(story, story.outOfTime) }),
    weights: Object.fromEntries(AXES.map((axis) => [axis, key.weights[axis]])),
    leaving: {
      rightWhen: conditionText(key.leaving.rightWhen, story),
      mayWhen: conditionText(key.leaving.mayWhen, story),
    },
    start: idOf(story, story.start),
    nodes: Object.fromEntries(
      story.nodes.map((node, index) => [node.id, nodeInFile(node, key.nodes[index] ?? [], story)]),
    ),
  };
}

/** A condition in the words of a scenario file. */
export function conditionText(expression: Expression, story: Story): string {
  const inner = (part: Expression) => conditionText(part, story);
  if (typeof expression === 'string') return `'${expression}'`;
  if (typeof expression !== 'object') return String(expression);
  switch (expression[0]) {
    case 'get':
      return nameOf(story, expression[1]);
    case '!':
      return `!(${inner(expression[1])})`;
    case 'neg':
      return `(-${inner(expression[1])})`;
    case 'in':
      return `(${inner(expression[1])} in [${expression[2].map(inner).join(', ')}])`;
    default:
      return `(${inner(expression[1])} ${expression[0]} ${inner(expression[2])})`;
  }
}

function nodeInFile(node: StoryNode, keys: AnswerKey['nodes'][number], story: Story) {
  return {
    ...(node.place === null ? {} : { place: node.place }),
    ...(node.when === null ? {} : { when: node.when }),
    ...effectsInFile(node.effects, story),
    lines: node.lines.map(({ who, mood, text, when }) => {
      return { who, ...(mood === null ? {} : { mood }), text, ...whenInFile(when, story) };
    }),
    ...(node.ending === null ? {} : { ending: node.ending }),
    ...(node.targets.length === 0 ? {} : { target: targetInFile(node.targets, story) }),
    ...(node.choices.length === 0
      ? {}
      : { choices: node.choices.map((choice, index) => choiceInFile(choice, keys[index], story)) }),
  };
}

function choiceInFile(choice: Choice, key: ChoiceKey | undefined, story: Story) {
  return {
    id: choice.id,
    text: choice.text,
    ...(choice.label === null ? {} : { label: choice.label }),
    ...whenInFile(choice.when, story),
    ...(story.clock === null ? {} : { minutes: choice.minutes }),
    ...effectsInFile(choice.effects, story),
    evidence: (key?.evidence ?? []).map(({ principle, points, why, when }) => {
      return { principle, points, why, ...whenInFile(when, story) };
    }),
    ...thoughtInFile(key?.thoughts ?? [], story),
    leaves: choice.leaves,
    target: targetInFile(choice.targets, story),
  };
}

function thoughtInFile(thoughts: ChoiceKey['thoughts'], story: Story) {
  if (thoughts.length === 0) return {};
  return { thought: thoughts.map(({ when, text }) => ({ ...whenInFile(when, story), text })) };
}

function effectsInFile(effects: readonly Effect[], story: Story) {
  if (effects.length === 0) return {};
  const list = effects.map(({ when, changes }) => ({
    ...whenInFile(when, story),
    effects: Object.fromEntries(
      changes.map(([slot, amount]) => [
        nameOf(story, slot),
        slot < story.gauges.length ? amount : amount === 1,
      ]),
    ),
  }));
  return { effects: list };
}

function targetInFile(targets: readonly Target[], story: Story) {
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0) return idOf(story, only.to);
  return targets.map(({ when, to }) => ({ ...whenInFile(when, story), to: idOf(story, to) }));
}

function whenInFile(when: Expression | null, story: Story) {
  return when === null ? {} : { when: conditionText(when, story) };
}

function unlessEmpty(name: string, values: Readonly<Record<string, unknown>>) {
  return Object.keys(values).length === 0 ? {} : { [name]: values };
}

function nameOf({ gauges, flags, hidden }: Story, slot: number): string {
  return [...gauges, ...flags, ...hidden][slot]?.name ?? '';
}

function idOf({ nodes }: Story, node: number): string {
  return nodes[node]?.id ?? '';
}
