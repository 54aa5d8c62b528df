import { describe, expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { splitStory, type Transcript } from '../../../src/engine/index.ts';
import { type AppEvent, appMachine } from '../../../src/game/app/app-machine.ts';
import type { Keeper } from '../../../src/game/app/keeper.ts';
import type { Library } from '../../../src/game/app/library.ts';
import { NOTHING_FIXED, type Route } from '../../../src/game/app/route.ts';
import { routeOf } from '../../../src/game/app/route-of.ts';
import { startConversation } from '../../../src/game/conversation/local-conversation.ts';
import type { OnlineDoor } from '../../../src/game/online/door.ts';
import { DEFAULT_SETTINGS } from '../../../src/game/settings/settings.ts';
import { aChoice, aNode, anEnding, aScenario, aWayOut } from '../../support/builders.ts';

const scenario = aScenario({
  id: 'one',
  nodes: [
    aNode('hello', { choices: [aChoice('ask', 'answer'), aWayOut('leave', 'end')] }),
    aNode('answer', { choices: [aChoice('thank', 'end')] }),
    anEnding('end'),
  ],
});

interface Kept {
  open: Transcript | null;
  finished: Transcript[];
}

/** A visit with everything at hand; `fails` makes the next loads fail. */
function visit(route: Route, kept: Kept = { open: null, finished: [] }) {
  const trouble = { story: false, key: false };
  const keeper: Keeper = {
    openAttempt: async () => kept.open,
    drawsMet: () => [],
    keepOpen: (transcript) => {
      kept.open = transcript;
    },
    dropOpen: () => {
      kept.open = null;
    },
    keepFinished: (transcript) => {
      kept.finished.push(transcript);
    },
  };
  const library: Library = {
    ids: ['one', 'two'],
    loadStory: async (id) => {
      if (trouble.story || !library.ids.includes(id)) throw new Error('it cannot be had');
      return { ...scenario.story, id };
    },
    loadOpening: async (id) => {
      if (trouble.story || !library.ids.includes(id)) throw new Error('it cannot be had');
      return { ...splitStory(scenario.story).opening, id };
    },
    loadKey: async () => {
      if (trouble.key) throw new Error('offline');
      return scenario.key;
    },
  };
  /** No server, unless a test gives it something to tell. */
  const online: { -readonly [each in keyof OnlineDoor]: OnlineDoor[each] } = {
    openAttempt: async () => {
      throw new Error('unreachable');
    },
    briefOf: async () => null,
  };
  const actor = createActor(appMachine, {
    input: { library, keeper, online, settings: DEFAULT_SETTINGS, route },
  });
  actor.start();
  const at = (screen: 'title' | 'choice' | 'briefing' | 'talk' | 'ending' | 'debrief' | 'trouble') =>
    waitFor(actor, (snapshot) => snapshot.matches({ screen }));
  /** Sends an event and waits until the talk has taken it. */
  const send = async (event: AppEvent) => {
    actor.send(event);
    return waitFor(actor, (snapshot) => !snapshot.matches({ screen: { talk: 'replying' } }));
  };
  return { actor, at, send, kept, trouble, online };
}

const talkOf = (scenario: string): Route => ({ screen: 'talk', scenario, fixed: NOTHING_FIXED });

describe('the course of a visit', () => {
  test('leads from the title through a talk to the debrief and on to the next customer', async () => {
    const { actor, at, send, kept } = visit({ screen: 'title' });
    await at('title');
    await send({ type: 'go', route: { screen: 'choice' } });
    await send({ type: 'go', route: { screen: 'briefing', scenario: 'one' } });
    await at('briefing');
    await send({ type: 'begin' });
    await send({ type: 'reply', position: 0 });
    await send({ type: 'reply', position: 0 });
    await waitFor(actor, (snapshot) => snapshot.matches({ screen: { ending: 'ready' } }));
    expect(kept.finished.map(({ moves }) => moves)).toEqual([['ask', 'thank']]);
    await send({ type: 'analyse' });
    expect((await at('debrief')).context.analysis?.debrief.moves).toHaveLength(2);
    await send({ type: 'go', route: { screen: 'briefing', scenario: 'two' } });
    expect((await at('briefing')).context.story?.id).toBe('two');
  });

  test('a page that is read after a debrief leads back to that debrief', async () => {
    const { at, send } = visit(talkOf('one'));
    await at('talk');
    await send({ type: 'reply', position: 0 });
    await send({ type: 'reply', position: 0 });
    await send({ type: 'analyse' });
    const { analysis } = (await at('debrief')).context;
    const page: Route = { screen: 'guide', path: 'principles/do-not-spar' };
    expect(routeOf(await send({ type: 'go', route: page }))).toEqual(page);
    const back = await send({ type: 'go', route: talkOf('one') });
    expect(back.matches({ screen: 'debrief' })).toBe(true);
    expect(back.context.analysis).toBe(analysis);
  });

  test('begins where the address says', async () => {
    expect(routeOf(await visit(talkOf('one')).at('talk'))).toEqual(talkOf('one'));
    await visit({ screen: 'choice' }).at('choice');
    await visit({ screen: 'briefing', scenario: 'two' }).at('briefing');
  });

  test('a reply that is pressed while another is on its way counts once', async () => {
    const { actor, at, send } = visit(talkOf('one'));
    await at('talk');
    actor.send({ type: 'reply', position: 0 });
    await send({ type: 'reply', position: 0 });
    expect(actor.getSnapshot().context.conversation?.transcript()?.moves).toEqual(['ask']);
  });

  test('a talk that was cut off is taken up by its link, and offered in the briefing', async () => {
    const kept: Kept = {
      open: {
        scenario: 'one',
        hash: scenario.story.hash,
        secrets: { draw: 'a', order: 'b' },
        moves: ['ask'],
      },
      finished: [],
    };
    expect((await visit(talkOf('one'), kept).at('talk')).context.turns).toHaveLength(2);
    const fresh = visit({ screen: 'briefing', scenario: 'one' }, { ...kept });
    expect((await fresh.at('briefing')).context.open?.moves).toEqual(['ask']);
    expect((await fresh.send({ type: 'begin' })).context.turns).toHaveLength(1);
    expect(fresh.kept.open).toBeNull();
  });

  test('a saved talk of another version of the story is not offered', async () => {
    const open = { scenario: 'one', hash: 'old', secrets: { draw: 'a', order: 'b' }, moves: ['ask'] };
    const { at } = visit(talkOf('one'), { open, finished: [] });
    expect((await at('talk')).context.turns).toHaveLength(1);
  });

  test('a replay from the middle keeps the same secrets and is not kept as an attempt', async () => {
    const { actor, at, send, kept } = visit(talkOf('one'));
    await at('talk');
    await send({ type: 'reply', position: 0 });
    await send({ type: 'reply', position: 0 });
    await send({ type: 'analyse' });
    const before = (await at('debrief')).context.conversation?.transcript();
    await send({ type: 'replayFrom', ply: 1 });
    const replayed = (await at('talk')).context.conversation?.transcript();
    expect(replayed).toEqual({ ...before, moves: ['ask'] });
    await send({ type: 'reply', position: 0 });
    await waitFor(actor, (snapshot) => snapshot.matches({ screen: { ending: 'ready' } }));
    expect(kept.finished).toHaveLength(1);
  });

  test('an unknown customer is told apart from one who cannot be fetched, and both have a way on', async () => {
    const unknown = visit(talkOf('nobody'));
    expect((await unknown.at('trouble')).context.missing).toBe('unknown');
    const offline = visit({ screen: 'title' });
    offline.trouble.story = true;
    await offline.send({ type: 'go', route: { screen: 'briefing', scenario: 'one' } });
    expect((await offline.at('trouble')).context.missing).toBe('unreachable');
    offline.trouble.story = false;
    await offline.send({ type: 'retry' });
    await offline.at('briefing');
  });

  test('a debrief that cannot be fetched is asked for again', async () => {
    const { actor, at, send, trouble } = visit(talkOf('one'));
    await at('talk');
    trouble.key = true;
    await send({ type: 'reply', position: 1 });
    await waitFor(actor, (snapshot) => snapshot.matches({ screen: { ending: 'failed' } }));
    trouble.key = false;
    await send({ type: 'analyse' });
    await at('debrief');
  });

  test('a talk with fixed chance is practice and is not kept', async () => {
    const { actor, at, send, kept } = visit({
      screen: 'talk',
      scenario: 'one',
      fixed: { draw: 0, order: 'x' },
    });
    await at('talk');
    await send({ type: 'reply', position: 1 });
    await waitFor(actor, (snapshot) => snapshot.matches({ screen: { ending: 'ready' } }));
    expect(kept).toEqual({ open: null, finished: [] });
    expect(actor.getSnapshot().context.conversation?.transcript()?.secrets.order).toBe('x');
  });

  test('a customer whose file is closed has a briefing from the server, and no practice', async () => {
    const closed = visit({ screen: 'choice' });
    closed.trouble.story = true;
    const { title, summary, briefing, level, cast, customer } = scenario.story;
    const who = cast[customer];
    if (who === undefined) throw new Error('the scenario has no customer');
    closed.online.briefOf = async (id) => ({ id, title, summary, briefing, level, customer: who });
    await closed.send({ type: 'go', route: talkOf('one') });
    expect((await closed.at('briefing')).context).toMatchObject({ story: null, brief: { id: 'one' } });
    await closed.send({ type: 'begin' });
    expect(closed.actor.getSnapshot().matches({ screen: 'briefing' })).toBe(true);
  });

  test('a ranked talk is not kept on the device, and leads back to the briefing for another', async () => {
    const ranked: Route = { screen: 'ranked', attempt: 'an-attempt' };
    const { at, send, actor, kept, online } = visit({ screen: 'title' });
    const played = startConversation({
      story: scenario.story,
      loadKey: async () => scenario.key,
      secrets: { draw: 'a', order: 'b' },
    });
    online.openAttempt = async () => played;
    await send({ type: 'go', route: ranked });
    expect(routeOf(await at('talk'))).toEqual(ranked);
    await send({ type: 'reply', position: 1 });
    await waitFor(actor, (snapshot) => snapshot.matches({ screen: { ending: 'ready' } }));
    expect(kept).toEqual({ open: null, finished: [] });
    await send({ type: 'again' });
    expect((await at('briefing')).context.ranked).toBeNull();
  });

  test('a ranked talk that cannot be had is asked for again on a screen of its own', async () => {
    const { actor } = visit({ screen: 'ranked', attempt: 'not-mine' });
    const lost = await waitFor(actor, (snapshot) => snapshot.matches({ screen: 'online' }));
    expect(routeOf(lost)).toEqual({ screen: 'online', path: 'lost/not-mine' });
  });

  test('the menu closes when the player goes elsewhere', async () => {
    const { at, send } = visit(talkOf('one'));
    await at('talk');
    expect((await send({ type: 'open', overlay: 'menu' })).matches({ overlay: 'menu' })).toBe(true);
    const away = await send({ type: 'go', route: { screen: 'choice' } });
    expect(away.matches({ overlay: 'none' })).toBe(true);
  });
});
