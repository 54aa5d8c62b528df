import { expect, test } from 'vitest';
import { drawCount, drawFrom } from '../../../src/engine/index.ts';
import { freshSecrets, randomSecrets, secretForDraw } from '../../../src/game/conversation/secrets.ts';
import { anEnding, aScenario } from '../../support/builders.ts';

const { story } = aScenario({
  hidden: { reason: ['busy', 'gone', 'bought'], tone: ['warm', 'dry'] },
  nodes: [anEnding('end')],
});

test('every draw can be asked for', () => {
  const draws = Array.from({ length: drawCount(story) }, (_, draw) => draw);
  expect(draws.map((draw) => drawFrom(story, secretForDraw(story, draw)))).toEqual(draws);
});

test('a draw beyond the last counts round', () => {
  expect(secretForDraw(story, drawCount(story) + 1)).toBe(secretForDraw(story, 1));
});

test('two attempts share no secret, and the two secrets of an attempt differ', () => {
  const [one, other] = [randomSecrets(), randomSecrets()];
  expect(new Set([one.draw, one.order, other.draw, other.order]).size).toBe(4);
  expect(one.draw).toMatch(/^[0-9a-f]{32}$/);
});

test('a customer shows every other truth before one comes again', () => {
  const draws = Array.from({ length: drawCount(story) }, (_, draw) => draw);
  const met: number[] = [];
  for (const _ of draws) met.push(drawFrom(story, freshSecrets(story, met).draw));
  expect(met.toSorted()).toEqual(draws);
  expect(draws).toContain(drawFrom(story, freshSecrets(story, met).draw));
});
