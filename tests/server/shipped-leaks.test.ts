import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadScenario } from '../../src/format/index.ts';

const root = resolve(import.meta.dirname, '../..');
const scenarios = join(root, 'scenarios');
let site = '';

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'owed-nothing-shipped-'));
  execFileSync(
    'npx',
    ['--no-install', 'vite', 'build', '--logLevel', 'error', '--outDir', site, '--emptyOutDir'],
    { cwd: root, stdio: 'pipe' },
  );
}, 180_000);
afterAll(() => rmSync(site, { recursive: true, force: true }));

/** What is said and told of a customer from the first line of the talk to its last. */
function untold(file: string): string[] {
  const { story, key } = loadScenario(readFileSync(join(scenarios, file), 'utf8'), file);
  const said = story.nodes.flatMap(({ lines, choices, ending }) => [
    ...lines.map(({ text }) => text),
    ...choices.map(({ text }) => text),
    ...(ending === null ? [] : [ending.lesson]),
  ]);
  const judged = key.nodes.flatMap((choices) =>
    choices.flatMap(({ evidence, thoughts }) => [
      ...evidence.map(({ why }) => why),
      ...thoughts.map(({ text }) => text),
    ]),
  );
  // Short ones ("Yes.") may stand anywhere.
  return [...said, ...judged].filter((text) => text.length > 30);
}

test('nothing that every visitor can load holds a word of a closed customer’s talk', () => {
  const files = readdirSync(site, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const isOpen = (path: string): boolean =>
    !relative(site, path).split(sep).join('/').startsWith('assets/scenarios/');
  const open = files.filter(isOpen).map((path) => readFileSync(path, 'utf8'));
  expect(open.length).toBeGreaterThan(10);
  const behindTheGate = files.filter((path) => !isOpen(path)).map((path) => readFileSync(path, 'utf8'));

  const closed = readdirSync(scenarios).filter(
    (file) =>
      file.endsWith('.json') &&
      file !== 'scenario.schema.json' &&
      !/"open": *true/.test(readFileSync(join(scenarios, file), 'utf8')),
  );
  expect(closed.length).toBeGreaterThanOrEqual(8);
  for (const file of closed) {
    const texts = untold(file);
    expect(texts.length, file).toBeGreaterThan(150);
    const isIn = (contents: readonly string[], text: string): boolean => {
      const written = JSON.stringify(text).slice(1, -1);
      return contents.some((content) => content.includes(written) || content.includes(text));
    };
    // The gate is the reason that it is not found, and not a way of writing that hides it.
    expect(isIn(behindTheGate, texts[0] ?? ''), file).toBe(true);
    expect(
      texts.filter((text) => isIn(open, text)),
      file,
    ).toEqual([]);
  }
});
