/** Whatever the file: findings with a place, in bounded time and memory, and never an exception. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../src/authoring/index.ts';
import { linkRules, replay } from '../../src/engine/index.ts';
import { parseScenario } from '../../src/format/index.ts';
import { BASE, BASE_NAME } from '../authoring/catalogue-pages.ts';

const seed = 20261121;
/** Thousands of snapshots and no more: what is fuzzed is the code, not the machine. */
const limit = 1000;
const timeout = 60_000;

/** Checks, and looks at every finding. */
function survives(source: string | Uint8Array) {
  const check = checkScenario(source, BASE_NAME, { limit });
  const parsed = parseScenario(source, BASE_NAME);
  for (const { line, column, code, message, path } of check.diagnostics) {
    expect(code).toMatch(/^ON\d{3}$/);
    expect(message).not.toBe('');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(column).toBeGreaterThanOrEqual(1);
    if (path === undefined || !parsed.ok) continue;
    expect(replay(linkRules(parsed.scenario.story), path.draw, path.moves).illegal).toBeNull();
  }
  expect(check.ok).toBe(!check.diagnostics.some(({ severity }) => severity === 'error'));
  return check;
}

describe('no file makes the check throw', { timeout }, () => {
  test('one that is cut off anywhere', () => {
    fc.assert(
      fc.property(fc.nat(BASE.length - 3), (length) => {
        expect(survives(BASE.slice(0, length)).ok).toBe(false);
      }),
      { seed, numRuns: 100 },
    );
  });

  test('one with wrong bytes anywhere', () => {
    const bytes = new TextEncoder().encode(BASE);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (wrong) => {
          const changed = bytes.slice();
          for (const [at, byte] of wrong) changed[at] = byte;
          survives(changed);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  /** Numbers and names that can stand where others stood: most of these files are scenarios, of a kind. */
  const nodeIds = Object.keys((JSON.parse(BASE) as { nodes: object }).nodes);
  const swap = fc.oneof(
    fc.record({
      what: fc.constant(/"target": "[a-z-]+"/g),
      by: fc.constantFrom(...nodeIds).map((id) => `"target": "${id}"`),
    }),
    fc.record({
      what: fc.constant(/"points": -?\d/g),
      by: fc.integer({ min: -3, max: 3 }).map((points) => `"points": ${points}`),
    }),
    fc.record({
      what: fc.constant(/"minutes": \d/g),
      by: fc.nat(3).map((minutes) => `"minutes": ${minutes}`),
    }),
    fc.record({
      what: fc.constant(/"trust": -?\d/g),
      by: fc.integer({ min: -3, max: 3 }).map((trust) => `"trust": ${trust}`),
    }),
    fc.record({ what: fc.constant(/"leaves": true/g), by: fc.constant('"leaves": false') }),
    fc.record({
      what: fc.constant(/"start": \d+, "max": \d+/g),
      by: fc.nat(900).map((max) => `"start": ${Math.ceil(max / 2)}, "max": ${max + 1}`),
    }),
    fc.record({
      what: fc.constant(/"when": "[a-zA-Z!][^:]*?"/g),
      by: fc
        .constantFrom('trust > 2', 'ovenIsHot', '!saidNoon', "van == 'far'", 'promises == 0', 'minutes < 3')
        .map((when) => `"when": "${when}"`),
    }),
    fc.record({
      what: fc.constant(/"rightWhen": "[^"]*"/g),
      by: fc.constantFrom('true', 'trust > 4', 'saidNoon').map((when) => `"rightWhen": "${when}"`),
    }),
  );

  test('one whose ways, numbers and guards were changed at random', () => {
    let scenarios = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(swap, fc.nat(40)), { minLength: 1, maxLength: 8 }), (swaps) => {
        const text = swaps.reduce((own, [{ what, by }, pick]) => {
          const found = [...own.matchAll(what)];
          const match = found[pick % Math.max(1, found.length)];
          return match === undefined
            ? own
            : own.slice(0, match.index) + by + own.slice(match.index + match[0].length);
        }, BASE);
        if (survives(text).stats !== null) scenarios++;
      }),
      { seed, numRuns: 40 },
    );
    expect(scenarios).toBeGreaterThan(20);
  });
});

/** A file that is a scenario but for one thing. */
function withChange(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(BASE) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

const ending = { ending: { kind: 'bad', title: 'The end', lesson: 'It ends. That was it.' } };
const reply = (index: number, extra: object) => ({
  id: `reply-${index}`,
  text: `I say number ${index} to you now.`,
  evidence: [{ principle: 'be-grateful', points: 0, why: `It is number ${index} of them all.` }],
  ...extra,
});

describe('a hostile file is refused or bounded', { timeout }, () => {
  test.each<readonly [string, () => string | Uint8Array, string]>([
    [
      'twelve hidden variables',
      () =>
        withChange((file) => {
          file.hidden = Object.fromEntries(
            Array.from({ length: 12 }, (_, index) => [`h${index}`, ['a', 'b']]),
          );
        }),
      'ON014',
    ],
    [
      'targets in a circle',
      () =>
        withChange((file) => {
          Object.assign(file, {
            nodes: { 'past-nine': { target: 'two' }, two: { target: 'past-nine' }, 'the-bell-rings': ending },
            playthroughs: [],
          });
        }),
      'ON035',
    ],
    [
      'a text of 10 MB',
      () =>
        withChange((file) => {
          file.title = 'x'.repeat(10_000_000);
        }),
      'ON001',
    ],
    [
      'a condition of 100,000 characters',
      () =>
        withChange((file) => {
          file.leaving = { rightWhen: `ovenIsHot${' || ovenIsHot'.repeat(8000)}` };
        }),
      'ON014',
    ],
    [
      '5,000 parentheses',
      () =>
        withChange((file) => {
          file.leaving = { rightWhen: `${'('.repeat(5000)}ovenIsHot${')'.repeat(5000)}` };
        }),
      'ON014',
    ],
    [
      '900 parentheses',
      () =>
        withChange((file) => {
          file.leaving = { rightWhen: `${'('.repeat(900)}ovenIsHot${')'.repeat(900)}` };
        }),
      'ON044',
    ],
    ['brackets 100,000 deep', () => '['.repeat(100_000), 'ON004'],
    [
      'keys that mean something to the machinery',
      () => BASE.replace('"flags": {', '"flags": { "__proto__": true, "constructor": true, '),
      'ON006',
    ],
    ['UTF-16', () => new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'ON002'],
    ['nothing at all', () => new Uint8Array(), 'ON003'],
  ])('%s', (_, make, code) => {
    const check = survives(make());
    expect(check.ok).toBe(false);
    expect(check.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  test('more snapshots than there is room for', () => {
    const gauges = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `g${index}`,
        { label: 'Gauge', start: 0, min: -1000, max: 1000 },
      ]),
    );
    const choices = Array.from({ length: 12 }, (_, index) =>
      reply(index, { effects: { [`g${index}`]: 1 }, target: 'hub' }),
    );
    const check = survives(
      withChange((file) => {
        delete file.outOfTime;
        Object.assign(file, {
          gauges,
          hidden: {},
          truths: {},
          flags: {},
          leaving: { rightWhen: 'false' },
          start: 'hub',
          nodes: { hub: { choices: [...choices, reply(99, { target: 'end' })] }, end: ending },
          playthroughs: [],
        });
      }),
    );
    expect(check.stats).toMatchObject({ complete: false, snapshots: limit });
    expect(check.diagnostics.map(({ code }) => code)).toContain('ON119');
  });

  test('a talk that never ends, beyond what is walked', () => {
    const check = survives(
      withChange((file) => {
        delete file.outOfTime;
        Object.assign(file, {
          gauges: {
            steps: { label: 'Steps', start: 0, max: 1000 },
            more: { label: 'More', start: 0, max: 1000 },
          },
          hidden: {},
          truths: {},
          flags: {},
          leaving: { rightWhen: 'steps > 3 && more != 7' },
          start: 'hub',
          nodes: {
            hub: {
              choices: [
                reply(1, { effects: { steps: 1 }, target: 'hub' }),
                reply(2, { effects: { more: 1 }, target: 'hub' }),
              ],
            },
            end: ending,
          },
          playthroughs: [],
        });
      }),
    );
    expect(check.stats?.complete).toBe(false);
  });
});
