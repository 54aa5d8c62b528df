/**
 * The ranked server under load, with server and players on the same cores: moves beside a bare route that reads and
 * writes the same rows, a board of a million beside one of a thousand, live boards while moves go on, and memory.
 * Needs `npm run build` first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, startCluster } from '../postgres-cluster.ts';
import { type Spread, spreadOf } from './measure.ts';
import { amount, type Goal, type Report, writeSpread } from './report.ts';
import {
  ask,
  inParallel,
  moveOn,
  newPlayers,
  type OpenAttempt,
  openAttempt,
  type Player,
  type Program,
  setUpAdmin,
  startProgram,
} from './server-load.ts';
import { type Seed, seedPostgres, seedSqlite } from './server-seed.ts';

const CLIENTS = 8;
const ROUNDS = 5;
const PLAYERS_PER_ROUND = 60;
const BARE_MOVES_PER_ATTEMPT = 8;
const PAGES = 300;
const LISTENERS = 200;
const LIVE_ATTEMPTS = 240;
const MEMORY_MOVES = 100_000;
const WARM_MOVES = 20_000;

const SMALL = 1000;
const LARGE = 1_000_000;
const TEAM_SIZE = 20;

type Engine = 'SQLite' | 'PostgreSQL';

/** What runs against one database. */
interface Stage {
  readonly engine: Engine;
  readonly ranked: Program;
  readonly bare: Program;
  readonly admin: string;
  readonly scenarios: readonly Card[];
  readonly seed: (seeds: readonly Seed[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Card {
  readonly id: string;
  readonly hash: string;
}

export async function benchServer(): Promise<Report> {
  const rows: string[][] = [];
  const goals: Goal[] = [];
  const cluster = await startCluster();
  try {
    for (const engine of ['PostgreSQL', 'SQLite'] as const) {
      const stage = await openStage(engine, cluster.url);
      try {
        process.stderr.write(`measuring on ${engine} …\n`);
        await measure(stage, rows, goals);
      } finally {
        await stage.close();
      }
    }
  } finally {
    cluster.stop();
  }
  return {
    title: 'Ranked server',
    notes: [
      `Server, database and ${CLIENTS} players share the cores; ${ROUNDS} rounds, taking turns with the peer.`,
      'The peer: a bare Hono route with the same reads and the same durable insert, and nothing else.',
    ],
    head: ['', 'SQLite or PostgreSQL', 'measured'],
    rows,
    goals,
  };
}

async function measure(stage: Stage, rows: string[][], goals: Goal[]): Promise<void> {
  const { engine } = stage;
  const note = (row: string[]): void => {
    rows.push(row);
    // It takes minutes: what is known is told.
    process.stderr.write(`${row.join(': ')}\n`);
  };
  const moves = await compareMoves(stage);
  note(['ranked moves per second', engine, writeSpread(moves.ranked)]);
  note(['moves to a play, the ending included', engine, writeSpread(moves.length)]);
  note(['moves of the bare route per second', engine, writeSpread(moves.bare)]);
  goals.push({
    what: `ranked moves against the bare route, ${engine}`,
    wanted: engine === 'SQLite' ? 0.6 : 0.4,
    found: moves.ratio,
  });

  const delays = await measureListeners(stage);
  note([`delay of ${LISTENERS} live listeners, seconds`, engine, writeSpread(delays)]);
  goals.push({
    what: `slowest of ${LISTENERS} live listeners, seconds, ${engine}`,
    wanted: 2,
    found: spreadOf([delays.most]),
    direction: 'most',
  });

  const pages = await comparePages(stage);
  note([`board of ${amount(SMALL)} players, milliseconds`, engine, writeSpread(pages.small)]);
  note([`board of ${amount(LARGE)} players, milliseconds`, engine, writeSpread(pages.large)]);
  goals.push({
    what: `board with own rank at ${amount(LARGE)} players against ${amount(SMALL)}, ${engine}`,
    wanted: 1.5,
    found: pages.ratio,
    direction: 'most',
  });

  if (engine === 'SQLite') {
    const growth = await measureMemory(stage, note);
    goals.push({
      what: `memory after ${amount(MEMORY_MOVES)} moves against after ${amount(WARM_MOVES)}`,
      wanted: 1.15,
      found: spreadOf([growth]),
      direction: 'most',
    });
  }
}

async function openStage(engine: Engine, cluster: string): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'owed-nothing-bench-'));
  const url = engine === 'SQLite' ? null : await createDatabase(cluster);
  const file = join(folder, 'owed-nothing.sqlite');
  const env = { DATA_DIR: folder, ...(url === null ? {} : { DATABASE_URL: url }) };
  const ranked = await startProgram('src/server/main.ts', await freePort(), env, /Stop it/);
  const setUp = /set-up\/(\S+)/.exec(ranked.output())?.[1] ?? '';
  const admin = await setUpAdmin(ranked.url, setUp);
  const { body: cards } = await ask<Card[]>(ranked.url, 'GET', '/api/scenarios', admin);
  const bareEnv = url === null ? { DATABASE_FILE: file } : { DATABASE_URL: url };
  const bare = await startProgram('src/build/bench/bare-server.ts', await freePort(), bareEnv, /ready/);
  return {
    engine,
    ranked,
    bare,
    admin,
    scenarios: cards,
    seed: async (seeds) => (url === null ? seedSqlite(file, seeds) : seedPostgres(url, seeds)),
    close: async () => {
      await ranked.stop();
      await bare.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase(cluster: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${cluster}/postgres` });
  await client.connect();
  await client.query('create database bench');
  await client.end();
  return `${cluster}/bench`;
}

interface Round {
  readonly ranked: number;
  readonly bare: number;
  /** Moves to a play, its ending included. */
  readonly length: number;
}

interface Comparison {
  readonly ratio: Spread;
}

async function compareMoves(
  stage: Stage,
): Promise<Comparison & { ranked: Spread; bare: Spread; length: Spread }> {
  const rates: Round[] = [];
  await round(stage);
  for (let each = 0; each < ROUNDS; each++) rates.push(await round(stage));
  return {
    ranked: spreadOf(rates.map(({ ranked }) => ranked)),
    bare: spreadOf(rates.map(({ bare }) => bare)),
    length: spreadOf(rates.map(({ length }) => length)),
    ratio: spreadOf(rates.map(({ ranked, bare }) => ranked / bare)),
  };
}

/** All attempts are open before the clock runs: only moves are timed, from the first to the last one of a play. */
async function round({ ranked, bare, admin, scenarios }: Stage): Promise<Round> {
  const players = await newPlayers(ranked.url, admin, PLAYERS_PER_ROUND);
  const [first, ...others] = await openAll(ranked.url, players, scenarios);
  if (first === undefined) throw new Error('there are no scenarios');
  let rankedMoves = 0;
  const rankedSeconds = await inParallel(
    CLIENTS,
    others
      .flat()
      .map((attempt) => async () => {
        while (attempt.replies > 0) {
          await moveOn(ranked.url, attempt);
          rankedMoves++;
        }
      })
      [Symbol.iterator](),
  );
  let bareMoves = 0;
  const bareSeconds = await inParallel(
    CLIENTS,
    first
      .flatMap((attempt) => [
        async () => {
          for (let ply = 0; ply < BARE_MOVES_PER_ATTEMPT; ply++) {
            await ask(bare.url, 'POST', `/api/attempts/${attempt.id}/moves`, attempt.player.cookie, {
              ply,
              position: 0,
            });
            bareMoves++;
          }
        },
      ])
      [Symbol.iterator](),
  );
  return {
    ranked: rankedMoves / rankedSeconds,
    bare: bareMoves / bareSeconds,
    length: rankedMoves / others.flat().length,
  };
}

/** The attempts of all players, by scenario. Those of the first are for the bare route. */
async function openAll(
  url: string,
  players: readonly Player[],
  scenarios: readonly Card[],
): Promise<OpenAttempt[][]> {
  const all: OpenAttempt[][] = [];
  for (const { id } of scenarios.slice(0, 3)) {
    const attempts: OpenAttempt[] = [];
    for (const player of players) attempts.push(await openAttempt(url, player, id));
    all.push(attempts);
  }
  return all;
}

async function comparePages(stage: Stage): Promise<Comparison & { small: Spread; large: Spread }> {
  const { ranked, admin, scenarios, seed } = stage;
  const [, , , one, two] = scenarios;
  if (one === undefined || two === undefined) throw new Error('five scenarios are needed');
  const [player] = await newPlayers(ranked.url, admin, 1);
  if (player === undefined) throw new Error('a player has joined');
  // A place of one's own on both boards, somewhere in the crowd.
  for (const { id } of [one, two]) {
    const attempt = await openAttempt(ranked.url, player, id);
    while (attempt.replies > 0) await moveOn(ranked.url, attempt);
  }
  const board = ({ id, hash }: Card) => `${id}@${hash.slice(0, 16)}`;
  await seed([
    { board: board(one), prefix: 'small', players: SMALL, teamSize: TEAM_SIZE },
    { board: board(two), prefix: 'large', players: LARGE, teamSize: TEAM_SIZE },
  ]);
  // Filling a board holds this process up for so long that the server has given its connections up.
  await fetch(`${ranked.url}/healthz`).catch(() => undefined);
  const page = async ({ id }: Card): Promise<number> => {
    const from = performance.now();
    const { body } = await ask<{ me: unknown; around: readonly unknown[]; players: number }>(
      ranked.url,
      'GET',
      `/api/leaderboards/${id}?around=me`,
      player.cookie,
    );
    if (body.me === null || body.around.length < 3) throw new Error('the page has no neighbourhood');
    return performance.now() - from;
  };
  for (let each = 0; each < 20; each++) for (const card of [one, two]) await page(card);
  const times: { small: number; large: number }[] = [];
  for (let each = 0; each < PAGES; each++) times.push({ small: await page(one), large: await page(two) });
  const small = spreadOf(times.map((time) => time.small));
  const large = spreadOf(times.map((time) => time.large));
  return { small, large, ratio: spreadOf([large.median / small.median]) };
}

/** Seconds from the answer to a last move until a listener knows of it, over all listeners and last moves. */
async function measureListeners({ ranked, admin, scenarios }: Stage): Promise<Spread> {
  const scenario = scenarios.at(-1)?.id ?? '';
  const listeners = await Promise.all(
    Array.from({ length: LISTENERS }, () => listen(ranked.url, scenario, admin)),
  );
  const { body } = await ask<{ version: number }>(ranked.url, 'GET', `/api/leaderboards/${scenario}`, admin);
  const players = await newPlayers(ranked.url, admin, LIVE_ATTEMPTS);
  const ends: number[] = [];
  await inParallel(
    CLIENTS,
    players
      .map((player) => async () => {
        const attempt = await openAttempt(ranked.url, player, scenario);
        while (attempt.replies > 0) await moveOn(ranked.url, attempt);
        ends.push(performance.now());
      })
      [Symbol.iterator](),
  );
  const last = body.version + ends.length;
  await Promise.all(listeners.map(({ reached }) => reached(last)));
  for (const { close } of listeners) close();
  return spreadOf(
    listeners.flatMap(({ events }) =>
      ends.map((end, index) => {
        const told = events.find(({ version }) => version >= body.version + index + 1);
        return Math.max(0, ((told?.at ?? Number.POSITIVE_INFINITY) - end) / 1000);
      }),
    ),
  );
}

interface LiveListener {
  readonly events: readonly { readonly version: number; readonly at: number }[];
  readonly reached: (version: number) => Promise<void>;
  readonly close: () => void;
}

function listen(url: string, board: string, cookie: string): Promise<LiveListener> {
  return new Promise((resolve, reject) => {
    const events: { version: number; at: number }[] = [];
    const waiting: { version: number; tell: () => void }[] = [];
    const asking = request(`${url}/api/leaderboards/${board}/live`, { headers: { Cookie: cookie } });
    asking.once('error', reject);
    asking.once('response', (response) => {
      response.setEncoding('utf8');
      response.on('error', () => undefined);
      response.on('data', (text: string) => {
        for (const [, version] of text.matchAll(/"version":(\d+)/g)) {
          events.push({ version: Number(version), at: performance.now() });
        }
        const known = events.at(-1)?.version ?? 0;
        for (const { version, tell } of waiting) if (known >= version) tell();
      });
      resolve({
        events,
        reached: (version) =>
          new Promise((tell) => {
            if ((events.at(-1)?.version ?? 0) >= version) tell();
            else waiting.push({ version, tell });
          }),
        close: () => asking.destroy(),
      });
    });
    asking.end();
  });
}

async function measureMemory(
  { ranked, admin, scenarios }: Stage,
  note: (row: string[]) => void,
): Promise<number> {
  const players = await newPlayers(ranked.url, admin, CLIENTS * 4);
  let moves = 0;
  const resident = async (): Promise<number> => {
    const text = await (await fetch(`${ranked.url}/metrics`)).text();
    return Number(/^owed_nothing_resident_bytes (\S+)/m.exec(text)?.[1]);
  };
  const readings: number[] = [];
  const playing = players.map((player, index) => async () => {
    while (moves < MEMORY_MOVES) {
      const scenario = scenarios[(index + moves) % scenarios.length]?.id ?? '';
      const attempt = await openAttempt(ranked.url, player, scenario);
      while (attempt.replies > 0) {
        await moveOn(ranked.url, attempt);
        moves++;
        if (moves % 5000 === 0) readings.push(await resident());
      }
    }
  });
  await inParallel(players.length, playing[Symbol.iterator]());
  const megabytes = readings.map((bytes) => bytes / 1024 / 1024);
  const warm = WARM_MOVES / 5000;
  note(['memory of the server, megabytes', 'SQLite', writeSpread(spreadOf(megabytes.slice(warm)))]);
  const early = spreadOf(megabytes.slice(warm, warm + 4)).median;
  const late = spreadOf(megabytes.slice(-4)).median;
  return late / early;
}
