import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';

/** The history of the tables. A step that was released is never changed; a change is a new step. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-start': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('team')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('course', 'text')
        .addColumn('due', 'bigint')
        .addColumn('join_code', 'text', (column) => column.unique())
        .addColumn('join_expires', 'bigint')
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('player')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('team', 'text')
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('hidden', 'integer', (column) => column.notNull())
        .addColumn('recovery', 'text', (column) => column.notNull().unique())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('player_team').on('player').column('team').execute();
      await db.schema
        .createTable('session')
        .addColumn('token', 'text', (column) => column.primaryKey())
        .addColumn('player', 'text', (column) => column.notNull())
        .addColumn('expires', 'bigint', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('session_player').on('session').column('player').execute();
      await db.schema
        .createTable('published')
        .addColumn('scenario', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('compiled', 'text', (column) => column.notNull())
        .addColumn('published_at', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('published_key', ['scenario', 'hash'])
        .execute();
      await db.schema
        .createTable('scenario')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('origin', 'text', (column) => column.notNull())
        .execute();
      await createAttempts(db);
      await createBoards(db);
      await db.schema
        .createTable('setting')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

async function createAttempts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('attempt')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('player', 'text', (column) => column.notNull())
    .addColumn('scenario', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('draw_secret', 'text', (column) => column.notNull())
    .addColumn('order_secret', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('is_first', 'integer', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .addColumn('whole', 'integer')
    .addColumn('band', 'text')
    .addColumn('value_creation', 'integer')
    .addColumn('non_sparring', 'integer')
    .addColumn('walking_away', 'integer')
    .addColumn('implausibly_fast', 'integer', (column) => column.notNull())
    .execute();
  // One open attempt per player and scenario, and one first: the database keeps the promise, also between two tabs.
  await sql`create unique index attempt_open on attempt (player, scenario) where status = 'open'`.execute(db);
  await sql`create unique index attempt_first on attempt (player, scenario) where is_first = 1`.execute(db);
  await sql`create index attempt_scenario on attempt (scenario, hash) where is_first = 1`.execute(db);
  await db.schema
    .createIndex('attempt_player')
    .on('attempt')
    .columns(['player', 'scenario', 'started_at'])
    .execute();
  await sql`create index attempt_started on attempt (started_at) where status = 'open'`.execute(db);
  await db.schema
    .createTable('move')
    .addColumn('attempt', 'text', (column) => column.notNull())
    .addColumn('ply', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('node', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('move_key', ['attempt', 'ply'])
    .execute();
}

async function createBoards(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entry')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('win', 'text', (column) => column.notNull())
    .addColumn('player', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('score', 'integer', (column) => column.notNull())
    .addColumn('band', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('hidden', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('entry_key', ['board', 'kind', 'win', 'player'])
    .execute();
  await sql`create index entry_order on entry (board, kind, win, hidden, score desc, at, player)`.execute(db);
  await db.schema.createIndex('entry_team').on('entry').columns(['board', 'team', 'kind', 'win']).execute();
  await db.schema.createIndex('entry_player').on('entry').column('player').execute();
  await db.schema
    .createTable('cell')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('win', 'text', (column) => column.notNull())
    .addColumn('shard', 'integer', (column) => column.notNull())
    .addColumn('score', 'integer', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('cell_key', ['board', 'kind', 'win', 'shard', 'score'])
    .execute();
  await db.schema
    .createTable('team_entry')
    .addColumn('board', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('win', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('mean', 'integer', (column) => column.notNull())
    .addColumn('played', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('team_entry_key', ['board', 'kind', 'win', 'team'])
    .execute();
  await sql`create index team_entry_order on team_entry (board, kind, win, mean desc, team)`.execute(db);
  await db.schema
    .createTable('board_version')
    .addColumn('board', 'text', (column) => column.primaryKey())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .execute();
}

/** Hands the steps to Kysely's migrator, which runs what is missing under a lock. */
export const migrationProvider: MigrationProvider = {
  async getMigrations() {
    return { ...MIGRATIONS };
  },
};
