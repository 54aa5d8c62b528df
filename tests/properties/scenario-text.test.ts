import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/format/index.ts';
import { SMALL } from '../format/small-scenario.ts';

const BRANDT = readFileSync(new URL('../fixtures/example-brandt-excerpt.json', import.meta.url), 'utf8');

/** Whatever the text: no exception, and either a scenario or findings with a place inside the text. */
function survives(source: string | Uint8Array): void {
  const parsed = parseScenario(source, 'fuzz.json');
  const lines = typeof source === 'string' ? source.split(/\r\n|\r|\n/) : undefined;
  if (!parsed.ok) expect(parsed.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { line, column, code, message } of parsed.diagnostics) {
    expect(code).toMatch(/^ON\d{3}$/);
    expect(message).not.toBe('');
    expect(column).toBeGreaterThanOrEqual(1);
    expect(line).toBeGreaterThanOrEqual(1);
    if (lines !== undefined) expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
  }
}

const seed = 20261121;

/** Pieces that mean something to JSON or to a condition. */
const pieces = fc.oneof(
  fc.constantFrom(
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\\u',
    'null',
    'true',
    '-',
    '1e9',
    "'",
    '&&',
    '(',
    ')',
  ),
  fc.constantFrom(
    '\n',
    '\r',
    '\u0000',
    '\ud83d',
    '\u2028',
    '"__proto__":',
    '/*',
    '//',
    '"when":"',
    '"nodes":',
  ),
  fc.string({ maxLength: 6, unit: 'binary' }),
);

/** Thousands of parses: on a busy machine more than the usual five seconds. */
const timeout = 60_000;

describe('no text whatever makes the parser throw', { timeout }, () => {
  test('a real scenario cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(BRANDT.length - 2), (length) => {
        survives(BRANDT.slice(0, length));
        expect(parseScenario(BRANDT.slice(0, length), 'fuzz.json').ok).toBe(false);
      }),
      { seed, numRuns: 200 },
    );
  });

  test('a real scenario with pieces put in, taken out and replaced', () => {
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), pieces), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.constantFrom(SMALL, BRANDT), edits, (text, changes) => {
        let source = text;
        for (const [where, removed, added] of changes) {
          const offset = Math.floor(where * source.length);
          source = source.slice(0, offset) + added + source.slice(offset + removed);
        }
        survives(source);
      }),
      { seed, numRuns: 1000 },
    );
  });

  test('a real scenario with any of its values replaced by another kind of value', () => {
    const value: unknown = JSON.parse(SMALL);
    const paths: (readonly string[])[] = [];
    const collect = (inner: unknown, path: readonly string[]): void => {
      paths.push(path);
      if (typeof inner !== 'object' || inner === null) return;
      for (const [key, each] of Object.entries(inner)) collect(each, [...path, key]);
    };
    collect(value, []);
    const replace = (inner: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
      if (key === undefined) return by;
      const at = (each: unknown, name: string) => (name === key ? replace(each, rest, by) : each);
      return Array.isArray(inner)
        ? inner.map((each, index) => at(each, String(index)))
        : Object.fromEntries(Object.entries(inner as object).map(([name, each]) => [name, at(each, name)]));
    };
    for (const by of [null, true, 1e300, 'hello', [[]], { a: 1 }]) {
      for (const path of paths) survives(JSON.stringify(replace(value, path, by), null, 1));
    }
  });

  test('bytes with some of them changed', () => {
    const bytes = new TextEncoder().encode(BRANDT);
    const edits = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(edits, (changes) => {
        const source = bytes.slice();
        for (const [offset, byte] of changes) source[offset] = byte;
        survives(source);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('bytes at random', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), survives), { seed, numRuns: 500 });
  });
});
