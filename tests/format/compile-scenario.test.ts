import { describe, expect, test } from 'vitest';
import { InvalidScenarioError, loadScenario } from '../../src/format/index.ts';
import { SMALL, smallWith } from './small-scenario.ts';

const small = (text = SMALL) => loadScenario(text, 'small.json');
const hash = (text?: string) => small(text).story.hash;

describe('compiling', () => {
  const { story, key } = small();

  test('slots are the gauges, the flags and the hidden variables, in order', () => {
    expect(story.gauges.map(({ name }) => name)).toEqual(['minutes', 'trust']);
    expect(story.flags).toEqual([{ name: 'promised', start: false }]);
    expect(story.hidden.map(({ name }) => name)).toEqual(['reason', 'mood']);
    expect(story.clock).toBe(0);
    expect(key.leaving).toEqual({
      rightWhen: ['||', ['>=', ['get', 1], 3], ['get', 2]],
      mayWhen: ['==', ['get', 1], 2],
    });
  });

  test('what a file leaves out is filled in', () => {
    expect(story.gauges[0]).toEqual({
      name: 'minutes',
      label: 'Her patience',
      start: 5,
      min: 0,
      max: 9,
      shown: true,
      unit: 'min',
    });
    expect(story.gauges[1]).toMatchObject({ min: -2, shown: false, unit: null });
    expect(story.nodes[1]).toMatchObject({
      place: null,
      when: null,
      effects: [],
      lines: [],
      choices: [],
      ending: null,
    });
    expect(story.nodes[0]?.choices[1]).toMatchObject({
      when: null,
      minutes: 1,
      effects: [],
      label: 'Close the file',
    });
    expect(key.weights).toEqual({ 'value-creation': 1, 'non-sparring': 2, 'walking-away': 1 });
  });

  test('a choice takes no minutes where there is no clock', () => {
    const text = smallWith(
      '"minutes": { "label": "Her patience", "start": 5, "max": 9, "shown": true, "unit": "min" },\n',
      '',
    )
      .replace('"outOfTime": "hangs-up",', '')
      .replace('"minutes": 2,', '');
    expect(small(text).story).toMatchObject({ clock: null, outOfTime: null });
    expect(small(text).story.nodes[0]?.choices.map(({ minutes }) => minutes)).toEqual([0, 0]);
  });

  test('without "leaving", leaving is never the answer', () => {
    const text = smallWith(
      '"leaving": {\n    "rightWhen": "trust >= 3 || promised",\n    "mayWhen": "trust == 2"\n  },',
      '',
    );
    expect(small(text).key.leaving).toEqual({ rightWhen: false, mayWhen: false });
  });

  test('targets, effects, evidence and thoughts are resolved', () => {
    expect(story.outOfTime).toBe(2);
    expect(story.nodes[0]?.effects).toEqual([{ when: ['<', ['get', 1], 1], changes: [[1, 1]] }]);
    expect(story.nodes[0]?.choices[0]).toMatchObject({
      when: ['in', ['get', 1], [0, 1, -1]],
      minutes: 2,
      effects: [
        {
          when: null,
          changes: [
            [1, 1],
            [2, 1],
          ],
        },
      ],
      targets: [
        { when: ['in', ['get', 3], ['overload']], to: 1 },
        { when: null, to: 0 },
      ],
    });
    expect(key.nodes[0]?.[0]).toEqual({
      evidence: [
        {
          principle: 'their-agenda',
          axis: 'value-creation',
          points: 2,
          why: 'It asks.',
          when: ['!', ['get', 2]],
        },
      ],
      thoughts: [
        { when: ['!=', ['get', 3], 'overload'], text: 'A question.' },
        { when: null, text: 'Well.' },
      ],
    });
    expect(key.nodes.map((choices) => choices.length)).toEqual([2, 0, 0, 0]);
    expect(key.truths).toEqual({ reason: { overload: 'She had no hands free.' } });
  });

  test('a compiled scenario is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(small()))).toEqual(small());
  });

  test('a program that cannot go on is told all findings', () => {
    const broken = () => loadScenario(smallWith('"start": "hello"', '"start": "x"'), 'small.json');
    expect(broken).toThrow(InvalidScenarioError);
    expect(broken).toThrow('small.json:36:12 error ON022');
  });
});

describe('the content hash', () => {
  test('is the same in story and answer key, 64 hex digits', () => {
    expect(small().key.hash).toBe(hash());
    expect(hash()).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['a line', '"Yes?"', '"Yes."'],
    ['a reply', '"What do you need?"', '"What is it?"'],
    ['a why', '"It asks."', '"It asked."'],
    ['a thought', '"So."', '"Well, well."'],
    ['a place', '"place": "desk"', '"place": "phone"'],
    ['the hour', '"Monday"', '"Tuesday"'],
    ['a portrait', '"skin": "tan"', '"skin": "fair"'],
    ['the title', '"title": "Small"', '"title": "Little"'],
    ['the layout of a condition', '"trust >= 3 || promised"', '"(trust>=3)||(promised)"'],
    [
      'the order of gauges',
      '"minutes": { "label": "Her patience", "start": 5, "max": 9, "shown": true, "unit": "min" },\n    "trust": { "label": "Trust", "start": 1, "min": -2, "max": 4 }',
      '"trust": { "label": "Trust", "start": 1, "min": -2, "max": 4 },\n    "minutes": { "label": "Her patience", "start": 5, "max": 9, "shown": true, "unit": "min" }',
    ],
    ['what is written although it is the default', '"leaves": true', '"minutes": 1, "leaves": true'],
    ['the truth told in the debrief', '"She had no hands free."', '"No hands."'],
  ])('does not change with %s', (_, piece, by) => {
    expect(hash(smallWith(piece, by))).toBe(hash());
  });

  test.each([
    ['points', '"points": 2', '"points": 1'],
    ['a principle', '"their-agenda"', '"come-prepared"'],
    ['the condition of evidence', '"!promised"', '"promised"'],
    ['the condition of a choice', '"trust in [0, 1, -1]"', '"trust in [0, 1]"'],
    ['minutes', '"minutes": 2', '"minutes": 3'],
    ['an effect', '"trust": 1, "promised": true', '"trust": 1, "promised": false'],
    ['an effect on entering', '"trust < 1"', '"trust < 0"'],
    ['what leaves', '"leaves": true', '"leaves": false'],
    ['a target', '{ "to": "hello" }', '{ "to": "quiet" }'],
    ['the kind of an ending', '"mixed"', '"good"'],
    ['a weight', '"non-sparring": 2', '"non-sparring": 3'],
    ['when leaving is right', '"trust >= 3 || promised"', '"trust >= 2 || promised"'],
    ['when leaving is open', '"trust == 2"', '"trust == 1"'],
    ['the start of a gauge', '"start": 5', '"start": 6'],
    ['the start of a flag', '"promised": false', '"promised": true'],
    ['the order of hidden values', '["up", "down"]', '["down", "up"]'],
    [
      'the order of hidden variables, which decides the draw',
      '"reason": ["overload", "frozen-budget"],\n    "mood": ["up", "down"]',
      '"mood": ["up", "down"],\n    "reason": ["overload", "frozen-budget"]',
    ],
    ['the end of time', '"outOfTime": "hangs-up"', '"outOfTime": "bye"'],
    ['the start', '"start": "hello"', '"start": "quiet"'],
  ])('changes with %s', (_, piece, by) => {
    expect(hash(smallWith(piece, by))).not.toBe(hash());
  });
});
