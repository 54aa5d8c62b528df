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
import type { CellTable, Database, EntryTable, PlayerTable } from '../db/schema.ts';
import { nameOf, type Place, type Standing } from './place.ts';
import { refreshTeamEntries } from './team-mean.ts';

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

/** What shall be at one place for one player. */
interface Change {
  readonly place: Place;
  readonly player: string;
  /** Null: nothing. */
  readonly entry: EntryTable | null;
}

/**
 * The entries that one transaction writes, gathered and written at its end in a handful of statements. Every player
 * whose entries it touches must be locked.
 */
export class BoardWriter {
  readonly #trx: Transaction<Database>;
  readonly #store: Store;
  readonly #boards = new Set<string>();
  /** By player, then by place; the last word counts. */
  readonly #changes = new Map<string, Map<string, Change>>();
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
  put(player: Ranked, place: Place, { score, band, at }: Standing): void {
    const { board, kind, win } = place;
    const { id, team, hidden } = player;
    this.#note({ place, player: id, entry: { board, kind, win, player: id, team, score, band, at, hidden } });
  }

  /** Takes a player off a board. */
  drop(player: string, place: Place): void {
    this.#note({ place, player, entry: null });
  }

  /** All entries of a player as they are stored, without what this transaction is about to write. */
  async entriesOf(player: string): Promise<EntryTable[]> {
    return this.#trx.selectFrom('entry').selectAll().where('player', '=', player).execute();
  }

  /** Brings the entries of a player in line with the player's row: team, and hidden or not. */
  async refresh(player: Ranked): Promise<void> {
    for (const { board, kind, win, score, band, at } of await this.entriesOf(player.id)) {
      const known = BANDS.find((each) => each === band) ?? bandOf(score);
      this.put(player, { board, kind, win }, { score, band: known, at });
    }
  }

  /** Writes what was gathered, then takes the means of the teams that it touched. Called once, last. */
  async finish(): Promise<void> {
    for (const [player, changes] of [...this.#changes].toSorted(byKey)) {
      // In one order, so that two transactions meet their cells alike.
      await this.#write(
        player,
        [...changes].toSorted(byKey).map(([, change]) => change),
      );
    }
    this.#changes.clear();
    for (const [team, places] of [...this.#teams].toSorted(byKey)) {
      await refreshTeamEntries(this.#trx, this.#store, team, [...places.values()]);
    }
    this.#teams.clear();
  }

  #note(change: Change): void {
    const changes = this.#changes.get(change.player) ?? new Map<string, Change>();
    changes.set(nameOf(change.place), change);
    this.#changes.set(change.player, changes);
  }

  async #write(player: string, changes: readonly Change[]): Promise<void> {
    const trx = this.#trx;
    const stored = new Map((await this.entriesOf(player)).map((entry) => [nameOf(entry), entry]));
    const cells: CellTable[] = [];
    const rows: EntryTable[] = [];
    for (const { place, entry } of changes) {
      const before = stored.get(nameOf(place));
      if (entry === null && before === undefined) continue;
      this.#boards.add(place.board);
      for (const team of [before?.team, entry?.team]) this.#touch(team ?? null, place);
      cells.push(...this.#cellsFor(place, player, before, entry));
      if (entry !== null) rows.push(entry);
      else await deleteEntry(trx, player, place);
    }
    await upsertEntries(trx, rows);
    await addToCells(trx, cells);
  }

  #touch(team: string | null, place: Place): void {
    if (team === null) return;
    const places = this.#teams.get(team) ?? new Map<string, Place>();
    places.set(nameOf(place), place);
    this.#teams.set(team, places);
  }

  /** What a change does to the histogram, by score in ascending order. */
  #cellsFor(
    { board, kind, win }: Place,
    player: string,
    before: EntryTable | undefined,
    after: EntryTable | null,
  ): CellTable[] {
    const sums = new Map<number, number>();
    if (before?.hidden === 0) sums.set(before.score, -1);
    if (after?.hidden === 0) sums.set(after.score, (sums.get(after.score) ?? 0) + 1);
    const shard = shardOf(player, this.#store.shards);
    return [...sums]
      .filter(([, n]) => n !== 0)
      .toSorted(([one], [other]) => one - other)
      .map(([score, n]) => ({ board, kind, win, shard, score, n }));
  }
}

async function upsertEntries(trx: Transaction<Database>, rows: readonly EntryTable[]): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('entry')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['board', 'kind', 'win', 'player']).doUpdateSet((set) => ({
        team: set.ref('excluded.team'),
        score: set.ref('excluded.score'),
        band: set.ref('excluded.band'),
        at: set.ref('excluded.at'),
        hidden: set.ref('excluded.hidden'),
      })),
    )
    .execute();
}

async function deleteEntry(
  trx: Transaction<Database>,
  player: string,
  { board, kind, win }: Place,
): Promise<void> {
  await trx
    .deleteFrom('entry')
    .where('board', '=', board)
    .where('kind', '=', kind)
    .where('win', '=', win)
    .where('player', '=', player)
    .execute();
}

/** Adds to cells of histograms, made if they are missing. Each cell at most once. */
export async function addToCells(trx: Transaction<Database>, cells: readonly CellTable[]): Promise<void> {
  if (cells.length === 0) return;
  await trx
    .insertInto('cell')
    .values(cells)
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
async function announce({ db, notify }: Store, boards: ReadonlySet<string>): Promise<void> {
  if (boards.size === 0) return;
  await db
    .insertInto('board_version')
    .values([...boards].toSorted().map((board) => ({ board, version: 1 })))
    .onConflict((conflict) =>
      conflict.column('board').doUpdateSet((set) => ({ version: set('board_version.version', '+', 1) })),
    )
    .execute();
  await notify?.([...boards]);
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
