import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SESSION_DAYS } from '../../src/protocol/index.ts';
import { apiRoutes } from '../../src/server/app.ts';
import { jsonLog } from '../../src/server/http/log.ts';
import { ENGINES } from './support/engines.ts';
import { playThrough, start } from './support/play.ts';
import {
  Browser,
  createTeam,
  joinTeam,
  type Player,
  startTestServer,
  type TestServer,
  type Trainer,
} from './support/test-server.ts';

const DAY = 86_400_000;

/** What is not what a route asks for, whatever it asks for. */
const BAD_BODIES: readonly string[] = [
  '',
  'null',
  '[]',
  '"text"',
  '12',
  '{',
  '{"name":{}}',
  '{"name":["a"],"code":{"$ne":null},"token":1,"scenario":[],"ply":"0","position":null}',
  '{"ply":-1,"position":0}',
  '{"ply":1e999,"position":0}',
  '{"ply":0.5,"position":0}',
  '{"ply":9007199254740993,"position":0}',
  '{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}}}',
  '{"name":"x","__proto__":{"role":"admin"}}',
  '{"name":"x","role":"admin","team":null,"hidden":"yes"}',
  '{"scenario":"../../etc/passwd","code":"\\u0000\\u0000","token":"\\u0000","name":"\\u0000"}',
  `{"name":"${'x'.repeat(41)}","scenario":"${'x'.repeat(100)}","code":"${'x'.repeat(30)}"}`,
  `${'['.repeat(7000)}${']'.repeat(7000)}`,
  `{"name":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}}`,
  '{"due":-1,"course":["NOT AN ID"],"addTrainer":"\' or 1=1 --","removeMember":"*"}',
];

const PATH_TRICKS: readonly string[] = [
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/../../package.json',
  '/assets/..%5c..%5cpackage.json',
  '//etc/passwd',
  '/index.html%00.js',
  '/assets/%c0%ae%c0%ae/x',
  '/%',
  '/%E0%A4%A',
  '/api/teams/%00',
  `/api/teams/${'a'.repeat(4000)}`,
  "/api/teams/' or 1=1 --",
  '/api/attempts/%E0%A4%A',
  '/api/attempts/..%2f..%2fme',
  '/api/attempts/__proto__',
  '/api/leaderboards/__proto__',
  '/api/leaderboards/constructor',
  '/api/leaderboards/course:',
  '/api/leaderboards/%00',
  '/api/scenarios/__proto__/practice',
  '/api/scenarios/%00/practice',
  '/api/insights/toString',
  '/api/leaderboards/gamma?kind[]=first',
  "/api/leaderboards/gamma?kind=' or 1=1",
  '/api/leaderboards/gamma?window=__proto__',
  '/api/leaderboards/gamma?team=%00',
  '/api/leaderboards/gamma?__proto__=1',
];

const NAMES: readonly string[] = [
  "Robert'); drop table player; --",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '{{7*7}}<%= 7*7 %>',
  '%00%0a',
  '__proto__',
  'constructor',
  '=cmd|calc',
  '\\u0000',
  '名前 שם اسم 🙂',
];

describe.each(ENGINES)('intruders on %s', (engine) => {
  let server: TestServer;
  let trainer: Trainer;
  let ann: Player;
  const lines: string[] = [];

  beforeAll(async () => {
    server = await startTestServer(engine, {
      guesses: 1000,
      log: jsonLog((line) => lines.push(line)),
    });
    trainer = await createTeam(server, 'North');
    ann = await joinTeam(server, trainer.code, 'Ann');
  });
  afterAll(() => server.stop());

  const withCookie = (cookie: string) => {
    const browser = new Browser(server);
    browser.cookie = cookie;
    return browser;
  };

  test('a forged cookie is nobody', async () => {
    const real = ann.browser.cookie ?? '';
    for (const cookie of [
      'session=',
      'session=admin',
      `session=${ann.id}`,
      `${real}x`,
      real.slice(0, -1),
      real.replace('session=', '__Host-session='),
      `session=${'A'.repeat(8000)}`,
      'session=%00',
      'session=%E0%A4%A',
      "session=' or 1=1 --",
    ]) {
      expect((await withCookie(cookie).get('/api/me')).status, cookie.slice(0, 40)).toBe(401);
    }
  });

  test('a stolen row of the database is no cookie', async () => {
    const { token } = await server.store.db.selectFrom('session').select('token').executeTakeFirstOrThrow();
    expect((await withCookie(`session=${token}`).get('/api/me')).status).toBe(401);
    const { recovery } = await server.store.db
      .selectFrom('player')
      .select('recovery')
      .executeTakeFirstOrThrow();
    expect((await new Browser(server).post('/api/recover', { token: recovery })).status).toBe(403);
  });

  test('a cookie is good for its device until it signs out', async () => {
    const { browser, recovery } = await joinTeam(server, trainer.code, 'Bob');
    const old = withCookie(browser.cookie ?? '');
    const other = new Browser(server);
    await other.post('/api/recover', { token: recovery });
    expect(other.cookie).not.toBe(browser.cookie);
    await browser.post('/api/sign-out');
    expect((await old.get('/api/me')).status).toBe(401);
    expect((await other.get('/api/me')).status).toBe(200);
  });

  test('a cookie of somebody who deleted everything is nobody, on every device', async () => {
    const { browser, recovery } = await joinTeam(server, trainer.code, 'Cid');
    const other = new Browser(server);
    await other.post('/api/recover', { token: recovery });
    await browser.delete('/api/me');
    expect((await other.get('/api/me')).status).toBe(401);
    expect((await new Browser(server).post('/api/recover', { token: recovery })).status).toBe(403);
  });

  test('with the cookie of one player the attempt of another cannot be played', async () => {
    const bob = await joinTeam(server, trainer.code, 'Bob');
    const { id } = await start(ann.browser, 'alpha');
    expect((await bob.browser.post(`/api/attempts/${id}/moves`, { ply: 0, position: 0 })).status).toBe(404);
    expect((await bob.browser.post(`/api/attempts/${id}/give-up`)).status).toBe(404);
  });

  test('an old recovery link is good no more when there is a new one', async () => {
    const bob = await joinTeam(server, trainer.code, 'Bob');
    await bob.browser.post('/api/me/recovery');
    expect((await new Browser(server).post('/api/recover', { token: bob.recovery })).status).toBe(403);
  });

  test('a write that does not come from a page of this server is refused, on every route', async () => {
    for (const { method, path } of apiRoutes(server.parts)) {
      if (method === 'get') continue;
      const address = path.replaceAll(/:[a-z]+/g, '0'.repeat(32));
      for (const headers of [
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { Origin: '' },
        { Origin: 'http://localhost:4173.evil.example' },
        { Origin: 'https://localhost:4173' },
      ]) {
        const { status } = await ann.browser.send(method.toUpperCase(), address, {}, headers);
        expect(status, `${method} ${path} from ${headers.Origin}`).toBe(403);
      }
    }
    expect((await ann.browser.get('/api/me')).status).toBe(200);
  });

  test('a form of another site cannot pass for a request of ours', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      const { status } = await ann.browser.send('PATCH', '/api/me', '{"name":"x"}', { 'Content-Type': type });
      expect(status, type).toBe(400);
    }
  });

  test('whatever a body holds, it is refused or understood; the server does not fail', async () => {
    const { id } = await start(ann.browser, 'alpha');
    for (const { method, path, body, access } of apiRoutes(server.parts)) {
      if (body === null) continue;
      const asking = access === 'team' ? trainer.browser : ann.browser;
      const address = path
        .replace('teams/:id', `teams/${trainer.team}`)
        .replace('attempts/:id', `attempts/${id}`);
      for (const bad of BAD_BODIES) {
        const reply = await asking.send(method.toUpperCase(), address, bad, {
          'Content-Type': 'application/json',
        });
        expect([400, 403, 404, 409, 413, 422], `${method} ${path} ${bad.slice(0, 60)}`).toContain(
          reply.status,
        );
        expect(reply.headers.get('content-type')).toBe('application/problem+json');
      }
    }
    expect((await ann.browser.get('/api/me')).body).toMatchObject({ role: 'player', name: 'Ann' });
  });

  test('a body over the limit is refused, whether it tells its length or not', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(20_000) });
    expect((await ann.browser.patch('/api/me', body)).status).toBe(413);
    const streamed = await ann.browser.send('PATCH', '/api/me', body, {
      'Content-Type': 'application/json',
      'Content-Length': '20013',
    });
    expect(streamed.status).toBe(413);
  });

  test('no trick with a path leads anywhere, and the server does not fail', async () => {
    for (const path of PATH_TRICKS) {
      const { status, text } = await trainer.browser.get(path);
      expect([400, 401, 403, 404], path).toContain(status);
      expect(text, path).not.toMatch(/dependencies|root:/);
    }
  });

  test('names are shown as they were written, whatever they look like', async () => {
    for (const name of NAMES) {
      const { browser } = await joinTeam(server, trainer.code, name);
      expect((await browser.get('/api/me')).body).toMatchObject({ name });
      await playThrough(browser, 'gamma', ['out']);
      const board = await browser.get('/api/leaderboards/gamma?around=me');
      expect(board.body).toMatchObject({ me: { name } });
      expect(board.headers.get('content-type')).toMatch(/^application\/json/);
      expect(board.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(await server.store.db.selectFrom('player').selectAll().execute()).not.toHaveLength(0);
  });

  test('names that cannot be read, or turn the text around them, are refused', async () => {
    for (const name of [
      '',
      '   ',
      '\u0000',
      'a\u0000b',
      'a\nb',
      '\u202egnp',
      '\u200b\u200b',
      '\ud800',
      'x'.repeat(41),
    ]) {
      const { status } = await new Browser(server).post('/api/join', { code: trainer.code, name });
      expect(status, JSON.stringify(name)).toBe(400);
    }
  });

  test('every answer carries the headers that keep a page safe', async () => {
    for (const path of ['/api/scenarios', '/api/nothing', '/nothing', '/healthz']) {
      const { headers } = await ann.browser.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('logs hold no names, ids, codes or tokens', async () => {
    const bob = await joinTeam(server, trainer.code, 'Bob the Unmistakable');
    const attempt = await playThrough(bob.browser, 'gamma', ['out']);
    await bob.browser.get(`/api/attempts/${attempt}/debrief`);
    await bob.browser.get(`/api/teams/${trainer.team}`);
    await trainer.browser.get(`/api/teams/${trainer.team}`);
    const log = lines.join('');
    expect(log).toContain('"/api/attempts/:id/debrief"');
    const secrets = [
      bob.id,
      attempt,
      trainer.team,
      trainer.code,
      bob.recovery,
      bob.browser.cookie ?? '',
      'Unmistakable',
    ];
    for (const secret of secrets) expect(log).not.toContain(secret);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: 'info' });
  });
});

describe('guessing', () => {
  test('is slowed down by address: ten tries, then one in six seconds', async () => {
    const server = await startTestServer('sqlite', { guesses: 10 });
    try {
      const trainer = await createTeam(server, 'North');
      const guess = async (address: string, code: string) =>
        (
          await new Browser(server).send(
            'POST',
            '/api/join',
            { code, name: 'X' },
            { 'X-Test-Address': address },
          )
        ).status;
      const tries: number[] = [];
      for (let each = 0; each < 12; each++) tries.push(await guess('one', 'AAAAAAAAAA'));
      expect(tries).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
      expect(await guess('one', trainer.code)).toBe(429);
      expect(await guess('other', trainer.code)).toBe(200);
      server.pass(6000);
      expect(await guess('one', 'AAAAAAAAAA')).toBe(404);
      expect(await guess('one', 'AAAAAAAAAA')).toBe(429);
      const recover = await new Browser(server).send(
        'POST',
        '/api/recover',
        { token: 'x' },
        { 'X-Test-Address': 'one' },
      );
      expect(recover.status).toBe(429);
      expect(recover.headers.get('retry-after')).toBe('60');
    } finally {
      await server.stop();
    }
  });

  test('does not slow down an office that joins by the right code at once', async () => {
    const server = await startTestServer('sqlite', { guesses: 10 });
    try {
      const trainer = await createTeam(server, 'North');
      for (let each = 0; each < 40; each++) await joinTeam(server, trainer.code, `Player ${each}`);
    } finally {
      await server.stop();
    }
  });
});

describe('cookies', () => {
  test('over https belong to this host alone and are never sent in the clear', async () => {
    const server = await startTestServer('sqlite', { isSecure: true });
    try {
      const trainer = await createTeam(server, 'North');
      const reply = await new Browser(server).post('/api/join', { code: trainer.code, name: 'Ann' });
      const cookie = reply.headers.get('set-cookie') ?? '';
      expect(cookie).toMatch(/^__Host-session=[\w-]{43};/);
      for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
        expect(cookie).toContain(attribute);
      }
      expect(cookie).not.toContain('Domain');
      expect(reply.headers.get('strict-transport-security')).toMatch(/max-age=\d+/);
    } finally {
      await server.stop();
    }
  });

  test('expire', async () => {
    const server = await startTestServer('sqlite');
    try {
      const trainer = await createTeam(server, 'North');
      const { browser } = await joinTeam(server, trainer.code, 'Ann');
      server.pass(SESSION_DAYS * DAY - 1);
      expect((await browser.get('/api/me')).status).toBe(200);
      server.pass(1);
      expect((await browser.get('/api/me')).status).toBe(401);
    } finally {
      await server.stop();
    }
  });
});
