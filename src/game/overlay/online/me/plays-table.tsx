import { AXES } from '../../../../engine/index.ts';
import type { Send } from '../../../app/app-machine.ts';
import type { Play } from '../../../online/plays.ts';
import { AXIS_WORDS } from '../../debrief/axis-words.ts';
import { BandMark } from '../band-mark.tsx';
import { dayInWords } from '../days.ts';
import { TableFrame } from '../table-frame.tsx';

interface PlaysTableProps {
  readonly plays: readonly Play[];
  /** Whether the server keeps them, so that their debriefs can be read again. */
  readonly isRanked: boolean;
  readonly send: Send;
}

/** The talks behind the pictures, latest first. */
export function PlaysTable({ plays, isRanked, send }: PlaysTableProps) {
  return (
    <TableFrame label="Table of your talks">
      <table class="board">
        <caption>{isRanked ? 'Your ranked talks' : 'Your practice on this device'}, latest first</caption>
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col">Ended</th>
            <th scope="col">Whole</th>
            {AXES.map((axis) => (
              <th key={axis} scope="col" class="number">
                {AXIS_WORDS[axis]}
              </th>
            ))}
            {isRanked && <th scope="col">Debrief</th>}
          </tr>
        </thead>
        <tbody>
          {plays.toReversed().map(({ id, title, at, isFirst, isGivenUp, band, whole, axes }) => (
            <tr key={id}>
              <th scope="row">
                {title}
                <small>
                  {isFirst ? ' first talk' : ''}
                  {isGivenUp ? ' (given up)' : ''}
                </small>
              </th>
              <td class="day">{dayInWords(at)}</td>
              <td>{band === null ? 'Not measured' : [<BandMark key="band" band={band} />, ' ', whole]}</td>
              {AXES.map((axis) => (
                <td key={axis} class="number">
                  {axes[axis] ?? '–'}
                </td>
              ))}
              {isRanked && (
                <td>
                  <button
                    type="button"
                    class="plain"
                    onClick={() => send({ type: 'go', route: { screen: 'ranked', attempt: id } })}
                  >
                    Read<span class="unseen"> the debrief of {title}</span>
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
