import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boardNews } from '../../../src/game/overlay/online/boards/board-news.ts';
import { boardRows } from '../../../src/game/overlay/online/boards/board-rows.ts';
import type { Board, BoardRow } from '../../../src/protocol/index.ts';

const row = (rank: number, name: string, score: number, me = false): BoardRow => ({
  rank,
  name,
  team: null,
  score,
  band: 'Sound',
  me,
});

/** A board as the server shows it to one of the players: three best, two neighbours on either side. */
function seenBy(scores: readonly number[], at: number, isHidden = false): Board {
  const best = scores.map((score, index) => ({ score, index })).toSorted((a, b) => b.score - a.score);
  const me = best.findIndex(({ index }) => index === at);
  const visible = best.filter(({ index }) => !isHidden || index !== at);
  const rows = best.map(({ score, index }) =>
    row(1 + visible.filter((other) => other.score > score).length, `player ${index}`, score, index === at),
  );
  const others = isHidden ? rows.filter((each) => !each.me) : rows;
  const own = rows[me];
  return {
    board: 'one',
    title: 'One',
    kind: 'first',
    window: 'all',
    version: 1,
    players: visible.length,
    top: others.slice(0, 3),
    around: rows.slice(Math.max(0, me - 2), me + 3),
    me: own ?? null,
    teams: [],
  };
}

const boards = fc
  .array(fc.integer({ min: 60, max: 100 }), { minLength: 1, maxLength: 30 })
  .chain((scores) => fc.tuple(fc.constant(scores), fc.nat({ max: scores.length - 1 }), fc.boolean()));

describe('the rows of a board', () => {
  test('hold the three best and the neighbourhood, each once, best first, with me among them', () => {
    fc.assert(
      fc.property(boards, ([scores, at, isHidden]) => {
        const board = seenBy(scores, at, isHidden);
        const shown = boardRows(board).map((each) => each.row);
        const names = shown.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(names)).toEqual(new Set([...board.top, ...board.around].map(({ name }) => name)));
        expect(shown.map(({ score }) => score)).toEqual(
          shown.map(({ score }) => score).toSorted((a, b) => b - a),
        );
        expect(shown.filter(({ me }) => me)).toHaveLength(1);
      }),
      { seed: 20261121 },
    );
  });

  test('say where others are left out', () => {
    const rows = boardRows({
      top: [row(1, 'a', 99), row(2, 'b', 98), row(3, 'c', 97)],
      around: [row(7, 'f', 80), row(8, 'me', 79, true), row(9, 'g', 78)],
      me: row(8, 'me', 79, true),
    });
    expect(rows.map(({ isAfterGap }) => isAfterGap)).toEqual([false, false, false, true, false, false]);
  });

  test('show no gap where top and neighbourhood meet, nor between equals', () => {
    const whole = [row(1, 'a', 99), row(1, 'b', 99), row(3, 'c', 97), row(4, 'me', 90, true)];
    const rows = boardRows({ top: whole.slice(0, 3), around: whole.slice(1), me: whole[3] ?? null });
    expect(rows.map(({ row: { name } }) => name)).toEqual(['a', 'b', 'c', 'me']);
    expect(rows.some(({ isAfterGap }) => isAfterGap)).toBe(false);
  });

  test('keep two players of the same name and score apart', () => {
    const twins = [row(1, 'Kim', 90), row(1, 'Kim', 90), row(3, 'me', 80, true)];
    expect(boardRows({ top: twins, around: twins, me: twins[2] ?? null })).toHaveLength(3);
  });
});

describe('the news of a board', () => {
  const before = seenBy([90, 80, 70], 1);

  test('name a new leader, my new place and how many play', () => {
    expect(boardNews(before, seenBy([90, 80, 70, 95], 1))).toBe(
      'The board has changed: player 3 is first with 95; you are number 3 of 4; 4 players now.',
    );
  });

  test('are silent where nothing is seen of the change', () => {
    expect(boardNews(before, { ...before, version: 2 })).toBeNull();
  });

  test('say that I am first', () => {
    expect(boardNews(before, seenBy([90, 95, 70], 1))).toBe('The board has changed: you are first.');
  });
});
