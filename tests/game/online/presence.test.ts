import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../src/engine/index.ts';
import { cardOf, createPresence, whyNotPractice, whyNotRanked } from '../../../src/game/online/presence.ts';
import { NOT_UNDERSTOOD, refused, UNREACHABLE } from '../../../src/game/online/trouble.ts';
import type { Me, ScenarioCard } from '../../../src/protocol/index.ts';

const me: Me = { id: 'a', name: 'Ana', role: 'player', hidden: false, team: null };
const card: ScenarioCard = {
  id: 'one',
  version: 1,
  hash: 'h',
  title: 'One',
  summary: '',
  briefing: [],
  level: 'core',
  customer: { name: 'C', role: 'r', company: '', look: {} },
  practice: false,
  ranked: true,
  mine: { open: null, first: null, latest: null, attempts: 0 },
};

type Answers = Parameters<typeof createPresence>[0];

const answers = (me: Awaited<ReturnType<Answers['me']>>, cards: Awaited<ReturnType<Answers['scenarios']>>) =>
  createPresence({ me: async () => me, scenarios: async () => cards });

describe('who is there', () => {
  test('somebody signed in may play ranked, and practise after the first talk', async () => {
    const now = await answers(ok(me), ok([card])).refresh();
    expect(whyNotRanked(now, 'one')).toBeNull();
    expect(whyNotPractice(now, 'one')).toMatch(/after your first ranked talk/);
    expect(whyNotRanked(now, 'two')).toMatch(/does not have this customer/);
  });

  test('without a team the way is a join link', async () => {
    const now = await answers(err(refused('signed-out', '')), ok([card])).refresh();
    expect(now.kind).toBe('signed-out');
    expect(whyNotRanked(now, 'one')).toMatch(/join link/);
  });

  test('without a server everything is open for practice', async () => {
    const now = await answers(err(NOT_UNDERSTOOD), err(NOT_UNDERSTOOD)).refresh();
    expect(now.kind).toBe('none');
    expect(whyNotPractice(now, 'one')).toBeNull();
  });

  test('when the connection goes, what was known of the customers stays', async () => {
    let isCut = false;
    const presence = createPresence({
      me: async () => (isCut ? err(UNREACHABLE) : ok(me)),
      scenarios: async () => (isCut ? err(UNREACHABLE) : ok([card])),
    });
    await presence.refresh();
    isCut = true;
    const now = await presence.refresh();
    expect(now.kind).toBe('offline');
    expect(cardOf(now, 'one')).toEqual(card);
    expect(whyNotRanked(now, 'one')).toMatch(/cannot be reached/);
  });

  test('screens that ask at once share one answer, and all hear of it', async () => {
    let asked = 0;
    let heard = 0;
    const presence = createPresence({
      me: async () => {
        asked++;
        return ok(me);
      },
      scenarios: async () => ok([card]),
    });
    presence.subscribe(() => {
      heard++;
    });
    await Promise.all([presence.refresh(), presence.known()]);
    expect([asked, heard, presence.now.kind]).toEqual([1, 1, 'in']);
  });
});
