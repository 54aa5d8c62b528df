/** The generated scenario in ink, played by inkjs: what a move costs there, text included. */
import { Compiler } from 'inkjs/full';
import type { Effect, Expression, Story } from '../../engine/index.ts';

/** Where a play stands, as far as both engines can say. */
export interface Place {
  /** What was said last. */
  readonly text: string;
  /** The values of gauges and flags, in the order of their slots; flags as 0 and 1. */
  readonly values: readonly number[];
}

export interface InkPlayer {
  /** Plays from the beginning. @returns How many choices were taken. @throws Error if one is not on offer. */
  readonly play: (moves: readonly string[]) => number;
  /** Where the last play ended. */
  readonly place: () => Place;
}

/** Compiles the story for inkjs, which takes about a second. */
export function inkPlayer(story: Story): InkPlayer {
  const ink = new Compiler(inkSource(story)).Compile();
  const names = [...story.gauges, ...story.flags].map(({ name }) => name);
  let text = '';
  const takeIn = () => {
    while (ink.canContinue) text = ink.Continue() ?? '';
  };
  return {
    play(moves) {
      ink.ResetState();
      takeIn();
      for (const move of moves) {
        const index = ink.currentChoices.findIndex((choice) => choice.text === move);
        if (index === -1) throw new Error(`ink does not offer ${move}`);
        ink.ChooseChoiceIndex(index);
        takeIn();
      }
      return moves.length;
    },
    place() {
      return { text: text.trim(), values: names.map((name) => Number(ink.variablesState?.[name])) };
    },
  };
}

function inkSource(story: Story): string {
  const name = (slot: number) => [...story.gauges, ...story.flags][slot]?.name ?? '';
  const knot = (node: number) => story.nodes[node]?.id ?? '';
  return [
    ...story.gauges.map((gauge) => `VAR ${gauge.name} = ${gauge.start}`),
    ...story.flags.map((flag) => `VAR ${flag.name} = ${flag.start}`),
    `-> ${knot(story.start)}`,
    ...story.nodes.flatMap((node) => [
      `=== ${node.id} ===`,
      ...node.lines.map(({ text }) => text),
      ...(node.ending === null ? [] : ['-> END']),
      ...node.choices.flatMap((choice) => [
        `+ ${choice.when === null ? '' : `{${inkCondition(choice.when, name)}} `}[${choice.id}]`,
        ...choice.effects.flatMap((effect) => inkEffect(effect, story).map((line) => `  ~ ${line}`)),
        ...choice.targets.map(({ when, to }) =>
          when === null ? `  -> ${knot(to)}` : `  {${inkCondition(when, name)}: -> ${knot(to)}}`,
        ),
      ]),
    ]),
  ].join('\n');
}

function inkEffect({ changes }: Effect, { gauges, flags }: Story): string[] {
  return changes.map(([slot, by]) => {
    const gauge = gauges[slot];
    if (gauge === undefined) return `${flags[slot - gauges.length]?.name} = ${by === 1}`;
    return `${gauge.name} = MAX(${gauge.min}, MIN(${gauge.max}, ${gauge.name} + ${by}))`;
  });
}

function inkCondition(expression: Expression, name: (slot: number) => string): string {
  if (typeof expression !== 'object') return String(expression);
  const inner = (part: Expression) => inkCondition(part, name);
  switch (expression[0]) {
    case 'get':
      return name(expression[1]);
    case '!':
      return `not ${inner(expression[1])}`;
    case '>=':
    case '<=':
      return `${inner(expression[1])} ${expression[0]} ${inner(expression[2])}`;
    default:
      throw new Error(`the generated scenario has no "${expression[0]}"`);
  }
}
