import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Expression, evaluate, linkCondition } from '../../src/engine/index.ts';
import { loadScenario } from '../../src/format/index.ts';
import { SMALL, smallWith } from '../format/small-scenario.ts';

/** The values of a snapshot of the small scenario, under the names that a condition uses. */
interface Snapshot {
  readonly minutes: number;
  readonly trust: number;
  readonly promised: boolean;
  readonly reason: string;
  readonly mood: string;
}

const REASONS = ['overload', 'frozen-budget'];
const MOODS = ['up', 'down'];

const snapshots: fc.Arbitrary<Snapshot> = fc.record({
  minutes: fc.integer({ min: 0, max: 9 }),
  trust: fc.integer({ min: -2, max: 4 }),
  promised: fc.boolean(),
  reason: fc.constantFrom(...REASONS),
  mood: fc.constantFrom(...MOODS),
});

const quote = (text: string) => `'${text}'`;

/** Source texts of our part of the language, well typed. Some operands stand without parentheses, so that precedence is tried. */
const { condition } = fc.letrec<{ number: string; condition: string }>((tie) => {
  const literal = fc
    .oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1_000_000_000 }))
    .map(String);
  const signed = fc
    .tuple(fc.constantFrom('', '-', '- '), literal)
    .map(([sign, digits]) => `${sign}${digits}`);
  const hiddenTest = (name: string, values: readonly string[]) =>
    fc.oneof(
      fc
        .tuple(fc.constantFrom('==', '!='), fc.constantFrom(...values))
        .map(([operator, value]) => `${name} ${operator} ${quote(value)}`),
      fc.subarray([...values]).map((list) => `${name} in [${list.map(quote).join(', ')}]`),
    );
  return {
    number: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('trust', 'minutes'),
      signed,
      fc
        .tuple(tie('number'), fc.constantFrom('+', '-', ' - '), tie('number'))
        .map(([left, operator, right]) => `${left}${operator}(${right})`),
      tie('number').map((inner) => `-(${inner})`),
      fc.tuple(tie('number'), tie('number')).map(([left, right]) => `${left} + ${right}`),
    ),
    condition: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom('promised', 'true', 'false'),
      hiddenTest('reason', REASONS),
      hiddenTest('mood', MOODS),
      fc
        .tuple(tie('number'), fc.constantFrom('==', '!=', '<', '<=', '>', '>='), tie('number'))
        .map(([left, operator, right]) => `${left} ${operator} ${right}`),
      fc
        .tuple(tie('number'), fc.array(signed, { maxLength: 4 }))
        .map(([item, list]) => `${item} in [${list.join(', ')}]`),
      fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||', ' == ', ' != '), tie('condition'))
        .map(([left, operator, right]) => `(${left})${operator}(${right})`),
      fc
        .tuple(tie('condition'), fc.constantFrom('&&', '||'), tie('condition'))
        .map(([left, operator, right]) => `${left} ${operator} ${right}`),
      tie('condition').map((inner) => `!(${inner})`),
    ),
  };
});

/** The compiled form of a condition, through the only door. */
function compiled(source: string): Expression {
  const text = smallWith(`"when": "reason == 'overload'"`, `"when": ${JSON.stringify(source)}`);
  const when = loadScenario(text, 'small.json').story.nodes[0]?.lines[1]?.when;
  if (when === null || when === undefined) throw new Error('the line has a condition');
  return when;
}

test('the engine and the CEL library agree on every condition that is let in', { timeout: 60_000 }, () => {
  const library = new Environment()
    .registerVariable('minutes', 'int')
    .registerVariable('trust', 'int')
    .registerVariable('promised', 'bool')
    .registerVariable('reason', 'string')
    .registerVariable('mood', 'string');
  const answers = { true: 0, false: 0 };
  fc.assert(
    fc.property(condition, fc.array(snapshots, { minLength: 1, maxLength: 4 }), (source, cases) => {
      fc.pre(source.length <= 400);
      const expression = compiled(source);
      const inLibrary = library.parse(source);
      const linked = linkCondition(expression, [
        (raw) => raw,
        (raw) => raw,
        (raw) => raw === 1,
        (raw) => REASONS[raw] ?? '',
        (raw) => MOODS[raw] ?? '',
      ]);
      for (const { minutes, trust, promised, reason, mood } of cases) {
        const expected: unknown = inLibrary({
          minutes: BigInt(minutes),
          trust: BigInt(trust),
          promised,
          reason,
          mood,
        });
        const slots = [minutes, trust, promised, reason, mood];
        expect(evaluate(expression, (slot) => slots[slot] ?? false)).toBe(expected);
        expect(linked([minutes, trust, promised ? 1 : 0, REASONS.indexOf(reason), MOODS.indexOf(mood)])).toBe(
          expected,
        );
        answers[expected === true ? 'true' : 'false'] += 1;
      }
    }),
    { seed: 20261121, numRuns: 3000 },
  );
  expect(Math.min(answers.true, answers.false)).toBeGreaterThan(500);
});

test('the small scenario draws what this test takes for granted', () => {
  expect(loadScenario(SMALL, 'small.json').story.hidden).toEqual([
    { name: 'reason', values: REASONS },
    { name: 'mood', values: MOODS },
  ]);
});
