import { describe, expect, test } from 'vitest';
import { recount } from '../../src/server/boards/recount.ts';
import type { Store } from '../../src/server/db/connection.ts';
import { type Acknowledged, type Client, signUp } from './support/client.ts';
import { createDatabase, ENGINES, type TestDatabase } from './support/engines.ts';
import { freePort, prepareProcess, startProcess } from './support/server-process.ts';

const KILLS = 25;
const CLIENTS = 8;
const SCENARIOS = [
  { id: 'alpha', level: 'first-week', rounds: 3 },
  { id: 'beta', level: 'first-week', rounds: 1 },
] as const;

/** Every acknowledged move is there; no attempt has a gap, or an end without its score; the boards add up. */
async function expectNothingLost(
  database: TestDatabase,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  const store = database.open();
  try {
    const moves = await store.db.selectFrom('move').selectAll().orderBy('ply').execute();
    const stored = new Map(moves.map((move) => [`${move.attempt} ${move.ply}`, move.position]));
    for (const { attempt, ply, position } of acknowledged) {
      expect(stored.get(`${attempt} ${ply}`), `move ${ply} of ${attempt}`).toBe(position);
    }
    await expectWhole(store);
    expect(await recount(store)).toMatchObject({ cells: [], teams: [] });
  } finally {
    await store.close();
  }
}

async function expectWhole({ db }: Store): Promise<void> {
  const attempts = await db.selectFrom('attempt').selectAll().execute();
  const moves = await db.selectFrom('move').selectAll().orderBy('ply').execute();
  for (const attempt of attempts) {
    const own = moves.filter((move) => move.attempt === attempt.id);
    expect(own.map(({ ply }) => ply)).toEqual(own.map((_, index) => index));
    const rounds = SCENARIOS.find(({ id }) => id === attempt.scenario)?.rounds ?? 0;
    expect(attempt.status).toBe(own.length === rounds ? 'ended' : 'open');
    expect(attempt.whole === null).toBe(attempt.status === 'open');
  }
  const firsts = attempts.filter(({ status, is_first }) => status === 'ended' && is_first === 1);
  const entries = await db
    .selectFrom('entry')
    .selectAll()
    .where('kind', '=', 'first')
    .where('win', '=', 'all')
    .where('board', 'not like', 'course:%')
    .execute();
  expect(entries.map(({ player, score }) => `${player} ${score}`).toSorted()).toEqual(
    firsts.map(({ player, whole }) => `${player} ${whole}`).toSorted(),
  );
}

async function playUntil(clients: readonly Client[], isOver: () => boolean): Promise<void> {
  await Promise.all(clients.map((client, index) => client.playOn(SCENARIOS[index % 2]?.id ?? '', isOver)));
}

/** Resolves when the clients have so many more acknowledged moves. */
function afterMoves(clients: readonly Client[], count: number): Promise<void> {
  const sum = () => clients.reduce((total, { acknowledged }) => total + acknowledged.length, 0);
  const wanted = sum() + count;
  return new Promise((resolve) => {
    const look = () => (sum() >= wanted ? resolve() : setImmediate(look));
    look();
  });
}

describe.each(ENGINES)('on %s', (engine) => {
  test(`nothing is lost when the server is killed ${KILLS} times in the middle of moves`, async () => {
    const database = await createDatabase(engine);
    const port = await freePort();
    const prepare = () => prepareProcess({ database, port, scenarios: SCENARIOS });
    let server = await prepare().start();
    const { clients } = await signUp(server.url, server.setUp, CLIENTS);
    for (let kill = 0; kill < KILLS; kill++) {
      const playing = playUntil(clients, () => false);
      const next = prepare();
      await afterMoves(clients, 10 + ((kill * 13) % 40));
      await server.kill();
      await playing;
      await expectNothingLost(
        database,
        clients.flatMap(({ acknowledged }) => acknowledged),
      );
      server = await next.start();
    }
    // The last move of each is answered again as it was the first time, whatever happened in between.
    for (const client of clients) {
      const last = client.acknowledged.at(-1);
      if (last === undefined) throw new Error('a client has made no move');
      const { attempt, ply, position, view } = last;
      const again = await client.ask('POST', `/api/attempts/${attempt}/moves`, { ply, position });
      expect(again.status).toBe(200);
      expect(await again.json()).toMatchObject({ ply: ply + 1, view: JSON.parse(view) });
    }
    expect(await server.stop()).toBe(0);
    await database.drop();
  }, 180_000);
});

test('two servers on one PostgreSQL: one is killed and restarted, and nothing is lost', async () => {
  const database = await createDatabase('postgres');
  const ports = [await freePort(), await freePort()] as const;
  const start = (port: number) => startProcess({ database, port, scenarios: SCENARIOS });
  // At once: both bring the tables up to date, publish the scenarios and make the set-up link.
  const [one, two] = await Promise.all(ports.map(start));
  if (one === undefined || two === undefined) throw new Error('two servers were started');
  expect(one.setUp).toBe(two.setUp);
  const { clients } = await signUp(one.url, one.setUp, CLIENTS);
  const onOne = clients.filter((_, index) => index < CLIENTS / 2);
  const onTwo = clients.filter((_, index) => index >= CLIENTS / 2);
  for (const client of onTwo) client.turnTo(two.url);
  let isOver = false;
  const playing = playUntil(onTwo, () => isOver);
  let victim = one;
  for (let kill = 0; kill < 5; kill++) {
    const victims = playUntil(onOne, () => isOver);
    await afterMoves(onOne, 30);
    await victim.kill();
    await victims;
    victim = await start(ports[0]);
  }
  await afterMoves(onTwo, 30);
  isOver = true;
  await playing;
  await expectNothingLost(
    database,
    clients.flatMap(({ acknowledged }) => acknowledged),
  );
  expect(await Promise.all([victim.stop(), two.stop()])).toEqual([0, 0]);
  await database.drop();
}, 120_000);
