import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { boardSchema, closedSchema, insightsSchema } from '../../src/protocol/index.ts';
import { recount } from '../../src/server/boards/recount.ts';
import { weekOf } from '../../src/server/boards/windows.ts';
import {
  courseRows,
  expectedPage,
  expectedTeams,
  type Model,
  type ModelAttempt,
  type ModelPlayer,
  scenarioRows,
} from './support/board-model.ts';
import { ENGINES } from './support/engines.ts';
import { playThrough, type Quality, start } from './support/play.ts';
import {
  type Browser,
  createTeam,
  joinTeam,
  startTestServer,
  type TestServer,
  type Trainer,
} from './support/test-server.ts';

const SEED = 20261121;
const DAY = 86_400_000;
const SCENARIOS = ['alpha', 'beta', 'gamma'];
const FIRST_WEEK = ['alpha', 'beta'];

/** What can happen. Numbers choose among the people and teams that there are. */
type Event =
  | { kind: 'join'; who: number; team: number }
  | { kind: 'play'; who: number; scenario: number; qualities: Quality[] }
  | { kind: 'give-up'; who: number; scenario: number }
  | { kind: 'rename'; who: number }
  | { kind: 'hide'; who: number; hidden: boolean }
  | { kind: 'leave'; who: number }
  | { kind: 'delete'; who: number }
  | { kind: 'course'; team: number; course: number }
  | { kind: 'wait'; days: number };

const number = fc.nat(30);
const quality = fc.constantFrom<Quality>('best', 'fair', 'poor', 'out');
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('join' as const), who: number, team: number }) },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('play' as const),
      who: number,
      scenario: number,
      qualities: fc.array(quality, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('give-up' as const), who: number, scenario: number }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), who: number }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('hide' as const), who: number, hidden: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), who: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('course' as const), team: number, course: number }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 9 }) }),
  },
);

const COURSES: readonly (readonly string[] | null)[] = [null, ['gamma'], ['alpha', 'gamma']];

interface World {
  readonly server: TestServer;
  readonly teams: readonly Trainer[];
  readonly names: Map<string, string>;
  readonly people: Map<string, { browser: Browser; player: ModelPlayer }>;
  readonly attempts: ModelAttempt[];
  readonly courses: Map<string, readonly string[] | null>;
  count: number;
}

async function createWorld(server: TestServer): Promise<World> {
  const teams = [await createTeam(server, 'North'), await createTeam(server, 'South')];
  const names = new Map(teams.map(({ team }, index) => [team, index === 0 ? 'North' : 'South']));
  return { server, teams, names, people: new Map(), attempts: [], courses: new Map(), count: 0 };
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)];
}

/** Lets one event happen, in the server and in the model. */
async function happen(world: World, event: Event): Promise<void> {
  const { server, people } = world;
  if (event.kind === 'wait') return server.pass(event.days * DAY);
  if (event.kind === 'course') {
    const trainer = pick(world.teams, event.team);
    const course = pick(COURSES, event.course) ?? null;
    if (trainer === undefined) return;
    await trainer.browser.patch(`/api/teams/${trainer.team}`, { course });
    world.courses.set(trainer.team, course);
    return;
  }
  if (event.kind === 'join') {
    const trainer = pick(world.teams, event.team);
    const loner = [...people.values()].find(({ player }) => player.team === null);
    if (trainer === undefined) return;
    const name = `Player ${++world.count}`;
    if (loner !== undefined && event.who % 2 === 0) {
      await loner.browser.post('/api/join', { code: trainer.code, name });
      people.set(loner.player.id, { ...loner, player: { ...loner.player, name, team: trainer.team } });
      return;
    }
    const { id, browser } = await joinTeam(server, trainer.code, name);
    people.set(id, { browser, player: { id, name, hidden: false, team: trainer.team } });
    return;
  }
  const person = pick([...people.values()], event.who);
  if (person === undefined) return;
  const { browser, player } = person;
  const change = (changes: Partial<ModelPlayer>) =>
    people.set(player.id, { browser, player: { ...player, ...changes } });
  switch (event.kind) {
    case 'play':
    case 'give-up':
      return playOne(world, person, event);
    case 'rename': {
      const name = `Player ${++world.count}`;
      await browser.patch('/api/me', { name });
      change({ name });
      return;
    }
    case 'hide':
      await browser.patch('/api/me', { hidden: event.hidden });
      change({ hidden: event.hidden });
      return;
    case 'leave':
      await browser.patch('/api/me', { leaveTeam: true });
      change({ team: null });
      return;
    case 'delete':
      await browser.delete('/api/me');
      people.delete(player.id);
      return;
  }
}

async function playOne(
  world: World,
  { browser, player }: { browser: Browser; player: ModelPlayer },
  event: Extract<Event, { kind: 'play' | 'give-up' }>,
): Promise<void> {
  const scenario = pick(SCENARIOS, event.scenario) ?? '';
  const isFirst = !world.attempts.some(
    (attempt) => attempt.player === player.id && attempt.scenario === scenario,
  );
  // One after the other, so that no two end at the same moment.
  world.server.pass(1000);
  const at = world.server.now();
  let score: number | null;
  if (event.kind === 'give-up') {
    const { id } = await start(browser, scenario);
    score =
      v.parse(closedSchema, (await browser.post(`/api/attempts/${id}/give-up`)).body).score?.whole ?? null;
  } else {
    const id = await playThrough(browser, scenario, event.qualities);
    score = v.parse(
      v.object({ score: v.object({ whole: v.number() }) }),
      (await browser.get(`/api/attempts/${id}/debrief`)).body,
    ).score.whole;
  }
  const status = event.kind === 'give-up' ? 'given-up' : 'ended';
  world.attempts.push({ player: player.id, scenario, isFirst, status, score: score ?? 0, at });
}

/** Holds every page of every board, as each person sees it, against the model. */
async function compare(world: World): Promise<void> {
  const model: Model = {
    players: new Map([...world.people].map(([id, { player }]) => [id, player])),
    attempts: world.attempts,
    courses: world.courses,
    firstWeek: FIRST_WEEK,
  };
  const now = world.server.now();
  const windows = {
    all: () => true,
    month: (at: number) => new Date(at).toISOString().slice(0, 7) === new Date(now).toISOString().slice(0, 7),
    week: (at: number) => weekOf(at) === weekOf(now),
  };
  const asking = [...world.people.values()].slice(0, 4);
  for (const { browser, player } of asking) {
    for (const [window, isInside] of Object.entries(windows)) {
      for (const kind of ['first', 'latest'] as const) {
        for (const board of [...SCENARIOS, 'course:first-week', 'course:mine']) {
          if (board === 'course:mine' && player.team === null) continue;
          const isOwn = board === 'course:mine' && (world.courses.get(player.team ?? '') ?? null) !== null;
          const rows = board.startsWith('course:')
            ? kind === 'first'
              ? courseRows(model, isOwn ? player.team : null, isInside)
              : []
            : scenarioRows(model, board, kind, isInside);
          const query = `kind=${kind}&window=${window}&around=me`;
          const page = await read(browser, `/api/leaderboards/${board}?${query}`);
          const what = `${board} ${kind} ${window} as ${player.name}`;
          expect(shown(page), what).toEqual(expectedPage(model, rows, player.id, null));
          expect(
            page.teams.map(({ mine: _, ...team }) => team),
            what,
          ).toEqual(expectedTeams(model, rows, world.names, player.team));
          if (player.team !== null) {
            const own = await read(browser, `/api/leaderboards/${board}?${query}&team=${player.team}`);
            expect(shown(own), `${what}, own team`).toEqual(
              expectedPage(model, rows, player.id, player.team),
            );
          }
        }
      }
    }
  }
}

async function read(browser: Browser, path: string) {
  return v.parse(boardSchema, (await browser.get(path)).body);
}

function shown({ players, top, me, around }: v.InferOutput<typeof boardSchema>) {
  const plain = ({ rank, name, score }: (typeof top)[number]) => ({ rank, name, score });
  return {
    players,
    top: top.map(plain),
    me: me === null ? null : { rank: me.rank, score: me.score },
    around: around.map(plain),
  };
}

describe.each(ENGINES)('boards on %s', (engine) => {
  test('are what a naive count of the same events gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 20, maxLength: 45 }), async (events) => {
        const server = await startTestServer(engine);
        try {
          const world = await createWorld(server);
          for (let each = 0; each < 5; each++) await happen(world, { kind: 'join', who: 1, team: each % 2 });
          for (const each of events) await happen(world, each);
          await compare(world);
          expect(await recount(server.store)).toMatchObject({ cells: [], teams: [] });
        } finally {
          await server.stop();
        }
      }),
      { seed: SEED, numRuns: 8, endOnFailure: true },
    );
  }, 180_000);

  test('lose and double nothing when everybody acts at once', async () => {
    const server = await startTestServer(engine);
    try {
      const world = await createWorld(server);
      for (let each = 0; each < 12; each++) await happen(world, { kind: 'join', who: 1, team: each % 2 });
      const people = [...world.people.values()];
      const random = fc.sample(quality, { seed: SEED, numRuns: 400 });
      await Promise.all([
        ...people.flatMap(({ browser, player }, index) => [
          (async () => {
            for (const [turn, scenario] of [...SCENARIOS, ...SCENARIOS].entries()) {
              await playThrough(browser, scenario, random.slice(index * 20 + turn, index * 20 + turn + 3));
            }
          })(),
          (async () => {
            for (let turn = 0; turn < 4; turn++) {
              await browser.patch('/api/me', { hidden: turn % 2 === 0, name: `${player.name} ${turn}` });
              if (index % 4 === 0 && turn === 2) await browser.patch('/api/me', { leaveTeam: true });
            }
          })(),
        ]),
        (async () => {
          for (const [turn, course] of [...COURSES, ...COURSES].entries()) {
            const trainer = pick(world.teams, turn);
            await trainer?.browser.patch(`/api/teams/${trainer.team}`, { course });
            world.courses.set(trainer?.team ?? '', course);
          }
        })(),
      ]);
      await people[1]?.browser.delete('/api/me');
      await adopt(world);
      expect(await recount(server.store)).toMatchObject({ cells: [], teams: [] });
      await compare(world);
    } finally {
      await server.stop();
    }
  }, 120_000);

  test('insights count the first attempts of the own team, and are silent below five', async () => {
    const server = await startTestServer(engine);
    try {
      const [north, south] = [await createTeam(server, 'North'), await createTeam(server, 'South')];
      const insights = async (trainer: Trainer) =>
        v.parse(insightsSchema, (await trainer.browser.get('/api/insights/gamma')).body);
      for (let each = 0; each < 5; each++) {
        const { browser } = await joinTeam(server, south.code, `Player ${each}`);
        expect(await insights(south)).toEqual({ scenario: 'gamma', n: each, nodes: [] });
        await playThrough(browser, 'gamma', [each < 3 ? 'poor' : 'out']);
        await playThrough(browser, 'gamma', ['best']);
      }
      const { n, nodes } = await insights(south);
      expect(n).toBe(5);
      expect(nodes[0]?.replies.map(({ taken }) => taken)).toEqual([0, 0, 3, 2]);
      // The first trainer is the admin, who sees everybody.
      expect((await insights(north)).n).toBe(5);
    } finally {
      await server.stop();
    }
  });
});

/** Reads into the model what the storm has left: people, and the log of attempts. */
async function adopt(world: World): Promise<void> {
  const { db } = world.server.store;
  const players = await db.selectFrom('player').selectAll().where('role', '=', 'player').execute();
  const rows = new Map(players.map((row) => [row.id, row]));
  for (const [id, { browser }] of [...world.people]) {
    const row = rows.get(id);
    if (row === undefined) world.people.delete(id);
    else {
      const player = { id, name: row.name, hidden: row.hidden === 1, team: row.team };
      world.people.set(id, { browser, player });
    }
  }
  const attempts = await db
    .selectFrom('attempt')
    .selectAll()
    .orderBy('started_at')
    .orderBy('is_first', 'desc')
    .execute();
  for (const { player, scenario, is_first, status, whole, ended_at } of attempts) {
    if (status === 'open') continue;
    world.attempts.push({
      player,
      scenario,
      isFirst: is_first === 1,
      status,
      score: whole ?? 0,
      at: ended_at ?? 0,
    });
  }
}
