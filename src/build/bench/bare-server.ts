/**
 * The peer of the ranked server: a bare Hono route that reads the same rows and inserts the same move as durably, and
 * knows nothing of scenarios, rules, checks, headers or logs. Works on a database that the ranked server has made.
 */
import { createHash } from 'node:crypto';
import { serve } from '@hono/node-server';
import BetterSqlite from 'better-sqlite3';
import { type Context, Hono } from 'hono';
import pg from 'pg';

interface Rows {
  readonly player: (token: string) => Promise<unknown>;
  readonly attempt: (id: string) => Promise<unknown>;
  readonly moves: (id: string) => Promise<readonly unknown[]>;
  readonly insert: (id: string, ply: number, position: number) => Promise<void>;
}

const PLAYER = 'select player.* from session join player on player.id = session.player where session.token =';
const ATTEMPT = 'select * from attempt where id =';
const MOVES = 'select * from move where attempt =';
const INSERT = 'insert into move (attempt, ply, position, node, choice, at) values';

function sqliteRows(file: string): Rows {
  const database = new BetterSqlite(file, { timeout: 10_000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const player = database.prepare(`${PLAYER} ?`);
  const attempt = database.prepare(`${ATTEMPT} ?`);
  const moves = database.prepare(`${MOVES} ? order by ply`);
  const insert = database.prepare(`${INSERT} (?, ?, ?, ?, ?, ?)`);
  return {
    player: async (token) => player.get(token),
    attempt: async (id) => attempt.get(id),
    moves: async (id) => moves.all(id),
    insert: async (id, ply, position) => {
      insert.run(id, ply, position, 'some-node', 'some-choice', Date.now());
    },
  };
}

function postgresRows(url: string): Rows {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  return {
    player: async (token) => (await pool.query(`${PLAYER} $1`, [token])).rows[0],
    attempt: async (id) => (await pool.query(`${ATTEMPT} $1`, [id])).rows[0],
    moves: async (id) => (await pool.query(`${MOVES} $1 order by ply`, [id])).rows,
    insert: async (id, ply, position) => {
      const values = [id, ply, position, 'some-node', 'some-choice', Date.now()];
      await pool.query(`${INSERT} ($1, $2, $3, $4, $5, $6)`, values);
    },
  };
}

/** As long as what is shown after a move, as a rule. */
const VIEW = 'x'.repeat(1500);

const { DATABASE_URL, DATABASE_FILE, PORT } = process.env;
const rows = DATABASE_URL === undefined ? sqliteRows(DATABASE_FILE ?? '') : postgresRows(DATABASE_URL);
const app = new Hono();
app.post('/api/attempts/:id/moves', async (context: Context) => {
  const id = context.req.param('id') ?? '';
  const { ply, position }: { ply: number; position: number } = await context.req.json();
  const token = /session=([\w-]+)/.exec(context.req.header('cookie') ?? '')?.[1] ?? '';
  const player = await rows.player(createHash('sha256').update(token).digest('hex'));
  const attempt = await rows.attempt(id);
  const made = await rows.moves(id);
  if (player === undefined || attempt === undefined || made.length !== ply) return context.body(null, 409);
  await rows.insert(id, ply, position);
  return context.json({ ply: ply + 1, view: { text: VIEW, replies: [1, 2, 3] } });
});
serve({ fetch: app.fetch, port: Number(PORT), hostname: 'localhost' }, () =>
  process.stdout.write('bare server ready\n'),
);
process.on('SIGTERM', () => process.exit(0));
