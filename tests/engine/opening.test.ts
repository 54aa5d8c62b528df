import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawCount,
  firstStep,
  hasEnded,
  joinStory,
  linkRules,
  nextStep,
  offered,
  splitStory,
} from '../../src/engine/index.ts';
import { arbitraryScenario } from '../support/arbitraries.ts';
import { aChoice, aNode, anEnding, aScenario, aWayOut } from '../support/builders.ts';

const { story } = aScenario({
  nodes: [
    aNode('hello', { lines: ['Yes?'], choices: [aChoice('ask', 'answer'), aWayOut('leave', 'gone')] }),
    aNode('answer', { lines: ['I see.'], choices: [aChoice('thank', 'gone')] }),
    anEnding('gone', { lines: ['Goodbye.'] }),
  ],
});

describe('the parcels of a story', () => {
  test('keep what is said after the first reply out of the opening', () => {
    const { opening, texts } = splitStory(story);
    const [hello, answer, gone] = opening.nodes;
    expect(hello).toEqual(story.nodes[0]);
    expect(answer?.lines.map(({ text }) => text)).toEqual(['']);
    expect(answer?.choices.map(({ text }) => text)).toEqual(['']);
    expect(gone?.ending).toMatchObject({ title: '', lesson: '' });
    expect(texts).toContain('I see.');
    expect(texts).toContain('Goodbye.');
    expect(texts).not.toContain('Yes?');
  });

  test('of any story make the same story again, byte for byte', () => {
    fc.assert(
      fc.property(arbitraryScenario(), ({ story: any }) => {
        expect(JSON.stringify(joinStory(splitStory(any)))).toBe(JSON.stringify(any));
      }),
      { seed: 20261121, numRuns: 100 },
    );
  });

  test('of any story show the same first words and the same ways on as the whole', () => {
    fc.assert(
      fc.property(
        arbitraryScenario(),
        fc.nat(),
        fc.string({ maxLength: 6 }),
        ({ story: any }, pick, order) => {
          const draw = pick % drawCount(any);
          const whole = linkRules(any);
          const opening = linkRules(splitStory(any).opening);
          const step = firstStep(whole, draw, order);
          expect(firstStep(opening, draw, order)).toEqual(step);
          if (hasEnded(whole, step.snapshot)) return;
          for (const choice of offered(whole, step.snapshot.node, step.snapshot.values)) {
            expect(nextStep(opening, step.snapshot, choice, order).snapshot).toEqual(
              nextStep(whole, step.snapshot, choice, order).snapshot,
            );
          }
        },
      ),
      { seed: 20261121, numRuns: 100 },
    );
  });
});
