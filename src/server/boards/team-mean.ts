/** Where a team stands: the trimmed mean of its visible entries. */
import type { Transaction } from 'kysely';
import type { Store } from '../db/connection.ts';
import type { Database, TeamEntryTable } from '../db/schema.ts';
import { nameOf, type Place } from './place.ts';

/** The share that is dropped at each end, rounded down: one lucky or unlucky member does not decide. */
const TRIMMED = 5;

/** The trimmed mean of whole points, rounded down as all points are. @param scores At least one. */
export function trimmedMean(scores: readonly number[]): number {
  const sorted = scores.toSorted((one, other) => one - other);
  const dropped = Math.floor(sorted.length / TRIMMED);
  const kept = sorted.slice(dropped, sorted.length - dropped);
  return Math.floor(kept.reduce((sum, score) => sum + score, 0) / kept.length);
}

/**
 * Takes the means of a team at some places anew. Locks the team's row, so that of two that end at once the later one
 * sees both.
 */
export async function refreshTeamEntries(
  trx: Transaction<Database>,
  { engine }: Store,
  team: string,
  places: readonly Place[],
): Promise<void> {
  const lock = trx.selectFrom('team').select('id').where('id', '=', team);
  await (engine === 'postgres' ? lock.forUpdate() : lock).executeTakeFirst();
  const boards = [...new Set(places.map(({ board }) => board))];
  const entries = await trx
    .selectFrom('entry')
    .select(['board', 'kind', 'win', 'score'])
    .where('board', 'in', boards)
    .where('team', '=', team)
    .where('hidden', '=', 0)
    .execute();
  const scores = new Map<string, number[]>();
  for (const { score, ...place } of entries) {
    const known = scores.get(nameOf(place)) ?? [];
    known.push(score);
    scores.set(nameOf(place), known);
  }
  const rows: TeamEntryTable[] = [];
  for (const { board, kind, win } of places) {
    const own = scores.get(nameOf({ board, kind, win })) ?? [];
    if (own.length > 0) rows.push({ board, kind, win, team, mean: trimmedMean(own), played: own.length });
    else await deleteTeamEntry(trx, { board, kind, win }, team);
  }
  if (rows.length === 0) return;
  await trx
    .insertInto('team_entry')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['board', 'kind', 'win', 'team'])
        .doUpdateSet((set) => ({ mean: set.ref('excluded.mean'), played: set.ref('excluded.played') })),
    )
    .execute();
}

async function deleteTeamEntry(
  trx: Transaction<Database>,
  { board, kind, win }: Place,
  team: string,
): Promise<void> {
  await trx
    .deleteFrom('team_entry')
    .where('board', '=', board)
    .where('kind', '=', kind)
    .where('win', '=', win)
    .where('team', '=', team)
    .execute();
}
