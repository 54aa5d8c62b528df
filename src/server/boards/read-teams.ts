/** Reads the table of teams beside a board: the best, and the team of whoever asks. */
import { type Board, LEAST_RANKED_MEMBERS } from '../../protocol/index.ts';
import type { Store } from '../db/connection.ts';
import type { Place } from './place.ts';

/** How many of the best teams are listed. */
const MOST_LISTED = 10;

/** Teams that are ranked, best first, then the own team if it is not among them. */
export async function readTeams(
  { db }: Store,
  { board, kind, win }: Place,
  mine: string | null,
): Promise<Board['teams']> {
  const standings = db
    .selectFrom('team_entry')
    .where('board', '=', board)
    .where('kind', '=', kind)
    .where('win', '=', win);
  const ranked = standings.where('played', '>=', LEAST_RANKED_MEMBERS);
  const best = await ranked
    .select(['team', 'mean', 'played'])
    .orderBy('mean', 'desc')
    .orderBy('team')
    .limit(MOST_LISTED)
    .execute();
  const own =
    mine === null || best.some(({ team }) => team === mine)
      ? undefined
      : await standings.select(['team', 'mean', 'played']).where('team', '=', mine).executeTakeFirst();
  const listed = own === undefined ? best : [...best, own];
  const ids = mine === null ? listed.map(({ team }) => team) : [...listed.map(({ team }) => team), mine];
  if (ids.length === 0) return [];
  const teams = await db
    .selectFrom('team')
    .leftJoin('player', (join) => join.onRef('player.team', '=', 'team.id').on('player.hidden', '=', 0))
    .select(({ fn }) => ['team.id', 'team.name', fn.count<number>('player.id').as('members')])
    .where('team.id', 'in', ids)
    .groupBy(['team.id', 'team.name'])
    .execute();

  const rankOf = async (mean: number): Promise<number> => {
    const { better } = await ranked
      .select(({ fn }) => fn.countAll<number>().as('better'))
      .where('mean', '>', mean)
      .executeTakeFirstOrThrow();
    return better + 1;
  };
  const rows: Board['teams'] = [];
  const isListed = new Set(listed.map(({ team }) => team));
  for (const { team, mean, played } of listed) {
    const isRanked = played >= LEAST_RANKED_MEMBERS;
    const { name = '', members = 0 } = teams.find(({ id }) => id === team) ?? {};
    rows.push({
      rank: isRanked ? await rankOf(mean) : null,
      name,
      // With one or two scores the mean would tell them.
      mean: isRanked ? mean : null,
      played,
      members,
      mine: team === mine,
    });
  }
  const silent = teams.find(({ id }) => id === mine && !isListed.has(id));
  if (silent !== undefined) {
    rows.push({ rank: null, name: silent.name, mean: null, played: 0, members: silent.members, mine: true });
  }
  return rows;
}
