import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AXES } from '../../../src/engine/index.ts';
import { gradeOf, gravePlies, lossChips } from '../../../src/game/overlay/debrief/losses.ts';
import { aMove, losing } from './debriefs.ts';

describe('the chips of a move', () => {
  test('a best reply has one chip, a tick', () => {
    expect(lossChips(aMove(0))).toEqual([{ grade: 'kept', text: 'nothing lost', axis: null }]);
  });

  test('a loss is signed with a true minus and names its axis', () => {
    expect(lossChips(losing(0, 'non-sparring', 2))).toEqual([
      { grade: 'small', text: '−2 non-sparring', axis: 'non-sparring' },
    ]);
  });

  test('a loss of two is small, a loss of three is grave', () => {
    expect([2, 3].map((loss) => gradeOf(losing(0, 'walking-away', loss)))).toEqual(['small', 'grave']);
  });

  test('leaving too early is grave even where no points were lost', () => {
    const move = aMove(0, { isBest: false, leavesTooEarly: true });
    expect(lossChips(move).map(({ text }) => text)).toEqual(['left too early']);
    expect(gradeOf(move)).toBe('grave');
  });

  test('a late move says that leaving was due', () => {
    expect(lossChips(aMove(0, { isBest: false, isLate: true })).map(({ text }) => text)).toEqual([
      'leaving was due',
    ]);
  });

  test('are never missing; a tick stands alone and means that nothing was lost', () => {
    const aLoss = fc.record({
      'value-creation': fc.nat(6),
      'non-sparring': fc.nat(6),
      'walking-away': fc.nat(6),
    });
    fc.assert(
      fc.property(aLoss, fc.boolean(), fc.boolean(), (loss, isLate, leavesTooEarly) => {
        const isLossless = AXES.every((axis) => loss[axis] === 0);
        const isBest = isLossless && !isLate && !leavesTooEarly;
        const chips = lossChips(aMove(0, { loss, isLate, leavesTooEarly, isBest }));
        expect(chips.some(({ grade }) => grade === 'kept')).toBe(isBest);
        if (isBest) expect(chips).toHaveLength(1);
        expect(chips.length).toBeGreaterThan(0);
      }),
      { seed: 20261121 },
    );
  });

  test('the grave moves are found by ply', () => {
    expect(gravePlies([aMove(0), losing(1, 'value-creation', 4), losing(2, 'value-creation', 2)])).toEqual([
      1,
    ]);
  });
});
