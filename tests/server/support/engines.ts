import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import {
  type Engine,
  migrate,
  openPostgres,
  openSqlite,
  type Store,
} from '../../../src/server/db/connection.ts';

/** Every test of the server runs on both. */
export const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];

/** An empty database, on disk, that goes away. */
export interface TestDatabase {
  readonly engine: Engine;
  readonly dataDir: string;
  /** Null for SQLite. */
  readonly url: string | null;
  readonly open: () => Store;
  readonly drop: () => Promise<void>;
}

export async function createDatabase(engine: Engine): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'owed-nothing-data-'));
  const removeFolder = () => rmSync(dataDir, { recursive: true, force: true });
  if (engine === 'sqlite') {
    const file = join(dataDir, 'owed-nothing.sqlite');
    return { engine, dataDir, url: null, open: () => openSqlite(file), drop: async () => removeFolder() };
  }
  const cluster = inject('postgresUrl');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await ask(cluster, `create database ${name}`);
  const url = `${cluster}/${name}`;
  return {
    engine,
    dataDir,
    url,
    open: () => openPostgres(url, 4),
    drop: async () => {
      removeFolder();
      await ask(cluster, `drop database ${name} with (force)`);
    },
  };
}

export interface TestStore {
  readonly store: Store;
  readonly drop: () => Promise<void>;
}

/** An open, migrated store. */
export async function openTestStore(engine: Engine): Promise<TestStore> {
  const database = await createDatabase(engine);
  const store = database.open();
  await migrate(store);
  return {
    store,
    drop: async () => {
      await store.close();
      await database.drop();
    },
  };
}

async function ask(cluster: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${cluster}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}
