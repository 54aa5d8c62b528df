/** Reads a page of a board: the best three, the neighbourhood of whoever asks, and the teams. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { BANDS, bandOf } from '../../engine/index.ts';
import type { Board, BoardRow } from '../../protocol/index.ts';
import type { Store } from '../db/connection.ts';
import type { Database, EntryTable, PlayerTable } from '../db/schema.ts';
import type { Kind, Place } from './place.ts';
import { readTeams } from './read-teams.ts';
import { monthOf, weekOf } from './windows.ts';

const TOP = 3;
/** How many neighbours are shown on either side. */
const NEIGHBOURS = 2;

export interface PageRequest {
  readonly board: string;
  readonly kind: Kind;
  readonly window: 'all' | 'month' | 'week';
  /** Only this team. */
  readonly team: string | undefined;
  readonly wantsNeighbours: boolean;
  readonly me: Pick<PlayerTable, 'id' | 'team'>;
  readonly now: number;
}

/** A row before names and ranks. */
type Standing = Pick<EntryTable, 'player' | 'score' | 'band' | 'at' | 'hidden'>;

/** All of a page but its names in the address and the title. */
export type Page = Omit<Board, 'board' | 'title' | 'kind' | 'window'>;

/** The window of this moment. */
export function windowAt(window: PageRequest['window'], now: number): string {
  if (window === 'all') return window;
  return window === 'month' ? monthOf(now) : weekOf(now);
}

/** Reads a page. What it costs does not depend on how many players stand on the board. */
export async function readPage(store: Store, request: PageRequest): Promise<Page> {
  const { board, kind, window, me, now, team } = request;
  const place: Place = { board, kind, win: windowAt(window, now) };
  // Before the rest: a change in between is told again, never missed.
  const version = await versionOf(store, board);
  const ladder = team === undefined ? boardLadder(store, place) : teamLadder(store, place, team);
  const histogram = await ladder.histogram();
  const rankOf = (score: number): number =>
    1 + [...histogram].reduce((sum, [other, n]) => (other > score ? sum + n : sum), 0);

  const mine = await ladder.mine(me.id);
  const top = await ladder.top();
  const around =
    mine === undefined || !request.wantsNeighbours
      ? []
      : [...(await ladder.above(mine)), mine, ...(await ladder.below(mine))];
  const names = await namesOf(store, [...top, ...around, ...(mine === undefined ? [] : [mine])]);
  const row = ({ player, score, band }: Standing): BoardRow => ({
    rank: rankOf(score),
    name: names.get(player)?.name ?? '',
    team: names.get(player)?.team ?? null,
    score,
    band: BANDS.find((each) => each === band) ?? bandOf(score),
    me: player === me.id,
  });
  return {
    version,
    players: [...histogram.values()].reduce((sum, n) => sum + n, 0),
    top: top.map(row),
    around: around.map(row),
    me: mine === undefined ? null : row(mine),
    teams: team === undefined ? await readTeams(store, place, me.team) : [],
  };
}

/** How often a board has changed. */
export async function versionOf({ db }: Store, board: string): Promise<number> {
  const row = await db
    .selectFrom('board_version')
    .select('version')
    .where('board', '=', board)
    .executeTakeFirst();
  return row?.version ?? 0;
}

interface Ladder {
  /** How many visible players stand at each score. */
  readonly histogram: () => Promise<ReadonlyMap<number, number>>;
  readonly mine: (player: string) => Promise<Standing | undefined>;
  readonly top: () => Promise<Standing[]>;
  /** Who stands next above, best first. */
  readonly above: (row: Standing) => Promise<Standing[]>;
  readonly below: (row: Standing) => Promise<Standing[]>;
}

/** The whole board: ranks from the cells, rows by the index. */
function boardLadder({ db }: Store, { board, kind, win }: Place): Ladder {
  const rows = db
    .selectFrom('entry')
    .select(['player', 'score', 'band', 'at', 'hidden'])
    .where('board', '=', board)
    .where('kind', '=', kind)
    .where('win', '=', win);
  const visible = rows.where('hidden', '=', 0);
  type Where = (from: ExpressionBuilder<Database, 'entry'>) => Expression<SqlBool>;
  const tie =
    ({ at, player }: Standing, sign: '<' | '>'): Where =>
    (from) =>
      from(from.refTuple('at', 'player'), sign, from.tuple(at, player));
  return {
    histogram: async () => {
      const cells = await db
        .selectFrom('cell')
        .select(({ fn }) => ['score', fn.sum<number | string>('n').as('n')])
        .where('board', '=', board)
        .where('kind', '=', kind)
        .where('win', '=', win)
        .groupBy('score')
        .execute();
      return new Map(cells.map(({ score, n }) => [score, Number(n)]));
    },
    mine: (player) => rows.where('player', '=', player).executeTakeFirst(),
    top: () => visible.orderBy('score', 'desc').orderBy('at').orderBy('player').limit(TOP).execute(),
    above: async (row) => {
      const tied = await visible
        .where('score', '=', row.score)
        .where(tie(row, '<'))
        .orderBy('at', 'desc')
        .orderBy('player', 'desc')
        .limit(NEIGHBOURS)
        .execute();
      const better = await visible
        .where('score', '>', row.score)
        .orderBy('score')
        .orderBy('at', 'desc')
        .orderBy('player', 'desc')
        .limit(NEIGHBOURS - tied.length)
        .execute();
      return [...tied, ...better].toReversed();
    },
    below: async (row) => {
      const tied = await visible
        .where('score', '=', row.score)
        .where(tie(row, '>'))
        .orderBy('at')
        .orderBy('player')
        .limit(NEIGHBOURS)
        .execute();
      const worse = await visible
        .where('score', '<', row.score)
        .orderBy('score', 'desc')
        .orderBy('at')
        .orderBy('player')
        .limit(NEIGHBOURS - tied.length)
        .execute();
      return [...tied, ...worse];
    },
  };
}

/** One team: small enough to be read whole. */
function teamLadder({ db }: Store, { board, kind, win }: Place, team: string): Ladder {
  const reading = db
    .selectFrom('entry')
    .select(['player', 'score', 'band', 'at', 'hidden'])
    .where('board', '=', board)
    .where('kind', '=', kind)
    .where('win', '=', win)
    .where('team', '=', team)
    .orderBy('score', 'desc')
    .orderBy('at')
    .orderBy('player')
    .execute();
  const visible = reading.then((rows) => rows.filter(({ hidden }) => hidden === 0));
  const isBefore = (one: Standing, other: Standing): boolean =>
    one.score !== other.score
      ? one.score > other.score
      : one.at !== other.at
        ? one.at < other.at
        : one.player < other.player;
  return {
    histogram: async () => {
      const counts = new Map<number, number>();
      for (const { score } of await visible) counts.set(score, (counts.get(score) ?? 0) + 1);
      return counts;
    },
    mine: async (player) => (await reading).find((row) => row.player === player),
    top: async () => (await visible).slice(0, TOP),
    above: async (row) => (await visible).filter((other) => isBefore(other, row)).slice(-NEIGHBOURS),
    below: async (row) => (await visible).filter((other) => isBefore(row, other)).slice(0, NEIGHBOURS),
  };
}

async function namesOf({ db }: Store, rows: readonly Standing[]) {
  if (rows.length === 0) return new Map<string, { name: string; team: string | null }>();
  const people = await db
    .selectFrom('player')
    .leftJoin('team', 'team.id', 'player.team')
    .select(['player.id', 'player.name', 'team.name as team'])
    .where('player.id', 'in', [...new Set(rows.map(({ player }) => player))])
    .execute();
  return new Map(people.map(({ id, name, team }) => [id, { name, team }]));
}
