/** The running server: puts the parts together, listens, looks after what happens by the clock, and stops cleanly. */
import type { AddressInfo } from 'node:net';
import { type HttpBindings, type ServerType, serve } from '@hono/node-server';
import type { Context } from 'hono';
import { createApp } from './app.ts';
import { Attempts } from './attempts/attempts.ts';
import { sweepStale } from './attempts/stale.ts';
import { LiveBoards } from './boards/live.ts';
import { type Config, originsOf } from './config.ts';
import type { Store } from './db/connection.ts';
import type { Log } from './http/log.ts';
import { createMetrics } from './http/metrics.ts';
import { sessionCookie } from './http/session-cookie.ts';
import { listSite } from './http/site.ts';
import { TokenBucket } from './http/token-bucket.ts';
import { TrainersFolder } from './library/folder.ts';
import { Library } from './library/library.ts';
import { PracticeGate } from './library/practice.ts';
import { publishShipped } from './library/shipped.ts';
import type { Parts } from './parts.ts';
import { sweepSessions } from './people/sessions.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  /** The built game. */
  readonly siteFolder: string;
  /** The scenarios that come with the game. */
  readonly shippedFolder: string;
}

export interface RunningServer {
  readonly port: number;
  readonly parts: Parts;
  /** Finishes the requests, ends the streams, and then lets go of the port. Leaves the store open. */
  readonly stop: () => Promise<void>;
}

/** Tries to guess a code or a link: so many at once, and then one in so many milliseconds. */
const GUESSES = 10;
const GUESS_TIME = 6000;

const LIBRARY_INTERVAL = 3000;
const SWEEP_INTERVAL = 600_000;
/** How long requests may take to finish when the server stops, in milliseconds. */
const GRACE = 10_000;

/** Starts a server. @throws Error if the port is taken or the game is not built. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, store, log, now, siteFolder, shippedFolder } = options;
  const library = new Library(store);
  for (const refusal of await publishShipped(store, library, shippedFolder, now())) {
    log.warn('a shipped scenario is not on offer', { reason: refusal });
  }
  const folder = new TrainersFolder(library, log, now);
  const live = new LiveBoards(store, log);
  const isSecure = config.publicUrl.protocol === 'https:';
  const parts: Parts = {
    store,
    library,
    attempts: new Attempts(store, library, now),
    practice: new PracticeGate(store, library),
    live,
    metrics: createMetrics(() => live.size),
    log,
    now,
    cookie: sessionCookie(isSecure),
    guesses: new TokenBucket(GUESSES, GUESS_TIME),
    addressOf: (context) => addressOf(context, config.trustProxy),
    refusedFiles: () => folder.refused,
  };
  const app = createApp({
    parts,
    site: { folder: siteFolder, files: await listSite(siteFolder) },
    origins: originsOf(config),
    isSecure,
    metricsToken: config.metricsToken,
  });
  const server = await listen(app.fetch, config);
  await live.open();
  if (config.scenariosDir !== null) await folder.open(config.scenariosDir);
  const clock = [
    every(LIBRARY_INTERVAL, log, () => library.refresh()),
    every(SWEEP_INTERVAL, log, () => sweepStale(store, library, now())),
    every(SWEEP_INTERVAL, log, () => sweepSessions(store, now())),
  ];
  return {
    port: portOf(server),
    parts,
    stop: async () => {
      await Promise.all(clock.map((stop) => stop()));
      await live.close();
      await closeServer(server);
      await folder.close();
    },
  };
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { port, host }: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: host }, () => resolve(server));
    server.once('error', reject);
  });
}

function portOf(server: ServerType): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, GRACE);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
  });
}

/** Does something again and again, never twice at once. @returns Stops it, and waits for what is going on. */
function every(interval: number, log: Log, work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    running = work()
      .catch((error: unknown) => {
        log.error('a task by the clock failed', { error: error instanceof Error ? error.name : 'unknown' });
      })
      .finally(() => {
        isRunning = false;
      });
  }, interval);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** The address that a request comes from; behind a proxy that is trusted, what the proxy says it was. */
function addressOf(context: Context<{ Bindings: HttpBindings }>, trustProxy: boolean): string {
  const said = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return said ?? context.env.incoming.socket.remoteAddress ?? '';
}
