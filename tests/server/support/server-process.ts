import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from '../../../src/build/postgres-cluster.ts';
import type { TestDatabase } from './engines.ts';
import { type FileOptions, scenarioFile } from './scenario-files.ts';

export interface ServerProcess {
  readonly url: string;
  /** The token of the set-up link, or `null` in letters once there is a team. */
  readonly setUp: string;
  /** kill -9: no time for anything. */
  readonly kill: () => Promise<void>;
  /** SIGTERM. @returns The exit code. */
  readonly stop: () => Promise<number | null>;
}

export interface ProcessOptions {
  readonly database: TestDatabase;
  readonly port: number;
  readonly scenarios: readonly FileOptions[];
  readonly scenariosDir?: string;
}

/** Starts a server in a process of its own, and waits until it answers. */
export function startProcess(options: ProcessOptions): Promise<ServerProcess> {
  return prepareProcess(options).start();
}

/** Loads a server in a process of its own; it opens its database and its port when it is started. */
export function prepareProcess({ database, port, scenarios, scenariosDir }: ProcessOptions): {
  readonly start: () => Promise<ServerProcess>;
  readonly kill: () => Promise<void>;
} {
  const shipped = join(database.dataDir, 'shipped');
  const site = join(database.dataDir, 'site');
  mkdirSync(shipped, { recursive: true });
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'index.html'), '<!doctype html><title>Owed Nothing</title>');
  for (const options of scenarios) writeFileSync(join(shipped, `${options.id}.json`), scenarioFile(options));
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, 'run-server.ts')], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: database.dataDir,
      SITE_FOLDER: site,
      SHIPPED_FOLDER: shipped,
      ...(database.url === null ? {} : { DATABASE_URL: database.url }),
      ...(scenariosDir === undefined ? {} : { SCENARIOS_DIR: scenariosDir }),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const kill = async () => {
    child.kill('SIGKILL');
    await ended(child);
  };
  return {
    kill,
    start: async () => {
      const ready = outputUntil(child, /ready \d+/);
      child.stdin?.end('start\n');
      const output = await ready;
      return {
        url: `http://localhost:${port}`,
        setUp: /set-up (\S+)/.exec(output)?.[1] ?? '',
        kill,
        stop: async () => {
          child.kill('SIGTERM');
          await ended(child);
          return child.exitCode;
        },
      };
    },
  };
}

function outputUntil(child: ChildProcess, sign: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      if (sign.test(output)) resolve(output);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

export { freePort };
