import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { recount } from '../../src/server/boards/recount.ts';
import { readConfig } from '../../src/server/config.ts';
import { migrate, openSqlite } from '../../src/server/db/connection.ts';
import { createDatabase, ENGINES, type TestDatabase } from './support/engines.ts';
import { playThrough } from './support/play.ts';
import { createTeam, joinTeam, startTestServer } from './support/test-server.ts';

const run = promisify(execFile);
const commands = resolve(import.meta.dirname, '../../src/server/commands');

async function command(name: string, args: readonly string[], { dataDir, url }: TestDatabase) {
  const env = { ...process.env, DATA_DIR: dataDir, ...(url === null ? {} : { DATABASE_URL: url }) };
  return run(process.execPath, ['--import', 'tsx', join(commands, `${name}.ts`), ...args], { env });
}

describe.each(ENGINES)('on %s', (engine) => {
  test('several servers that start at once bring the tables up to date together', async () => {
    const database = await createDatabase(engine);
    const answers = await Promise.all([1, 2, 3].map(() => command('recount', [], database)));
    for (const { stdout } of answers) expect(stdout).toContain('all counts were right');
    await database.drop();
  });

  test('a recount finds and mends what does not add up', async () => {
    const server = await startTestServer(engine);
    const trainer = await createTeam(server, 'North');
    const { browser } = await joinTeam(server, trainer.code, 'Ann');
    await playThrough(browser, 'gamma', ['out']);
    const { db } = server.store;
    expect(await recount(server.store)).toMatchObject({ cells: [], teams: [] });
    await db.updateTable('cell').set({ n: 7 }).where('win', '=', 'all').where('kind', '=', 'first').execute();
    await db.updateTable('team_entry').set({ mean: 1 }).execute();
    const found = await recount(server.store);
    expect(found.cells).toMatchObject([{ kind: 'first', win: 'all', score: 100, found: 7, wanted: 1 }]);
    expect(found.teams.length).toBeGreaterThan(0);
    expect(await recount(server.store)).toMatchObject({ cells: [], teams: [] });
    await server.stop();
  });
});

test('npm run recount says what it found', async () => {
  const database = await createDatabase('sqlite');
  const { stdout } = await command('recount', [], database);
  expect(stdout).toBe('0 entries on the boards; all counts were right.\n');
  await database.drop();
});

test('npm run backup copies what is there while somebody writes, and replaces nothing', async () => {
  const database = await createDatabase('sqlite');
  const store = database.open();
  await migrate(store);
  await store.db.insertInto('setting').values({ name: 'kept', value: 'yes' }).execute();
  const copy = join(database.dataDir, 'copy.sqlite');
  await command('backup', [copy], database);
  const opened = openSqlite(copy);
  const kept = await opened.db.selectFrom('setting').selectAll().where('name', '=', 'kept').execute();
  expect(kept).toEqual([{ name: 'kept', value: 'yes' }]);
  await expect(command('backup', [copy], database)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is there already'),
  });
  await Promise.all([opened.close(), store.close()]);
  expect(existsSync(copy)).toBe(true);
  await database.drop();
});

test('npm run set-up-link makes a link that works, in place of the one before', async () => {
  const server = await startTestServer('sqlite');
  await createTeam(server, 'North');
  const { renewSetUpToken, isSetUpToken } = await import('../../src/server/teams/set-up.ts');
  const [one, two] = [await renewSetUpToken(server.store), await renewSetUpToken(server.store)];
  expect(await isSetUpToken(server.store.db, one)).toBe(false);
  expect(await isSetUpToken(server.store.db, two)).toBe(true);
  await server.stop();
});

describe('the environment', () => {
  test.each([
    [{ PORT: 'x' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ PUBLIC_URL: 'play.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'ftp://play.example' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'https://play.example/game' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'http://play.example' }, 'ALLOW_HTTP'],
    [{ BOARD_SHARDS: '0' }, 'BOARD_SHARDS'],
  ])('%j is refused in a sentence that names %s', (env, name) => {
    const read = readConfig(env);
    expect(read).toMatchObject({ ok: false, error: expect.stringContaining(name) });
  });

  test('needs nothing at all', () => {
    expect(readConfig({})).toMatchObject({ ok: true, value: { port: 4173, host: 'localhost' } });
  });
});
