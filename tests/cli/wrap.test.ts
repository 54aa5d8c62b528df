import { expect, test } from 'vitest';
import { wrap } from '../../src/cli/wrap.ts';

test.each([
  ['a short text stays on its line', 'one two', 20, '', 'one two'],
  ['a line is full to the last character', 'one two three', 7, '', 'one two\nthree'],
  ['a long word stands alone', 'a counterrevolutionary b', 6, '', 'a\ncounterrevolutionary\nb'],
  ['the indent counts towards the width', 'one two three', 9, '  ', '  one two\n  three'],
  ['line breaks and double spaces are spaces', 'one\n two   three', 40, '', 'one two three'],
  ['nothing is one empty line', '', 10, '  ', '  '],
])('%s', (_, text, width, indent, wrapped) => {
  expect(wrap(text, width, indent)).toBe(wrapped);
});

test('the first line can have an indent of its own', () => {
  expect(wrap('one two three', 10, '    ', '1.  ')).toBe('1.  one\n    two\n    three');
});
