import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiRoutes } from '../../src/server/app.ts';
import { ENGINES } from './support/engines.ts';
import { playThrough, start } from './support/play.ts';
import {
  Browser,
  createTeam,
  joinTeam,
  ORIGIN,
  startTestServer,
  type TestServer,
  type Trainer,
} from './support/test-server.ts';

/** Who asks. The owner is a player of the team whose attempts and team are asked for. */
const ASKERS = ['anonymous', 'stranger', 'owner', 'other trainer', 'own trainer', 'admin'] as const;
type Asker = (typeof ASKERS)[number];

const EVERYONE: readonly Asker[] = ASKERS;
const SIGNED_IN = ASKERS.filter((asker) => asker !== 'anonymous');
const TRAINERS: readonly Asker[] = ['other trainer', 'own trainer', 'admin'];
const LEADERS: readonly Asker[] = ['own trainer', 'admin'];
const OWNER: readonly Asker[] = ['owner'];

/** Every route, and who may. Whoever may gets an answer below 400, whoever may not is refused. */
const MAY: Readonly<Record<string, readonly Asker[]>> = {
  'get /api/scenarios': EVERYONE,
  'get /api/scenarios/refused': TRAINERS,
  'get /api/scenarios/:id/practice': OWNER,
  'get /api/insights/:scenario': TRAINERS,
  'post /api/teams': ['admin'],
  'get /api/teams': TRAINERS,
  'get /api/teams/:id': LEADERS,
  'patch /api/teams/:id': LEADERS,
  'get /api/teams/:id/members.csv': LEADERS,
  'post /api/join': ['anonymous'],
  'post /api/recover': EVERYONE,
  'post /api/sign-out': EVERYONE,
  'get /api/me': SIGNED_IN,
  'patch /api/me': SIGNED_IN,
  'delete /api/me': SIGNED_IN,
  'post /api/me/recovery': SIGNED_IN,
  'get /api/me/attempts': SIGNED_IN,
  'get /api/me/export': SIGNED_IN,
  'post /api/attempts': SIGNED_IN,
  'get /api/attempts/:id': OWNER,
  'post /api/attempts/:id/moves': OWNER,
  'post /api/attempts/:id/give-up': OWNER,
  'get /api/attempts/:id/debrief': OWNER,
  'get /api/leaderboards/:board': SIGNED_IN,
  'get /api/leaderboards/:board/live': SIGNED_IN,
};

describe.each(ENGINES)('who may do what on %s', (engine) => {
  let server: TestServer;
  let admin: Trainer;

  beforeAll(async () => {
    server = await startTestServer(engine);
    admin = await createTeam(server, 'Office');
  });
  afterAll(() => server.stop());

  test('every route is in the table, and nothing else', () => {
    const routes = apiRoutes(server.parts).map(({ method, path }) => `${method} ${path}`);
    expect(Object.keys(MAY).toSorted()).toEqual(routes.toSorted());
  });

  /** Fresh people and things for every cell, for some routes delete them. */
  async function prepare() {
    const own = await createTeam(server, 'Own');
    const other = await createTeam(server, 'Other');
    const owner = await joinTeam(server, own.code, 'Owner');
    const stranger = await joinTeam(server, own.code, 'Stranger');
    const closed = await playThrough(owner.browser, 'gamma', ['out']);
    const { id: open } = await start(owner.browser, 'alpha');
    const browsers: Readonly<Record<Asker, Browser>> = {
      anonymous: new Browser(server),
      stranger: stranger.browser,
      owner: owner.browser,
      'other trainer': other.browser,
      'own trainer': own.browser,
      admin: admin.browser,
    };
    const bodies: Readonly<Record<string, unknown>> = {
      'post /api/teams': { name: 'New', trainer: 'Trainer' },
      'patch /api/teams/:id': { name: 'Renamed' },
      'post /api/join': { code: own.code, name: 'New' },
      'post /api/recover': { token: owner.recovery },
      'patch /api/me': { name: 'New name' },
      'post /api/attempts': { scenario: 'beta' },
      'post /api/attempts/:id/moves': { ply: 0, position: 0 },
    };
    const path = (route: string) =>
      (route.split(' ')[1] ?? '')
        .replace(':board', 'gamma')
        .replace(':scenario', 'gamma')
        .replace('scenarios/:id', 'scenarios/gamma')
        .replace('teams/:id', `teams/${own.team}`)
        .replace('attempts/:id/debrief', `attempts/${closed}/debrief`)
        .replace('attempts/:id', `attempts/${open}`);
    return { browsers, bodies, path };
  }

  describe.each(Object.entries(MAY))('%s', (route, may) => {
    test.each(ASKERS)('as %s', async (asker) => {
      const { browsers, bodies, path } = await prepare();
      const method = (route.split(' ')[0] ?? '').toUpperCase();
      const isStream = route.endsWith('/live');
      const status = isStream
        ? await statusOfStream(browsers[asker], path(route))
        : (await browsers[asker].send(method, path(route), bodies[route])).status;
      // The admin may be deleted by its own wish: the next cell needs another.
      if (asker === 'admin' && route === 'delete /api/me') admin = await createTeam(server, 'Office');
      if (asker === 'admin' && route === 'post /api/sign-out') {
        await admin.browser.post('/api/recover', { token: admin.recovery });
      }
      if (asker === 'admin' && route === 'post /api/me/recovery') {
        await admin.browser.delete('/api/me');
        admin = await createTeam(server, 'Office');
      }
      if (may.includes(asker)) expect(status).toBeLessThan(300);
      else expect(refusalsFor(asker)).toContain(status);
    });
  });

  async function statusOfStream({ cookie }: Browser, path: string): Promise<number> {
    const leave = new AbortController();
    const response = await server.app.request(`${ORIGIN}${path}`, {
      headers: cookie === null ? {} : { Cookie: cookie },
      signal: leave.signal,
    });
    await response.body?.cancel();
    leave.abort();
    return response.status;
  }
});

/** Not signed in; not allowed, unknown, or in a team already. */
function refusalsFor(asker: Asker): readonly number[] {
  return asker === 'anonymous' ? [401, 403] : [403, 404, 409];
}
