import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/engine/index.ts';
import { type Customer, nextStep, type PastTalk, type Situation } from '../../../src/game/way/next-step.ts';

const DAY = 86_400_000;
const NOW = 100 * DAY;

const customer = (id: string, level: Level, ...principles: string[]): Customer => ({
  id,
  level,
  customer: { name: `Mx ${id}` },
  principles,
});

const CUSTOMERS = [
  customer('one', 'first-week', 'their-agenda'),
  customer('two', 'first-week', 'do-not-spar'),
  customer('three', 'core', 'their-agenda'),
  customer('four', 'core', 'no-strings', 'do-not-spar'),
  customer('five', 'hard', 'do-not-spar'),
];

/** A talk so many days ago. */
const talk = (scenario: string, ago: number, more: Partial<PastTalk> = {}): PastTalk => ({
  scenario,
  at: NOW - ago * DAY,
  band: 'Sound',
  givenAway: {},
  ...more,
});

function suggest(talks: readonly PastTalk[], more: Partial<Situation> = {}) {
  const done = new Set(talks.map(({ scenario }) => scenario));
  return nextStep({
    customers: CUSTOMERS,
    course: { name: 'your first week', ids: ['one', 'two'], done },
    talks,
    now: NOW,
    after: null,
    ...more,
  });
}

describe('the next step', () => {
  test('begins with the first of the course', () => {
    expect(suggest([])).toMatchObject({ scenario: 'one', kind: 'course' });
  });

  test('follows the course for beginners, whatever is due and whatever was weak', () => {
    const step = suggest([talk('one', 5, { givenAway: { 'no-strings': 6 } })]);
    expect(step).toMatchObject({ scenario: 'two', kind: 'course' });
    expect(step?.reason).toContain('number 2 of 2 in your first week');
  });

  test('passes over a part of the course that is not in the library', () => {
    const course = { name: 'the course of North', ids: ['gone', 'four'], done: new Set<string>() };
    expect(suggest([], { course })).toMatchObject({ scenario: 'four', kind: 'course' });
  });

  test('after the course, is a customer whose time has come again', () => {
    const step = suggest([talk('one', 1.5), talk('two', 0.1)]);
    expect(step).toMatchObject({ scenario: 'one', kind: 'again' });
    expect(step?.reason).toContain('a day since you talked to Mx one');
  });

  test('of those that are due, is the one that trains what is weakest', () => {
    const givenAway = { 'do-not-spar': 3 };
    const step = suggest([talk('one', 9), talk('two', 5), talk('three', 0.1, { givenAway })]);
    expect(step).toMatchObject({ scenario: 'two', kind: 'again' });
  });

  test('with nobody due, is somebody new of the next level who trains what is weakest', () => {
    const step = suggest([talk('one', 0.2), talk('two', 0.1, { givenAway: { 'do-not-spar': 3 } })]);
    expect(step).toMatchObject({ scenario: 'four', kind: 'principle' });
    expect(step?.reason).toContain('“Do not spar”');
  });

  test('looks at the latest talks alone for what is weak', () => {
    const old = talk('one', 30, { givenAway: { 'no-strings': 9 } });
    const recent = [0.5, 0.4, 0.3, 0.2, 0.1].map((ago) =>
      talk(ago > 0.25 ? 'one' : 'two', ago, { givenAway: { 'their-agenda': 1 } }),
    );
    expect(suggest([old, ...recent])).toMatchObject({ scenario: 'three', kind: 'principle' });
  });

  test('with nothing weak, is the next new one on the way', () => {
    expect(suggest([talk('one', 0.2), talk('two', 0.1)])).toMatchObject({ scenario: 'three', kind: 'new' });
  });

  test('is never the customer who was talked to just now, unless there is no other', () => {
    const talks = CUSTOMERS.map(({ id }, index) => talk(id, 0.9 - index / 10));
    expect(suggest(talks, { after: 'one' })).toMatchObject({ scenario: 'two', kind: 'again' });
    const [only] = CUSTOMERS;
    if (only === undefined) throw new Error('no customer');
    expect(suggest([talk('one', 0.1)], { customers: [only], after: 'one' })?.scenario).toBe('one');
  });

  test('is there as long as there is anybody', () => {
    expect(suggest([], { customers: [] })).toBeNull();
  });
});
