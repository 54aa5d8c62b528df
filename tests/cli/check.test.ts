import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLI, ROOT, runCli } from './run-cli.ts';

const SCENE = join(ROOT, 'scenarios/samples/a-whole-scene.json');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'owed-nothing-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A copy of the whole scene under its own name, with something replaced in its text. */
function scene(...replacements: readonly (readonly [before: string, after: string])[]): string {
  const path = join(folder, 'a-whole-scene.json');
  let text = readFileSync(SCENE, 'utf8');
  for (const [before, after] of replacements) {
    if (!text.includes(before)) throw new Error(`the scene has no ${before}`);
    text = text.replace(before, after);
  }
  writeFileSync(path, text);
  return path;
}

const BROKEN = ['"target": "late-bread"', '"target": "late-bred"'] as const;
/** A flag that nothing reads makes no play unfair. */
const WARNED = [
  '"flags": { "ovenIsHot": false }',
  '"flags": { "ovenIsHot": false, "unread": false }',
] as const;

describe('the exit code of check', () => {
  test('is 0 for a clean file, also under --strict', () => {
    expect(runCli('check', scene(), '--strict').code).toBe(0);
  });

  test('is 0 for warnings, and 1 for the same under --strict', () => {
    const path = scene(WARNED);
    expect(runCli('check', path).code).toBe(0);
    expect(runCli('check', path, '--strict').code).toBe(1);
  });

  test('is 1 for an error', () => {
    expect(runCli('check', scene(BROKEN)).code).toBe(1);
  });

  test.each([
    ['an unknown option', ['--loud']],
    ['an unknown format', ['--format', 'xml']],
    ['a path where nothing is', ['scenarios/nobody.json']],
    ['a limit that is no number', ['--limit', 'few']],
    ['a watch for programs', ['--watch', '--format', 'json']],
  ])('is 2 for %s, with the usage', (_, args) => {
    const { code, out, err } = runCli('check', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('npm run check');
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('is 1 with a finding, and no stack trace, for bytes that are no text', () => {
    const path = join(folder, 'noise.json');
    writeFileSync(path, Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x22]));
    const { code, out, err } = runCli('check', path);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/error ON00\d/);
    expect(out).not.toMatch(/^\s+at /m);
  });
});

describe('check for programs', () => {
  test('writes the promised fields and no others', () => {
    const { out, err } = runCli('check', scene(WARNED), '--format', 'json');
    expect(err).toBe('');
    const { files, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(files).toHaveLength(1);
    const [{ diagnostics, stats, ...file }] = files;
    expect(file).toEqual({ file: join(folder, 'a-whole-scene.json'), ok: true });
    expect(diagnostics[0]).toEqual({
      code: 'ON109',
      severity: 'warning',
      pointer: '/flags/unread',
      line: expect.any(Number),
      column: expect.any(Number),
      message: expect.any(String),
      hint: expect.any(String),
    });
    expect(Object.keys(stats)).toEqual([
      'nodes',
      'choices',
      'snapshots',
      'transitions',
      'endings',
      'complete',
      'indistinguishableSets',
      'moves',
      'bots',
    ]);
    expect(stats).toMatchObject({ nodes: 12, choices: 20, endings: 6, complete: true });
    expect(stats.moves).toEqual({ shortest: 1, median: 4, longest: 6 });
    for (const bot of stats.bots) {
      expect(bot).toEqual({ name: expect.any(String), mean: expect.any(Number), max: expect.any(Number) });
    }
  });

  test('says of files together what none of them shows alone', () => {
    const path = scene();
    const other = join(folder, 'twin');
    mkdirSync(other);
    cpSync(path, join(other, 'a-whole-scene.json'));
    const { code, out } = runCli('check', folder, other, '--format', 'json');
    expect(code).toBe(1);
    const { files } = JSON.parse(out);
    expect(files.map(({ ok }: { ok: boolean }) => ok)).toEqual([true, true, false]);
    expect(files[2].file).toBe(`${folder}, ${other}`);
    expect(files[2].diagnostics).toMatchObject([{ code: 'ON606', severity: 'error', pointer: '/id' }]);
    const text = runCli('check', folder, other).out;
    expect(text).toContain('All files together');
    expect(text).toContain('2 files checked: 1 error.');
  });

  test('says not ok where there is an error, and gives the place of the value', () => {
    const path = scene(BROKEN);
    const [{ ok, diagnostics }] = JSON.parse(runCli('check', path, '--format', 'json').out).files;
    expect(ok).toBe(false);
    const lines = readFileSync(path, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes('late-bred'));
    expect(diagnostics).toMatchObject([
      {
        code: 'ON022',
        severity: 'error',
        pointer: '/nodes/the-red-light/choices/3/target',
        line: line + 1,
        column: (lines[line]?.indexOf('"late-bred"') ?? -2) + 1,
      },
    ]);
  });
});

describe('check for people', () => {
  test('puts the caret under the value', () => {
    const lines = runCli('check', scene(BROKEN)).out.split('\n');
    const shown = lines.findIndex((line) => line.includes('|') && line.includes('late-bred'));
    expect(lines[shown + 1]?.indexOf('^')).toBe(lines[shown]?.indexOf('"late-bred"'));
  });

  test('puts the caret under the value in a line that is far too long to be shown', () => {
    const path = scene(BROKEN);
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
    const lines = runCli('check', path).out.split('\n');
    const shown = lines.findIndex((line) => line.includes('|') && line.includes('late-bred'));
    expect(lines[shown]?.length).toBeLessThan(130);
    expect(lines[shown + 1]?.indexOf('^')).toBe(lines[shown]?.indexOf('"late-bred"'));
  });

  test('writes no colours and no progress where nobody watches', () => {
    const path = scene(BROKEN);
    cpSync(path, join(folder, 'another.json'));
    const { out, err } = runCli('check', folder);
    expect(out).not.toContain('\u001b');
    expect(err).toBe('');
  });

  test('names the page on each code once, after the files', () => {
    const path = scene(BROKEN, ['"target": "bought-in"', '"target": "bought"']);
    const { out } = runCli('check', path);
    expect(out.match(/error ON022/g)).toHaveLength(2);
    expect(out.match(/src\/authoring\/catalogue\/ON022-unknown-node\.md/g)).toHaveLength(1);
    expect(out.indexOf('catalogue/ON022')).toBeGreaterThan(out.lastIndexOf('error ON022'));
    expect(out).toMatch(/1 file checked: 2 errors\.\n$/);
  });

  test('checks a file once that is named twice', () => {
    const path = scene();
    expect(runCli('check', path, folder, path).out).toContain('1 file checked: nothing to mend.');
  });

  test('leaves the JSON Schema beside the scenarios alone', () => {
    scene();
    cpSync(join(ROOT, 'scenarios/scenario.schema.json'), join(folder, 'scenario.schema.json'));
    expect(runCli('check', folder).out).toContain('1 file checked: nothing to mend.');
  });
});

describe('check --watch', () => {
  /** Starts a watch and lends it to `use`; `until` settles with all that was written once that contains a text. */
  async function watching(
    args: readonly string[],
    use: (until: (text: string, times: number) => Promise<string>) => Promise<void>,
  ): Promise<number | null> {
    const child = spawn(process.execPath, [...CLI, 'check', '--watch', ...args], { cwd: ROOT });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    let written = '';
    let onMore = (): void => {};
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      written += more;
      onMore();
    });
    try {
      await use(
        (text, times) =>
          new Promise((resolve, reject) => {
            onMore = () => {
              if (written.split(text).length > times) resolve(written);
            };
            void ended.then(() => reject(new Error(`the watch ended early:\n${written}`)));
            onMore();
          }),
      );
    } finally {
      child.kill('SIGINT');
    }
    return ended;
  }

  test('checks what was saved and nothing else, and ends with 0 once all is mended', async () => {
    const path = scene(BROKEN);
    writeFileSync(join(folder, 'noise.json'), '{');
    const code = await watching([folder], async (until) => {
      const first = await until('Waiting for a save', 1);
      expect(first).toContain('ON022');
      expect(first).toContain('2 files checked');
      rmSync(join(folder, 'noise.json'));
      const second = (await until('Waiting for a save', 2)).slice(first.length);
      expect(second).toContain('Saved: noise.json');
      expect(second).toContain(`${path}: 1 error`);
      expect(second).not.toContain('error ON022');
      scene();
      const third = (await until('Waiting for a save', 3)).slice(first.length + second.length);
      expect(third).toContain('Saved: a-whole-scene.json');
      expect(third).toContain('1 file checked: nothing to mend.');
    });
    expect(code).toBe(0);
  }, 60_000);

  test('notices a new file in the folder, and ends with 1 while there is an error', async () => {
    scene();
    const code = await watching([folder], async (until) => {
      await until('1 file checked: nothing to mend.', 1);
      writeFileSync(join(folder, 'new-one.json'), '{}');
      expect(await until('Waiting for a save', 2)).toContain('Saved: new-one.json');
    });
    expect(code).toBe(1);
  }, 60_000);
});
