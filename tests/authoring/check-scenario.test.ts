import { describe, expect, test } from 'vitest';
import { checkLibrary, checkScenario, type FileCheck } from '../../src/authoring/index.ts';
import { BASE, BASE_NAME } from './catalogue-pages.ts';

/** The sound scenario with some of its text replaced; each piece must be there. */
function changed(...pieces: readonly (readonly [piece: string, by: string])[]): string {
  return pieces.reduce((text, [piece, by]) => {
    if (!text.includes(piece)) throw new Error(`nothing in the sound scenario reads ${piece}`);
    return text.replace(piece, by);
  }, BASE);
}

const codesOf = ({ diagnostics }: FileCheck) => diagnostics.map(({ code }) => code);

/** At the end of the talk no reply is on offer to somebody whose trust has gone. */
const HANGS = changed(
  ['"id": "say-it-short",', '"id": "say-it-short", "when": "trust >= 3",'],
  ['"id": "that-is-all",', '"id": "that-is-all", "when": "trust >= 3",'],
  ['"id": "this-afternoon",', '"id": "this-afternoon", "when": "trust >= 3",'],
);

describe('beyond the limit', { timeout: 30_000 }, () => {
  test('it says how far all was walked and which codes are open', () => {
    const { diagnostics, ok } = checkScenario(BASE, BASE_NAME, { limit: 100 });
    expect(ok).toBe(true);
    expect(diagnostics).toMatchObject([{ code: 'ON119', severity: 'info' }]);
    expect(diagnostics[0]?.message).toMatch(/beyond 100 snapshots.*ON101.*ON106.*ON201.*seeded plays/);
  });

  test('it calls nothing unreachable that was only not walked', () => {
    const { diagnostics } = checkScenario(BASE, BASE_NAME, { limit: 5 });
    expect(diagnostics.map(({ code }) => code)).toEqual(['ON119']);
  });

  test('sampled plays still find a fault that lies farther out, and show it', () => {
    const walked = checkScenario(HANGS, BASE_NAME).diagnostics.find(({ code }) => code === 'ON105');
    const sampled = checkScenario(HANGS, BASE_NAME, { limit: 20 }).diagnostics.find(
      ({ code }) => code === 'ON105',
    );
    expect(walked?.path?.moves).toHaveLength(4);
    expect(sampled).toMatchObject({ pointer: walked?.pointer, severity: 'error' });
    expect(sampled?.path?.moves.length).toBeGreaterThanOrEqual(4);
  });
});

describe('the figures of a scenario', () => {
  test('count its shape and its shortest and longest play', () => {
    expect(checkScenario(BASE, BASE_NAME).stats).toMatchObject({
      nodes: 12,
      choices: 20,
      endings: 6,
      complete: true,
      moves: { shortest: 1, longest: 6 },
    });
  });

  test('are the same each time', () => {
    expect(checkScenario(BASE, BASE_NAME)).toEqual(checkScenario(BASE, BASE_NAME));
  });

  test('are none for a file that cannot be read', () => {
    expect(checkScenario('{', BASE_NAME)).toMatchObject({ ok: false, stats: null, traits: null });
  });
});

describe('the severity of a finding', () => {
  const doubled: readonly [string, string] = [
    '"thought": "Half past. It was seven this morning."',
    '"thought": "Right. Rolls."',
  ];
  const severityOf = (text: string, code: string) =>
    checkScenario(text, BASE_NAME).diagnostics.find((diagnostic) => diagnostic.code === code)?.severity;

  test('can be lowered by the author of the file', () => {
    expect(severityOf(changed(doubled), 'ON312')).toBe('warning');
    expect(severityOf(changed(doubled, ['"severity": {}', '"severity": { "ON312": "info" }']), 'ON312')).toBe(
      'info',
    );
  });

  test('of an error keeps the file from being sound', () => {
    expect(checkScenario(HANGS, BASE_NAME).ok).toBe(false);
    expect(checkScenario(changed(doubled), BASE_NAME).ok).toBe(true);
  });
});

test('more than five hundred findings are summed up, and no error is dropped for a warning', () => {
  const thoughts = Array.from({ length: 700 }, (_, index) => ({
    [`n${index}`]: {
      choices: [
        {
          id: 'on',
          text: 'I say this.',
          evidence: [{ principle: 'be-grateful', points: 0, why: 'No.' }],
          target: index === 699 ? 'late-bread' : `n${index + 1}`,
        },
      ],
    },
  }));
  const file = JSON.parse(HANGS);
  Object.assign(file.nodes, ...thoughts);
  const check = checkScenario(JSON.stringify(file), BASE_NAME);
  expect(check.diagnostics).toHaveLength(501);
  expect(check.diagnostics.at(-1)?.code).toBe('ON007');
  expect(codesOf(check)).toContain('ON105');
});

test('two files with the same id are told at the id of the second', () => {
  const check = checkScenario(BASE, BASE_NAME);
  const [found, ...others] = checkLibrary(
    [check, { ...check, file: 'more/the-cold-oven.json' }],
    'scenarios',
  );
  expect(found).toMatchObject({
    code: 'ON606',
    severity: 'error',
    file: 'more/the-cold-oven.json',
    pointer: '/id',
    line: 4,
    column: 9,
  });
  expect(others).toEqual([]);
});
