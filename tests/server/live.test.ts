import { describe, expect, test } from 'vitest';
import { onBoards } from '../../src/server/boards/entries.ts';
import { LiveBoards } from '../../src/server/boards/live.ts';
import { migrate } from '../../src/server/db/connection.ts';
import { silentLog } from '../../src/server/http/log.ts';
import { ask, cookieOf, signUp } from './support/client.ts';
import { createDatabase, ENGINES } from './support/engines.ts';
import { freePort, startProcess } from './support/server-process.ts';

/** Reads the events of a stream one by one. */
async function* eventsOf(response: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    yield* parts;
  }
}

async function next(events: AsyncGenerator<string>): Promise<unknown> {
  const { value, done } = await events.next();
  return done ? 'the end' : value;
}

describe.each(ENGINES)('a live board on %s', (engine) => {
  test('tells every watcher of a change, and ends when the server stops', async () => {
    const database = await createDatabase(engine);
    const port = await freePort();
    const server = await startProcess({ database, port, scenarios: [{ id: 'gamma', rounds: 1 }] });
    const { clients } = await signUp(server.url, server.setUp, 2);
    const [ann, bob] = clients;
    if (ann === undefined || bob === undefined) throw new Error('two players have signed up');
    const streams = await Promise.all(
      [ann, bob].map(async (client) => {
        const response = await client.ask('GET', '/api/leaderboards/gamma/live');
        expect(response.headers.get('content-type')).toBe('text/event-stream');
        return eventsOf(response);
      }),
    );
    for (const stream of streams) expect(await next(stream)).toBe('event: version\ndata: {"version":0}');
    await ann.playOn('gamma', () => ann.acknowledged.length > 0);
    for (const stream of streams) expect(await next(stream)).toBe('event: version\ndata: {"version":1}');
    const page = await (await bob.ask('GET', '/api/leaderboards/gamma')).json();
    expect(page).toMatchObject({ version: 1, players: 1 });
    const stopped = server.stop();
    for (const stream of streams) expect(await next(stream)).toBe('the end');
    expect(await stopped).toBe(0);
    await database.drop();
  });

  test('a change made by another server is heard', async () => {
    const database = await createDatabase(engine);
    const [here, there] = [database.open(), database.open()];
    await migrate(here);
    const live = new LiveBoards(here, silentLog);
    await live.open();
    const heard = new Promise<number>((resolve) => {
      live.watch('some-board', 0, { onVersion: resolve, onEnd: () => undefined });
    });
    await onBoards(there, async (_trx, writer) => {
      writer.put(
        { id: 'somebody', team: null, hidden: 0 },
        { board: 'some-board', kind: 'first', win: 'all' },
        { score: 50, band: 'Uneven', at: 1 },
      );
    });
    expect(await heard).toBe(1);
    await live.close();
    await Promise.all([here.close(), there.close()]);
    await database.drop();
  });
});

test('a request that is under way is finished when the server stops', async () => {
  const database = await createDatabase('sqlite');
  const port = await freePort();
  const server = await startProcess({ database, port, scenarios: [{ id: 'gamma', rounds: 1 }] });
  const created = await ask(server.url, 'POST', '/api/teams', {
    name: 'N',
    trainer: 'T',
    setUp: server.setUp,
  });
  const cookie = cookieOf(created);
  const answers = Array.from({ length: 20 }, () =>
    ask(server.url, 'POST', '/api/attempts', { scenario: 'gamma' }, cookie).then(({ status }) => status),
  );
  await answers[0];
  const stopped = server.stop();
  const statuses = await Promise.allSettled(answers);
  expect(await stopped).toBe(0);
  // Either answered, or never accepted; nothing is cut off half-way.
  for (const answer of statuses) if (answer.status === 'fulfilled') expect(answer.value).toBe(200);
  await database.drop();
});
