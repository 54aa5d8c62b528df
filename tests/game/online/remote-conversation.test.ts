import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { plyOf } from '../../../src/game/conversation/conversation.ts';
import {
  type RemoteConversation,
  remoteConversation,
} from '../../../src/game/conversation/remote-conversation.ts';
import { type Api, createApi, type Fetch } from '../../../src/game/online/api.ts';
import {
  createTeam,
  joinTeam,
  ORIGIN,
  startTestServer,
  type TestServer,
} from '../../server/support/test-server.ts';

let server: TestServer;
let cookie = '';

beforeEach(async () => {
  server = await startTestServer('sqlite');
  const trainer = await createTeam(server, 'North');
  const player = await joinTeam(server, trainer.code, 'Ana');
  cookie = player.browser.cookie ?? '';
});
afterEach(() => server.stop());

/** A browser's way to the server; `lose` decides which answers are lost after the server has given them. */
function api(lose: (address: string) => boolean = () => false): Api {
  const fetchIt: Fetch = async (address, init) => {
    const response = await server.app.request(ORIGIN + address, {
      ...init,
      headers: { ...init.headers, Origin: ORIGIN, Cookie: cookie },
    });
    if (lose(address)) throw new TypeError('the connection failed');
    return response;
  };
  return createApi(fetchIt);
}

async function talk(
  client: Api = api(),
): Promise<{ talk: RemoteConversation; id: string; ended: () => number }> {
  const started = await api().startAttempt('beta');
  if (!started.ok) throw new Error(started.error.words);
  let ended = 0;
  const conversation = remoteConversation(started.value, {
    server: client,
    pause: async () => undefined,
    onEnded: () => {
      ended++;
    },
  });
  return { talk: conversation, id: started.value.id, ended: () => ended };
}

/** Plays first replies up to the ending. */
async function playOn(conversation: RemoteConversation): Promise<void> {
  while (conversation.turns.at(-1)?.view.ending == null) {
    const said = await conversation.choose(plyOf(conversation), 0);
    if (!said.ok) throw new Error(said.error.code);
  }
}

describe('a ranked conversation', () => {
  test('goes from the first word to the debrief, whose transcript is known only then', async () => {
    const { talk: ranked, ended } = await talk();
    expect((await ranked.debrief()).ok).toBe(false);
    expect(await ranked.remark(0)).toMatchObject({ ok: false });
    await playOn(ranked);
    expect(ended()).toBe(1);
    expect(ranked.transcript()).toBeNull();
    const analysis = await ranked.debrief();
    expect(analysis.ok && analysis.value.debrief.moves.length).toBe(plyOf(ranked));
    expect(ranked.transcript()?.moves).toHaveLength(plyOf(ranked));
  });

  test('is taken up where it stood, with what was said', async () => {
    const { talk: ranked, id } = await talk();
    await ranked.choose(0, 1);
    const said = ranked.turns[0]?.view.replies[1];
    const again = await api().attempt(id);
    if (!again.ok) throw new Error(again.error.words);
    const taken = remoteConversation(again.value, {
      server: api(),
      pause: async () => undefined,
      onEnded: () => undefined,
    });
    expect(taken.turns).toEqual(ranked.turns);
    expect(taken.turns[0]?.said).toEqual(said);
  });

  test('sends a reply whose answer was lost again, and it counts once', async () => {
    let lost = 0;
    const { talk: ranked, id } = await talk(api((address) => address.endsWith('/moves') && lost++ < 2));
    expect((await ranked.choose(0, 0)).ok).toBe(true);
    expect(lost).toBe(3);
    const kept = await api().attempt(id);
    expect(kept.ok && kept.value.ply).toBe(1);
  });

  test('says when nothing gets through, and another reply then shows what the server has', async () => {
    let isCut = true;
    const { talk: ranked } = await talk(api((address) => isCut && address.endsWith('/moves')));
    expect(await ranked.choose(0, 0)).toMatchObject({ ok: false, error: { code: 'unreachable', ply: 0 } });
    isCut = false;
    expect(await ranked.choose(0, 1)).toMatchObject({ ok: false, error: { code: 'elsewhere', ply: 1 } });
    expect(ranked.turns[0]?.said).toEqual(ranked.turns[0]?.view.replies[0]);
  });

  test('refuses what is not on offer and what comes twice without asking the server', async () => {
    const { talk: ranked } = await talk(api(() => true));
    expect(await ranked.choose(0, 9)).toMatchObject({ error: { code: 'not-on-offer' } });
    expect(await ranked.choose(1, 0)).toMatchObject({ error: { code: 'stale' } });
  });
});

describe('the client', () => {
  test('tells refusals in words for players, with the server’s code for the game', async () => {
    const answer = await api().join({ code: 'ABCDEFGHJK', name: 'Ben' });
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: 'refused', code: 'has-team', words: 'Leave it on your page before you join another.' },
    });
    cookie = '';
    expect(await api().me()).toMatchObject({ error: { code: 'signed-out' } });
  });

  test('tells a page of plain files from a server that does not answer', async () => {
    const plain = createApi(async () => new Response('<!doctype html>', { status: 404 }));
    expect(await plain.scenarios()).toMatchObject({ error: { kind: 'not-understood' } });
    const cut = createApi(() => Promise.reject(new TypeError('no network')));
    expect(await cut.scenarios()).toMatchObject({ error: { kind: 'unreachable' } });
  });
});
