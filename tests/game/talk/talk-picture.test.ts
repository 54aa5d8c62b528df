import { describe, expect, test } from 'vitest';
import type { Passage, View, ViewGauge, ViewLine } from '../../../src/engine/index.ts';
import { gaugeChanges, talkPicture } from '../../../src/game/talk/talk-picture.ts';

const said = (who: string, mood: ViewLine['mood'] = null): ViewLine => ({ who, mood, text: `${who} speaks` });

function aView(passages: readonly Partial<Passage>[], gauges: readonly ViewGauge[] = []): View {
  return {
    passages: passages.map((passage) => ({ place: null, when: null, lines: [], ...passage })),
    gauges,
    replies: [],
    ending: null,
  };
}

describe('the picture of a talk', () => {
  test('shows whoever of the cast spoke last, in their mood', () => {
    const view = aView([{ place: 'office', lines: [said('maya', 'irritated'), said('iwan', 'pleased')] }]);
    expect(talkPicture([view], 'maya')).toMatchObject({ speaker: 'iwan', mood: 'pleased', isAway: false });
  });

  test('keeps the speaker and the mood while only the narrator speaks', () => {
    const views = [
      aView([{ place: 'office', lines: [said('maya', 'irritated')] }]),
      aView([{ lines: [said('narrator')] }]),
    ];
    expect(talkPicture(views, 'maya')).toMatchObject({ speaker: 'maya', mood: 'irritated', isAway: false });
  });

  test('remembers how each looked last', () => {
    const views = [
      aView([{ lines: [said('maya', 'sad'), said('iwan', 'pleased')] }]),
      aView([{ lines: [said('maya')] }]),
    ];
    expect(talkPicture(views, 'maya')).toMatchObject({ speaker: 'maya', mood: 'sad' });
  });

  test('keeps place and hour until new ones are told', () => {
    const views = [aView([{ place: 'phone', when: 'Tuesday, 06:10' }]), aView([{ lines: [said('maya')] }])];
    expect(talkPicture(views, 'maya')).toMatchObject({ place: 'phone', when: 'Tuesday, 06:10' });
    expect(talkPicture(views, 'maya').hour).toBeCloseTo(6 + 10 / 60);
  });

  test.each(['desk', 'inbox'] as const)(
    'at the %s there is an empty chair until somebody speaks',
    (place) => {
      const alone = aView([{ place, lines: [said('narrator')] }]);
      expect(talkPicture([alone], 'maya').isAway).toBe(true);
      expect(talkPicture([alone, aView([{ lines: [said('tess')] }])], 'maya').isAway).toBe(false);
    },
  );

  test('who spoke in another room does not fill the chair at the desk', () => {
    const view = aView([
      { place: 'office', lines: [said('maya')] },
      { place: 'desk', lines: [said('narrator')] },
    ]);
    expect(talkPicture([view], 'maya').isAway).toBe(true);
  });

  test('a customer who is elsewhere with their thoughts and says nothing leaves an empty chair', () => {
    const views = [
      aView([{ place: 'video-call', lines: [said('maya', 'away')] }]),
      aView([{ lines: [said('narrator')] }]),
    ];
    expect(talkPicture(views.slice(0, 1), 'maya').isAway).toBe(false);
    expect(talkPicture(views, 'maya').isAway).toBe(true);
  });
});

describe('what the last reply changed', () => {
  const trust = (value: number): ViewGauge => ({
    label: 'Trust',
    value,
    min: 0,
    max: 10,
    unit: null,
    isClock: false,
  });

  test('is the difference to the view before', () => {
    expect(gaugeChanges([aView([], [trust(4)]), aView([], [trust(2)])])).toMatchObject([{ amount: -2 }]);
  });

  test('is nothing at the beginning', () => {
    expect(gaugeChanges([aView([], [trust(4)])])).toMatchObject([{ amount: 0 }]);
  });
});
