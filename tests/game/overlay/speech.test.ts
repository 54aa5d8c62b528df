import { expect, test } from 'vitest';
import type { Passage, View } from '../../../src/engine/index.ts';
import { speechOf } from '../../../src/game/overlay/talk/speech.ts';

function aView(...passages: readonly (readonly [when: string | null, ...lines: string[]])[]): View {
  return {
    passages: passages.map(
      ([when, ...lines]): Passage => ({
        place: null,
        when,
        lines: lines.map((line) => ({ who: line.split(':')[0] ?? '', mood: null, text: line })),
      }),
    ),
    gauges: [],
    replies: [],
    ending: null,
  };
}

test('lines of one speaker in a row are one utterance', () => {
  const { latest } = speechOf(aView(['09:00', 'maya: a', 'maya: b', 'narrator: c', 'maya: d']));
  expect(latest.utterances.map(({ who, texts }) => [who, texts.length])).toEqual([
    ['maya', 2],
    ['narrator', 1],
    ['maya', 1],
  ]);
});

test('what follows at the same hour is read on, what comes later stands apart', () => {
  const view = aView(['09:00', 'maya: a'], [null, 'maya: b'], ['Friday', 'maya: c']);
  const { earlier, latest } = speechOf(view);
  expect(earlier.map(({ when }) => when)).toEqual(['09:00']);
  expect(earlier[0]?.utterances[0]?.texts).toHaveLength(2);
  expect(latest).toMatchObject({ when: 'Friday' });
});

test('a passage without lines leaves no gap', () => {
  expect(speechOf(aView(['09:00'], ['10:00', 'maya: a'])).earlier).toEqual([]);
});

test('much that came before is folded, little is not', () => {
  const long = `maya: ${'word '.repeat(61)}`;
  expect(speechOf(aView(['09:00', long], ['10:00', 'maya: b'])).isFolded).toBe(true);
  expect(speechOf(aView(['09:00', 'maya: a'], ['10:00', long])).isFolded).toBe(false);
});

test('a view without a word is no trouble', () => {
  expect(speechOf(aView())).toMatchObject({ earlier: [], words: 0, latest: { utterances: [] } });
});
