/** A generated scenario as the file that an author would have written, with a hidden truth, evidence and a way out. */
import type { Choice, Expression, Scenario, Story, StoryNode } from '../../engine/index.ts';

/** Turns a scenario of `syntheticScenario` into a file in format 1. */
export function syntheticFile({ story }: Scenario): Record<string, unknown> {
  return {
    format: 1,
    id: story.id,
    version: 1,
    language: 'en',
    title: story.title,
    summary: story.summary,
    briefing: story.briefing,
    level: story.level,
    customer: story.customer,
    cast: story.cast,
    hidden: { truth: ['one', 'other'] },
    gauges: Object.fromEntries(
      story.gauges.map(({ name, label, start, max }) => [
        name,
        { label, start, max, shown: name === 'trust' },
      ]),
    ),
    flags: Object.fromEntries(story.flags.map(({ name, start }) => [name, start])),
    leaving: { rightWhen: 'turn >= 8' },
    start: story.nodes[story.start]?.id,
    nodes: Object.fromEntries(story.nodes.map((node, index) => [node.id, nodeInFile(story, node, index)])),
  };
}

function nodeInFile(
  story: Story,
  { id, ending, choices }: StoryNode,
  index: number,
): Record<string, unknown> {
  const lines = [
    { who: 'maya', text: `Here is ${id}.` },
    // A late trace of the truth, so that most snapshots have a twin that looks alike.
    ...(index % 7 === 0 ? [{ who: 'maya', text: 'So it is.', when: "truth == 'one' && turn >= 6" }] : []),
  ];
  if (ending !== null) return { lines, ending };
  const last = story.nodes.at(-1)?.id;
  return {
    lines,
    choices: [
      ...choices.map((choice, position) => choiceInFile(story, choice, position, index)),
      {
        id: 'out',
        text: 'I leave it.',
        leaves: true,
        when: 'turn >= 4',
        evidence: [{ principle: 'let-them-go', points: 0, why: 'It closes the file.' }],
        target: last,
      },
    ],
  };
}

function choiceInFile(story: Story, choice: Choice, position: number, node: number): Record<string, unknown> {
  return {
    id: choice.id,
    text: `I say ${choice.id}.`,
    ...(choice.when === null ? {} : { when: conditionText(choice.when, story) }),
    effects: changesInFile(choice, story),
    evidence: [
      {
        principle: position % 2 === 0 ? 'be-grateful' : 'do-not-spar',
        points: 2 - ((position + node) % 4),
        why: `Number ${position} at n${node}.`,
        ...(position === 1 ? { when: 'heat < 50' } : {}),
      },
    ],
    target: choice.targets.map(({ when, to }) => ({
      ...(when === null ? {} : { when: conditionText(when, story) }),
      to: story.nodes[to]?.id,
    })),
  };
}

/** Adds up what a choice changes: in a file each name stands once. */
function changesInFile({ effects }: Choice, story: Story): Record<string, number | boolean> {
  const changes: Record<string, number | boolean> = {};
  for (const [slot, amount] of effects.flatMap((effect) => effect.changes)) {
    const name = nameOf(story, slot);
    if (slot >= story.gauges.length) changes[name] = amount === 1;
    else changes[name] = Number(changes[name] ?? 0) + amount;
  }
  return changes;
}

/** The conditions that the generator makes: a flag, its contrary, and a gauge against a number. */
function conditionText(expression: Expression, story: Story): string {
  if (typeof expression !== 'object') return String(expression);
  switch (expression[0]) {
    case 'get':
      return nameOf(story, expression[1]);
    case '!':
      return `!${conditionText(expression[1], story)}`;
    case '>=':
    case '<=':
      return `${conditionText(expression[1], story)} ${expression[0]} ${conditionText(expression[2], story)}`;
    default:
      throw new RangeError(`the generator makes no ${expression[0]}`);
  }
}

function nameOf({ gauges, flags }: Story, slot: number): string {
  return [...gauges, ...flags][slot]?.name ?? '';
}
