import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  firstWeekCourse,
  inWayOrder,
  type Milestone,
  PRINCIPLES,
  principlesTrained,
} from '../../src/engine/index.ts';
import { loadScenario } from '../../src/format/index.ts';
import { aChoice, aNode, anEnding, aScenario, PRINCIPLE_OF, points } from '../support/builders.ts';
import { SHIPPED } from '../support/shipped.ts';

const shipped = SHIPPED.map((path) => loadScenario(readFileSync(path), path));

const idsInOrder = (scenarios: readonly Milestone[]): string[] =>
  inWayOrder(scenarios, (scenario) => scenario).map(({ id }) => id);

describe('the way through the library', () => {
  test('goes from the first week over the core to the hard ones', () => {
    const ids = idsInOrder([
      { id: 'the-line', level: 'hard' },
      { id: 'gone-quiet', level: 'core' },
      { id: 'ten-minutes', level: 'first-week' },
      { id: 'first-call', level: 'first-week' },
    ]);
    expect(ids).toEqual(['first-call', 'ten-minutes', 'gone-quiet', 'the-line']);
  });

  test('puts scenarios of one’s own behind the shipped ones of their level, by id', () => {
    const ids = idsInOrder([
      { id: 'zebra', level: 'first-week' },
      { id: 'aardvark', level: 'first-week' },
      { id: 'her-template', level: 'first-week' },
      { id: 'gone-quiet', level: 'core' },
    ]);
    expect(ids).toEqual(['her-template', 'aardvark', 'zebra', 'gone-quiet']);
  });

  test('begins with a first-week course of five, the first call before everything', () => {
    const course = firstWeekCourse(shipped.map(({ story }) => story));
    expect(course).toHaveLength(5);
    expect(course[0]).toBe('first-call');
  });

  test('trains every principle at some customer', () => {
    const trained = new Set(shipped.flatMap(({ key }) => principlesTrained(key)));
    expect(PRINCIPLES.map(({ id }) => id).filter((id) => !trained.has(id))).toEqual([]);
  });
});

describe('what a scenario trains', () => {
  const moment = (id: string, to: string, gain: number) =>
    aNode(id, {
      choices: [
        aChoice('well', to, { evidence: [points('non-sparring', gain)] }),
        aChoice('badly', to, { evidence: [points('non-sparring', 0)] }),
      ],
    });

  test('is what tells replies apart at more than one moment', () => {
    const { key } = aScenario({
      id: 'trained',
      nodes: [moment('a', 'b', 2), moment('b', 'end', 3), anEnding('end')],
    });
    expect(principlesTrained(key)).toEqual([PRINCIPLE_OF['non-sparring']]);
  });

  test('is not what is asked for once, or makes hardly a difference', () => {
    const { key } = aScenario({
      id: 'hardly',
      nodes: [moment('a', 'b', 2), moment('b', 'end', 1), anEnding('end')],
    });
    expect(principlesTrained(key)).toEqual([]);
  });
});
