/** Where a team stands: the trimmed mean of its visible entries. */
import type { Transaction } from 'kysely';
import type { Store } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import type { Place } from './place.ts';

/** The share that is dropped at each end, rounded down: one lucky or unlucky member does not decide. */
const TRIMMED = 5;

/** The trimmed mean of whole points, rounded down as all points are. @param scores At least one. */
export function trimmedMean(scores: readonly number[]): number {
  const sorted = scores.toSorted((one, other) => one - other);
  const dropped = Math.floor(sorted.length / TRIMMED);
  const kept = sorted.slice(dropped, sorted.length - dropped);
  return Math.floor(kept.reduce((sum, score) => sum + score, 0) / kept.length);
}

/** Takes a team's mean anew. Locks the team's row, so that of two that end at once the later one sees both. */
export async function refreshTeamEntry(
  trx: Transaction<Database>,
  { engine }: Store,
  { board, kind, win }: Place,
  team: string,
): Promise<void> {
  const lock = trx.selectFrom('team').select('id').where('id', '=', team);
  await (engine === 'postgres' ? lock.forUpdate() : lock).executeTakeFirst();
  const entries = await trx
    .selectFrom('entry')
    .select('score')
    .where('board', '=', board)
    .where('kind', '=', kind)
    .where('win', '=', win)
    .where('team', '=', team)
    .where('hidden', '=', 0)
    .execute();
  if (entries.length === 0) {
    await trx
      .deleteFrom('team_entry')
      .where('board', '=', board)
      .where('kind', '=', kind)
      .where('win', '=', win)
      .where('team', '=', team)
      .execute();
    return;
  }
  const counted = { mean: trimmedMean(entries.map(({ score }) => score)), played: entries.length };
  await trx
    .insertInto('team_entry')
    .values({ board, kind, win, team, ...counted })
    .onConflict((conflict) => conflict.columns(['board', 'kind', 'win', 'team']).doUpdateSet(counted))
    .execute();
}
