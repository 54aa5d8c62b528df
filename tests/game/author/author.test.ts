import { describe, expect, test } from 'vitest';
import { createActor, waitFor } from 'xstate';
import { begin, linkRules } from '../../../src/engine/index.ts';
import { appMachine } from '../../../src/game/app/app-machine.ts';
import { NOTHING_FIXED } from '../../../src/game/app/route.ts';
import { makeAuthorAddress, readAuthorChoice } from '../../../src/game/author/author-address.ts';
import { nodeOf } from '../../../src/game/author/author-report.ts';
import { standsAt, stillLegal } from '../../../src/game/author/kept-moves.ts';
import { startingAt } from '../../../src/game/author/starting-at.ts';
import { DEFAULT_SETTINGS } from '../../../src/game/settings/settings.ts';
import { aChoice, aGauge, aNode, anEnding, aScenario } from '../../support/builders.ts';

const scenario = aScenario({
  id: 'one',
  gauges: [aGauge('trust', { start: 3 })],
  nodes: [
    aNode('hello', { choices: [aChoice('ask', 'answer')] }),
    aNode('answer', { choices: [aChoice('thank', 'end')] }),
    anEnding('end'),
  ],
});
const { story } = scenario;

describe('a story that begins elsewhere', () => {
  test('enters that node with the values of the start', () => {
    const { node, values } = begin(linkRules(startingAt(story, 'answer')), 0);
    expect(story.nodes[node]?.id).toBe('answer');
    expect(values[0]).toBe(3);
  });

  test.each([null, 'nowhere'])('begins as it is for %s', (node) => {
    expect(startingAt(story, node)).toBe(story);
  });

  test('keeps its content hash, so that the answer key fits', () => {
    expect(startingAt(story, 'answer').hash).toBe(story.hash);
  });
});

describe("an author's address", () => {
  test.each([
    { scenario: 'one', node: null, draw: 0 },
    { scenario: 'one', node: 'the-red-light', draw: 7 },
  ])('is read as it was written: %o', (choice) => {
    const { search, hash } = new URL(makeAuthorAddress(choice), 'http://localhost/');
    expect(readAuthorChoice({ search, hash })).toEqual(choice);
  });

  test('is none where no talk is opened', () => {
    expect(readAuthorChoice({ search: '?node=hello', hash: '#/customers' })).toBeNull();
  });
});

describe('a play that outlives a save', () => {
  test('is kept whole while every move is legal', () => {
    expect(stillLegal(story, 0, ['ask', 'thank'])).toEqual({ moves: ['ask', 'thank'], illegal: null });
    expect(standsAt(story, 0, ['ask'])).toBe('answer');
  });

  test('is kept up to the first move that is gone', () => {
    const { moves, illegal } = stillLegal(story, 0, ['ask', 'shout', 'thank']);
    expect(moves).toEqual(['ask']);
    expect(illegal).toMatchObject({ ply: 1, node: 'answer', choice: 'shout' });
  });
});

test('a finding about a node, or a part of it, names the node', () => {
  const finding = {
    code: 'ON301',
    severity: 'warning',
    message: '',
    hint: null,
    line: 1,
    column: 1,
    play: null,
  } as const;
  expect(nodeOf({ ...finding, pointer: '/nodes/hello' })).toBe('hello');
  expect(nodeOf({ ...finding, pointer: '/nodes/hello/choices/0/text' })).toBe('hello');
  expect(nodeOf({ ...finding, pointer: '/nodes' })).toBeNull();
  expect(nodeOf({ ...finding, pointer: '/gauges/trust' })).toBeNull();
});

describe('taking up a play', () => {
  const visit = () => {
    const nothing = (): void => {};
    const actor = createActor(appMachine, {
      input: {
        library: { ids: ['one'], loadStory: async () => story, loadKey: async () => scenario.key },
        keeper: {
          openAttempt: async () => null,
          drawsMet: () => [],
          keepOpen: nothing,
          dropOpen: nothing,
          keepFinished: nothing,
        },
        online: { openAttempt: () => Promise.reject(new Error('unknown')), briefOf: async () => null },
        settings: DEFAULT_SETTINGS,
        route: { screen: 'talk', scenario: 'one', fixed: NOTHING_FIXED },
      },
    });
    actor.start();
    return actor;
  };
  const secrets = { draw: 'a', order: 'b' };

  test('stands where its moves lead, with its own secrets', async () => {
    const actor = visit();
    await waitFor(actor, (snapshot) => snapshot.matches({ screen: 'talk' }));
    const transcript = { scenario: 'one', hash: story.hash, secrets, moves: ['ask'] };
    actor.send({ type: 'takeUp', transcript });
    expect(actor.getSnapshot().context.conversation?.transcript()).toEqual(transcript);
    expect(actor.getSnapshot().context.turns).toHaveLength(2);
    actor.stop();
  });

  test('is refused for another version of the story', async () => {
    const actor = visit();
    await waitFor(actor, (snapshot) => snapshot.matches({ screen: 'talk' }));
    const before = actor.getSnapshot().context.conversation;
    actor.send({
      type: 'takeUp',
      transcript: { scenario: 'one', hash: 'another', secrets, moves: ['ask'] },
    });
    expect(actor.getSnapshot().context.conversation).toBe(before);
    actor.stop();
  });
});
