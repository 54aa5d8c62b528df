/** Attempts that nobody has touched for two weeks count as given up. */
import type { Transaction } from 'kysely';
import { ATTEMPT_DAYS } from '../../protocol/index.ts';
import { lockPlayer, onBoards } from '../boards/entries.ts';
import type { Store } from '../db/connection.ts';
import type { AttemptTable, Database } from '../db/schema.ts';
import type { Library } from '../library/library.ts';
import { giveUpAttempt, lockAttempt } from './close.ts';

/** How long an attempt may lie untouched, in milliseconds. */
export const PATIENCE = ATTEMPT_DAYS * 86_400_000;

/** More than these are left to the next sweep. */
const MOST_AT_ONCE = 200;

/** When an attempt counts as given up if nobody touches it before, in milliseconds since 1970. */
export async function runsOutAt(
  db: Pick<Transaction<Database>, 'selectFrom'>,
  { id, started_at }: Pick<AttemptTable, 'id' | 'started_at'>,
): Promise<number> {
  const last = await db
    .selectFrom('move')
    .select('at')
    .where('attempt', '=', id)
    .orderBy('ply', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.at ?? started_at) + PATIENCE;
}

/** Gives up what was left lying, as of the moment when its time had run out. @returns How many. */
export async function sweepStale(store: Store, library: Library, now: number): Promise<number> {
  const stale = await store.db
    .selectFrom('attempt')
    .select(['id', 'player', 'scenario', 'hash'])
    .where('status', '=', 'open')
    .where('started_at', '<=', now - PATIENCE)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('move')
            .select('move.ply')
            .whereRef('move.attempt', '=', 'attempt.id')
            .where('move.at', '>', now - PATIENCE),
        ),
      ),
    )
    .orderBy('started_at')
    .limit(MOST_AT_ONCE)
    .execute();
  let count = 0;
  for (const { id, player, scenario, hash } of stale) {
    const edition = await library.edition(scenario, hash);
    count += await onBoards(store, async (trx, writer) => {
      const owner = await lockPlayer(trx, store, player);
      const attempt = await lockAttempt(trx, store, id);
      if (owner === undefined || attempt?.status !== 'open') return 0;
      const at = await runsOutAt(trx, attempt);
      // Touched in the meantime.
      if (at > now) return 0;
      await giveUpAttempt(trx, writer, owner, attempt, edition, at);
      return 1;
    });
  }
  return count;
}
