/**
 * Tells watchers that a board has changed. Asks the database once a second while somebody watches; where the database
 * can tell by itself (PostgreSQL), it is asked at once.
 */
import type { Store } from '../db/connection.ts';
import type { Log } from '../http/log.ts';

export interface Listener {
  readonly onVersion: (version: number) => void;
  /** The server stops. */
  readonly onEnd: () => void;
}

const INTERVAL = 1000;

export class LiveBoards {
  readonly #store: Store;
  readonly #log: Log;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #versions = new Map<string, number>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #isPolling = false;
  #isPollWanted = false;
  #stopListening: (() => Promise<void>) | undefined;

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /** How many watch. */
  get size(): number {
    return [...this.#listeners.values()].reduce((sum, each) => sum + each.size, 0);
  }

  /** Listens to the other servers, where the database can pass it on. Without it, changes come a second later. */
  async open(): Promise<void> {
    try {
      this.#stopListening = await this.#store.listen?.((board) => {
        if (this.#listeners.has(board)) void this.#poll();
      });
    } catch (error) {
      this.#log.warn('changes of boards are found by polling only', { error: nameOf(error) });
    }
  }

  /** @returns A function that ends it. */
  watch(board: string, version: number, listener: Listener): () => void {
    const listeners = this.#listeners.get(board) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(board, listeners);
    const known = this.#versions.get(board);
    if (known === undefined) this.#versions.set(board, version);
    else if (known > version) listener.onVersion(known);
    this.#timer ??= setInterval(() => void this.#poll(), INTERVAL);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#listeners.get(board) !== listeners) return;
      this.#listeners.delete(board);
      this.#versions.delete(board);
      if (this.#listeners.size === 0) this.#stopTimer();
    };
  }

  /** Ends all streams. */
  async close(): Promise<void> {
    this.#stopTimer();
    for (const listeners of this.#listeners.values()) for (const { onEnd } of [...listeners]) onEnd();
    this.#listeners.clear();
    await this.#stopListening?.().catch(() => undefined);
  }

  async #poll(): Promise<void> {
    // What is told during a poll may be too late for it: it is followed by another.
    this.#isPollWanted = true;
    if (this.#isPolling) return;
    this.#isPolling = true;
    while (this.#isPollWanted && this.#listeners.size > 0) {
      this.#isPollWanted = false;
      await this.#pollOnce().catch((error: unknown) => {
        this.#log.warn('boards could not be polled', { error: nameOf(error) });
      });
    }
    this.#isPolling = false;
  }

  async #pollOnce(): Promise<void> {
    const rows = await this.#store.db
      .selectFrom('board_version')
      .selectAll()
      .where('board', 'in', [...this.#listeners.keys()])
      .execute();
    for (const { board, version } of rows) {
      const listeners = this.#listeners.get(board);
      if (listeners === undefined || (this.#versions.get(board) ?? 0) >= version) continue;
      this.#versions.set(board, version);
      for (const { onVersion } of [...listeners]) onVersion(version);
    }
  }

  #stopTimer(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
