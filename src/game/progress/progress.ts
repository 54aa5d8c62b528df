/**
 * Keeps attempts on this device, in IndexedDB. Play never waits for it and never fails with it: where storage is
 * forbidden, full or broken, the game goes on from memory and is told so once, in words for the player.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Transcript } from '../../engine/index.ts';
import { type FinishedAttempt, type OpenAttempt, readFinished, readOpen } from './records.ts';

/** Why something could not be kept or read. */
export type ProgressTrouble =
  /** Storage is forbidden or not there: nothing is kept beyond this visit. */
  | { readonly kind: 'cannot-save' }
  /** The device has no room left. */
  | { readonly kind: 'storage-full' }
  /** Saved attempts that could not be read; they were set aside and the rest kept. */
  | { readonly kind: 'set-aside'; readonly count: number };

export interface Progress {
  /** The attempt at a scenario that was cut off, or null. */
  readonly openAttempt: (scenario: string) => Promise<OpenAttempt | null>;
  /** Notes how far an attempt has come; replaces the note before. */
  readonly keepOpen: (transcript: Transcript, now: number) => Promise<void>;
  /** Forgets the open attempt at a scenario. */
  readonly dropOpen: (scenario: string) => Promise<void>;
  /** Keeps a finished attempt; the open one at its scenario is over with it. */
  readonly keepFinished: (attempt: FinishedAttempt) => Promise<void>;
  /** All finished attempts, oldest first. */
  readonly finished: () => Promise<readonly FinishedAttempt[]>;
  /** All that is kept, as JSON text for the player to take along. */
  readonly exportAll: () => Promise<string>;
  /** Deletes all that is kept. */
  readonly deleteAll: () => Promise<void>;
}

interface Stored extends DBSchema {
  open: { key: string; value: unknown };
  finished: { key: string; value: unknown };
  /** Records that could not be read, kept as they were. */
  aside: { key: number; value: { readonly from: string; readonly key: string; readonly value: unknown } };
}

type Store = 'open' | 'finished';

const NAME = 'owed-nothing';

/**
 * Opens what is kept on this device.
 *
 * @param onTrouble Told at most once per kind that something cannot be kept or read.
 */
export function openProgress(onTrouble: (trouble: ProgressTrouble) => void): Progress {
  const told = new Set<ProgressTrouble['kind']>();
  const tell = (trouble: ProgressTrouble): void => {
    if (told.has(trouble.kind)) return;
    told.add(trouble.kind);
    onTrouble(trouble);
  };
  const memory: Record<Store, Map<string, unknown>> = { open: new Map(), finished: new Map() };
  let database = connect();

  /** Runs against the database; without one, or when it fails, says so and answers from memory. */
  async function attempt<T>(work: (db: IDBPDatabase<Stored>) => Promise<T>, fallback: () => T): Promise<T> {
    try {
      return await work(await database);
    } catch (error) {
      tell({ kind: isFull(error) ? 'storage-full' : 'cannot-save' });
      return fallback();
    }
  }

  async function put(store: Store, key: string, value: unknown): Promise<void> {
    memory[store].set(key, value);
    await attempt(
      async (db) => {
        await db.put(store, value, key);
        // On the device it is safe: a long visit need not hold all its talks in memory as well.
        if (memory[store].get(key) === value) memory[store].delete(key);
      },
      () => undefined,
    );
  }

  async function remove(store: Store, key: string): Promise<void> {
    memory[store].delete(key);
    await attempt(
      (db) => db.delete(store, key),
      () => undefined,
    );
  }

  /** All readable records of a store; what cannot be read is moved aside and told. */
  async function readAll<T>(store: Store, read: (raw: unknown) => T | null): Promise<T[]> {
    const rows = await attempt(
      async (db) => {
        const transaction = db.transaction(store);
        const [keys, values] = await Promise.all([
          transaction.store.getAllKeys(),
          transaction.store.getAll(),
        ]);
        return new Map([...keys.map((key, index) => [key, values[index]] as const), ...memory[store]]);
      },
      () => new Map(memory[store]),
    );
    const good: T[] = [];
    const broken: string[] = [];
    for (const [key, raw] of rows) {
      const record = read(raw);
      if (record === null) broken.push(key);
      else good.push(record);
    }
    if (broken.length > 0) {
      await setAside(store, broken);
      tell({ kind: 'set-aside', count: broken.length });
    }
    return good;
  }

  async function setAside(store: Store, keys: readonly string[]): Promise<void> {
    for (const key of keys) memory[store].delete(key);
    await attempt(
      async (db) => {
        const transaction = db.transaction([store, 'aside'], 'readwrite');
        for (const key of keys) {
          const value = await transaction.objectStore(store).get(key);
          await transaction.objectStore('aside').put({ from: store, key, value });
          await transaction.objectStore(store).delete(key);
        }
        await transaction.done;
      },
      () => undefined,
    );
  }

  return {
    async openAttempt(scenario) {
      const open = await readAll('open', readOpen);
      return open.find((record) => record.scenario === scenario) ?? null;
    },
    async keepOpen(transcript, now) {
      await put('open', transcript.scenario, { scenario: transcript.scenario, savedAt: now, transcript });
    },
    async dropOpen(scenario) {
      await remove('open', scenario);
    },
    async keepFinished(record) {
      await put('finished', record.id, record);
      await remove('open', record.transcript.scenario);
    },
    async finished() {
      const records = await readAll('finished', readFinished);
      return records.toSorted((one, other) => one.endedAt - other.endedAt);
    },
    async exportAll() {
      const aside = await attempt(
        (db) => db.getAll('aside'),
        () => [],
      );
      const finished = await readAll('finished', readFinished);
      const open = await readAll('open', readOpen);
      return JSON.stringify({ format: 'owed-nothing/1', finished, open, aside }, null, 2);
    },
    async deleteAll() {
      memory.open.clear();
      memory.finished.clear();
      await attempt(
        async (db) => {
          db.close();
          await deleteDB(NAME);
          database = connect();
        },
        () => undefined,
      );
    },
  };
}

function connect(): Promise<IDBPDatabase<Stored>> {
  const opening = openDatabase();
  // Whoever asks next hears of the failure; until then it is not an unhandled one.
  opening.catch(() => undefined);
  return opening;
}

/** Rejects also where merely asking for storage throws, as some browsers do in private windows. */
async function openDatabase(): Promise<IDBPDatabase<Stored>> {
  return openDB<Stored>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('open');
      db.createObjectStore('finished');
      db.createObjectStore('aside', { autoIncrement: true });
    },
    blocking(_current, _blocked, event) {
      // Another tab deletes or upgrades: let go, or that tab would wait for ever.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
