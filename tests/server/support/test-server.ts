/** A server of the tests: real database, real app, a clock that stands still until it is told to go on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import * as v from 'valibot';
import { type Joined, joinedSchema, problemSchema } from '../../../src/protocol/index.ts';
import { apiRoutes, createApp } from '../../../src/server/app.ts';
import { Attempts } from '../../../src/server/attempts/attempts.ts';
import { setFirstWeek } from '../../../src/server/boards/course.ts';
import { LiveBoards } from '../../../src/server/boards/live.ts';
import { type Engine, inTransaction, type Store } from '../../../src/server/db/connection.ts';
import { type Log, silentLog } from '../../../src/server/http/log.ts';
import { createMetrics } from '../../../src/server/http/metrics.ts';
import { sessionCookie } from '../../../src/server/http/session-cookie.ts';
import { listSite } from '../../../src/server/http/site.ts';
import { TokenBucket } from '../../../src/server/http/token-bucket.ts';
import { Library } from '../../../src/server/library/library.ts';
import { PracticeGate } from '../../../src/server/library/practice.ts';
import type { Parts } from '../../../src/server/parts.ts';
import { setUpToken } from '../../../src/server/teams/set-up.ts';
import { openTestStore } from './engines.ts';
import { compiledScenario, type FileOptions } from './scenario-files.ts';

export const ORIGIN = 'http://localhost:4173';

export interface TestServer {
  readonly app: Hono;
  readonly parts: Parts;
  readonly store: Store;
  /** Moves the clock on, in milliseconds. */
  readonly pass: (time: number) => void;
  readonly now: () => number;
  readonly stop: () => Promise<void>;
}

export interface TestServerOptions {
  readonly scenarios?: readonly FileOptions[];
  readonly siteFolder?: string;
  readonly guesses?: number;
  readonly log?: Log;
  readonly isSecure?: boolean;
}

/** Saturday, 21 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 21, 12);

const SCENARIOS: readonly FileOptions[] = [
  { id: 'alpha', level: 'first-week' },
  { id: 'beta', level: 'first-week', rounds: 2 },
  { id: 'gamma', rounds: 1 },
  { id: 'free', open: true, rounds: 1 },
];

export async function startTestServer(engine: Engine, options: TestServerOptions = {}): Promise<TestServer> {
  const { store, drop } = await openTestStore(engine);
  const scenarios = options.scenarios ?? SCENARIOS;
  let time = NOON;
  const now = () => time;
  const library = new Library(store);
  for (const scenario of scenarios) await library.publish(compiledScenario(scenario), 'shipped', time);
  const firstWeek = scenarios.filter(({ level }) => level === 'first-week').map(({ id }) => id);
  await inTransaction(store, (trx) => setFirstWeek(trx, firstWeek));
  const log = options.log ?? silentLog;
  const live = new LiveBoards(store, log);
  const isSecure = options.isSecure ?? false;
  const parts: Parts = {
    store,
    library,
    attempts: new Attempts(store, library, now),
    practice: new PracticeGate(store, library),
    live,
    metrics: createMetrics(() => live.size),
    log,
    now,
    cookie: sessionCookie(isSecure),
    guesses: new TokenBucket(options.guesses ?? 1000, 6000),
    addressOf: ({ req }) => req.header('x-test-address') ?? 'somewhere',
    refusedFiles: () => [],
  };
  const empty = mkdtempSync(join(tmpdir(), 'owed-nothing-site-'));
  const folder = options.siteFolder ?? empty;
  const app = createApp({
    parts,
    site: { folder, files: await listSite(folder) },
    origins: [ORIGIN],
    isSecure,
    metricsToken: null,
  });
  return {
    app,
    parts,
    store,
    pass: (ms) => {
      time += ms;
    },
    now,
    stop: async () => {
      await live.close();
      await drop();
      rmSync(empty, { recursive: true, force: true });
    },
  };
}

export interface Reply<T = unknown> {
  readonly status: number;
  /** Parsed where it is JSON, else the text. */
  readonly body: T;
  readonly text: string;
  readonly headers: Headers;
}

/**
 * Somebody with a browser: keeps the cookie, sends the origin, and holds every answer against the schema that the
 * route promises.
 */
export class Browser {
  readonly #server: TestServer;
  cookie: string | null = null;

  constructor(server: TestServer) {
    this.#server = server;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await this.#server.app.request(`${ORIGIN}${path}`, {
      method,
      headers: {
        Origin: ORIGIN,
        ...(this.cookie === null ? {} : { Cookie: this.cookie }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set !== null) this.cookie = /max-age=0/i.test(set) ? null : (set.split(';')[0] ?? null);
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const parsed: unknown = /json/.test(type) ? JSON.parse(text) : text;
    this.#holdAgainstSchema(method, path, response.status, parsed);
    return { status: response.status, body: parsed, text, headers: response.headers };
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): Promise<Reply> {
    return this.send('POST', path, body);
  }

  patch(path: string, body: unknown): Promise<Reply> {
    return this.send('PATCH', path, body);
  }

  delete(path: string): Promise<Reply> {
    return this.send('DELETE', path);
  }

  #holdAgainstSchema(method: string, path: string, status: number, body: unknown): void {
    if (!path.startsWith('/api/') || path.startsWith('/api/openapi')) return;
    if (status >= 400) {
      v.parse(problemSchema, body);
      return;
    }
    const [plain = ''] = path.split('?');
    const route = apiRoutes(this.#server.parts).find(
      (each) => each.method === method.toLowerCase() && patternOf(each.path).test(plain),
    );
    const answer = route?.answers[status];
    if (answer === undefined) throw new Error(`${method} ${path} does not promise a ${status}`);
    if (answer.schema !== null) v.parse(answer.schema, body);
  }
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:[a-z]+/g, '[^/]+')}$`);
}

/** A trainer with a team; the first one is the admin too. */
export interface Trainer {
  readonly browser: Browser;
  readonly team: string;
  readonly code: string;
  readonly id: string;
  readonly recovery: string;
}

let setUp: { readonly server: TestServer; readonly token: string } | undefined;

/** Creates a team by the set-up link. */
export async function createTeam(server: TestServer, name: string): Promise<Trainer> {
  const token = (await setUpToken(server.store)) ?? (setUp?.server === server ? setUp.token : '');
  setUp = { server, token };
  const browser = new Browser(server);
  const { body } = await browser.post('/api/teams', { name, trainer: `Trainer of ${name}`, setUp: token });
  const { team, me, recovery } = v.parse(createdTeam, body);
  return { browser, team: team.id, code: team.join.code, id: me.id, recovery };
}

const createdTeam = v.object({
  team: v.object({ id: v.string(), join: v.object({ code: v.string() }) }),
  me: v.object({ id: v.string() }),
  recovery: v.string(),
});

export interface Player {
  readonly browser: Browser;
  readonly id: string;
  readonly recovery: string;
}

/** Joins a team. */
export async function joinTeam(server: TestServer, code: string, name: string): Promise<Player> {
  const browser = new Browser(server);
  const { me, recovery }: Joined = v.parse(
    joinedSchema,
    (await browser.post('/api/join', { code, name })).body,
  );
  return { browser, id: me.id, recovery };
}
