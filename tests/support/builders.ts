/**
 * Builds compiled scenarios by hand, with names where the compiled form has indices. Everything that a test does not
 * speak of has a dull default.
 */
import {
  type Axis,
  type BinaryOperator,
  type Effect,
  type Ending,
  type Evidence,
  type Expression,
  type Gauge,
  type Judge,
  type Line,
  linkJudge,
  linkRules,
  type PerAxis,
  type Scenario,
  type StoryNode,
  type Target,
} from '../../src/engine/index.ts';

/** A condition that names what it reads: `['get', 'trust']`. */
export type Condition =
  | number
  | boolean
  | string
  | readonly ['get', string]
  | readonly ['!', Condition]
  | readonly ['neg', Condition]
  | readonly ['in', Condition, readonly Condition[]]
  | readonly [BinaryOperator, Condition, Condition];

/** A number is added to a gauge, a boolean is set on a flag. */
export type Changes = Readonly<Record<string, number | boolean>>;

export interface EffectDraft {
  readonly when?: Condition;
  readonly changes: Changes;
}

export interface TargetDraft {
  readonly when?: Condition;
  readonly to: string;
}

export interface EvidenceDraft {
  readonly axis: Axis;
  readonly points: number;
  readonly when?: Condition;
}

export interface ThoughtDraft {
  readonly when?: Condition;
  readonly text: string;
}

export interface ChoiceDraft {
  readonly id: string;
  readonly to: string | readonly TargetDraft[];
  readonly when?: Condition;
  readonly minutes?: number;
  readonly effects?: Changes | readonly EffectDraft[];
  readonly leaves?: boolean;
  readonly label?: string;
  readonly evidence?: readonly EvidenceDraft[];
  readonly thoughts?: readonly ThoughtDraft[];
}

export interface LineDraft {
  readonly text: string;
  readonly when?: Condition;
  readonly who?: string;
  readonly mood?: Line['mood'];
}

export interface NodeDraft {
  readonly id: string;
  readonly place?: StoryNode['place'];
  readonly hour?: string;
  readonly effects?: Changes | readonly EffectDraft[];
  readonly lines?: readonly (string | LineDraft)[];
  readonly choices?: readonly ChoiceDraft[];
  /** Where a node without choices passes on to. */
  readonly to?: string | readonly TargetDraft[];
  readonly ending?: Ending['kind'];
}

export interface ScenarioDraft {
  readonly id?: string;
  readonly hash?: string;
  readonly gauges?: readonly Gauge[];
  readonly flags?: Readonly<Record<string, boolean>>;
  readonly hidden?: Readonly<Record<string, readonly string[]>>;
  readonly outOfTime?: string;
  /** The first node if absent. */
  readonly start?: string;
  readonly nodes: readonly NodeDraft[];
  readonly weights?: Partial<PerAxis>;
  readonly rightWhen?: Condition;
  readonly mayWhen?: Condition;
  readonly truths?: Scenario['key']['truths'];
  readonly question?: string;
}

/** The principle that stands for an axis wherever a test cares only for the axis. */
export const PRINCIPLE_OF: PerAxis<string> = {
  'value-creation': 'earn-the-minute',
  'non-sparring': 'do-not-spar',
  'walking-away': 'now-not-later',
};

export function aGauge(name: string, overrides: Partial<Gauge> = {}): Gauge {
  return { name, label: `The ${name}`, start: 5, min: 0, max: 10, shown: false, unit: null, ...overrides };
}

/** The customer's time. */
export function aClock(start: number, overrides: Partial<Gauge> = {}): Gauge {
  return aGauge('minutes', { start, max: 15, shown: true, unit: 'min', ...overrides });
}

/** A choice that leads to `to` and gives no points. */
export function aChoice(
  id: string,
  to: ChoiceDraft['to'],
  overrides: Omit<ChoiceDraft, 'id' | 'to'> = {},
): ChoiceDraft {
  return { id, to, ...overrides };
}

/** A choice that ends the relationship. */
export function aWayOut(
  id: string,
  to: ChoiceDraft['to'],
  overrides: Omit<ChoiceDraft, 'id' | 'to'> = {},
): ChoiceDraft {
  return { id, to, leaves: true, ...overrides };
}

export function aNode(id: string, overrides: Omit<NodeDraft, 'id'>): NodeDraft {
  return { id, ...overrides };
}

export function anEnding(id: string, overrides: Omit<NodeDraft, 'id'> = {}): NodeDraft {
  return { id, ending: 'good', ...overrides };
}

/** Points on one axis; the shorthand for an evidence without a condition. */
export function points(axis: Axis, amount: number, when?: Condition): EvidenceDraft {
  return { axis, points: amount, ...(when === undefined ? {} : { when }) };
}

/** Puts a compiled scenario together and resolves its names. */
export function aScenario(draft: ScenarioDraft): Scenario {
  const gauges = draft.gauges ?? [];
  const flags = Object.entries(draft.flags ?? {});
  const hidden = Object.entries(draft.hidden ?? {});
  const names = [
    ...gauges.map((gauge) => gauge.name),
    ...flags.map(([name]) => name),
    ...hidden.map(([name]) => name),
  ];
  const slotOf = (name: string) => indexOf(names, name);
  const nodeOf = (id: string) =>
    indexOf(
      draft.nodes.map((node) => node.id),
      id,
    );
  const expression = (condition: Condition) => resolveNames(condition, slotOf);
  const optional = (condition: Condition | undefined) =>
    condition === undefined ? null : expression(condition);
  const targets = (to: string | readonly TargetDraft[] | undefined): Target[] => {
    if (to === undefined) return [];
    if (typeof to === 'string') return [{ when: null, to: nodeOf(to) }];
    return to.map((target) => ({ when: optional(target.when), to: nodeOf(target.to) }));
  };
  const effects = (drafts: Changes | readonly EffectDraft[] | undefined): Effect[] =>
    listOf(drafts).map(({ when, changes }) => ({
      when: optional(when),
      changes: Object.entries(changes).map(([name, amount]) => [slotOf(name), Number(amount)] as const),
    }));
  const evidence = (drafts: readonly EvidenceDraft[] | undefined): Evidence[] =>
    (drafts ?? [points('value-creation', 0)]).map(({ axis, points: amount, when }) => ({
      principle: PRINCIPLE_OF[axis],
      axis,
      points: amount,
      why: `It is worth ${amount} on ${axis}.`,
      when: optional(when),
    }));

  const clock = names.indexOf('minutes');
  const hash = draft.hash ?? 'a hash';
  return {
    story: {
      id: draft.id ?? 'a-story',
      version: 1,
      hash,
      language: 'en',
      title: 'A story',
      summary: 'Something happens.',
      briefing: ['You are here.'],
      level: 'core',
      open: false,
      customer: 'maya',
      cast: {
        maya: { name: 'Maya Ortiz', role: 'Head of operations', company: 'Harbour Clinics', look: {} },
      },
      gauges,
      flags: flags.map(([name, start]) => ({ name, start })),
      hidden: hidden.map(([name, values]) => ({ name, values })),
      clock: clock === -1 ? null : clock,
      outOfTime: draft.outOfTime === undefined ? null : nodeOf(draft.outOfTime),
      start: draft.start === undefined ? 0 : nodeOf(draft.start),
      nodes: draft.nodes.map((node) => ({
        id: node.id,
        place: node.place ?? null,
        when: node.hour ?? null,
        effects: effects(node.effects),
        lines: (node.lines ?? [`Here is ${node.id}.`]).map((line) => aLine(line, optional)),
        choices: (node.choices ?? []).map((choice) => ({
          id: choice.id,
          text: `I say ${choice.id}.`,
          label: choice.label ?? null,
          when: optional(choice.when),
          minutes: clock === -1 ? 0 : (choice.minutes ?? 1),
          effects: effects(choice.effects),
          leaves: choice.leaves ?? false,
          targets: targets(choice.to),
        })),
        targets: targets(node.to),
        ending:
          node.ending === undefined
            ? null
            : { kind: node.ending, title: `The end of ${node.id}`, lesson: 'So it went. That was it.' },
      })),
    },
    key: {
      hash,
      weights: { 'value-creation': 1, 'non-sparring': 1, 'walking-away': 1, ...draft.weights },
      leaving: {
        rightWhen: expression(draft.rightWhen ?? false),
        mayWhen: expression(draft.mayWhen ?? false),
      },
      truths: draft.truths ?? {},
      question: draft.question ?? null,
      nodes: draft.nodes.map((node) =>
        (node.choices ?? []).map((choice) => ({
          evidence: evidence(choice.evidence),
          thoughts: (choice.thoughts ?? []).map(({ when, text }) => ({ when: optional(when), text })),
        })),
      ),
    },
  };
}

/** A scenario with its rules linked and its answer key ready: what most tests start from. */
export function aJudge(draft: ScenarioDraft): Judge {
  const { story, key } = aScenario(draft);
  return linkJudge(linkRules(story), key);
}

function aLine(line: string | LineDraft, optional: (when: Condition | undefined) => Expression | null): Line {
  const { text, when, who, mood } = typeof line === 'string' ? { text: line } : line;
  return { who: who ?? 'maya', mood: mood ?? null, text, when: optional(when) };
}

function listOf(drafts: Changes | readonly EffectDraft[] | undefined): readonly EffectDraft[] {
  if (drafts === undefined) return [];
  return isEffectList(drafts) ? drafts : [{ changes: drafts }];
}

function isEffectList(drafts: Changes | readonly EffectDraft[]): drafts is readonly EffectDraft[] {
  return Array.isArray(drafts);
}

function resolveNames(condition: Condition, slotOf: (name: string) => number): Expression {
  if (typeof condition !== 'object') return condition;
  const inner = (part: Condition) => resolveNames(part, slotOf);
  switch (condition[0]) {
    case 'get':
      return ['get', slotOf(condition[1])];
    case '!':
    case 'neg':
      return [condition[0], inner(condition[1])];
    case 'in':
      return ['in', inner(condition[1]), condition[2].map(inner)];
    default:
      return [condition[0], inner(condition[1]), inner(condition[2])];
  }
}

function indexOf(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index === -1) throw new Error(`the test names "${name}", and there are only ${names.join(', ')}`);
  return index;
}
