import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawFrom,
  linkRules,
  relive,
  type Scenario,
  type Story,
  splitStory,
} from '../../../src/engine/index.ts';
import type { Conversation } from '../../../src/game/conversation/conversation.ts';
import { resumeConversation, startConversation } from '../../../src/game/conversation/local-conversation.ts';
import { arbitraryScenario } from '../../support/arbitraries.ts';
import { aChoice, aClock, aNode, anEnding, aScenario, aWayOut, points } from '../../support/builders.ts';

const SECRETS = { draw: 'd', order: 'o' };

const scenario = aScenario({
  gauges: [aClock(3)],
  outOfTime: 'gone',
  nodes: [
    aNode('hello', {
      lines: ['Yes?'],
      choices: [
        aChoice('ask', 'answer', { evidence: [points('value-creation', 2)] }),
        aChoice('boast', 'answer'),
        aWayOut('leave', 'gone'),
      ],
    }),
    aNode('answer', { lines: ['I see.'], choices: [aChoice('thank', 'gone'), aWayOut('go', 'gone')] }),
    anEnding('gone', { lines: ['Goodbye.'] }),
  ],
});

function begin({ story, key }: Scenario = scenario, loadKey = async () => key): Conversation {
  return startConversation({ story, loadKey, secrets: SECRETS });
}

/** The position at which a reply with this id stands: builders give each choice its id as text. */
function positionOf(conversation: Conversation, id: string): number {
  const { replies } = conversation.turns.at(-1)?.view ?? { replies: [] };
  return replies.findIndex(({ text }) => text.includes(id));
}

describe('a talk in the browser', () => {
  test('begins with the first words and what can be answered', () => {
    const [turn] = begin().turns;
    expect(turn?.view.passages.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(['Yes?']);
    expect(turn?.view.replies).toHaveLength(3);
    expect(turn?.said).toBeNull();
  });

  test('notes what was said beside what it was said to', async () => {
    const talk = begin();
    await talk.choose(0, positionOf(talk, 'ask'));
    expect(talk.turns[0]?.said?.text).toContain('ask');
    expect(talk.turns[1]?.said).toBeNull();
    expect(talk.transcript()?.moves).toEqual(['ask']);
  });

  test.each([
    ['a position that is not on offer', 0, 7, 'not-on-offer'],
    ['a position before the first', 0, -1, 'not-on-offer'],
    ['a move for another moment', 1, 0, 'stale'],
  ])('refuses %s and stays as it was', async (_, ply, position, code) => {
    const talk = begin();
    expect(await talk.choose(ply, position)).toEqual({ ok: false, error: { code, ply: 0 } });
    expect(talk.turns).toHaveLength(1);
    expect(talk.transcript()?.moves).toEqual([]);
  });

  test('takes the same reply, pressed twice, once', async () => {
    const talk = begin();
    const position = positionOf(talk, 'ask');
    const [first, second] = await Promise.all([talk.choose(0, position), talk.choose(0, position)]);
    expect(first.ok).toBe(true);
    expect(second).toMatchObject({ ok: false, error: { code: 'stale' } });
  });

  test('refuses every reply after the ending', async () => {
    const talk = begin();
    await talk.choose(0, positionOf(talk, 'leave'));
    expect(talk.turns[1]?.view.ending).not.toBeNull();
    expect(await talk.choose(1, 0)).toMatchObject({ ok: false, error: { code: 'already-ended' } });
  });

  test('gives the analysis only after the ending', async () => {
    const talk = begin();
    expect(await talk.debrief()).toMatchObject({ ok: false, error: { code: 'not-ended' } });
    await talk.choose(0, positionOf(talk, 'leave'));
    expect(await talk.debrief()).toMatchObject({ ok: true, value: { debrief: { moves: [{ ply: 0 }] } } });
  });

  test('does not load the answer key before it is needed', async () => {
    let asked = 0;
    const talk = begin(scenario, async () => {
      asked++;
      return scenario.key;
    });
    await talk.choose(0, positionOf(talk, 'ask'));
    expect(asked).toBe(0);
    await talk.remark(0);
    expect(asked).toBe(1);
  });

  test('lets a coach speak of a move before the ending', async () => {
    const talk = begin();
    await talk.choose(0, positionOf(talk, 'boast'));
    expect(await talk.remark(0)).toMatchObject({
      ok: true,
      value: { isBest: false, loss: { 'value-creation': 2 } },
    });
    expect(await talk.remark(1)).toMatchObject({ ok: false, error: { code: 'stale' } });
  });

  test('says that the answer key could not be had, and asks again the next time', async () => {
    let isOnline = false;
    const talk = begin(scenario, async () => {
      if (!isOnline) throw new Error('offline');
      return scenario.key;
    });
    await talk.choose(0, positionOf(talk, 'leave'));
    expect(await talk.debrief()).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    isOnline = true;
    expect((await talk.debrief()).ok).toBe(true);
  });
});

describe('a talk that begins with the opening of its story', () => {
  const { opening } = splitStory(scenario.story);
  const beginEarly = (loadStory: () => Promise<Story>) =>
    startConversation({ story: opening, loadStory, loadKey: async () => scenario.key, secrets: SECRETS });

  test('shows the first words without the rest of the story', () => {
    const talk = beginEarly(() => Promise.reject(new Error('not asked for')));
    expect(talk.turns).toEqual(begin().turns);
  });

  test('takes a reply when the story has come, and then speaks all its words', async () => {
    let bring = (_: Story): void => undefined;
    const talk = beginEarly(() => new Promise((resolve) => (bring = resolve)));
    talk.prepare?.();
    const answer = talk.choose(0, positionOf(talk, 'ask'));
    expect(talk.turns).toHaveLength(1);
    bring(scenario.story);
    expect((await answer).ok).toBe(true);
    const whole = begin();
    await whole.choose(0, positionOf(whole, 'ask'));
    expect(talk.turns).toEqual(whole.turns);
  });

  test('says that it could not get through while the story cannot be had, and asks again', async () => {
    let isOffline = true;
    const talk = beginEarly(async () => {
      if (isOffline) throw new Error('offline');
      return scenario.story;
    });
    const position = positionOf(talk, 'ask');
    expect(await talk.choose(0, position)).toEqual({ ok: false, error: { code: 'unreachable', ply: 0 } });
    isOffline = false;
    expect((await talk.choose(0, position)).ok).toBe(true);
  });

  test('does not go on with another version of the story', async () => {
    const talk = beginEarly(async () => ({ ...scenario.story, hash: 'other' }));
    expect(await talk.choose(0, positionOf(talk, 'ask'))).toMatchObject({ ok: false });
    expect(talk.turns).toHaveLength(1);
  });
});

describe('a talk taken up again', () => {
  const options = { story: scenario.story, loadKey: async () => scenario.key };

  test('stands where it was left, with all turns', async () => {
    const talk = begin();
    await talk.choose(0, positionOf(talk, 'ask'));
    const transcript = talk.transcript();
    const again = transcript && resumeConversation(options, transcript);
    expect(again).toMatchObject({ ok: true });
    expect(again?.ok && again.value.turns).toEqual(talk.turns);
  });

  test('can stand at an earlier move, to be replayed from there', () => {
    const transcript = {
      scenario: 'a-story',
      hash: scenario.story.hash,
      secrets: SECRETS,
      moves: ['ask', 'thank'],
    };
    const again = resumeConversation(options, transcript, 1);
    expect(again.ok && again.value.transcript()?.moves).toEqual(['ask']);
  });

  test.each([
    ['another version of the story', { hash: 'other', moves: ['ask'] }, 0],
    ['a move that is not there any more', { hash: scenario.story.hash, moves: ['ask', 'sing'] }, 1],
    ['a move after the ending', { hash: scenario.story.hash, moves: ['leave', 'thank'] }, 1],
  ])('is refused for %s', (_, changed, ply) => {
    const transcript = { scenario: 'a-story', secrets: SECRETS, ...changed };
    expect(resumeConversation(options, transcript)).toEqual({
      ok: false,
      error: { code: 'outdated-transcript', ply },
    });
  });
});

test('on any scenario the talk shows, view for view, what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryScenario(),
      fc.array(fc.nat({ max: 59 }), { maxLength: 30 }),
      fc.string({ maxLength: 6 }),
      async ({ story, key }, picked, secret) => {
        const secrets = { draw: secret, order: `${secret}!` };
        const talk = startConversation({
          story: splitStory(story).opening,
          loadStory: async () => story,
          loadKey: async () => key,
          secrets,
        });
        for (const pick of picked) {
          const { replies } = talk.turns.at(-1)?.view ?? { replies: [] };
          if (replies.length === 0) break;
          await talk.choose(talk.turns.length - 1, pick % replies.length);
        }
        const rules = linkRules(story);
        const moves = talk.transcript()?.moves ?? [];
        const { steps, illegal } = relive(rules, drawFrom(story, secrets.draw), secrets.order, moves);
        expect(illegal).toBeNull();
        expect(talk.turns.map(({ view }) => view)).toEqual(steps.map(({ view }) => view));
      },
    ),
    { seed: 20261121, numRuns: 60 },
  );
});
