/** What the trainer's guide shows is what the samples hold; what it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/cli/checked-files.ts';
import { AXES, PRINCIPLES } from '../../src/engine/index.ts';
import { CODES, type FormatCode } from '../../src/format/index.ts';
import { ROOT } from './run-cli.ts';

const FOLDER = join(ROOT, 'scenarios');
const GUIDE = readFileSync(join(FOLDER, 'README.md'), 'utf8');

const BLOCKS = [...GUIDE.matchAll(/^```(\S*) ?(.*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', file = '', text = '']) => ({ language, file, text }),
);

describe('the blocks of the guide', () => {
  test('are all JSON, each with the sample that it comes from', () => {
    expect(BLOCKS.length).toBeGreaterThan(8);
    for (const { language, file } of BLOCKS) {
      expect(language).toBe('json');
      expect(existsSync(join(FOLDER, file))).toBe(true);
    }
  });

  test.each(BLOCKS)('stand in their sample: $file', ({ file, text }) => {
    const sample: unknown = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
    const block: unknown = JSON.parse(text.startsWith('{') ? text : `{${text}}`);
    expect(holds(sample, block)).toBe(true);
  });
});

/** Whether some object inside has all the properties of the block, with the same values. */
function holds(value: unknown, block: unknown): boolean {
  if (typeof value !== 'object' || value === null || typeof block !== 'object' || block === null)
    return false;
  const own: Readonly<Record<string, unknown>> = { ...value };
  const isHere = Object.entries(block).every(([key, wanted]) => isDeepStrictEqual(own[key], wanted));
  return isHere || Object.values(value).some((part) => holds(part, block));
}

describe('the guide', () => {
  const links = [...GUIDE.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, target = '']) => target);

  test('links to files that are there', () => {
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((target) => !existsSync(join(FOLDER, target)))).toEqual([]);
  });

  test('links each code that it names to its page', () => {
    const codes = [...GUIDE.matchAll(/\[(ON\d{3})\]\(\.\.\/([^)]+)\)/g)];
    expect(codes.length).toBeGreaterThan(5);
    for (const [, code = '', target] of codes) {
      expect(Object.keys(CODES)).toContain(code);
      expect(target).toBe(pageOf(code as FormatCode));
    }
  });

  test('links to its own headings', () => {
    const headings = [...GUIDE.matchAll(/^## (.*)$/gm)].map(([, words = '']) =>
      words.toLowerCase().replace(/ /g, '-'),
    );
    const inside = [...GUIDE.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
    expect(inside).toEqual(headings);
  });

  test('lists every principle under its axis', () => {
    const rows = [...GUIDE.slice(GUIDE.indexOf('## The principles')).matchAll(/^\| `.*$/gm)].map(([row]) =>
      row.split('|').slice(1, 4),
    );
    const columns = AXES.map((_, column) =>
      rows.flatMap((row) => row[column]?.trim().replaceAll('`', '') || []),
    );
    expect(columns).toEqual(
      AXES.map((axis) => PRINCIPLES.filter((principle) => principle.axis === axis).map(({ id }) => id)),
    );
  });
});
