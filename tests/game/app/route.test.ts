import { expect, test } from 'vitest';
import { makeRoute, NOTHING_FIXED, parseRoute, type Route } from '../../../src/game/app/route.ts';

const ROUTES: readonly Route[] = [
  { screen: 'title' },
  { screen: 'choice' },
  { screen: 'briefing', scenario: 'gone-quiet' },
  { screen: 'talk', scenario: 'gone-quiet', fixed: NOTHING_FIXED },
  { screen: 'ranked', attempt: '0af3' },
  { screen: 'online', path: 'join/AB2C' },
  { screen: 'online', path: 'boards/gone-quiet?window=week' },
  { screen: 'guide', path: 'principles' },
  { screen: 'guide', path: 'trainer-sheet/gone-quiet' },
  { screen: 'talk', scenario: 'ein/schöner tag', fixed: { draw: 3, order: 'a&b' } },
];

test.each(ROUTES.map((route) => [makeRoute(route), route] as const))(
  '%s leads there and back',
  (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  },
);

test.each(['', '#', '#/', '#/nowhere', '#/talk', '#/talk/', 'nonsense'])('%j leads to the title', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'title' });
});

test.each(['-1', '1.5', 'x', '1e9', ''])('a draw of %j is no draw', (draw) => {
  expect(parseRoute(`#/talk/a?draw=${draw}`)).toMatchObject({ fixed: { draw: null } });
});

test('a name that is no valid encoding is taken as it stands', () => {
  expect(parseRoute('#/briefing/%E0%A4')).toEqual({ screen: 'briefing', scenario: '%E0%A4' });
});
