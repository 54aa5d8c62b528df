/**
 * A real PostgreSQL for tests and benches: Debian's programs, a folder of its own, a free port on the loopback. Installed where
 * it is missing and may be; otherwise whoever needs it fails and says so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLACES = ['/usr/lib/postgresql', '/opt/homebrew/opt/postgresql', '/usr/local/opt/postgresql'];

export interface Cluster {
  /** Without the name of a database at its end. */
  readonly url: string;
  readonly stop: () => void;
}

/** @throws Error that says what to install. */
export async function startCluster(): Promise<Cluster> {
  const bin = findBin() ?? installDebian();
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), 'owed-nothing-pg-'));
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[]): void => {
    const command = [join(bin, program), ...args];
    // PostgreSQL refuses to run as root.
    const [first = '', ...rest] = isRoot
      ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', ...command]
      : command;
    execFileSync(first, rest, { stdio: 'pipe', cwd: folder });
  };
  run('initdb', ['--pgdata', data, '--username', 'tests', '--auth', 'trust', '--encoding', 'UTF8']);
  const port = await freePort();
  const options = `-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200 -p ${port}`;
  run('pg_ctl', ['--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', options, 'start']);
  return {
    url: `postgres://tests@127.0.0.1:${port}`,
    stop: () => {
      run('pg_ctl', ['--pgdata', data, '--mode', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findBin(): string | undefined {
  const versions = PLACES.flatMap((place) =>
    existsSync(place) ? [place, ...readdirSync(place).map((version) => join(place, version))] : [],
  );
  return versions
    .map((version) => join(version, 'bin'))
    .filter((bin) => existsSync(join(bin, 'initdb')))
    .at(-1);
}

function installDebian(): string {
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No PostgreSQL found: installing the package postgresql …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
      stdio: 'ignore',
      env,
    });
  }
  const bin = findBin();
  if (bin === undefined) {
    throw new Error(
      'The tests and the bench of the server need PostgreSQL (initdb and pg_ctl). Install it and try again.',
    );
  }
  return bin;
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}

/** A port of the loopback that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
