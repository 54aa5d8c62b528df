/** Opens the database: SQLite in a file by default, PostgreSQL by a connection string. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  Migrator,
  PostgresDialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  type SqliteStatement,
  sql,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import { migrationProvider } from './migrations.ts';
import type { Database } from './schema.ts';
import { SharedCommit } from './shared-commit.ts';

export type Engine = 'sqlite' | 'postgres';

export interface Store {
  readonly db: Kysely<Database>;
  readonly engine: Engine;
  /** Over how many rows a cell of a histogram is spread; more on servers, where many write at once. */
  readonly shards: number;
  /** Does one durable write that needs no other. It may run more than once. */
  readonly write: <T>(work: (db: Pick<Kysely<Database>, 'insertInto'>) => Promise<T>) => Promise<T>;
  /** Tells the other servers of changes of boards at once (PostgreSQL); they find out without it, a little later. */
  readonly notify: ((boards: readonly string[]) => Promise<void>) | null;
  /** Hears what `notify` tells, until the returned function is called. Null where there is nothing to hear. */
  readonly listen: ((onBoard: (board: string) => void) => Promise<() => Promise<void>>) | null;
  /** An online copy of the data in one file (SQLite only; on PostgreSQL `pg_dump` does it better). */
  readonly backup: ((file: string) => Promise<void>) | null;
  readonly close: () => Promise<void>;
}

/** Opens a SQLite file, made if it is missing. WAL and full syncs: what was acknowledged survives a power cut. */
export function openSqlite(file: string): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new BetterSqlite(file, { timeout: 10_000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const db = new Kysely<Database>({
    dialect: new ImmediateSqliteDialect({ database: remembering(database) }),
  });
  const shared = new SharedCommit((work) => inTransaction({ db, engine: 'sqlite' }, work));
  return {
    db,
    engine: 'sqlite',
    shards: 1,
    write: (work) => shared.write(work),
    notify: null,
    listen: null,
    backup: async (to) => {
      await database.backup(to);
    },
    close: () => db.destroy(),
  };
}

/** More statements than this are not kept: lists of many lengths make many texts. */
const MOST_STATEMENTS = 500;

/** Prepares each statement once; the driver would prepare it at every call. */
function remembering(database: BetterSqlite.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare: (text) => {
      const known = statements.get(text);
      if (known !== undefined) return known;
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      const statement = database.prepare(text);
      statements.set(text, statement);
      return statement;
    },
  };
}

/** Connects to PostgreSQL. Nothing is sent until the first query. */
export function openPostgres(url: string, shards = 8): Store {
  // Times and counters are far below 2^53: as numbers they compare, as texts they would not.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  // A connection that dies while idle is replaced by the pool; the next query tells if the database is gone.
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    engine: 'postgres',
    shards,
    // Its connections commit side by side, and it gathers their commits by itself.
    write: (work) => work(db),
    notify: async (boards) => {
      await sql`select pg_notify(${CHANNEL}, board) from unnest(${boards}::text[]) as board`.execute(db);
    },
    listen: async (onBoard) => {
      const client = new pg.Client({ connectionString: url });
      // Without this line of its own the servers are told by polling: a little later, and as surely.
      client.on('error', () => undefined);
      client.on('notification', ({ payload }) => onBoard(payload ?? ''));
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      return () => client.end();
    },
    backup: null,
    close: () => db.destroy(),
  };
}

const CHANNEL = 'owed_nothing_board';

/**
 * Brings the tables up to date. Safe with several servers starting at once: the migrator takes a lock.
 * @throws Error naming the step that failed.
 */
export async function migrate({ db }: Store): Promise<void> {
  const { error, results } = await new Migrator({ db, provider: migrationProvider }).migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'the start';
  throw new Error(`the database could not be brought up to date: it failed at ${failed}`, { cause: error });
}

const MOST_TRIES = 8;

/**
 * Runs work in a transaction, again if the database asks for it (serialization failure, deadlock, a locked file).
 * The work must do nothing but talk to the database: it may run more than once.
 *
 * @param view Whether each query sees what is committed by then, or all see the same moment. Under SQLite, where one
 *             writes at a time, these are the same.
 */
export async function inTransaction<T>(
  { db, engine }: Pick<Store, 'db' | 'engine'>,
  work: (trx: Transaction<Database>) => Promise<T>,
  view: 'current' | 'snapshot' = 'current',
): Promise<T> {
  const isRepeatable = view === 'snapshot' && engine === 'postgres';
  for (let attempt = 1; ; attempt++) {
    try {
      const transaction = db.transaction();
      return await (isRepeatable ? transaction.setIsolationLevel('repeatable read') : transaction).execute(
        work,
      );
    } catch (error) {
      if (attempt === MOST_TRIES || !shouldRetry(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (1 + Math.random())));
    }
  }
}

/** Whether a database error says "again": PostgreSQL 40001 and 40P01, SQLite busy. */
function shouldRetry(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === '40001' || code === '40P01' || code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT';
}

/** Whether an insert failed because the row is there already. */
export function isDuplicate(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === '23505' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE';
}

/**
 * Begins writing transactions at once. A deferred one that reads first and then writes is refused, not queued, when
 * another process wrote in between.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createAdapter(): DialectAdapter {
    return new ImmediateSqliteAdapter();
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver(this.#config);
  }
}

/** Lets the migrator work in one transaction: of several servers that start at once on one file, the others wait. */
class ImmediateSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}
