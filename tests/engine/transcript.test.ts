import { describe, expect, test } from 'vitest';
import { drawFrom, linkRules, makeTranscript, parseTranscript, relive } from '../../src/engine/index.ts';
import { aChoice, aNode, anEnding, aScenario } from '../support/builders.ts';

const { story } = aScenario({
  hidden: { reason: ['overload', 'rival', 'budget'] },
  nodes: [
    aNode('a', {
      lines: ['Well?', { text: 'I have a rival offer.', when: ['==', ['get', 'reason'], 'rival'] }],
      choices: ['one', 'two', 'three', 'four'].map((id) => aChoice(id, 'b')),
    }),
    aNode('b', { choices: ['one', 'two', 'three'].map((id) => aChoice(id, 'end')) }),
    anEnding('end'),
  ],
});
const transcript = {
  scenario: 'a-story',
  hash: 'a hash',
  secrets: { draw: 'd', order: 'o' },
  moves: ['two', 'one'],
};

describe('a transcript', () => {
  test('written and read again is the same', () => {
    expect(parseTranscript(makeTranscript(transcript))).toEqual(transcript);
  });

  test('of the same secrets and moves is the same bytes, whatever the order of its fields', () => {
    const { moves, secrets, hash, scenario } = transcript;
    const shuffled = { moves, secrets: { order: secrets.order, draw: secrets.draw }, hash, scenario };
    expect(makeTranscript(shuffled)).toBe(makeTranscript(transcript));
  });

  test('carries nothing that it was not meant to carry', () => {
    const withMore = { ...transcript, score: 100 };
    expect(makeTranscript(withMore)).toBe(makeTranscript(transcript));
  });

  test('lived again shows the same views, byte for byte', () => {
    const live = (rules: ReturnType<typeof linkRules>) =>
      JSON.stringify(
        relive(
          rules,
          drawFrom(story, transcript.secrets.draw),
          transcript.secrets.order,
          transcript.moves,
        ).steps.map(({ view }) => view),
      );
    expect(live(linkRules(structuredClone(story)))).toBe(live(linkRules(story)));
  });

  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no secrets', JSON.stringify({ ...transcript, secrets: undefined })],
    ['a number for a secret', JSON.stringify({ ...transcript, secrets: { draw: 1, order: 'o' } })],
    ['a number among the moves', JSON.stringify({ ...transcript, moves: ['one', 2] })],
    ['moves that are no list', JSON.stringify({ ...transcript, moves: 'one two' })],
  ])('is not read from %s', (_, text) => {
    expect(parseTranscript(text)).toBeNull();
  });
});
