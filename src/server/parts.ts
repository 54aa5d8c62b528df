/** What the routes work with. The app is put together from these; none of them listens to anything. */
import type { Context } from 'hono';
import type { RefusedFile } from '../protocol/index.ts';
import type { Attempts } from './attempts/attempts.ts';
import type { LiveBoards } from './boards/live.ts';
import type { Store } from './db/connection.ts';
import type { Log } from './http/log.ts';
import type { Metrics } from './http/metrics.ts';
import type { SessionCookie } from './http/session-cookie.ts';
import type { TokenBucket } from './http/token-bucket.ts';
import type { Library } from './library/library.ts';
import type { PracticeGate } from './library/practice.ts';

export interface Parts {
  readonly store: Store;
  readonly library: Library;
  readonly attempts: Attempts;
  readonly practice: PracticeGate;
  readonly live: LiveBoards;
  readonly metrics: Metrics;
  readonly log: Log;
  /** The clock of the server, in milliseconds since 1970. */
  readonly now: () => number;
  readonly cookie: SessionCookie;
  /** Slows down guessing of codes and links. */
  readonly guesses: TokenBucket;
  /** From where a request comes, for slowing down. */
  readonly addressOf: (context: Context) => string;
  /** The files in the trainers' folder that were not published. */
  readonly refusedFiles: () => readonly RefusedFile[];
}
