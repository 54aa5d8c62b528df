import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePath, parsePath } from '../../../src/game/overlay/online/path.ts';

test('an address that was made is read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('boards', 'team', 'join'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.dictionary(fc.constantFrom('kind', 'window', 'team'), fc.string({ minLength: 1, maxLength: 9 })),
      (screen, rest, query) => {
        const read = parsePath(makePath(screen, rest, query));
        expect([read.screen, read.rest]).toEqual([screen, rest]);
        expect(Object.fromEntries(read.query)).toEqual(query);
      },
    ),
    { seed: 20261121 },
  );
});
