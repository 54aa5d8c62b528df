import { type Board, LEAST_RANKED_MEMBERS } from '../../../../protocol/index.ts';
import { TableFrame } from '../table-frame.tsx';

/** How the teams stand: by the trimmed mean of their members. */
export function TeamTable({ teams }: { readonly teams: Board['teams'] }) {
  if (teams.length === 0) return null;
  return (
    <section aria-labelledby="teams-title">
      <h2 id="teams-title">Teams</h2>
      <p class="aside">
        A team’s points are the mean of its members, without the fifth at either end. It is ranked once{' '}
        {LEAST_RANKED_MEMBERS} of them have played.
      </p>
      <TableFrame label="Table of teams">
        <table class="board">
          <caption class="unseen">Teams by the mean of their members</caption>
          <thead>
            <tr>
              <th scope="col">Rank</th>
              <th scope="col">Team</th>
              <th scope="col">Have played</th>
              <th scope="col" class="number">
                Points
              </th>
            </tr>
          </thead>
          <tbody>
            {teams.map(({ rank, name, mean, played, members, mine }, index) => (
              <tr key={index} class={mine ? 'me' : undefined}>
                <td>{rank ?? '–'}</td>
                <th scope="row">
                  {name}
                  {mine && <small> (yours)</small>}
                </th>
                <td>
                  {played} of {members}
                </td>
                <td class="number">{mean ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
