import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Which folders of src a folder may import from. Leaves import downward and are imported by nobody. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  format: ['engine'],
  protocol: ['engine'],
  authoring: ['engine', 'format'],
  game: ['engine', 'protocol'],
  server: ['engine', 'format', 'protocol', 'authoring'],
  cli: ['engine', 'format', 'authoring'],
  build: ['engine', 'format', 'authoring'],
};

/** Packages that only some folders may know. */
const ONLY_IN: readonly (readonly [pattern: RegExp, allowed: RegExp])[] = [
  [/^phaser$/, /^game\/scenes\//],
  [/^howler$/, /^game\/audio\//],
  [/^node:/, /^(cli|build|server)\//],
  [/^(jsonc-parser|@marcbachmann\/cel-js)$/, /^format\//],
];

interface Import {
  /** Path under src, with forward slashes. */
  readonly file: string;
  readonly specifier: string;
  /** Path under src that a relative import leads to; null for a package. */
  readonly target: string | null;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => ({
    file: slashes(relative(src, path)),
    specifier,
    target: specifier.startsWith('.') ? slashes(relative(src, resolve(dirname(path), specifier))) : null,
  }));
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}

const folderOf = (path: string): string => path.split('/')[0] ?? '';
const imports = sourceFiles(src).flatMap(importsOf);

describe('the arrows between folders', () => {
  test('there is something to watch', () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(new Set(imports.map(({ file }) => folderOf(file)))).toContain('engine');
  });

  test('point downward only', () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target === null || target.startsWith('..')) return false;
      const from = folderOf(file);
      const to = folderOf(target);
      return from !== to && !(MAY_IMPORT[from] ?? []).includes(to);
    });
    expect(wrong).toEqual([]);
  });

  test('lead through the door of the other folder', () => {
    const wrong = imports.filter(
      ({ file, target }) =>
        target !== null &&
        !target.startsWith('..') &&
        folderOf(file) !== folderOf(target) &&
        !/^[a-z]+\/index\.ts$/.test(target),
    );
    expect(wrong).toEqual([]);
  });

  test('the engine imports xstate and nothing else', () => {
    const packages = imports.filter(({ file, target }) => folderOf(file) === 'engine' && target === null);
    expect([...new Set(packages.map(({ specifier }) => specifier))]).toEqual(['xstate']);
  });

  test('some packages are known in one place only', () => {
    const wrong = imports.filter(({ file, specifier }) =>
      ONLY_IN.some(([pattern, allowed]) => pattern.test(specifier) && !allowed.test(file)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the house', () => {
  test('has no default exports but for the build tool, which asks for one', () => {
    const wrong = sourceFiles(src).filter((path) => /^export default/m.test(readFileSync(path, 'utf8')));
    expect(wrong).toEqual([]);
  });

  test('has no folder at the top beyond those of the layout', () => {
    const folders = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name);
    const known = ['assets', 'coverage', 'dist', 'node_modules', 'scenarios', 'src', 'tests'];
    expect(folders.filter((name) => !known.includes(name))).toEqual([]);
  });
});
