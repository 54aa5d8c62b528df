/**
 * Random small scenarios, always legal: the last way on has no condition, nodes without choices form no circle, and
 * every play ends, because it costs time or a turn or a permission that is given once.
 */
import fc from 'fast-check';
import { AXES, type Scenario } from '../../src/engine/index.ts';
import {
  aClock,
  aGauge,
  aNode,
  anEnding,
  aScenario,
  type ChoiceDraft,
  type Condition,
  type EffectDraft,
  type NodeDraft,
  type TargetDraft,
} from './builders.ts';

export interface ArbitraryOptions {
  /**
   * Hidden values decide where a play leads, what is said and what is on offer, all of which shows, but change no
   * gauge and no flag. Then what a player has seen tells all that judging reads (design 5.4).
   */
  readonly fair?: boolean;
}

/** A random scenario in compiled form. */
export function arbitraryScenario({ fair = false }: ArbitraryOptions = {}): fc.Arbitrary<Scenario> {
  return rawScenario.map((raw) => aScenario(assemble(raw, fair)));
}

/** Numbers that pick among what there is: taken modulo a count. */
const picks = fc.nat({ max: 59 });

interface RawCondition {
  readonly shape: 'plain' | 'not' | 'and' | 'or';
  readonly slot: number;
  readonly other: number;
  readonly form: number;
  readonly value: number;
}

const rawCondition: fc.Arbitrary<RawCondition> = fc.record({
  shape: fc.constantFrom('plain', 'plain', 'not', 'and', 'or'),
  slot: picks,
  other: picks,
  form: fc.nat({ max: 9 }),
  value: fc.integer({ min: -2, max: 7 }),
});
const maybeCondition = fc.option(rawCondition, { nil: undefined });

const rawEffects = fc.array(
  fc.record({
    when: maybeCondition,
    slot: picks,
    amount: fc.integer({ min: -3, max: 3 }),
    flag: fc.boolean(),
  }),
  { maxLength: 3 },
);
type RawEffects = typeof rawEffects extends fc.Arbitrary<infer Value> ? Value : never;

const rawTargets = fc.record({
  first: fc.array(fc.record({ when: rawCondition, to: picks }), { maxLength: 2 }),
  last: picks,
});
type RawTargets = typeof rawTargets extends fc.Arbitrary<infer Value> ? Value : never;

const rawLines = fc.array(rawCondition, { maxLength: 2 });

const rawChoice = fc.record({
  when: maybeCondition,
  minutes: fc.nat({ max: 3 }),
  gift: fc.nat({ max: 3 }),
  effects: rawEffects,
  leaves: fc.boolean(),
  labelled: fc.boolean(),
  targets: rawTargets,
  evidence: fc.array(
    fc.record({
      axis: fc.constantFrom(...AXES),
      points: fc.integer({ min: -3, max: 3 }),
      when: maybeCondition,
    }),
    { minLength: 1, maxLength: 2 },
  ),
  thoughts: fc.array(rawCondition, { maxLength: 1 }),
});
type RawChoice = typeof rawChoice extends fc.Arbitrary<infer Value> ? Value : never;

const rawMoment = fc.record({
  effects: rawEffects,
  takesMinutes: fc.constantFrom(0, 0, 0, 1, 2),
  lines: rawLines,
});

const rawRoad = fc.record({ moment: rawMoment, targets: rawTargets });

const rawScenario = fc.record({
  clocked: fc.boolean(),
  budget: fc.integer({ min: 3, max: 6 }),
  gauges: fc.array(
    fc.record({
      min: fc.integer({ min: -2, max: 0 }),
      span: fc.integer({ min: 1, max: 6 }),
      start: picks,
      shown: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  flags: fc.array(fc.boolean(), { maxLength: 3 }),
  hidden: fc.array(fc.integer({ min: 2, max: 3 }), { maxLength: 2 }),
  startsOnRoad: fc.boolean(),
  nodes: fc.array(
    fc.record({ moment: rawMoment, choices: fc.array(rawChoice, { minLength: 2, maxLength: 4 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  roads: fc.array(rawRoad, { maxLength: 3 }),
  late: fc.array(rawRoad, { maxLength: 2 }),
  endings: fc.array(rawLines, { minLength: 1, maxLength: 3 }),
  rightWhen: maybeCondition,
  mayWhen: maybeCondition,
  weights: fc.tuple(fc.constantFrom(1, 2, 0.1), fc.constantFrom(1, 3, 0.2), fc.constantFrom(1, 0.5, 0.3)),
});
type RawScenario = typeof rawScenario extends fc.Arbitrary<infer Value> ? Value : never;

/** What a condition can read. */
type Readable =
  | { readonly kind: 'gauge' | 'flag'; readonly name: string }
  | { readonly kind: 'hidden'; readonly name: string; readonly values: readonly string[] };

const GAUGE_NAMES = ['trust', 'value', 'heat'];
const FLAG_NAMES = ['asked', 'warned', 'promised'];
const HIDDEN_NAMES = ['reason', 'rival'];
const HIDDEN_VALUES = ['first', 'second', 'third'];
/** Set once and never taken back; the two things that would let a talk with a clock go on for ever hang on them. */
const GIFT = 'gaveTime';
const FREE = 'spokeFreely';
const TURN = 'turn';

function assemble(raw: RawScenario, fair: boolean): Parameters<typeof aScenario>[0] {
  const gauges = raw.gauges.map(({ min, span, start, shown }, index) =>
    aGauge(named(GAUGE_NAMES, index), { min, max: min + span, start: min + (start % (span + 1)), shown }),
  );
  const flags = raw.flags.map((start, index) => [named(FLAG_NAMES, index), start] as const);
  const hidden = raw.hidden.map((count, index) => {
    return [named(HIDDEN_NAMES, index), HIDDEN_VALUES.slice(0, count)] as const;
  });
  const pace = raw.clocked
    ? aClock(raw.budget, { max: raw.budget + 2 })
    : aGauge(TURN, { start: 0, max: raw.budget });

  const seen: Readable[] = [
    ...gauges.map(({ name }) => ({ kind: 'gauge' as const, name })),
    { kind: 'gauge', name: pace.name },
    ...flags.map(([name]) => ({ kind: 'flag' as const, name })),
  ];
  const all: Readable[] = [
    ...seen,
    ...hidden.map(([name, values]) => ({ kind: 'hidden' as const, name, values })),
  ];
  const judged = (condition: RawCondition) => conditionOf(condition, seen);
  const told = (condition: RawCondition) => conditionOf(condition, all);
  const felt = fair ? judged : told;

  const nodeIds = raw.nodes.map((_, index) => `talk-${index}`);
  const roadIds = raw.roads.map((_, index) => `road-${index}`);
  const lateIds = raw.late.map((_, index) => `late-${index}`);
  const endingIds = raw.endings.map((_, index) => `end-${index}`);
  const firstEnding = endingIds[0] ?? '';

  const targets = ({ first, last }: RawTargets, ids: readonly string[]): TargetDraft[] => [
    ...first.map(({ when, to }) => ({ when: told(when), to: named(ids, to) })),
    { to: named(ids, last) },
  ];
  const effects = (drafts: RawEffects): EffectDraft[] =>
    drafts.map(({ when, slot, amount, flag }) => {
      const changed = [
        ...gauges.map(({ name }) => [name, amount] as const),
        ...flags.map(([name]) => [name, flag] as const),
      ];
      const [name, to] = changed[slot % changed.length] ?? ['', 0];
      return { ...given('when', when, felt), changes: { [name]: to } };
    });
  const moment = (
    { effects: drafts, takesMinutes, lines }: RawScenario['nodes'][number]['moment'],
    id: string,
  ) => ({
    effects: [
      ...effects(drafts),
      ...(raw.clocked && takesMinutes > 0 ? [{ changes: { minutes: -takesMinutes } }] : []),
    ],
    lines: [
      `Here is ${id}.`,
      ...lines.map((when, index) => ({ text: `At ${id}, ${index}.`, when: told(when) })),
    ],
  });
  const choice = (draft: RawChoice, index: number): ChoiceDraft => {
    const { when, minutes, gift, leaves, labelled, evidence, thoughts } = draft;
    const isFree = raw.clocked && minutes === 0 && index > 0;
    const offered: Condition | undefined = isFree
      ? ['!', ['get', FREE]]
      : index > 0 && when !== undefined
        ? told(when)
        : undefined;
    const onwards = targets(draft.targets, [...nodeIds, ...roadIds, ...endingIds, ...lateIds]);
    return {
      id: `say-${index}`,
      ...(offered === undefined ? {} : { when: offered }),
      minutes: isFree ? 0 : Math.max(1, minutes),
      effects: [
        ...(isFree ? [{ changes: { [FREE]: true } }] : []),
        ...(raw.clocked && gift > 1
          ? [{ when: ['!', ['get', GIFT]] as Condition, changes: { minutes: gift, [GIFT]: true } }]
          : []),
        ...(raw.clocked ? [] : [{ changes: { [TURN]: 1 } }]),
        ...effects(draft.effects),
      ],
      leaves,
      ...(leaves && labelled ? { label: 'Close the file' } : {}),
      to: raw.clocked ? onwards : [{ when: ['>=', ['get', TURN], raw.budget], to: firstEnding }, ...onwards],
      evidence: evidence.map(({ axis, points, when: counts }) => ({
        axis,
        points,
        ...given('when', counts, judged),
      })),
      thoughts: [...thoughts.map((thinks) => ({ when: told(thinks), text: 'I see.' })), { text: 'Well.' }],
    };
  };
  const road =
    (ids: readonly string[], later: (index: number) => readonly string[]) =>
    (draft: RawScenario['roads'][number], index: number): NodeDraft =>
      aNode(named(ids, index), {
        ...moment(draft.moment, named(ids, index)),
        to: targets(draft.targets, later(index)),
      });

  const nodes: NodeDraft[] = [
    ...raw.nodes.map((node, index) =>
      aNode(named(nodeIds, index), {
        ...moment(node.moment, named(nodeIds, index)),
        choices: node.choices.map(choice),
      }),
    ),
    ...raw.roads.map(road(roadIds, (index) => [...nodeIds, ...roadIds.slice(index + 1), ...endingIds])),
    ...raw.late.map(road(lateIds, (index) => [...lateIds.slice(index + 1), ...endingIds])),
    ...raw.endings.map((lines, index) => {
      const id = named(endingIds, index);
      return anEnding(id, {
        lines: [
          `Here is ${id}.`,
          ...lines.map((when, line) => ({ text: `At ${id}, ${line}.`, when: told(when) })),
        ],
      });
    }),
  ];
  const [value = 1, spar = 1, away = 1] = raw.weights;
  return {
    gauges: [...gauges, pace],
    flags: Object.fromEntries([
      ...flags,
      ...(raw.clocked ? [[GIFT, false] as const, [FREE, false] as const] : []),
    ]),
    hidden: Object.fromEntries(hidden),
    ...(raw.clocked ? { outOfTime: lateIds[0] ?? firstEnding } : {}),
    start: raw.startsOnRoad ? (roadIds[0] ?? named(nodeIds, 0)) : named(nodeIds, 0),
    nodes,
    weights: { 'value-creation': value, 'non-sparring': spar, 'walking-away': away },
    ...given('rightWhen', raw.rightWhen, judged),
    ...given('mayWhen', raw.mayWhen, judged),
  };
}

function conditionOf(raw: RawCondition, readable: readonly Readable[]): Condition {
  const own = atom(raw, raw.slot, readable);
  switch (raw.shape) {
    case 'plain':
      return own;
    case 'not':
      return ['!', own];
    case 'and':
      return ['&&', own, atom(raw, raw.other, readable)];
    case 'or':
      return ['||', own, atom(raw, raw.other, readable)];
  }
}

function atom({ form, value }: RawCondition, slot: number, readable: readonly Readable[]): Condition {
  const variable = readable[slot % readable.length];
  if (variable === undefined) return true;
  const read: Condition = ['get', variable.name];
  if (variable.kind === 'flag') return form % 2 === 0 ? read : ['==', read, form % 4 === 1];
  if (variable.kind === 'hidden') {
    const drawn = named(variable.values, value + 2);
    if (form % 3 === 0) return ['in', read, [drawn, named(variable.values, value + 3)]];
    return [form % 3 === 1 ? '==' : '!=', read, drawn];
  }
  switch (form) {
    case 0:
      return ['==', read, value];
    case 1:
      return ['!=', read, value];
    case 2:
      return ['<', read, value];
    case 3:
      return ['<=', read, value];
    case 4:
      return ['>', read, value];
    case 5:
      return ['in', read, [value, value + 1, 0]];
    case 6:
      return ['<', ['neg', read], value];
    case 7:
      return ['>=', ['+', read, 1], value];
    case 8:
      return ['>', ['-', value, read], 0];
    default:
      return ['>=', read, value];
  }
}

/** `{ [name]: value }` if there is one, else nothing at all. */
function given<Name extends string>(
  name: Name,
  condition: RawCondition | undefined,
  make: (condition: RawCondition) => Condition,
): { [Key in Name]?: Condition } {
  return condition === undefined ? {} : ({ [name]: make(condition) } as { [Key in Name]?: Condition });
}

function named(names: readonly string[], pick: number): string {
  return names[pick % names.length] ?? '';
}
