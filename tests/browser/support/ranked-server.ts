/** A server in a process of its own, with the page that all browser tests see, on SQLite in a folder that goes with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';

export interface RankedServer {
  /** With a slash at the end. */
  readonly address: string;
  /** What follows the address in the set-up link. */
  readonly setUp: string;
  readonly stop: () => Promise<void>;
}

export async function startRankedServer(): Promise<RankedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'owed-nothing-ranked-'));
  const port = await freePort();
  const program = resolve(import.meta.dirname, '../../server/support/run-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: folder,
      SITE_FOLDER: inject('pageFolder'),
      SHIPPED_FOLDER: inject('scenarioFolder'),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin?.end('start\n');
  const output = await outputUntilReady(child);
  return {
    address: `http://localhost:${port}/`,
    setUp: `#/set-up/${/set-up (\S+)/.exec(output)?.[1]}`,
    stop: async () => {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function outputUntilReady(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let output = '';
    child.stdout?.on('data', (data: Buffer) => {
      output += data.toString();
      if (/ready \d+/.test(output)) done(output);
    });
    child.once('exit', (code) => fail(new Error(`the server ended with ${code} before it was ready`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
