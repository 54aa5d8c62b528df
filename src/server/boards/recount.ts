/**
 * Counts the boards anew from their entries and mends what differs. Runs beside players: it compares one snapshot of
 * the database and adds the differences, which stay right whatever is added in the meantime.
 */
import type { Transaction } from 'kysely';
import { inTransaction, type Store } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { addToCells } from './entries.ts';
import { nameOf, type Place } from './place.ts';
import { refreshTeamEntries, trimmedMean } from './team-mean.ts';

export interface CellDifference extends Place {
  readonly score: number;
  readonly found: number;
  readonly wanted: number;
}

export interface Recount {
  readonly entries: number;
  readonly cells: readonly CellDifference[];
  /** Teams whose mean was another: their id and where. */
  readonly teams: readonly (Place & { readonly team: string })[];
}

export async function recount(store: Store): Promise<Recount> {
  return inTransaction(
    store,
    async (trx) => {
      const cells = await differentCells(trx);
      for (const { board, kind, win, score, found, wanted } of cells) {
        await addToCells(trx, [{ board, kind, win, shard: 0, score, n: wanted - found }]);
      }
      const teams = await differentTeams(trx);
      for (const { team, ...place } of teams) await refreshTeamEntries(trx, store, team, [place]);
      const { entries } = await trx
        .selectFrom('entry')
        .select(({ fn }) => fn.countAll<number>().as('entries'))
        .executeTakeFirstOrThrow();
      return { entries, cells, teams };
    },
    'snapshot',
  );
}

async function differentCells(trx: Transaction<Database>): Promise<CellDifference[]> {
  const wanted = await trx
    .selectFrom('entry')
    .select(({ fn }) => ['board', 'kind', 'win', 'score', fn.countAll<number>().as('n')])
    .where('hidden', '=', 0)
    .groupBy(['board', 'kind', 'win', 'score'])
    .execute();
  const found = await trx
    .selectFrom('cell')
    .select(({ fn }) => ['board', 'kind', 'win', 'score', fn.sum<number | string>('n').as('n')])
    .groupBy(['board', 'kind', 'win', 'score'])
    .execute();
  const all = new Map<string, CellDifference>();
  for (const { board, kind, win, score, n } of found) {
    const place = { board, kind, win };
    all.set(`${nameOf(place)}\n${score}`, { ...place, score, found: Number(n), wanted: 0 });
  }
  for (const { board, kind, win, score, n } of wanted) {
    const place = { board, kind, win };
    const key = `${nameOf(place)}\n${score}`;
    all.set(key, { ...place, score, found: all.get(key)?.found ?? 0, wanted: n });
  }
  return [...all.values()].filter((cell) => cell.found !== cell.wanted);
}

async function differentTeams(trx: Transaction<Database>): Promise<(Place & { team: string })[]> {
  const entries = await trx
    .selectFrom('entry')
    .select(['board', 'kind', 'win', 'team', 'score'])
    .where('hidden', '=', 0)
    .where('team', 'is not', null)
    .execute();
  const wanted = new Map<string, Place & { team: string; scores: number[] }>();
  for (const { team, score, board, kind, win } of entries) {
    if (team === null) continue;
    const place = { board, kind, win };
    const key = `${nameOf(place)}\n${team}`;
    const row = wanted.get(key) ?? { ...place, team, scores: [] };
    row.scores.push(score);
    wanted.set(key, row);
  }
  const found = await trx.selectFrom('team_entry').selectAll().execute();
  const left = new Map(found.map((row) => [`${nameOf(row)}\n${row.team}`, row]));
  const wrong: (Place & { team: string })[] = [];
  for (const [key, { scores, ...place }] of wanted) {
    const row = left.get(key);
    left.delete(key);
    if (row?.mean !== trimmedMean(scores) || row.played !== scores.length) wrong.push(place);
  }
  const without = [...left.values()].map(({ board, kind, win, team }) => ({ board, kind, win, team }));
  return [...wrong, ...without];
}
