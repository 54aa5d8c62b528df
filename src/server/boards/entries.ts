/**
 * Writes to the boards. An entry is one player's place; the cells count the visible entries by score, so that a rank
 * is a short sum whatever the number of players; a team entry keeps the trimmed mean of a team.
 *
 * Whoever writes holds the lock of the player's row first (`lockPlayer`): entries of one player never change twice at
 * once, and two first entries cannot both believe to be the first. Cells are touched in one order, by score. The means
 * of the teams come last, under the locks of the teams' rows.
 */
import type { Transaction } from 'kysely';
import { BANDS, bandOf } from '../../engine/index.ts';
import { inTransaction, type Store } from '../db/connection.ts';
import type { Database, PlayerTable } from '../db/schema.ts';
import { nameOf, type Place, type Standing } from './place.ts';
import { refreshTeamEntry } from './team-mean.ts';

/** What the entries of a player hang on. */
export type Ranked = Pick<PlayerTable, 'id' | 'team' | 'hidden'>;

/** Runs work that writes to boards, in one transaction; tells the watchers when it is committed. */
export async function onBoards<T>(
  store: Store,
  work: (trx: Transaction<Database>, writer: BoardWriter) => Promise<T>,
): Promise<T> {
  const { result, boards } = await inTransaction(store, async (trx) => {
    const writer = new BoardWriter(trx, store);
    const result = await work(trx, writer);
    await writer.finish();
    return { result, boards: writer.boards };
  });
  // It is committed: that the watchers cannot be told now is no reason to say that it failed.
  await announce(store, boards).catch(() => undefined);
  return result;
}

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

/** The entries that one transaction writes. Every player whose entries it touches must be locked. */
export class BoardWriter {
  readonly #trx: Transaction<Database>;
  readonly #store: Store;
  readonly #boards = new Set<string>();
  /** Places whose mean has to be taken again, by team. */
  readonly #teams = new Map<string, Map<string, Place>>();

  constructor(trx: Transaction<Database>, store: Store) {
    this.#trx = trx;
    this.#store = store;
  }

  /** The boards that were changed. */
  get boards(): ReadonlySet<string> {
    return this.#boards;
  }

  /** Puts a player on a board, or moves them. */
  async put(player: Ranked, place: Place, { score, band, at }: Standing): Promise<void> {
    const before = await this.#entry(place, player.id);
    const row = { ...place, player: player.id, team: player.team, score, band, at, hidden: player.hidden };
    await this.#trx
      .insertInto('entry')
      .values(row)
      .onConflict((conflict) => conflict.columns(['board', 'kind', 'win', 'player']).doUpdateSet(row))
      .execute();
    const changes: [score: number, by: number][] = [];
    if (before?.hidden === 0) changes.push([before.score, -1]);
    if (player.hidden === 0) changes.push([score, 1]);
    await this.#changeCells(place, player.id, changes);
    this.#touch(place, before?.team, player.team);
  }

  /** Takes a player off a board. */
  async drop(player: string, place: Place): Promise<void> {
    const before = await this.#entry(place, player);
    if (before === undefined) return;
    await this.#trx
      .deleteFrom('entry')
      .where('board', '=', place.board)
      .where('kind', '=', place.kind)
      .where('win', '=', place.win)
      .where('player', '=', player)
      .execute();
    if (before.hidden === 0) await this.#changeCells(place, player, [[before.score, -1]]);
    this.#touch(place, before.team);
  }

  /** All places of a player, in one order, so that two transactions meet their cells alike. */
  async placesOf(player: string): Promise<Place[]> {
    return this.#trx
      .selectFrom('entry')
      .select(['board', 'kind', 'win'])
      .where('player', '=', player)
      .orderBy('board')
      .orderBy('kind')
      .orderBy('win')
      .execute();
  }

  /** Brings the entries of a player in line with the player's row: team, and hidden or not. */
  async refresh(player: Ranked): Promise<void> {
    for (const place of await this.placesOf(player.id)) {
      const entry = await this.#entry(place, player.id);
      if (entry === undefined) continue;
      const band = BANDS.find((each) => each === entry.band) ?? bandOf(entry.score);
      await this.put(player, place, { score: entry.score, band, at: entry.at });
    }
  }

  /** Takes the means of the teams that were touched. Called once, last in the transaction. */
  async finish(): Promise<void> {
    for (const [team, places] of [...this.#teams].toSorted(byKey)) {
      for (const [, place] of [...places].toSorted(byKey)) {
        await refreshTeamEntry(this.#trx, this.#store, place, team);
      }
    }
    this.#teams.clear();
  }

  #touch(place: Place, ...teams: (string | null | undefined)[]): void {
    this.#boards.add(place.board);
    for (const team of teams) {
      if (team === null || team === undefined) continue;
      const places = this.#teams.get(team) ?? new Map<string, Place>();
      places.set(nameOf(place), place);
      this.#teams.set(team, places);
    }
  }

  async #entry(place: Place, player: string) {
    return this.#trx
      .selectFrom('entry')
      .selectAll()
      .where('board', '=', place.board)
      .where('kind', '=', place.kind)
      .where('win', '=', place.win)
      .where('player', '=', player)
      .executeTakeFirst();
  }

  async #changeCells(
    place: Place,
    player: string,
    changes: readonly (readonly [score: number, by: number])[],
  ): Promise<void> {
    const sums = new Map<number, number>();
    for (const [score, by] of changes) sums.set(score, (sums.get(score) ?? 0) + by);
    const shard = shardOf(player, this.#store.shards);
    for (const [score, by] of [...sums].toSorted(([one], [other]) => one - other)) {
      if (by !== 0) await addToCell(this.#trx, place, shard, score, by);
    }
  }
}

/** Adds to one cell of a histogram, made if it is missing. */
export async function addToCell(
  trx: Transaction<Database>,
  { board, kind, win }: Place,
  shard: number,
  score: number,
  by: number,
): Promise<void> {
  await trx
    .insertInto('cell')
    .values({ board, kind, win, shard, score, n: by })
    .onConflict((conflict) =>
      conflict
        .columns(['board', 'kind', 'win', 'shard', 'score'])
        .doUpdateSet((set) => ({ n: set('cell.n', '+', set.ref('excluded.n')) })),
    )
    .execute();
}

/**
 * Counts a change of a board for those who watch. Outside of transactions, so that a busy board is no queue; a change
 * whose counting a crash took away is told with the next one.
 */
async function announce({ db, notify }: Store, boards: Iterable<string>): Promise<void> {
  for (const board of boards) {
    await db
      .insertInto('board_version')
      .values({ board, version: 1 })
      .onConflict((conflict) =>
        conflict.column('board').doUpdateSet((set) => ({ version: set('board_version.version', '+', 1) })),
      )
      .execute();
    await notify?.(board);
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

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
