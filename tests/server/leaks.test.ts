import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiRoutes } from '../../src/server/app.ts';
import { ENGINES } from './support/engines.ts';
import { move, playThrough, positionOf, start } from './support/play.ts';
import { AUTHORED_IDS, type FileOptions, SECRET, scenarioFile } from './support/scenario-files.ts';
import {
  Browser,
  createTeam,
  joinTeam,
  type Player,
  startTestServer,
  type TestServer,
  type Trainer,
} from './support/test-server.ts';

const root = resolve(import.meta.dirname, '../..');

const RANKED: readonly FileOptions[] = [
  { id: 'alpha', level: 'first-week', rounds: 3 },
  { id: 'gamma', rounds: 1 },
];

/** What must not be seen of a scenario before its end. */
const FORBIDDEN = [SECRET, ...AUTHORED_IDS, 'secret-value', 'secretVariable', 'unshownGauge'];

let folder = '';
let site = '';

/** The real game, built with scenarios whose every secret says that it is one. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'owed-nothing-leaks-'));
  const scenarios = join(folder, 'scenarios');
  site = join(folder, 'site');
  mkdirSync(scenarios);
  for (const options of RANKED) writeFileSync(join(scenarios, `${options.id}.json`), scenarioFile(options));
  writeFileSync(join(scenarios, 'free.json'), freeFile());
  execFileSync(
    'npx',
    ['--no-install', 'vite', 'build', '--logLevel', 'error', '--outDir', site, '--emptyOutDir'],
    { cwd: root, env: { ...process.env, SCENARIO_FOLDER: scenarios }, stdio: 'pipe' },
  );
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The tutorial, which everybody may read: the same file, with words that mark no secret. */
function freeFile(): string {
  return Object.entries({
    [SECRET]: 'FREE',
    'node-of-round': 'moment',
    'node-of-end': 'finish',
    'choice-the-': 'say-the-',
    'cast-key-': 'person-',
    'secret-value': 'plain-value',
    secretVariable: 'plainVariable',
    unshownGauge: 'warmth',
  }).reduce(
    (text, [mark, plain]) => text.replaceAll(mark, plain),
    scenarioFile({ id: 'free', open: true, rounds: 1 }),
  );
}

function siteFiles(): string[] {
  return readdirSync(site, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((path) => (path === 'index.html' ? '/' : `/${path}`));
}

const halves = (id: string) => siteFiles().filter((path) => path.startsWith(`/assets/scenarios/${id}/`));

/** Holds one answer against the list of what must not be seen. */
function expectNothingIn(text: string, where: string): void {
  for (const mark of FORBIDDEN) expect(text.includes(mark), `"${mark}" in ${where}`).toBe(false);
}

describe.each(ENGINES)('before the end, on %s', (engine) => {
  let server: TestServer;
  let trainer: Trainer;
  let ann: Player;

  beforeAll(async () => {
    server = await startTestServer(engine, {
      scenarios: [...RANKED, { id: 'free', open: true, rounds: 1 }],
      siteFolder: site,
    });
  });
  afterAll(() => server.stop());

  const statuses = async (browser: Browser, paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => (await browser.get(path)).status));

  test('without a team, everything is free for practice', async () => {
    const anybody = new Browser(server);
    expect(halves('alpha')).toHaveLength(3);
    expect(await statuses(anybody, [...halves('alpha'), ...halves('free')])).toEqual([
      200, 200, 200, 200, 200, 200,
    ]);
    expect((await anybody.get('/api/scenarios/alpha/practice')).status).toBe(200);
    trainer = await createTeam(server, 'North');
    ann = await joinTeam(server, trainer.code, 'Ann');
  });

  test('with a team, the halves of a scenario are closed but for the free ones, to trainers too', async () => {
    for (const browser of [new Browser(server), ann.browser, trainer.browser]) {
      expect(await statuses(browser, halves('alpha'))).toEqual([403, 403, 403]);
      expect((await browser.get('/api/scenarios/alpha/practice')).status).toBe(403);
      expect(await statuses(browser, halves('free'))).toEqual([200, 200, 200]);
      expect((await browser.get('/api/scenarios/free/practice')).status).toBe(200);
    }
  });

  test('no file that a player can load holds evidence, hidden values, ids or unseen text', async () => {
    const files = siteFiles();
    expect(files.length).toBeGreaterThan(20);
    for (const path of files) {
      const { status, text } = await ann.browser.get(path);
      if (path.startsWith('/assets/scenarios/') && !path.startsWith('/assets/scenarios/free/')) {
        expect(status, path).toBe(403);
      } else expect(status, path).toBe(200);
      expectNothingIn(text, path);
    }
  });

  test('no answer to a player holds evidence, hidden values, ids or unseen text', async () => {
    const { browser } = await joinTeam(server, trainer.code, 'Bob');
    const opening = await start(browser, 'alpha');
    const answers: [string, string][] = [['the start', JSON.stringify(opening)]];
    const collect = async () => {
      for (const { method, path } of apiRoutes(server.parts)) {
        // A stream has no end to wait for; it carries a number and nothing else (see live.test.ts).
        if (method !== 'get' || path.endsWith('/live')) continue;
        const address = path
          .replace(':board', 'alpha')
          .replace(':scenario', 'alpha')
          .replace('scenarios/:id', 'scenarios/alpha')
          .replace('teams/:id', `teams/${trainer.team}`)
          .replace(':id', opening.id);
        answers.push([path, (await browser.get(address)).text]);
      }
      for (const path of ['/api/openapi.json', '/healthz', '/metrics']) {
        const text = (await browser.get(path)).text;
        answers.push([path, text]);
      }
    };
    await collect();
    const seen = answers.map(([, text]) => text).join('\n');
    expect(seen).toContain('Shown in round 0 of alpha');
    for (const unseen of ['Shown in round 1', 'Reply best of round 1', 'Omar', 'round 2']) {
      expect(seen.includes(unseen), unseen).toBe(false);
    }
    for (const ply of [0, 1]) {
      const view = ply === 0 ? opening.views[0] : (await start(browser, 'alpha')).views.at(-1);
      const position = positionOf(view?.replies ?? [], ply === 0 ? 'best' : 'poor');
      for (const body of [
        { ply, position: 9 },
        { ply: ply + 5, position: 0 },
        { ply, position },
        { ply, position },
        { ply, position: (position + 1) % 3 },
      ]) {
        const reply = await browser.post(`/api/attempts/${opening.id}/moves`, body);
        answers.push([`move ${JSON.stringify(body)}`, reply.text]);
      }
      await collect();
    }
    expect(answers.length).toBeGreaterThan(40);
    for (const [where, text] of answers) expectNothingIn(text, where);
  });

  test('who has spoken is named in the order of appearance, and nobody else is there', async () => {
    const casts = new Set<string>();
    for (let each = 0; each < 12; each++) {
      const { browser } = await joinTeam(server, trainer.code, `Player ${each}`);
      const { id, views, cast } = await start(browser, 'alpha');
      expect(Object.keys(cast)).toEqual(['p1']);
      const after = await move(browser, id, 0, positionOf(views[0]?.replies ?? [], 'best'));
      casts.add(
        Object.values(after.cast)
          .map(({ name }) => name)
          .join(),
      );
      const speakers = after.view.passages.flatMap(({ lines }) => lines.map(({ who }) => who));
      expect(Object.keys(after.cast)).toEqual([...new Set(['p1', ...speakers])]);
    }
    // In one draw Omar looks in, in the other he does not: his name is told only where he does.
    expect(casts).toEqual(new Set(['Maya Ortiz', 'Maya Ortiz,Omar Haddad']));
  });

  test('once the first ranked attempt has ended, that scenario is open to that player alone', async () => {
    const id = await playThrough(ann.browser, 'gamma', ['out']);
    const analysis = (await ann.browser.get(`/api/attempts/${id}/debrief`)).text;
    for (const mark of [`${SECRET} out`, `${SECRET} thought`, 'secret-value', 'choice-the-way-out']) {
      expect(analysis).toContain(mark);
    }
    expect(await statuses(ann.browser, halves('gamma'))).toEqual([200, 200, 200]);
    expect(await statuses(ann.browser, halves('alpha'))).toEqual([403, 403, 403]);
    const bob = await joinTeam(server, trainer.code, 'Bob');
    expect(await statuses(bob.browser, halves('gamma'))).toEqual([403, 403, 403]);
    const { id: open } = await start(bob.browser, 'gamma');
    expect(await statuses(bob.browser, halves('gamma'))).toEqual([403, 403, 403]);
    await bob.browser.post(`/api/attempts/${open}/give-up`);
    expect(await statuses(bob.browser, halves('gamma'))).toEqual([200, 200, 200]);
  });

  test('a file that is open to one player is kept in no cache for the next', async () => {
    const [path = ''] = halves('gamma');
    expect((await ann.browser.get(path)).headers.get('cache-control')).toBe('private, no-cache');
    expect((await new Browser(server).get(path)).headers.get('cache-control')).toBe('no-store');
  });

  test('no other way of writing its path opens a closed file', async () => {
    const [path = ''] = halves('alpha');
    const name = path.slice('/assets/scenarios/'.length);
    for (const trick of [
      `/assets//scenarios/${name}`,
      `/assets/./scenarios/${name}`,
      `/assets/x/../scenarios/${name}`,
      `/assets/%73cenarios/${name}`,
      `/assets/scenarios%2f${name.replace('/', '%2f')}`,
      `/ASSETS/Scenarios/${name}`,
      `/assets\\scenarios\\${name}`,
      `/assets/scenarios/${name}/`,
      `/assets/scenarios/${name}?x=1`,
      `/assets/scenarios/${name}%00`,
      `/%61ssets/scenarios/${name}`,
      `/assets/scenarios/free/../${name}`,
    ]) {
      const { status, text } = await new Browser(server).get(trick);
      expect([403, 404], trick).toContain(status);
      expectNothingIn(text, trick);
    }
  });
});
