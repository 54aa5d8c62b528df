/** The rows of a board as they are shown: the top three, then one's own neighbourhood. Pure. */
import type { Board, BoardRow } from '../../../../protocol/index.ts';

export interface ShownRow {
  readonly row: BoardRow;
  /** Between the row above and this one stand others who are not shown. */
  readonly isAfterGap: boolean;
}

/** Top and neighbourhood, each row once, best first. */
export function boardRows({ top, around, me }: Pick<Board, 'top' | 'around' | 'me'>): ShownRow[] {
  const left = top.map(keyOf);
  const others = around.filter((row) => {
    const at = left.indexOf(keyOf(row));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  const own = me !== null && ![...top, ...around].some((row) => row.me) ? [me] : [];
  const rows = [...top, ...others, ...own].toSorted(
    (one, other) => one.rank - other.rank || other.score - one.score,
  );
  // A rank counts those who stand higher: some of them are left out where fewer are shown.
  const leftOut = rows.map(({ rank }) => rank - 1 - rows.filter((other) => other.rank < rank).length);
  return rows.map((row, index) => ({
    row,
    isAfterGap: (leftOut[index] ?? 0) > Math.max(0, leftOut[index - 1] ?? 0),
  }));
}

function keyOf({ rank, name, team, me }: BoardRow): string {
  return JSON.stringify([rank, name, team, me]);
}
