import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOODS, PLACES, VOICES } from '../../../src/engine/index.ts';
import { roomFor } from '../../../src/game/audio/rooms.ts';
import { CUES, ROOMS } from '../../../src/game/audio/sound-map.ts';
import { syllablesIn, utterance, voiceOf } from '../../../src/game/audio/voice.ts';

const someone = (name: string, voice?: (typeof VOICES)[number]) => ({
  name,
  role: '',
  company: '',
  look: voice === undefined ? {} : { voice },
});

describe('a voice', () => {
  test('is the one that the scenario names', () => {
    expect(VOICES.map((voice) => voiceOf(someone('Maya', voice)).timbre)).toEqual([...VOICES]);
  });

  test('stays the same for the same name and differs between people of one timbre', () => {
    expect(voiceOf(someone('Maya'))).toEqual(voiceOf(someone('Maya')));
    expect(voiceOf(someone('Maya', 'mid')).pitch).not.toBe(voiceOf(someone('Ingrid', 'mid')).pitch);
  });

  test('speaks in syllables that exist, in order, never higher or lower than a person', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(80), fc.constantFrom(...MOODS), (name, syllables, mood) => {
        const spoken = utterance(voiceOf(someone(name)), syllables, mood);
        expect(spoken.length).toBeLessThanOrEqual(12);
        expect(spoken.map(({ at }) => at)).toEqual(
          spoken.map(({ at }) => at).sort((one, other) => one - other),
        );
        for (const { cue, rate, level } of spoken) {
          expect(CUES).toHaveProperty([cue]);
          expect(rate).toBeGreaterThan(0.65);
          expect(rate).toBeLessThan(1.45);
          expect(level).toBeLessThanOrEqual(1);
        }
      }),
      { seed: 20261121 },
    );
  });

  test('fury talks faster and louder than sadness', () => {
    const [furious, sad] = (['furious', 'sad'] as const).map((mood) =>
      utterance({ timbre: 'mid', pitch: 1 }, 6, mood).at(-1),
    );
    expect(furious?.at).toBeLessThan(sad?.at ?? 0);
    expect(furious?.level).toBeGreaterThan(sad?.level ?? 1);
  });
});

test.each([
  ['No.', 1],
  ['Hm', 1],
  ['Frozen fish on dock six, do you understand?', 11],
])('“%s” has about %i syllables', (text, count) => {
  expect(syllablesIn(text)).toBe(count);
});

describe('rooms', () => {
  test('every place has one that exists, by day and by night', () => {
    for (const place of PLACES)
      for (const hour of [2, 12, 23]) expect(ROOMS).toHaveProperty([roomFor(place, hour)]);
  });

  test('the office is empty after hours; machines and telephone lines are not', () => {
    expect([roomFor('desk', 12), roomFor('desk', 23), roomFor('desk', 5.5)]).toEqual([
      'office',
      'night',
      'night',
    ]);
    expect([roomFor('plant', 23), roomFor('phone', 2)]).toEqual(['works', 'line']);
  });
});
