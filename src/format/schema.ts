/**
 * What may stand in a scenario file, written once. The TypeScript types, the JSON Schema for editors and the
 * check of the shape all come from here; a field's description is its documentation.
 */
import * as v from 'valibot';
import {
  AGES,
  BEARDS,
  BUILDS,
  CLOTH_COLOURS,
  CLOTHES,
  ENDING_KINDS,
  FACES,
  GLASSES,
  HAIR_COLOURS,
  HAIR_STYLES,
  LEVELS,
  MOODS,
  PLACES,
  SKINS,
  VOICES,
  WEARS,
} from '../engine/index.ts';
import { SEVERITIES } from './code-list.ts';

/** A scenario has at most this many nodes. */
export const MOST_NODES = 2000;
/** The hidden values of a scenario combine to at most this many draws. */
export const MOST_DRAWS = 16;

/** A condition has at most this many characters. */
export const LONGEST_CONDITION = 2000;

const text = (longest: number, description: string) =>
  v.pipe(v.string(), v.minLength(1), v.maxLength(longest), v.description(description));

const whole = (least: number, most: number, description: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most), v.description(description));

const yesNo = (description: string) => v.pipe(v.boolean(), v.description(description));

const oneOf = <const Options extends readonly string[]>(options: Options, description: string) =>
  v.pipe(v.picklist(options), v.description(description));

const listOf = <Item extends v.GenericSchema>(item: Item, least: number, most: number, description: string) =>
  v.pipe(v.array(item), v.minLength(least), v.maxLength(most), v.description(description));

/** Nodes, choices, cast: lower-case words joined by hyphens. */
const id = (description: string) =>
  v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), v.description(description));

/** Gauges, flags, hidden variables: what a condition can read as a name. */
const variable = (description: string) =>
  v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-zA-Z][a-zA-Z0-9_]*$/), v.description(description));

const condition = (description: string) =>
  text(
    LONGEST_CONDITION,
    `${description} A condition over gauges, flags and hidden variables, for example: trust >= 3 && !promised. Allowed: names, whole numbers, true, false, 'texts', == != < <= > >=, && || !, in [..], + - and parentheses.`,
  );

const LookSchema = v.pipe(
  v.strictObject({
    skin: v.exactOptional(oneOf(SKINS, 'Skin.')),
    hair: v.exactOptional(oneOf(HAIR_COLOURS, 'Colour of the hair.')),
    hairStyle: v.exactOptional(oneOf(HAIR_STYLES, 'How the hair is worn.')),
    beard: v.exactOptional(
      v.pipe(
        v.union([v.boolean(), v.picklist(BEARDS)]),
        v.description('A beard, or which one; false: clean-shaven.'),
      ),
    ),
    glasses: v.exactOptional(
      v.pipe(v.nullable(v.picklist(GLASSES)), v.description('Which glasses; null: none.')),
    ),
    clothes: v.exactOptional(oneOf(CLOTHES, 'What is worn.')),
    colour: v.exactOptional(oneOf(CLOTH_COLOURS, 'Colour of the clothes.')),
    tie: v.exactOptional(
      v.pipe(v.nullable(v.picklist(CLOTH_COLOURS)), v.description('Colour of the tie; null: none.')),
    ),
    earring: v.exactOptional(yesNo('Earrings.')),
    build: v.exactOptional(oneOf(BUILDS, 'Shoulders.')),
    face: v.exactOptional(oneOf(FACES, 'Width of the face.')),
    age: v.exactOptional(oneOf(AGES, 'Age.')),
    wears: v.exactOptional(
      v.pipe(v.nullable(v.picklist(WEARS)), v.description('One thing worn besides; null: nothing.')),
    ),
    voice: v.exactOptional(oneOf(VOICES, 'Pitch of the voice.')),
  }),
  v.description(
    'How the portrait is painted. What is left out is filled in, always the same for the same name.',
  ),
);

const CastMemberSchema = v.pipe(
  v.strictObject({
    name: text(60, 'Full name.'),
    role: text(80, 'What they do.'),
    company: text(80, 'Whom they do it for.'),
    look: LookSchema,
  }),
  v.description('Somebody who speaks.'),
);

const GaugeSchema = v.pipe(
  v.strictObject({
    label: text(40, 'What the player reads beside the gauge.'),
    start: whole(-1000, 1000, 'Value at the beginning.'),
    min: v.exactOptional(whole(-1000, 1000, 'Least value, 0 unless set; for minutes always 0.')),
    max: whole(-1000, 1000, 'Greatest value.'),
    shown: v.exactOptional(yesNo('Whether the player sees the gauge. Not shown unless set.')),
    unit: v.exactOptional(text(12, 'Unit after the number, for example "min".')),
  }),
  v.description('A small bounded whole number that choices move.'),
);

const ChangesSchema = v.pipe(
  v.record(
    variable('The name of a gauge or a flag.'),
    v.union([
      whole(-1000, 1000, 'Added to the gauge, which stays within its range.'),
      yesNo('The flag is set to this.'),
    ]),
  ),
  v.maxEntries(32),
  v.description('By gauge or flag: a number is added to a gauge, true or false sets a flag.'),
);

const EffectsSchema = v.pipe(
  v.union([
    ChangesSchema,
    listOf(
      v.strictObject({
        when: v.exactOptional(
          condition('The changes are made only if this holds, read after the effects before it.'),
        ),
        effects: ChangesSchema,
      }),
      1,
      16,
      'Changes with conditions, in order.',
    ),
  ]),
  v.description('What changes in gauges and flags.'),
);

const TargetSchema = v.pipe(
  v.union([
    id('The node that follows.'),
    listOf(
      v.strictObject({
        when: v.exactOptional(condition('This way is taken only if this holds.')),
        to: id('The node that follows.'),
      }),
      1,
      16,
      'Ways on: the first whose "when" holds is taken. The last has no "when".',
    ),
  ]),
  v.description('The node that follows, or a list of ways on.'),
);

const LineSchema = v.pipe(
  v.strictObject({
    who: id('A key of "cast", or "narrator".'),
    mood: v.exactOptional(oneOf(MOODS, 'The face that goes with it. Left out: the face shown last.')),
    text: text(600, 'What is said.'),
    when: v.exactOptional(condition('Said only if this holds.')),
  }),
  v.description('A piece of spoken text.'),
);

const EvidenceSchema = v.pipe(
  v.strictObject({
    principle: text(64, 'The id of a principle of sales etiquette.'),
    points: whole(-3, 3, 'From -3 (grave) to 3 (excellent).'),
    why: text(400, 'One sentence about the reply, never about the player.'),
    when: v.exactOptional(
      condition('Counts only if this holds when the choice is offered. Reads no hidden variable.'),
    ),
  }),
  v.description('What a reply shows for or against a principle.'),
);

const ChoiceSchema = v.pipe(
  v.strictObject({
    id: id('The name of the choice, once per node.'),
    text: text(400, 'What the player says or does.'),
    label: v.exactOptional(text(40, 'Two to four words for a way out, shown before its text.')),
    when: v.exactOptional(condition('Offered only if this holds.')),
    minutes: v.exactOptional(
      whole(0, 60, "What it takes from the customer's time; 1 unless set where there is a gauge minutes."),
    ),
    effects: v.exactOptional(EffectsSchema),
    evidence: listOf(
      EvidenceSchema,
      1,
      8,
      'What the reply shows, for the analysis. At least one; 0 points are allowed.',
    ),
    thought: v.exactOptional(
      v.pipe(
        v.union([
          text(400, 'How the customer took it.'),
          listOf(
            v.strictObject({
              when: v.exactOptional(condition('Told only if this holds. May read hidden variables.')),
              text: text(400, 'How the customer took it.'),
            }),
            1,
            16,
            'The first whose "when" holds is told.',
          ),
        ]),
        v.description('How the customer took it, told in the debrief.'),
      ),
    ),
    leaves: v.exactOptional(yesNo('true: a way out; the choice ends the relationship or closes the file.')),
    target: TargetSchema,
  }),
  v.description('An answer on offer.'),
);

const EndingSchema = v.pipe(
  v.strictObject({
    kind: oneOf(ENDING_KINDS, 'How it ended, which is not how well it was done.'),
    title: text(80, 'The title of the ending.'),
    lesson: text(500, 'Two sentences to take along.'),
  }),
  v.description('The end of the scenario.'),
);

const NodeSchema = v.pipe(
  v.strictObject({
    place: v.exactOptional(oneOf(PLACES, 'Where it happens. Left out: as before.')),
    when: v.exactOptional(text(80, 'When it happens, in words: "Tuesday, 06:10". Left out: as before.')),
    effects: v.exactOptional(EffectsSchema),
    lines: v.exactOptional(listOf(LineSchema, 0, 40, 'What is said, in order.')),
    choices: v.exactOptional(listOf(ChoiceSchema, 1, 24, 'The answers on offer.')),
    target: v.exactOptional(TargetSchema),
    ending: v.exactOptional(EndingSchema),
  }),
  v.description('One moment. It has exactly one of choices, target and ending.'),
);

const PlaythroughSchema = v.pipe(
  v.strictObject({
    name: text(120, 'What this play shows.'),
    hidden: v.exactOptional(
      v.pipe(
        v.record(variable('A hidden variable.'), id('One of its values.')),
        v.maxEntries(4),
        v.description('What is drawn; what is left out takes its first value.'),
      ),
    ),
    choices: listOf(id('The id of a choice.'), 1, 200, 'The choices taken, in order.'),
    ending: v.exactOptional(id('The ending that is reached.')),
    score: v.exactOptional(
      v.pipe(
        v.strictObject({
          atLeast: v.exactOptional(
            v.pipe(v.number(), v.minValue(0), v.maxValue(100), v.description('Least score.')),
          ),
          atMost: v.exactOptional(
            v.pipe(v.number(), v.minValue(0), v.maxValue(100), v.description('Greatest score.')),
          ),
        }),
        v.description('The score of the whole, from 0 to 100.'),
      ),
    ),
  }),
  v.description("One of the author's own tests."),
);

const weight = (axis: string) =>
  v.exactOptional(
    v.pipe(v.number(), v.minValue(0.1), v.maxValue(10), v.description(`Weight of ${axis}; 1 unless set.`)),
  );

export const ScenarioFileSchema = v.pipe(
  v.strictObject({
    $schema: v.exactOptional(text(300, 'Where editors find the description of this format.')),
    format: v.pipe(v.literal(1), v.description('The version of this format: 1.')),
    id: id('The name of the file without ".json".'),
    version: whole(1, 1_000_000, 'Raised with every change of content.'),
    language: v.pipe(
      v.string(),
      v.maxLength(35),
      v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
      v.description('Language of the texts, as in BCP 47: en, de, pt-BR.'),
    ),
    title: text(80, 'The title on the card.'),
    summary: text(240, 'One sentence for the card.'),
    briefing: listOf(
      text(800, 'A paragraph.'),
      1,
      8,
      'Who the player is, what the player knows and wants, in paragraphs.',
    ),
    level: oneOf(LEVELS, 'How hard it is.'),
    open: v.exactOptional(yesNo('true: always free for practice (the tutorial).')),
    customer: id('The key of the customer in "cast".'),
    cast: v.pipe(
      v.record(id('The short name by which lines refer to somebody.'), CastMemberSchema),
      v.minEntries(1),
      v.maxEntries(12),
      v.description('Who speaks, by a short name.'),
    ),
    hidden: v.exactOptional(
      v.pipe(
        v.record(
          variable('The name of a hidden variable.'),
          listOf(id('A value.'), 2, MOST_DRAWS, 'The values that can be drawn, all equally likely.'),
        ),
        v.maxEntries(4),
        v.description(
          `What the player does not know, drawn anew for each attempt; at most ${MOST_DRAWS} combinations.`,
        ),
      ),
    ),
    truths: v.exactOptional(
      v.pipe(
        v.record(
          variable('A hidden variable.'),
          v.pipe(
            v.record(id('One of its values.'), text(400, 'The value told in a sentence.')),
            v.maxEntries(MOST_DRAWS),
            v.description('By value: the truth in a sentence.'),
          ),
        ),
        v.maxEntries(4),
        v.description('What was hidden, told in the debrief, by variable and value.'),
      ),
    ),
    gauges: v.exactOptional(
      v.pipe(
        v.record(variable('The name of a gauge.'), GaugeSchema),
        v.maxEntries(16),
        v.description(
          "The numbers of this scenario. A gauge named minutes is the clock: the customer's time.",
        ),
      ),
    ),
    flags: v.exactOptional(
      v.pipe(
        v.record(variable('The name of a flag.'), yesNo('Its value at the beginning.')),
        v.maxEntries(64),
        v.description('What is true or false, with the value at the beginning.'),
      ),
    ),
    outOfTime: v.exactOptional(id('The node that is entered when minutes reaches 0.')),
    weights: v.exactOptional(
      v.pipe(
        v.strictObject({
          'value-creation': weight('value-creation'),
          'non-sparring': weight('non-sparring'),
          'walking-away': weight('walking-away'),
        }),
        v.description('How much each axis counts.'),
      ),
    ),
    leaving: v.exactOptional(
      v.pipe(
        v.strictObject({
          rightWhen: condition('Leaving is the answer now; "false" where it never is.'),
          mayWhen: v.exactOptional(condition('Leaving and staying are both right now.')),
        }),
        v.description('When it is time to leave. Reads no hidden variable. Left out: never.'),
      ),
    ),
    start: id('The first node.'),
    nodes: v.pipe(
      v.record(id('The name of a node.'), NodeSchema),
      v.minEntries(1),
      v.maxEntries(MOST_NODES),
      v.description('The moments of the scenario, by name.'),
    ),
    question: v.exactOptional(
      text(300, "A question about a real call of the player's own; it closes the debrief."),
    ),
    playthroughs: v.exactOptional(listOf(PlaythroughSchema, 0, 100, "The author's own tests.")),
    severity: v.exactOptional(
      v.pipe(
        v.record(
          v.pipe(v.string(), v.regex(/^ON[0-9]{3}$/), v.description('The code of a finding.')),
          oneOf(SEVERITIES, 'How much it weighs in this file.'),
        ),
        v.maxEntries(50),
        v.description('Findings that weigh less in this file, by code.'),
      ),
    ),
  }),
  v.title('A scenario of Owed Nothing'),
  v.description("One customer to be trained with. The trainer's guide is scenarios/README.md."),
);

/** A scenario file as it is written, its shape checked and its names not yet. */
export type ScenarioFile = v.InferOutput<typeof ScenarioFileSchema>;

type Nodes = ScenarioFile['nodes'];
export type NodeInFile = Nodes[string];
export type ChoiceInFile = NonNullable<NodeInFile['choices']>[number];
export type EffectsInFile = NonNullable<ChoiceInFile['effects']>;
export type TargetInFile = ChoiceInFile['target'];
export type LineInFile = NonNullable<NodeInFile['lines']>[number];
export type EvidenceInFile = ChoiceInFile['evidence'][number];
export type ThoughtInFile = NonNullable<ChoiceInFile['thought']>;
