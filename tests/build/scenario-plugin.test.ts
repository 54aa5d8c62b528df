import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, createServer, type InlineConfig, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scenarioPlugin } from '../../src/build/scenario-plugin.ts';
import { type AnswerKey, joinStory, type Story } from '../../src/engine/index.ts';
import { type Diagnostic, loadScenario } from '../../src/format/index.ts';
import { SMALL } from '../format/small-scenario.ts';

interface Entry {
  readonly id: string;
  readonly hash: string;
  readonly customer: { readonly name: string };
  readonly axes: readonly string[];
}

interface Parcels {
  readonly opening: () => Promise<Story>;
  readonly texts: () => Promise<readonly string[]>;
  readonly key: () => Promise<AnswerKey>;
}

const OTHER = SMALL.replace('"id": "small"', '"id": "other"').replace('"open": true,', '');
const BROKEN = SMALL.replace('"start": "hello"', '"start": "helo"');

let root = '';

const scenario = (name: string) => join(root, 'scenarios', name);

const config = (): InlineConfig => ({
  root,
  configFile: false,
  logLevel: 'silent',
  plugins: [scenarioPlugin({ folder: 'scenarios' })],
  build: { lib: { entry: 'main.js', formats: ['es'] }, minify: true },
});

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'scenario-plugin-'));
  await mkdir(join(root, 'scenarios', 'samples'), { recursive: true });
  await writeFile(
    join(root, 'main.js'),
    `export { scenarios } from 'virtual:scenarios';\nexport { parcels } from 'virtual:parcels';\nexport { findings } from 'virtual:findings';\n`,
  );
  await writeFile(scenario('small.json'), SMALL);
  await writeFile(scenario('other.json'), OTHER);
  await writeFile(scenario('scenario.schema.json'), '{}');
  await writeFile(scenario('samples/broken.json'), '{');
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('a build', () => {
  test('lists the scenarios and loads the parcels of each from chunks of their own', async () => {
    await build(config());
    const files = (await readdir(join(root, 'dist'))).filter((name) => name.endsWith('js'));
    const holding = async (piece: string) => {
      const texts = await Promise.all(files.map((name) => readFile(join(root, 'dist', name), 'utf8')));
      return files.filter((_, index) => texts[index]?.includes(piece) === true);
    };
    const entry = files.find((name) => !/small|other/.test(name)) ?? '';
    const built = (await import(pathToFileURL(join(root, 'dist', entry)).href)) as {
      scenarios: readonly Entry[];
      parcels: Readonly<Record<string, Parcels>>;
      findings: readonly Diagnostic[];
    };

    expect(built.findings).toEqual([]);
    expect(built.scenarios.map(({ id }) => id)).toEqual(['other', 'small']);
    const small = built.scenarios.find(({ id }) => id === 'small');
    const { story, key } = loadScenario(SMALL, 'small.json');
    expect(small).toMatchObject({
      title: 'Small',
      level: 'core',
      open: true,
      version: 3,
      hash: story.hash,
      customer: { name: 'Maya Ortiz', company: 'Ortiz', look: { skin: 'tan' } },
      axes: ['value-creation'],
    });
    const parcels = built.parcels.small;
    const [opening, texts] = [await parcels?.opening(), await parcels?.texts()];
    expect(opening && texts && joinStory({ opening, texts })).toEqual(story);
    expect(await parcels?.key()).toEqual(key);

    const openings = await holding('What do you need?');
    const others = await holding('It ends. You stay.');
    const keys = await holding('She had no hands free.');
    expect([openings.length, others.length, keys.length]).toEqual([2, 2, 2]);
    expect(new Set([entry, ...openings, ...others, ...keys]).size).toBe(7);
  });

  test('fails with the findings where a scenario has errors', async () => {
    await writeFile(scenario('small.json'), BROKEN);
    await expect(build(config())).rejects.toThrow(
      'scenarios/small.json:36:12 error ON022 there is no node "helo"',
    );
  });
});

describe('the development server', () => {
  let server: ViteDevServer | undefined;

  afterEach(async () => {
    await server?.close();
  });

  /** Starts a server whose messages to the page are kept; `next` waits for one of a kind. */
  async function start() {
    const started = await createServer({
      ...config(),
      server: { middlewareMode: true, ws: false, watch: null },
    });
    server = started;
    const waiting: { kind: string; resolve: (payload: unknown) => void }[] = [];
    const client = started.environments.client;
    client.hot.send = (...message: unknown[]) => {
      const [first, data] = message;
      const kind = typeof first === 'string' ? first : (first as { type: string }).type;
      for (const waiter of waiting.splice(0)) {
        if (waiter.kind === kind) waiter.resolve(data);
        else waiting.push(waiter);
      }
    };
    const next = (kind: string) => new Promise<unknown>((resolve) => waiting.push({ kind, resolve }));
    const code = async (id: string) => (await client.transformRequest(id))?.code ?? '';
    await code('virtual:scenarios');
    await code('virtual:parcels');
    await code('virtual:findings');
    /** Writes a file and says so as the watcher would, which watches nothing here. */
    const save = async (name: string, text: string, event: 'add' | 'change' = 'change') => {
      await writeFile(scenario(name), text);
      started.watcher.emit(event, scenario(name));
    };
    const remove = async (name: string) => {
      await rm(scenario(name));
      started.watcher.emit('unlink', scenario(name));
    };
    return { next, code, save, remove };
  }

  test('keeps the last good version while a file is broken, and tells the page what is wrong', async () => {
    const { next, code, save } = await start();
    const told = next('scenario:findings');
    await save('small.json', BROKEN);
    expect(await told).toMatchObject({
      findings: [{ code: 'ON022', file: 'scenarios/small.json', line: 36 }],
    });
    expect(await code('virtual:opening/small')).toContain('What do you need?');
    expect(await code('virtual:findings')).toContain('ON022');
  });

  test('serves the new version when a file is mended', async () => {
    const { next, code, save } = await start();
    expect(await code('virtual:opening/small')).toContain('What do you need?');
    const reloaded = next('full-reload');
    const told = next('scenario:findings');
    await save('small.json', SMALL.replace('What do you need?', 'What would help?'));
    expect(await told).toEqual({ findings: [] });
    await reloaded;
    expect(await code('virtual:opening/small')).toContain('What would help?');
  });

  test('takes in a new file and lets a deleted one go', async () => {
    const { next, code, save, remove } = await start();
    const added = next('full-reload');
    await save('third.json', SMALL.replace('"id": "small"', '"id": "third"'), 'add');
    await added;
    expect(await code('virtual:scenarios')).toContain('third');
    const removed = next('full-reload');
    await remove('third.json');
    await removed;
    expect(await code('virtual:scenarios')).not.toContain('third');
  });
});
