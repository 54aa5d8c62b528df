import { describe, expect, test } from 'vitest';
import { formatDiagnostic, parseScenario } from '../../src/format/index.ts';
import { smallWith } from './small-scenario.ts';

const hintFor = (piece: string, by: string) =>
  parseScenario(smallWith(piece, by), 'small.json').diagnostics[0]?.hint;

describe('a hint', () => {
  test.each([
    ['a property with two letters swapped', '"open": true', '"opne": true', 'Did you mean "open"?'],
    ['a mood', '"calm"', '"clam"', 'Did you mean "calm"?'],
    [
      'a node',
      '"start": "hello"',
      '"start": "Helo"',
      'Write lower-case words joined by hyphens: next-thursday.',
    ],
    ['another node', '"start": "hello"', '"start": "helo"', 'Did you mean "hello"?'],
    ['a name in a condition', '"trust == 2"', '"trsut == 2"', 'Did you mean "trust"?'],
    ['a hidden value', `"reason == 'overload'"`, `"reason == 'overlord'"`, 'Did you mean "overload"?'],
    ['a principle', '"their-agenda"', '"thier-agenda"', 'Did you mean "their-agenda"?'],
    ['a single =', '"trust == 2"', '"trust = 2"', 'Write == to compare.'],
    ['and', '"trust == 2"', '"trust == 2 and promised"', 'Write && for "and".'],
    ['a single &', '"trust == 2"', '"trust == 2 & promised"', 'Write && for "and".'],
    ['not', '"trust == 2"', '"not promised"', 'Write ! for "not".'],
    [
      'nothing near',
      '"trust == 2"',
      '"zeppelin == 2"',
      'Known here: minutes, trust, promised, reason, mood.',
    ],
  ])('helps with %s', (_, piece, by, hint) => {
    expect(hintFor(piece, by)).toBe(hint);
  });
});

test('a finding is written as file:line:column, so that terminals and editors make it clickable', () => {
  const [finding] = parseScenario(
    smallWith('"start": "hello"', '"start": "helo"'),
    'a/small.json',
  ).diagnostics;
  if (finding === undefined) throw new Error('a misspelt node is found');
  expect(formatDiagnostic(finding)).toBe(
    'a/small.json:36:12 error ON022 there is no node "helo"\n  hint: Did you mean "hello"?',
  );
});
