/**
 * Group commit: writes that come at the same time go to the disk together. A durable commit waits for the disk, and
 * SQLite has one writer; with a commit for each write, eight players would queue for eight turns of the disk.
 */
import type { Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** Runs work in a transaction; comes back when it is committed. */
type Transact = <T>(work: (trx: Transaction<Database>) => Promise<T>) => Promise<T>;

interface Waiting {
  /** Does the write. @returns What tells the caller of it, to be called once it is committed. */
  readonly run: (trx: Transaction<Database>) => Promise<() => void>;
  readonly fail: (error: unknown) => void;
}

export class SharedCommit {
  readonly #transact: Transact;
  #waiting: Waiting[] = [];
  #isAtWork = false;

  constructor(transact: Transact) {
    this.#transact = transact;
  }

  /**
   * Does one write and comes back when it is on the disk. It may run more than once, and it shares its fate with those
   * beside it: if one fails, none of them is committed and all are told.
   */
  write<T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const run = async (trx: Transaction<Database>): Promise<() => void> => {
        const result = await work(trx);
        return () => resolve(result);
      };
      this.#waiting.push({ run, fail: reject });
      if (this.#isAtWork) return;
      this.#isAtWork = true;
      // After the requests that have arrived by now: what they write comes along.
      setImmediate(() => void this.#commitAll());
    });
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        const told = await this.#transact(async (trx) => {
          const done: (() => void)[] = [];
          for (const { run } of batch) done.push(await run(trx));
          return done;
        });
        for (const tell of told) tell();
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    this.#isAtWork = false;
  }
}
