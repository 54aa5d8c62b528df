import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES } from './support/engines.ts';
import { move, playThrough, positionOf, resume, start } from './support/play.ts';
import { compiledScenario } from './support/scenario-files.ts';
import {
  createTeam,
  joinTeam,
  startTestServer,
  type TestServer,
  type Trainer,
} from './support/test-server.ts';

const DAY = 86_400_000;

describe.each(ENGINES)('ranked attempts on %s', (engine) => {
  let server: TestServer;
  let trainer: Trainer;
  let count = 0;
  const newcomer = async () => (await joinTeam(server, trainer.code, `Player ${++count}`)).browser;

  beforeAll(async () => {
    server = await startTestServer(engine);
    trainer = await createTeam(server, 'North');
  });
  afterAll(() => server.stop());

  test('a scenario that is started again is the same open attempt, on every device', async () => {
    const ann = await newcomer();
    const first = await start(ann, 'alpha');
    await move(ann, first.id, 0, 0);
    const again = await start(ann, 'alpha');
    expect(again.id).toBe(first.id);
    expect(again).toMatchObject({ ply: 1, positions: [0], status: 'open', isFirst: true });
    expect(again.views[0]).toEqual(first.views[0]);
  });

  test('two windows that start at once get one attempt', async () => {
    const ann = await newcomer();
    const both = await Promise.all([start(ann, 'alpha'), start(ann, 'alpha'), start(ann, 'alpha')]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  });

  test('the same move again is answered alike, and counts once', async () => {
    const ann = await newcomer();
    const { id } = await start(ann, 'alpha');
    const once = await move(ann, id, 0, 1);
    expect(await move(ann, id, 0, 1)).toEqual(once);
    expect((await resume(ann, id)).ply).toBe(1);
  });

  test('the last move again is answered alike, also after the end', async () => {
    const ann = await newcomer();
    const { id, views } = await start(ann, 'gamma');
    const position = positionOf(views[0]?.replies ?? [], 'best');
    const once = await move(ann, id, 0, position);
    expect(once.view.ending?.kind).toBe('good');
    expect(await move(ann, id, 0, position)).toEqual(once);
  });

  test('another move at a ply that is taken is refused, and so is one ahead of its time', async () => {
    const ann = await newcomer();
    const { id } = await start(ann, 'alpha');
    await move(ann, id, 0, 1);
    expect((await ann.post(`/api/attempts/${id}/moves`, { ply: 0, position: 0 })).status).toBe(409);
    expect((await ann.post(`/api/attempts/${id}/moves`, { ply: 2, position: 0 })).status).toBe(409);
  });

  test('a position that was not shown is refused', async () => {
    const ann = await newcomer();
    const { id } = await start(ann, 'alpha');
    expect((await ann.post(`/api/attempts/${id}/moves`, { ply: 0, position: 4 })).status).toBe(422);
    expect((await resume(ann, id)).ply).toBe(0);
  });

  test('of two windows that move at once one wins, and the attempt is not torn', async () => {
    const ann = await newcomer();
    const { id } = await start(ann, 'alpha');
    const replies = await Promise.all(
      [0, 1, 2].map((position) => ann.post(`/api/attempts/${id}/moves`, { ply: 0, position })),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const winner = replies.findIndex(({ status }) => status === 200);
    expect((await resume(ann, id)).positions).toEqual([winner]);
  });

  test('the debrief is given after the end, and not before', async () => {
    const ann = await newcomer();
    const { id } = await start(ann, 'alpha');
    expect((await ann.get(`/api/attempts/${id}/debrief`)).status).toBe(409);
    await playThrough(ann, 'alpha', ['best', 'best', 'out']);
    const { body } = await ann.get(`/api/attempts/${id}/debrief`);
    expect(body).toMatchObject({
      status: 'ended',
      score: { whole: 100, band: 'Masterly' },
      debrief: { score: { leaving: { case: 'left-in-time' } }, moves: [{ isBest: true }, {}, {}] },
      story: { id: 'alpha' },
      transcript: { scenario: 'alpha', moves: ['choice-the-best', 'choice-the-best', 'choice-the-way-out'] },
    });
  });

  test('who gives up is scored on the moves so far, as left too early', async () => {
    const ann = await newcomer();
    const { id } = await start(ann, 'alpha');
    const { views } = await resume(ann, id);
    await move(ann, id, 0, positionOf(views[0]?.replies ?? [], 'best'));
    const closed = await ann.post(`/api/attempts/${id}/give-up`);
    expect(closed.body).toEqual({
      status: 'given-up',
      score: {
        whole: 66,
        band: 'Uneven',
        axes: { 'value-creation': 100, 'non-sparring': 100, 'walking-away': 0 },
      },
    });
    expect((await ann.post(`/api/attempts/${id}/give-up`)).body).toEqual(closed.body);
    expect((await ann.post(`/api/attempts/${id}/moves`, { ply: 1, position: 0 })).status).toBe(409);
    expect((await ann.get(`/api/attempts/${id}/debrief`)).body).toMatchObject({
      debrief: { score: { leaving: { case: 'left-too-early' } } },
    });
  });

  test('an attempt that reached its ending cannot be given up', async () => {
    const ann = await newcomer();
    const id = await playThrough(ann, 'gamma', ['poor']);
    expect((await ann.post(`/api/attempts/${id}/give-up`)).status).toBe(409);
  });

  test('the first attempt is the first one started, also if it was given up', async () => {
    const ann = await newcomer();
    const { id } = await start(ann, 'gamma');
    await ann.post(`/api/attempts/${id}/give-up`);
    await playThrough(ann, 'gamma', ['out']);
    const { body } = await ann.get('/api/scenarios');
    expect(body).toContainEqual(
      expect.objectContaining({
        id: 'gamma',
        mine: {
          open: null,
          first: expect.objectContaining({ whole: 0 }),
          latest: expect.objectContaining({ whole: 100 }),
          attempts: 2,
        },
      }),
    );
  });

  test('an attempt untouched for fourteen days counts as given up', async () => {
    const ann = await newcomer();
    const { id } = await start(ann, 'beta');
    await move(ann, id, 0, 0);
    server.pass(14 * DAY - 1);
    expect((await resume(ann, id)).status).toBe('open');
    server.pass(1);
    expect((await resume(ann, id)).status).toBe('given-up');
    expect((await start(ann, 'beta')).id).not.toBe(id);
  });

  test('an attempt is finished under the content that it began with, also after the scenario changed', async () => {
    const ann = await newcomer();
    const { id, version } = await start(ann, 'gamma');
    const { library } = server.parts;
    const before = library.current('gamma')?.scenario.story.hash;
    expect(
      await library.publish(compiledScenario({ id: 'gamma', rounds: 2, version: 2 }), 'shipped', 0),
    ).toBeNull();
    expect(library.current('gamma')?.scenario.story.hash).not.toBe(before);
    const { views } = await resume(ann, id);
    const { view } = await move(ann, id, 0, positionOf(views[0]?.replies ?? [], 'out'));
    expect(view.ending).not.toBeNull();
    expect((await ann.get(`/api/attempts/${id}/debrief`)).body).toMatchObject({
      story: { hash: before, version },
    });
    const next = await start(ann, 'gamma');
    expect(next).toMatchObject({ version: 2, isFirst: false });
  });

  test('time is kept by the server: who plays faster than anybody reads is marked', async () => {
    const fast = await newcomer();
    await playThrough(fast, 'alpha', ['best']);
    const slow = await newcomer();
    const { id } = await start(slow, 'alpha');
    server.pass(600_000);
    await playThrough(slow, 'alpha', ['best']);
    const marks = await server.store.db
      .selectFrom('attempt')
      .select(['id', 'implausibly_fast'])
      .where('scenario', '=', 'alpha')
      .where('status', '=', 'ended')
      .execute();
    expect(marks.find((row) => row.id === id)?.implausibly_fast).toBe(0);
    expect(marks.some((row) => row.implausibly_fast === 1)).toBe(true);
  });

  test('an attempt of somebody else is as unknown as one that does not exist', async () => {
    const ann = await newcomer();
    const bob = await newcomer();
    const { id } = await start(ann, 'alpha');
    const theirs = await bob.get(`/api/attempts/${id}`);
    const none = await bob.get(`/api/attempts/${'0'.repeat(32)}`);
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(none.text);
  });
});
