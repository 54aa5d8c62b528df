/** Fills boards for the bench, straight into the database: a million players would take hours over the API. */
import BetterSqlite from 'better-sqlite3';
import pg from 'pg';

export interface Seed {
  readonly board: string;
  /** Sets the players of one board apart from those of another. */
  readonly prefix: string;
  readonly players: number;
  /** So many players make a team. */
  readonly teamSize: number;
}

/** Scores from 0 to 100, spread evenly enough, and never in the order in which they were earned. */
const SCORE = '((n % 101) * 79) % 101';

/** The statements that fill one board, with a series of whole numbers `n` from 1 to `players` at hand. */
function statements({ board, prefix, players, teamSize }: Seed, series: (most: number) => string): string[] {
  const teams = Math.ceil(players / teamSize);
  const team = `'${prefix}-team-' || (n % ${teams})`;
  return [
    `insert into team (id, name, created_at) select '${prefix}-team-' || (n - 1), 'Team ' || n, 1
       from ${series(teams)}`,
    `insert into player (id, name, team, role, hidden, recovery, created_at)
       select '${prefix}-' || n, 'Player ' || n, ${team}, 'player', 0, '${prefix}-' || n, 1 from ${series(players)}`,
    `insert into entry (board, kind, win, player, team, score, band, at, hidden)
       select '${board}', 'first', 'all', '${prefix}-' || n, ${team}, ${SCORE}, 'Sound', n, 0 from ${series(players)}`,
    `insert into cell (board, kind, win, shard, score, n)
       select board, kind, win, 0, score, count(*) from entry
       where board = '${board}' and player like '${prefix}-%' group by board, kind, win, score
       on conflict (board, kind, win, shard, score) do update set n = cell.n + excluded.n`,
    `insert into team_entry (board, kind, win, team, mean, played)
       select board, kind, win, team, cast(avg(score) as integer), count(*) from entry
       where board = '${board}' and player like '${prefix}-%' group by board, kind, win, team`,
  ];
}

export function seedSqlite(file: string, seeds: readonly Seed[]): void {
  const database = new BetterSqlite(file, { timeout: 10_000 });
  const series = (most: number) =>
    `(with recursive series(n) as (select 1 union all select n + 1 from series where n < ${most}) select n from series)`;
  for (const seed of seeds) for (const statement of statements(seed, series)) database.exec(statement);
  database.exec('analyze');
  database.close();
}

export async function seedPostgres(url: string, seeds: readonly Seed[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const series = (most: number) => `generate_series(1, ${most}) as n`;
  for (const seed of seeds) for (const statement of statements(seed, series)) await client.query(statement);
  await client.query('vacuum analyze');
  await client.end();
}
