import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCliIn } from './run-cli.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'owed-nothing-new-'));
  mkdirSync(join(home, 'scenarios'));
});
afterEach(() => rmSync(home, { recursive: true }));

const create = (...args: readonly string[]) => runCliIn(home, 'new', ...args);
const written = (id: string): string => readFileSync(join(home, 'scenarios', `${id}.json`), 'utf8');

describe('a new scenario', () => {
  test('is named by its id, and points at the JSON Schema beside it', () => {
    const { code, out, err } = create('the-third-oven');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('npm run play -- scenarios/the-third-oven.json');
    expect(JSON.parse(written('the-third-oven'))).toMatchObject({
      $schema: './scenario.schema.json',
      id: 'the-third-oven',
      title: 'The Third Oven',
    });
  });

  test('passes the check, warnings counted', () => {
    create('the-third-oven');
    const { code, out } = runCliIn(home, 'check', 'scenarios', '--strict');
    expect(out).toContain('nothing to mend');
    expect(code).toBe(0);
  });

  test('never takes the place of another', () => {
    writeFileSync(join(home, 'scenarios/mine.json'), 'precious');
    const { code, err } = create('mine');
    expect(code).toBe(2);
    expect(err).toContain('scenarios/mine.json is there already');
    expect(written('mine')).toBe('precious');
  });

  test.each([
    ['Gone Quiet', 'gone-quiet'],
    ['gone_quiet.json', 'gone-quiet'],
    ['Ünterwegs', 'unterwegs'],
    ['3-ovens', 'ovens'],
    ['../escape', 'escape'],
    ['x'.repeat(80), 'x'.repeat(64)],
  ])('cannot be called "%s", and a name that can is offered', (id, better) => {
    const { code, err } = create(id);
    expect(code).toBe(2);
    expect(err).toContain(`how about "${better}"?`);
    expect(create(better).code).toBe(0);
  });

  test.each([
    ['no id', []],
    ['an id of nothing but signs', ['!!!']],
    ['two ids', ['gone', 'quiet']],
    ['an option', ['gone-quiet', '--force']],
  ])('is not made from %s', (_, args) => {
    const { code, err } = create(...args);
    expect(code).toBe(2);
    expect(err).toContain('npm run new');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('needs the folder of the scenarios', () => {
    rmSync(join(home, 'scenarios'), { recursive: true });
    const { code, err } = create('gone-quiet');
    expect(code).toBe(2);
    expect(err).toContain('from the root of the project');
  });
});
