/**
 * Writes to the boards. An entry is one player's place; the cells count the visible entries by score, so that a rank
 * is a short sum whatever the number of players.
 *
 * Whoever writes holds the lock of the player's row first (`lockPlayer`): entries of one player never change twice at
 * once, and two first entries cannot both believe to be the first. Cells are touched in one order, by score.
 */
import type { Transaction } from 'kysely';
import { BANDS, type Band, bandOf } from '../../engine/index.ts';
import type { Store } from '../db/connection.ts';
import type { Database, PlayerTable } from '../db/schema.ts';

export type Kind = 'first' | 'latest';

export interface Place {
  readonly board: string;
  readonly kind: Kind;
  readonly win: string;
}

export interface Standing {
  readonly score: number;
  readonly band: Band;
  /** When it was earned, in milliseconds since 1970. */
  readonly at: number;
}

/** The board of one content of a scenario. */
export const scenarioBoard = (scenario: string, hash: string): string => `${scenario}@${hash.slice(0, 16)}`;

/** The board of a team's own course. */
export const courseBoard = (team: string | null): string =>
  team === null ? 'course:first-week' : `course:${team}`;

/** Locks a player's row for the rest of the transaction. @returns The row; undefined: there is no such player. */
export async function lockPlayer(
  trx: Transaction<Database>,
  { engine }: Store,
  id: string,
): Promise<PlayerTable | undefined> {
  const row = trx.selectFrom('player').selectAll().where('id', '=', id);
  // SQLite has one writer at a time, and this transaction has been it from the start.
  return (engine === 'postgres' ? row.forUpdate() : row).executeTakeFirst();
}

/** Puts a player on a board, or moves them. The player's row must be locked. */
export async function putEntry(
  trx: Transaction<Database>,
  store: Store,
  player: Pick<PlayerTable, 'id' | 'team' | 'hidden'>,
  place: Place,
  standing: Standing,
): Promise<void> {
  const before = await entryAt(trx, place, player.id);
  const row = {
    ...place,
    player: player.id,
    team: player.team,
    score: standing.score,
    band: standing.band,
    at: standing.at,
    hidden: player.hidden,
  };
  await trx
    .insertInto('entry')
    .values(row)
    .onConflict((conflict) => conflict.columns(['board', 'kind', 'win', 'player']).doUpdateSet(row))
    .execute();
  const changes: [score: number, by: number][] = [];
  if (before !== undefined && before.hidden === 0) changes.push([before.score, -1]);
  if (player.hidden === 0) changes.push([standing.score, 1]);
  await changeCells(trx, store, place, player.id, changes);
}

/** Takes a player off a board. The player's row must be locked. */
export async function dropEntry(
  trx: Transaction<Database>,
  store: Store,
  player: string,
  place: Place,
): Promise<void> {
  const before = await entryAt(trx, place, player);
  if (before === undefined) return;
  await trx
    .deleteFrom('entry')
    .where('board', '=', place.board)
    .where('kind', '=', place.kind)
    .where('win', '=', place.win)
    .where('player', '=', player)
    .execute();
  if (before.hidden === 0) await changeCells(trx, store, place, player, [[before.score, -1]]);
}

/** All places of a player, in one order, so that two transactions meet their cells alike. */
export async function placesOf(trx: Transaction<Database>, player: string): Promise<Place[]> {
  return trx
    .selectFrom('entry')
    .select(['board', 'kind', 'win'])
    .where('player', '=', player)
    .orderBy('board')
    .orderBy('kind')
    .orderBy('win')
    .execute();
}

/** Brings the entries of a player in line with the player's row: team, and hidden or not. */
export async function refreshEntries(
  trx: Transaction<Database>,
  store: Store,
  player: Pick<PlayerTable, 'id' | 'team' | 'hidden'>,
): Promise<void> {
  for (const place of await placesOf(trx, player.id)) {
    const entry = await entryAt(trx, place, player.id);
    if (entry === undefined) continue;
    await putEntry(trx, store, player, place, {
      score: entry.score,
      band: BANDS.find((band) => band === entry.band) ?? bandOf(entry.score),
      at: entry.at,
    });
  }
}

/** Counts a change of a board for those who watch. Outside of transactions, so that a busy board is no queue. */
export async function announce({ db }: Store, boards: Iterable<string>): Promise<void> {
  for (const board of new Set(boards)) {
    await db
      .insertInto('board_version')
      .values({ board, version: 1 })
      .onConflict((conflict) =>
        conflict.column('board').doUpdateSet((set) => ({ version: set('board_version.version', '+', 1) })),
      )
      .execute();
  }
}

/** Which shard of the cells a player counts in: FNV-1a of the id. */
export function shardOf(player: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < player.length; index++) {
    hash = Math.imul(hash ^ player.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % shards;
}

async function entryAt(trx: Transaction<Database>, place: Place, player: string) {
  return trx
    .selectFrom('entry')
    .selectAll()
    .where('board', '=', place.board)
    .where('kind', '=', place.kind)
    .where('win', '=', place.win)
    .where('player', '=', player)
    .executeTakeFirst();
}

async function changeCells(
  trx: Transaction<Database>,
  { shards }: Store,
  place: Place,
  player: string,
  changes: readonly (readonly [score: number, by: number])[],
): Promise<void> {
  const sums = new Map<number, number>();
  for (const [score, by] of changes) sums.set(score, (sums.get(score) ?? 0) + by);
  const shard = shardOf(player, shards);
  for (const [score, by] of [...sums].toSorted(([one], [other]) => one - other)) {
    if (by === 0) continue;
    await trx
      .insertInto('cell')
      .values({ ...place, shard, score, n: by })
      .onConflict((conflict) =>
        conflict
          .columns(['board', 'kind', 'win', 'shard', 'score'])
          .doUpdateSet((set) => ({ n: set('cell.n', '+', set.ref('excluded.n')) })),
      )
      .execute();
  }
}
