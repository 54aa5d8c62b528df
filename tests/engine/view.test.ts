import { describe, expect, test } from 'vitest';
import { firstStep, linkRules, nextStep } from '../../src/engine/index.ts';
import { aChoice, aClock, aGauge, aNode, anEnding, aScenario, aWayOut } from '../support/builders.ts';
import { textsOf } from '../support/plays.ts';

const { story } = aScenario({
  gauges: [
    aClock(3),
    aGauge('trust', { start: 4, shown: true, unit: '%' }),
    aGauge('contacts', { start: 0 }),
  ],
  flags: { secretFlag: false },
  hidden: { secretReason: ['hidden-overload', 'hidden-rival'] },
  outOfTime: 'end-hangs-up',
  nodes: [
    aNode('node-intro', { place: 'desk', hour: 'Monday', lines: ['An ordinary day.'], to: 'node-call' }),
    aNode('node-call', {
      place: 'phone',
      lines: [
        'Hello.',
        { text: 'I like you.', when: ['>', ['get', 'trust'], 6] },
        { text: 'Yes?', mood: 'doubtful', when: ['<=', ['get', 'trust'], 6] },
        { text: 'So many trucks.', when: ['==', ['get', 'secretReason'], 'hidden-overload'] },
      ],
      choices: [
        aChoice('choice-ask', 'node-pause', { effects: { trust: 3 } }),
        aChoice('choice-push', 'end-lost', { when: ['get', 'secretFlag'] }),
        aWayOut('choice-close', 'end-lost', { label: 'Close the file' }),
      ],
    }),
    aNode('node-pause', { lines: ['A pause.'], effects: { trust: 1 }, to: 'node-call' }),
    anEnding('end-lost', { lines: ['Gone.'], ending: 'mixed' }),
    anEnding('end-hangs-up', { ending: 'bad' }),
  ],
});
const rules = linkRules(story);

describe('a view', () => {
  test('is all that was shown since the last move, node by node', () => {
    const first = firstStep(rules, 1, 'order');
    expect(first.view.passages).toEqual([
      { place: 'desk', when: 'Monday', lines: [{ who: 'maya', mood: null, text: 'An ordinary day.' }] },
      {
        place: 'phone',
        when: null,
        lines: [
          { who: 'maya', mood: null, text: 'Hello.' },
          { who: 'maya', mood: 'doubtful', text: 'Yes?' },
        ],
      },
    ]);
  });

  test('reads a line with the values after the effects of its node', () => {
    const next = nextStep(rules, firstStep(rules, 1, 'order').snapshot, 0, 'order');
    expect(textsOf(next.view.passages)).toEqual(['A pause.', 'Hello.', 'I like you.']);
  });

  test('shows the shown gauges and no other', () => {
    expect(firstStep(rules, 0, 'order').view.gauges).toEqual([
      { label: 'The minutes', value: 3, min: 0, max: 15, unit: 'min', isClock: true },
      { label: 'The trust', value: 4, min: 0, max: 10, unit: '%', isClock: false },
    ]);
  });

  test('offers the replies that are open, the way out last and marked', () => {
    expect(firstStep(rules, 0, 'order').view.replies).toEqual([
      { text: 'I say choice-ask.', leaves: false, label: null },
      { text: 'I say choice-close.', leaves: true, label: 'Close the file' },
    ]);
  });

  test('ends with the ending and without a reply', () => {
    const { view } = nextStep(rules, firstStep(rules, 0, 'order').snapshot, 2, 'order');
    expect(view.replies).toEqual([]);
    expect(view.ending?.kind).toBe('mixed');
  });

  test('never carries a field beside those that the player may see', () => {
    const fields = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) {
        for (const item of value) collect(item);
      } else if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value)) {
          fields.add(name);
          collect(inner);
        }
      }
    };
    for (const draw of [0, 1]) {
      const first = firstStep(rules, draw, 'order');
      collect(first.view);
      collect(nextStep(rules, first.snapshot, 0, 'order').view);
      collect(nextStep(rules, first.snapshot, 2, 'order').view);
    }
    expect([...fields].sort()).toEqual(
      [
        ...['passages', 'place', 'when', 'lines', 'who', 'mood', 'text'],
        ...['gauges', 'label', 'value', 'min', 'max', 'unit', 'isClock'],
        ...['replies', 'leaves', 'ending', 'kind', 'title', 'lesson'],
      ]
        .sort()
        .filter((name, index, all) => all.indexOf(name) === index),
    );
  });

  test('never carries an id, a flag, a hidden name or a hidden value', () => {
    const first = firstStep(rules, 0, 'order');
    const shown = JSON.stringify([
      first.view.passages,
      first.view.gauges,
      first.view.replies.map(({ leaves, label }) => ({ leaves, label })),
      nextStep(rules, first.snapshot, 2, 'order').view.passages,
    ]);
    for (const secret of [
      'node-',
      'choice-',
      'end-lost',
      'secretFlag',
      'secretReason',
      'hidden-',
      'contacts',
    ]) {
      expect(shown).not.toContain(secret);
    }
  });

  test('is the same for two draws that the player cannot tell apart', () => {
    const [a, b] = [0, 1].map((draw) => {
      const first = firstStep(rules, draw, 'order');
      return nextStep(rules, first.snapshot, 2, 'order').view;
    });
    expect(a).toEqual(b);
  });
});
