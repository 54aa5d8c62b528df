import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PRINCIPLES, principlesTrained } from '../../../src/engine/index.ts';
import { loadScenario } from '../../../src/format/index.ts';
import { examplesOf } from '../../../src/game/way/example.ts';
import { bestLines, momentsNear } from '../../../src/game/way/moments.ts';
import { aChoice, aNode, anEnding, aScenario, PRINCIPLE_OF, points } from '../../support/builders.ts';
import { SHIPPED } from '../../support/shipped.ts';

const shipped = SHIPPED.map((path) => loadScenario(readFileSync(path), path));
const SPAR = PRINCIPLE_OF['non-sparring'];

const line = (text: string) => [{ who: 'maya', text }];
const scenario = aScenario({
  id: 'examples',
  nodes: [
    aNode('hello', {
      lines: line('You are late.'),
      choices: [
        aChoice('own', 'later', { evidence: [points('non-sparring', 1)] }),
        aChoice('shrug', 'later', { evidence: [points('non-sparring', -1)] }),
      ],
    }),
    aNode('later', {
      lines: line('That is not what I said.'),
      choices: [
        aChoice('ask', 'end', { evidence: [points('non-sparring', 2)] }),
        aChoice('insist', 'end', { evidence: [points('non-sparring', -2)] }),
        aChoice('charm', 'end', { evidence: [points('non-sparring', -2), points('value-creation', 1)] }),
      ],
    }),
    anEnding('end'),
  ],
});

describe('the examples for a principle', () => {
  test('are where they lie furthest apart, and the bad one is the one with something to say for itself', () => {
    const examples = examplesOf(scenario, SPAR);
    expect(examples?.good.said?.text).toBe('That is not what I said.');
    expect(examples?.good.reply.isBest).toBe(true);
    expect(examples?.tempting.reply.evidence).toHaveLength(2);
    expect(examples?.tempting.said).toEqual(examples?.good.said);
  });

  test('are not made up where a scenario has none', () => {
    expect(examplesOf(scenario, 'be-grateful')).toBeNull();
  });

  test('can be had for every principle from some shipped customer who trains it', () => {
    const without = PRINCIPLES.filter(({ id }) =>
      shipped
        .filter(({ key }) => principlesTrained(key).includes(id))
        .every((each) => examplesOf(each, id) === null),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

describe('the moments of a scenario', () => {
  test('are those of the best line, and of the lines one slip away', () => {
    const branching = aScenario({
      id: 'branching',
      nodes: [
        aNode('a', {
          choices: [
            aChoice('well', 'b', { evidence: [points('non-sparring', 1)] }),
            aChoice('badly', 'c', { evidence: [points('non-sparring', 0)] }),
          ],
        }),
        aNode('b', { choices: [aChoice('on', 'end')] }),
        aNode('c', {
          choices: [
            aChoice('mend', 'end', { evidence: [points('non-sparring', 1)] }),
            aChoice('worse', 'd', { evidence: [points('non-sparring', 0)] }),
          ],
        }),
        aNode('d', { choices: [aChoice('on', 'end')] }),
        anEnding('end'),
      ],
    });
    expect(
      momentsNear(branching)
        .map(({ node }) => node)
        .toSorted(),
    ).toEqual(['a', 'b', 'c']);
    expect(bestLines(branching).map(({ moments }) => moments.map(({ node }) => node))).toEqual([['a', 'b']]);
  });
});
