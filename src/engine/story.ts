/**
 * The compiled scenario: what `format` makes of a scenario file and what the rest of the program works on.
 *
 * It is plain JSON in two parts. A *story* is all that playing needs; the *answer key* is what judging and the
 * debrief need on top. A game loads the key after the words are on the screen, and a server never sends it
 * before the end. Names are resolved: a node, a gauge, a flag or a hidden value is an index, and a condition is
 * a small expression tree, so that the engine needs no parser.
 */

export const AXES = ['value-creation', 'non-sparring', 'walking-away'] as const;
export type Axis = (typeof AXES)[number];

/** Something per axis: points, losses, scores. */
export type PerAxis<T = number> = Readonly<Record<Axis, T>>;

export const MOODS = ['calm', 'pleased', 'doubtful', 'irritated', 'furious', 'sad', 'away'] as const;
export type Mood = (typeof MOODS)[number];

export const PLACES = [
  'desk',
  'office',
  'video-call',
  'phone',
  'inbox',
  'meeting-room',
  'event',
  'clinic',
  'garden-centre',
  'depot',
  'hospital',
  'plant',
  'data-centre',
  'brewery',
  'bakery',
  'kitchen-table',
  'trade-fair',
] as const;
export type Place = (typeof PLACES)[number];

export const LEVELS = ['first-week', 'core', 'hard'] as const;
export type Level = (typeof LEVELS)[number];

export const ENDING_KINDS = ['good', 'mixed', 'bad'] as const;
export type EndingKind = (typeof ENDING_KINDS)[number];

/** Who speaks when nobody of the cast does. */
export const NARRATOR = 'narrator';

export type BinaryOperator = '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-';

/**
 * A condition or a part of one. A bare number, boolean or string is a literal. `['get', slot]` reads a gauge (a
 * number), a flag (a boolean) or a hidden variable (the string that was drawn), see `Story` for the slots.
 */
export type Expression =
  | number
  | boolean
  | string
  | readonly ['get', number]
  | readonly ['!', Expression]
  | readonly ['neg', Expression]
  | readonly ['in', Expression, readonly Expression[]]
  | readonly [BinaryOperator, Expression, Expression];

/** Changes that are made together if `when` holds. A gauge slot adds the amount and clamps; a flag slot is set to 0 or 1. */
export interface Effect {
  readonly when: Expression | null;
  readonly changes: readonly (readonly [slot: number, amount: number])[];
}

/** One way on: the first whose `when` holds (or is absent) is taken. The last has no `when`. */
export interface Target {
  readonly when: Expression | null;
  readonly to: number;
}

export interface Line {
  /** A key of `Story.cast`, or `NARRATOR`. */
  readonly who: string;
  /** Null: the mood that this speaker showed last. */
  readonly mood: Mood | null;
  readonly text: string;
  readonly when: Expression | null;
}

export interface Choice {
  readonly id: string;
  readonly text: string;
  /** Two or three words for a way out ("Close the file"), shown before its text. */
  readonly label: string | null;
  readonly when: Expression | null;
  /** What the choice takes from the customer's time; 0 in a story without a clock. */
  readonly minutes: number;
  readonly effects: readonly Effect[];
  readonly leaves: boolean;
  readonly targets: readonly Target[];
}

export interface Ending {
  readonly kind: EndingKind;
  readonly title: string;
  readonly lesson: string;
}

/** One moment. Exactly one of `choices`, `targets` and `ending` is filled. */
export interface StoryNode {
  readonly id: string;
  /** Null: as last shown. The same holds for `when`, the words for the hour. */
  readonly place: Place | null;
  readonly when: string | null;
  /** Applied on entering, before the lines are read. */
  readonly effects: readonly Effect[];
  readonly lines: readonly Line[];
  readonly choices: readonly Choice[];
  readonly targets: readonly Target[];
  readonly ending: Ending | null;
}

export interface Gauge {
  readonly name: string;
  readonly label: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
  readonly shown: boolean;
  readonly unit: string | null;
}

export interface Flag {
  readonly name: string;
  readonly start: boolean;
}

/** What the player does not know. All values are equally likely. */
export interface HiddenVariable {
  readonly name: string;
  readonly values: readonly string[];
}

/** How a portrait is painted. All fields are optional: the painter fills in what is missing, the same for the same name. */
export interface Look {
  readonly skin?: (typeof SKINS)[number];
  readonly hair?: (typeof HAIR_COLOURS)[number];
  readonly hairStyle?: (typeof HAIR_STYLES)[number];
  readonly beard?: boolean | (typeof BEARDS)[number];
  readonly glasses?: (typeof GLASSES)[number] | null;
  readonly clothes?: (typeof CLOTHES)[number];
  readonly colour?: (typeof CLOTH_COLOURS)[number];
  readonly tie?: (typeof CLOTH_COLOURS)[number] | null;
  readonly earring?: boolean;
  readonly build?: (typeof BUILDS)[number];
  readonly face?: (typeof FACES)[number];
  readonly age?: (typeof AGES)[number];
  readonly wears?: (typeof WEARS)[number] | null;
  readonly voice?: (typeof VOICES)[number];
}
export const SKINS = ['fair', 'rosy', 'light', 'olive', 'tan', 'bronze', 'brown', 'deep'] as const;
export const HAIR_COLOURS = [
  'black',
  'dark',
  'brown',
  'auburn',
  'ginger',
  'blonde',
  'grey',
  'white',
] as const;
export const HAIR_STYLES = [
  'bob',
  'crop',
  'bald',
  'curls',
  'bun',
  'ponytail',
  'long',
  'wavy',
  'side-part',
  'afro',
  'braids',
  'pixie',
  'shaved',
] as const;
export const BEARDS = ['stubble', 'full', 'moustache', 'goatee'] as const;
export const GLASSES = ['round', 'square', 'half-moon'] as const;
export const CLOTHES = [
  'suit',
  'blazer',
  'shirt',
  'jumper',
  'polo',
  'cardigan',
  'work-jacket',
  'scrubs',
  'apron',
  'hoodie',
] as const;
export const CLOTH_COLOURS = [
  'petrol',
  'navy',
  'marigold',
  'brick',
  'forest',
  'plum',
  'slate',
  'sand',
  'sky',
  'rose',
  'charcoal',
  'cream',
] as const;
export const BUILDS = ['slim', 'average', 'broad'] as const;
export const FACES = ['narrow', 'average', 'wide'] as const;
export const AGES = ['young', 'middle', 'older'] as const;
export const WEARS = ['headscarf', 'turban', 'cap', 'lanyard', 'scarf', 'headset', 'hearing-aid'] as const;
export const VOICES = ['low', 'mid', 'high'] as const;

export interface CastMember {
  readonly name: string;
  readonly role: string;
  readonly company: string;
  readonly look: Look;
}

/**
 * All that playing needs.
 *
 * The values of a snapshot are one vector of integers. Slots in order: the gauges, the flags (0 or 1), the
 * hidden variables (index of the drawn value), and last a 0 or 1 for "a way out was taken".
 */
export interface Story {
  readonly id: string;
  readonly version: number;
  /** SHA-256 in hex of all that rules and scoring read; the same in story and answer key. */
  readonly hash: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly briefing: readonly string[];
  readonly level: Level;
  /** Free for practice everywhere (the tutorial). */
  readonly open: boolean;
  readonly customer: string;
  readonly cast: Readonly<Record<string, CastMember>>;
  readonly gauges: readonly Gauge[];
  readonly flags: readonly Flag[];
  readonly hidden: readonly HiddenVariable[];
  /** Slot of the gauge `minutes`, or null: no clock. */
  readonly clock: number | null;
  /** Node entered when the clock reaches 0; null only without a clock. */
  readonly outOfTime: number | null;
  readonly start: number;
  readonly nodes: readonly StoryNode[];
}

export interface Evidence {
  readonly principle: string;
  readonly axis: Axis;
  readonly points: number;
  readonly why: string;
  readonly when: Expression | null;
}

/** How the customer took a reply. The first whose `when` holds is told. */
export interface Thought {
  readonly when: Expression | null;
  readonly text: string;
}

export interface ChoiceKey {
  readonly evidence: readonly Evidence[];
  readonly thoughts: readonly Thought[];
}

export interface AnswerKey {
  readonly hash: string;
  readonly weights: PerAxis;
  readonly leaving: {
    /** Leaving is the answer now. `false` where it never is. */
    readonly rightWhen: Expression;
    /** Leaving and staying are both right now. */
    readonly mayWhen: Expression;
  };
  /** For the debrief: each hidden value told in a sentence, by variable and value. */
  readonly truths: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The question about a real call of the player's own that closes the debrief. */
  readonly question: string | null;
  /** By node index, then by the index of the choice in the node. */
  readonly nodes: readonly (readonly ChoiceKey[])[];
}

/** A scenario file after parsing, checking and compiling: trusted. Only `format` makes one. */
export interface Scenario {
  readonly story: Story;
  readonly key: AnswerKey;
}
