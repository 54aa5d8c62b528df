import { expect, test } from 'vitest';
import type { Ending, Mood, Place, Reply } from '../../../src/engine/index.ts';
import type { Turn } from '../../../src/game/conversation/conversation.ts';
import { cueAfter } from '../../../src/game/talk/sound-cues.ts';

interface Moment {
  readonly place?: Place;
  readonly mood?: Mood;
  readonly minutes?: number;
  readonly ending?: Ending['kind'];
}

const stay: Reply = { text: 'Well.', leaves: false, label: null };

function aTurn({ place = 'office', mood = 'calm', minutes = 9, ending }: Moment, said: Reply | null): Turn {
  const gauge = { label: 'Time', value: minutes, min: 0, max: 10, unit: 'min', isClock: true };
  return {
    view: {
      passages: [{ place, when: null, lines: [{ who: 'maya', mood, text: 'Yes.' }] }],
      gauges: [gauge],
      replies: [],
      ending: ending === undefined ? null : { kind: ending, title: '', lesson: '' },
    },
    said,
  };
}

test.each<[string, Moment, Moment, Reply, string | null]>([
  ['a way out', {}, { ending: 'good', place: 'phone' }, { ...stay, leaves: true }, 'door'],
  ['a good ending', {}, { ending: 'good' }, stay, 'win'],
  ['another place before another mood', {}, { place: 'phone', mood: 'furious' }, stay, 'ring'],
  ['anger', {}, { mood: 'furious' }, stay, 'slam'],
  ['two minutes gone', {}, { minutes: 7 }, stay, 'minute'],
  ['one minute gone', {}, { minutes: 8 }, stay, null],
])('%s is heard as one cue', (_, before, after, said, cue) => {
  expect(cueAfter([aTurn(before, said), aTurn(after, null)], 'maya')).toBe(cue);
});

test('the beginning sounds of its place', () => {
  expect(cueAfter([aTurn({ place: 'phone' }, null)], 'maya')).toBe('ring');
});
