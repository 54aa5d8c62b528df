/** How the server is run: by its environment. The README lists all of it in one table. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../engine/index.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Under which address players reach the game. */
  readonly publicUrl: URL;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly scenariosDir: string | null;
  readonly trustProxy: boolean;
  readonly metricsToken: string | null;
  readonly shards: number;
  readonly logsRequests: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_PORT = 4173;
const DEFAULT_SHARDS = 8;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Reads the environment. @returns What to do, in a sentence, where it cannot be run like this. */
export function readConfig(env: Environment): Result<Config, string> {
  const port = Number(env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return err(`PORT must be a number from 1 to 65535, not "${env.PORT}".`);
  }
  const shards = Number(env.BOARD_SHARDS ?? DEFAULT_SHARDS);
  if (!Number.isInteger(shards) || shards < 1 || shards > 64) {
    return err(`BOARD_SHARDS must be a number from 1 to 64, not "${env.BOARD_SHARDS}".`);
  }
  const address = env.PUBLIC_URL ?? `http://localhost:${port}`;
  const publicUrl = URL.canParse(address) ? new URL(address) : null;
  if (publicUrl === null || !/^https?:$/.test(publicUrl.protocol)) {
    return err(`PUBLIC_URL must be an address such as https://play.example, not "${address}".`);
  }
  if (publicUrl.pathname !== '/') {
    return err('PUBLIC_URL must name a host without a path: the game lives at its root.');
  }
  if (publicUrl.protocol === 'http:' && !isLoopback(publicUrl) && env.ALLOW_HTTP !== '1') {
    return err(
      `PUBLIC_URL ${address} is not https: whoever is on the network could take over a session. ` +
        'Put a proxy with a certificate in front, or set ALLOW_HTTP=1 if you accept that.',
    );
  }
  return ok({
    port,
    host: env.HOST ?? 'localhost',
    publicUrl,
    dataDir: resolve(env.DATA_DIR ?? defaultDataDir(env)),
    databaseUrl: env.DATABASE_URL ?? null,
    scenariosDir: env.SCENARIOS_DIR === undefined ? null : resolve(env.SCENARIOS_DIR),
    trustProxy: env.TRUST_PROXY === '1',
    metricsToken: env.METRICS_TOKEN ?? null,
    shards,
    logsRequests: env.LOG_REQUESTS === '1',
  });
}

/** The origins whose pages may change something: this one; on this computer under each of its names. */
export function originsOf({ publicUrl }: Config): string[] {
  if (!isLoopback(publicUrl)) return [publicUrl.origin];
  return LOOPBACK.map((host) => new URL(`${publicUrl.protocol}//${host}:${publicUrl.port}`).origin);
}

function isLoopback({ hostname }: URL): boolean {
  return LOOPBACK.includes(hostname);
}

function defaultDataDir(env: Environment): string {
  if (process.platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'owed-nothing');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'owed-nothing');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'owed-nothing');
}
