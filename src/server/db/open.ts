/** Opens the database that the configuration names, brought up to date. */
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { migrate, openPostgres, openSqlite, type Store } from './connection.ts';

export async function openStore(config: Pick<Config, 'databaseUrl' | 'dataDir' | 'shards'>): Promise<Store> {
  const { databaseUrl, dataDir, shards } = config;
  const store =
    databaseUrl === null
      ? openSqlite(join(dataDir, 'owed-nothing.sqlite'))
      : openPostgres(databaseUrl, shards);
  try {
    await migrate(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
