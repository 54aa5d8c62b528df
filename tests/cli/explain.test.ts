import { describe, expect, test, vi } from 'vitest';
import { aChoice, aGauge, aNode, anEnding, aScenario, points } from '../support/builders.ts';
import { fileOf } from '../support/scenario-file.ts';
import { runCli, withFile } from './run-cli.ts';

// No promise about speed: a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 });

const EXCERPT = 'tests/fixtures/example-brandt-excerpt.json';
const FIRST_CHANCE = 'own-it me-on-your-line';

const explainJson = (...args: readonly string[]) => {
  const { code, out, err } = runCli('explain', EXCERPT, '--format', 'json', ...args);
  return { code, err, told: JSON.parse(out) };
};

describe('explain --format json', () => {
  test('tells every field of a whole play, in the promised shape', () => {
    const { code, told } = explainJson('--play', 'end-it-at-six');
    expect(code).toBe(0);
    expect(told).toEqual({
      hidden: { rolf: 'changes' },
      ending: 'gone-at-six',
      score: { whole: 0, 'value-creation': 0, 'non-sparring': 0, 'walking-away': 0 },
      band: 'Costly',
      grave: true,
      walkingAway: 'left-too-early',
      leavingLoss: 6,
      moves: [
        {
          ply: 0,
          node: 'six-ten',
          choice: 'end-it-at-six',
          points: { 'value-creation': -2, 'non-sparring': 0, 'walking-away': 0 },
          loss: { 'value-creation': 5, 'non-sparring': 3, 'walking-away': 0 },
          stake: { 'value-creation': 5, 'non-sparring': 3, 'walking-away': 0 },
          best: ['own-it'],
        },
      ],
    });
  });

  test('tells what is on offer and no score where a play has not ended', () => {
    const { code, told } = explainJson('--play', FIRST_CHANCE);
    expect(code).toBe(0);
    expect(told).toMatchObject({
      ending: null,
      offered: ['ask-for-his-words', 'day-off', 'he-is-like-that', 'sit-beside-me'],
      score: { whole: null, 'value-creation': null, 'non-sparring': null, 'walking-away': null },
      band: null,
      walkingAway: null,
    });
    expect(told.moves).toHaveLength(2);
  });

  test('does not tell what is on offer after the end', () => {
    expect(explainJson('--best').told).not.toHaveProperty('offered');
  });

  test('plays nothing unless told to', () => {
    const { code, told } = explainJson();
    expect(code).toBe(0);
    expect(told.moves).toEqual([]);
    expect(told.offered).toEqual(['own-it', 'never-again', 'announced', 'end-it-at-six']);
  });

  test('--best takes the first best reply everywhere', () => {
    const { told } = explainJson('--best', '--hidden', 'rolf=two-faced');
    expect(told).toMatchObject({
      hidden: { rolf: 'two-faced' },
      ending: 'parted-in-person',
      band: 'Masterly',
    });
    expect(told.score.whole).toBe(100);
    for (const { choice, best } of told.moves) expect(choice).toBe(best[0]);
  });

  test('--worst takes the reply that gives away most', () => {
    const { told } = explainJson('--worst');
    expect(told.moves.map(({ choice }: { choice: string }) => choice)).toEqual(['end-it-at-six']);
  });

  test('an illegal move is told with ply, node and what was on offer, and exit code 1', () => {
    const { code, told, err } = explainJson('--play', `${FIRST_CHANCE} drive-there`);
    expect(code).toBe(1);
    expect(told.illegal).toEqual({
      code: 'no-such-choice',
      ply: 2,
      node: 'the-desk',
      choice: 'drive-there',
      offered: ['ask-for-his-words', 'day-off', 'he-is-like-that', 'sit-beside-me'],
    });
    for (const part of ['ply 2', 'the-desk', 'drive-there', 'ask-for-his-words, day-off'])
      expect(err).toContain(part);
  });
});

describe('explain --hidden', () => {
  const drawn = {
    ...aScenario({
      id: 'two-hidden',
      hidden: { reason: ['overload', 'rival'], mood: ['good', 'bad'] },
      nodes: [aNode('a', { choices: [aChoice('go', 'end')] }), anEnding('end')],
    }),
  };
  const hiddenOf = (...args: readonly string[]) =>
    withFile('two-hidden.json', JSON.stringify(fileOf(drawn)), (path) => {
      const { code, out } = runCli('explain', path, '--format', 'json', ...args);
      return { code, hidden: JSON.parse(out).hidden };
    });

  test('takes several pairs after one option or one pair after each', () => {
    const both = { code: 0, hidden: { reason: 'rival', mood: 'bad' } };
    expect(hiddenOf('--hidden', 'reason=rival', 'mood=bad')).toEqual(both);
    expect(hiddenOf('--hidden', 'reason=rival', '--hidden', 'mood=bad')).toEqual(both);
  });

  test('leaves what is not named at its first listed value', () => {
    expect(hiddenOf('--hidden', 'mood=bad').hidden).toEqual({ reason: 'overload', mood: 'bad' });
  });
});

describe('explain as text', () => {
  test('tells what was said, what it lost and why, the better reply, the leaving and the score', () => {
    const { code, out } = runCli(
      'explain',
      EXCERPT,
      '--play',
      'announced me-on-your-line ask-for-his-words one-sentence your-yard-our-desk walk-with-jonas work-it',
      '--hidden',
      'rolf=changes',
    );
    expect(code).toBe(0);
    const flat = out.replaceAll(/\s+/g, ' ');
    for (const part of [
      'The Brandt Account (excerpt)',
      'rolf is changes',
      "[announced] I'm with you in two minutes.",
      'on non-sparring',
      '-3 do-not-spar: The date is correct',
      'Better: [own-it]',
      'Leaving: rightly stayed',
      'The turning point was move 1',
    ]) {
      expect(flat).toContain(part);
    }
  });

  test('has no line longer than a terminal is wide', () => {
    const { out } = runCli('explain', EXCERPT, '--worst');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(96);
  });
});

describe('explain refuses', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['a file that is not there', ['no-such.json'], 'Cannot read no-such.json: there is no such file.'],
    ['a folder', ['scenarios'], 'Cannot read scenarios'],
    ['to play without a file', [], 'Name the scenario file'],
    ['moves without quotes', [EXCERPT, '--play', 'own-it', 'me-on-your-line'], 'Moves go in quotes'],
    ['two ways to play at once', [EXCERPT, '--best', '--worst'], 'Take one of'],
    ['an option that it does not know', [EXCERPT, '--fast'], '--fast'],
    ['another format', [EXCERPT, '--format', 'xml'], '"text" or "json"'],
    ['a pair without a value', [EXCERPT, '--hidden', 'rolf'], 'name=value'],
    ['a hidden variable that there is not', [EXCERPT, '--hidden', 'rudolf=hard'], 'there is rolf'],
    ['a hidden value that there is not', [EXCERPT, '--hidden', 'rolf=soft'], 'changes, hard, two-faced'],
  ];
  test.each(cases)('%s, with exit code 2 and a way on', (_, args, message) => {
    const { code, out, err } = runCli('explain', ...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).toContain('npm run explain');
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('a broken file', () => {
  const broken = JSON.stringify({ format: 1, id: 'broken' }, null, 2);

  test('is answered with every finding and its place, and exit code 1', () => {
    withFile('broken.json', broken, (path) => {
      const { code, out, err } = runCli('explain', path, '--best');
      expect([code, out]).toEqual([1, '']);
      expect(err.match(/broken\.json:\d+:\d+ error ON\d{3} /g)?.length).toBeGreaterThan(3);
      expect(err).not.toMatch(/^\s+at /m);
    });
  });

  test('is answered in JSON where JSON was asked for', () => {
    withFile('broken.json', broken, (path) => {
      const { code, out } = runCli('explain', path, '--best', '--format', 'json');
      const [file] = JSON.parse(out).files;
      expect([code, file.ok, file.file]).toEqual([1, false, path]);
      expect(file.diagnostics[0]).toMatchObject({ severity: 'error', line: 1 });
    });
  });
});

test('a play that would go round for ever is stopped and said to', () => {
  const circle = aScenario({
    id: 'circle',
    gauges: [aGauge('trust')],
    nodes: [
      aNode('a', {
        choices: [aChoice('round', 'a', { evidence: [points('value-creation', 1)] }), aChoice('out', 'end')],
      }),
      anEnding('end'),
    ],
  });
  withFile('circle.json', JSON.stringify(fileOf(circle)), (path) => {
    const { code, err } = runCli('explain', path, '--best');
    expect(code).toBe(1);
    expect(err).toContain('never ends');
  });
});

describe('the command line', () => {
  test('lists its commands when none is named, with exit code 2', () => {
    const { code, err } = runCli();
    expect(code).toBe(2);
    expect(err).toContain('explain');
  });

  test('says so where there is no such command', () => {
    const { code, err } = runCli('explian');
    expect(code).toBe(2);
    expect(err).toContain('no command "explian"');
  });

  test('tells how a command is called', () => {
    const { code, out } = runCli('explain', '--help');
    expect(code).toBe(0);
    expect(out).toContain('--worst');
  });
});
