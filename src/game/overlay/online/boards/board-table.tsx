import type { Board } from '../../../../protocol/index.ts';
import { plural } from '../../words.ts';
import { BandMark } from '../band-mark.tsx';
import { TableFrame } from '../table-frame.tsx';
import { boardRows } from './board-rows.ts';

interface BoardTableProps {
  readonly page: Board;
  /** Whether I am hidden from the others. */
  readonly isHidden: boolean;
}

/** Who stands where: the three best and who stands next to me. My row stays in view. */
export function BoardTable({ page, isHidden }: BoardTableProps) {
  const rows = boardRows(page);
  if (rows.length === 0)
    return (
      <p class="sheet empty">
        Nobody stands here yet{page.window === 'all' ? '' : ' for this time'}. The first ranked talk opens the
        board.
      </p>
    );
  return (
    <TableFrame label="Table of players">
      <table class="board">
        <caption>
          {page.title}: {page.kind === 'first' ? 'first talks' : 'latest talks'}, {WINDOWS[page.window]}.{' '}
          {plural(page.players, 'player', 'players')}. The three best, and who stands next to you.
        </caption>
        <thead>
          <tr>
            <th scope="col">Rank</th>
            <th scope="col">Name</th>
            <th scope="col">Team</th>
            <th scope="col">Band</th>
            <th scope="col" class="number">
              Points
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, isAfterGap }, index) => [
            isAfterGap && (
              <tr key={`gap-${index}`} class="gap">
                <td colSpan={5}>
                  <span aria-hidden="true">⋯</span>
                  <span class="unseen">Others stand between.</span>
                </td>
              </tr>
            ),
            <tr key={index} class={row.me ? 'me' : undefined}>
              <td>{row.rank}</td>
              <th scope="row">
                {row.name}
                {row.me && <small> {isHidden ? '(you; only you see this row)' : '(you)'}</small>}
              </th>
              <td>{row.team ?? '–'}</td>
              <td>
                <BandMark band={row.band} />
              </td>
              <td class="number">{row.score}</td>
            </tr>,
          ])}
        </tbody>
      </table>
    </TableFrame>
  );
}

const WINDOWS: Readonly<Record<Board['window'], string>> = {
  all: 'of all time',
  month: 'this month',
  week: 'this week',
};
