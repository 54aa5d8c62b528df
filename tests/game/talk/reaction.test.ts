import { expect, test } from 'vitest';
import type { Reply } from '../../../src/engine/index.ts';
import { reactionTo } from '../../../src/game/talk/reaction.ts';
import type { GaugeChange, TalkPicture } from '../../../src/game/talk/talk-picture.ts';

const picture: TalkPicture = {
  place: 'office',
  when: 'Day 3, 09:40',
  hour: 9.7,
  speaker: 'maya',
  mood: 'calm',
  isAway: false,
};
const reply: Reply = { text: 'Well.', leaves: false, label: null };
const change = (amount: number, isClock = false): GaugeChange => ({
  gauge: { label: 'Trust', value: 5, min: 0, max: 10, unit: null, isClock },
  amount,
});

test.each<[string, Partial<TalkPicture>, readonly GaugeChange[], Partial<Reply>, string | null]>([
  ['much trust won', {}, [change(2)], {}, 'sparks'],
  ['much trust lost', {}, [change(-3)], {}, 'lean'],
  ['a little trust lost', {}, [change(-1)], {}, 'sigh'],
  ['minutes alone', {}, [change(-2, true)], {}, null],
  ['a change of mood, which has its own movement', { mood: 'irritated' }, [change(-3)], {}, null],
  ['a later hour of the same day', { when: 'Day 3, 11:00' }, [], {}, null],
  ['another day', { when: 'Day 5, 09:40' }, [change(2)], {}, 'days-pass'],
  ['a way out', { when: 'Day 5, 09:40' }, [], { leaves: true }, 'door'],
])('%s is answered by the stage', (_, after, changes, said, expected) => {
  expect(reactionTo(picture, { ...picture, ...after }, changes, { ...reply, ...said })).toBe(expected);
});

test('the beginning of a talk moves nothing', () => {
  expect(reactionTo(null, picture, [change(2)], null)).toBeNull();
});
