import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportSchema, JOIN_DAYS, meSchema, teamSchema } from '../../src/protocol/index.ts';
import { ENGINES } from './support/engines.ts';
import { playThrough, start } from './support/play.ts';
import {
  Browser,
  createTeam,
  joinTeam,
  startTestServer,
  type TestServer,
  type Trainer,
} from './support/test-server.ts';

const DAY = 86_400_000;

describe.each(ENGINES)('teams on %s', (engine) => {
  let server: TestServer;
  let admin: Trainer;

  beforeAll(async () => {
    server = await startTestServer(engine);
    admin = await createTeam(server, 'Office');
  });
  afterAll(() => server.stop());

  const teamOf = async ({ browser, team }: Trainer) =>
    v.parse(teamSchema, (await browser.get(`/api/teams/${team}`)).body);
  const meOf = async (browser: Browser) => v.parse(meSchema, (await browser.get('/api/me')).body);

  test('who comes first by the set-up link is the admin, who comes later a trainer', async () => {
    expect((await meOf(admin.browser)).role).toBe('admin');
    const later = await createTeam(server, 'North');
    expect(await meOf(later.browser)).toMatchObject({
      role: 'trainer',
      hidden: true,
      team: { name: 'North' },
    });
  });

  test('without the set-up link or an admin there is no new team', async () => {
    const body = { name: 'North', trainer: 'T' };
    const trainer = await createTeam(server, 'North');
    for (const browser of [new Browser(server), trainer.browser]) {
      expect((await browser.post('/api/teams', body)).status).toBe(403);
      expect((await browser.post('/api/teams', { ...body, setUp: 'guess' })).status).toBe(403);
    }
  });

  test('an admin sets up a team for a colleague, who comes in by the recovery link', async () => {
    const { body } = await admin.browser.post('/api/teams', { name: 'South', trainer: 'Sue' });
    const { recovery, me } = v.parse(v.object({ recovery: v.string(), me: v.null() }), body);
    expect(me).toBeNull();
    const sue = new Browser(server);
    await sue.post('/api/recover', { token: recovery });
    expect(await meOf(sue)).toMatchObject({ name: 'Sue', role: 'trainer', team: { name: 'South' } });
    expect((await meOf(admin.browser)).team?.name).toBe('Office');
  });

  test('a join code can be typed with blanks and small letters; it expires, and can be revoked', async () => {
    const trainer = await createTeam(server, 'North');
    const typed = `${trainer.code.slice(0, 5).toLowerCase()} - ${trainer.code.slice(5)}`;
    await joinTeam(server, typed, 'Ann');
    const join = async (code: string) =>
      (await new Browser(server).post('/api/join', { code, name: 'Bob' })).status;
    await trainer.browser.patch(`/api/teams/${trainer.team}`, { newJoinCode: true });
    expect(await join(trainer.code)).toBe(404);
    const { join: renewed } = await teamOf(trainer);
    expect(await join(renewed?.code ?? '')).toBe(200);
    await trainer.browser.patch(`/api/teams/${trainer.team}`, { closeJoining: true });
    expect(await join(renewed?.code ?? '')).toBe(404);
    await trainer.browser.patch(`/api/teams/${trainer.team}`, { newJoinCode: true });
    const { join: last } = await teamOf(trainer);
    server.pass(JOIN_DAYS * DAY);
    expect(await join(last?.code ?? '')).toBe(404);
  });

  test('a trainer sees who has played what and how, and the growth', async () => {
    const trainer = await createTeam(server, 'North');
    const { browser } = await joinTeam(server, trainer.code, 'Ann');
    await playThrough(browser, 'gamma', ['poor']);
    server.pass(1);
    await playThrough(browser, 'gamma', ['out']);
    server.pass(1);
    await start(browser, 'alpha');
    const ann = (await teamOf(trainer)).members.find(({ name }) => name === 'Ann');
    expect(ann?.plays).toEqual([
      {
        scenario: 'gamma',
        attempts: 2,
        open: false,
        first: expect.objectContaining({ whole: 0, band: 'Costly' }),
        latest: expect.objectContaining({ whole: 100, band: 'Masterly' }),
        growth: 100,
        implausiblyFast: true,
        endedAt: server.now() - 1,
      },
      {
        scenario: 'alpha',
        attempts: 1,
        open: true,
        first: null,
        latest: null,
        growth: null,
        implausiblyFast: false,
        endedAt: null,
      },
    ]);
  });

  test('a course of its own takes the place of the first week, with what was played before', async () => {
    const trainer = await createTeam(server, 'North');
    const { browser } = await joinTeam(server, trainer.code, 'Ann');
    await playThrough(browser, 'gamma', ['out']);
    expect((await meOf(browser)).team?.course).toEqual(['alpha', 'beta']);
    expect((await browser.get('/api/leaderboards/course:mine')).body).toMatchObject({ me: null });
    await trainer.browser.patch(`/api/teams/${trainer.team}`, { course: ['gamma'], due: server.now() + DAY });
    expect((await meOf(browser)).team).toMatchObject({ course: ['gamma'], due: server.now() + DAY });
    expect((await browser.get('/api/leaderboards/course:mine')).body).toMatchObject({
      title: 'North',
      me: { score: 100, rank: 1 },
    });
    const unknown = await trainer.browser.patch(`/api/teams/${trainer.team}`, {
      course: ['gamma', 'nothing'],
    });
    expect(unknown.status).toBe(422);
  });

  test('the table for spreadsheets holds everybody, and no formula', async () => {
    const trainer = await createTeam(server, 'North');
    const names = ['=1+1', '+1', '-1', '@x', ' =2', 'Ann "the best", really', '|calc'];
    for (const name of names) await joinTeam(server, trainer.code, name);
    const { browser } = await joinTeam(server, trainer.code, 'Zoe');
    await playThrough(browser, 'gamma', ['out']);
    server.pass(1);
    await playThrough(browser, 'gamma', ['poor']);
    const { text, headers } = await trainer.browser.get(`/api/teams/${trainer.team}/members.csv`);
    expect(headers.get('content-disposition')).toContain('attachment');
    const lines = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 1 + names.length + 1);
    for (const line of lines) expect(line).not.toMatch(/^"?\s*[=+\-@|]/);
    expect(lines.find((line) => line.startsWith('Zoe'))).toBe(
      `Zoe,gamma,no,2,100,100,100,100,Masterly,0,0,0,0,Costly,-100,yes,${new Date(server.now()).toISOString()}`,
    );
    expect(text).toContain('"Ann ""the best"", really"');
  });

  test('a member can be made a trainer, and taken out of the team', async () => {
    const trainer = await createTeam(server, 'North');
    const ann = await joinTeam(server, trainer.code, 'Ann');
    const bob = await joinTeam(server, trainer.code, 'Bob');
    await trainer.browser.patch(`/api/teams/${trainer.team}`, { addTrainer: ann.id });
    expect((await ann.browser.get(`/api/teams/${trainer.team}`)).status).toBe(200);
    await ann.browser.patch(`/api/teams/${trainer.team}`, { removeMember: bob.id });
    expect((await meOf(bob.browser)).team).toBeNull();
    const elsewhere = await createTeam(server, 'South');
    const { status } = await elsewhere.browser.patch(`/api/teams/${elsewhere.team}`, {
      removeMember: ann.id,
    });
    expect(status).toBe(404);
  });

  test('who leaves keeps what they played, and can join another team with it', async () => {
    const north = await createTeam(server, 'North');
    const south = await createTeam(server, 'South');
    const { browser, id } = await joinTeam(server, north.code, 'Ann');
    await playThrough(browser, 'gamma', ['out']);
    expect((await browser.post('/api/join', { code: south.code, name: 'Ann' })).status).toBe(409);
    await browser.patch('/api/me', { leaveTeam: true });
    await browser.post('/api/join', { code: south.code, name: 'Anne' });
    expect(await meOf(browser)).toMatchObject({ id, name: 'Anne', team: { name: 'South' } });
    expect((await teamOf(south)).members.find((member) => member.id === id)?.plays).toHaveLength(1);
    expect((await teamOf(north)).members.find((member) => member.id === id)).toBeUndefined();
  });

  test('people take all their data along', async () => {
    const trainer = await createTeam(server, 'North');
    const { browser } = await joinTeam(server, trainer.code, 'Ann');
    const id = await playThrough(browser, 'gamma', ['out']);
    await start(browser, 'alpha');
    const data = v.parse(exportSchema, (await browser.get('/api/me/export')).body);
    expect(data.me.name).toBe('Ann');
    expect(data.attempts.find((attempt) => attempt.id === id)).toMatchObject({
      principles: { 'let-them-go': 2 },
      moves: [{ position: 3 }],
      transcript: { moves: ['choice-the-way-out'] },
    });
    expect(data.attempts.find(({ status }) => status === 'open')?.transcript).toBeNull();
    expect(data.boards.length).toBeGreaterThan(0);
  });

  test('who deletes everything leaves nothing behind', async () => {
    const trainer = await createTeam(server, 'North');
    const { browser, id } = await joinTeam(server, trainer.code, 'Ann');
    await playThrough(browser, 'gamma', ['out']);
    const attempt = (await start(browser, 'alpha')).id;
    await browser.post(`/api/attempts/${attempt}/moves`, { ply: 0, position: 0 });
    await browser.delete('/api/me');
    const { db } = server.store;
    for (const table of ['attempt', 'entry', 'session'] as const) {
      expect(await db.selectFrom(table).selectAll().where('player', '=', id).execute(), table).toEqual([]);
    }
    expect(await db.selectFrom('move').selectAll().where('attempt', '=', attempt).execute()).toEqual([]);
    expect(await db.selectFrom('player').selectAll().where('id', '=', id).execute()).toEqual([]);
  });

  test('a trainer who leaves is a player again', async () => {
    const trainer = await createTeam(server, 'North');
    await trainer.browser.patch('/api/me', { leaveTeam: true });
    expect((await meOf(trainer.browser)).role).toBe('player');
    expect((await trainer.browser.get(`/api/teams/${trainer.team}`)).status).toBe(403);
  });
});
