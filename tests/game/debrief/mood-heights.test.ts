import { describe, expect, test } from 'vitest';
import { befores } from '../../../src/game/overlay/debrief/before.ts';
import { MOOD_HEIGHTS, moodPoints } from '../../../src/game/overlay/debrief/mood-heights.ts';
import { aDebrief, aLine, aMove } from './debriefs.ts';

describe('the heights of moods', () => {
  test('fall from pleased to furious and stay within 0 and 1', () => {
    const falling = ['pleased', 'calm', 'doubtful', 'irritated', 'furious'] as const;
    const heights = falling.map((mood) => MOOD_HEIGHTS[mood]);
    expect(heights).toEqual([...heights].sort((one, other) => other - one));
    expect([Math.max(...Object.values(MOOD_HEIGHTS)), Math.min(...Object.values(MOOD_HEIGHTS))]).toEqual([
      1, 0,
    ]);
  });
});

describe('the mood curve', () => {
  const points = moodPoints(
    aDebrief({
      moves: [
        aMove(0, { passages: [aLine('maya', 'furious')] }),
        aMove(1, { passages: [aLine('iwan', 'pleased'), aLine('narrator', null)] }),
        aMove(2, { passages: [aLine('maya', 'doubtful'), aLine('maya', null)] }),
      ],
      lastPassages: [aLine('maya', 'pleased')],
    }),
    'maya',
  );

  test('has a point for the beginning and one after each reply', () => {
    expect(points.map(({ after }) => after)).toEqual([0, 1, 2, 3]);
  });

  test('shows the customer alone, as last seen while others speak', () => {
    expect(points.map(({ mood, wasSeen }) => [mood, wasSeen])).toEqual([
      ['furious', true],
      ['furious', false],
      ['doubtful', true],
      ['pleased', true],
    ]);
  });

  test('a customer who never showed a mood is calm', () => {
    expect(moodPoints(aDebrief(), 'maya').map(({ mood }) => mood)).toEqual(['calm']);
  });
});

describe('what came before a move', () => {
  test('what somebody said goes before what the narrator adds', () => {
    const passages = [aLine('maya', 'calm', 'Ring me.'), aLine('narrator', null, 'She leaves.')];
    expect(befores(aDebrief({ moves: [aMove(0, { passages })] }))[0]?.words).toEqual({
      who: 'maya',
      mood: 'calm',
      text: 'Ring me.',
    });
  });

  test('place and hour stay until they change', () => {
    const moves = [
      aMove(0, { passages: [aLine('maya', null, 'Yes?', { place: 'phone', when: 'Monday' })] }),
      aMove(1, { passages: [aLine('maya', null, 'No.', { when: 'Tuesday' })] }),
      aMove(2),
    ];
    expect(befores(aDebrief({ moves })).map(({ where, when }) => [where, when])).toEqual([
      ['phone', 'Monday'],
      ['phone', 'Tuesday'],
      ['phone', 'Tuesday'],
    ]);
    expect(befores(aDebrief({ moves }))[2]?.words).toBeNull();
  });
});
