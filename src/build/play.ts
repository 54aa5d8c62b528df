/**
 * `npm run play -- <file>`: opens the game on one scenario file, with the author's tools beside it. The development
 * server of the game in the mode `author`, with one plugin more; see `play-plugin.ts`.
 */
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { isScenarioFileName } from '../format/index.ts';
import { playPlugin } from './play-plugin.ts';

const USAGE = `npm run play -- <file> [--port N] [--open]

Opens the game on a scenario file. Every save shows in the page at once: the talk goes on where it stood, if it still
can, and the findings of the check stand beside it.

  --port N   serve at this port (5173, or the next one that is free)
  --open     open the browser as well
`;

const DEFAULT_PORT = 5173;

interface Request {
  readonly file: string;
  readonly port: number;
  readonly open: boolean;
}

/** @returns What was asked for, or what is wrong with it in words. */
function readRequest(args: readonly string[]): Request | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { port: { type: 'string' }, open: { type: 'boolean' } },
    });
    const [file, ...others] = positionals;
    if (file === undefined) return 'Name the scenario file to play.';
    if (others.length > 0) return `One file at a time, please: what is ${others.join(' ')}?`;
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return `There is no file "${file}".`;
    if (!isScenarioFileName(basename(file))) return `A scenario is a file that ends in .json, not "${file}".`;
    const port = Number(values.port ?? DEFAULT_PORT);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return `--port is no port: "${values.port}".`;
    return { file: resolve(file), port, open: values.open ?? false };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function play({ file, port, open }: Request): Promise<void> {
  process.env.SCENARIO_FOLDER = dirname(file);
  const path = `/#/talk/${encodeURIComponent(basename(file, '.json'))}?draw=0&order=author`;
  const server = await createServer({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    mode: 'author',
    plugins: [playPlugin({ file })],
    server: { port, open: open ? path : false },
    logLevel: 'warn',
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  console.log(`Playing ${basename(file)}\n\n  ${address.replace(/\/$/, '')}${path}\n\nCtrl+C ends.`);
}

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) console.log(USAGE);
else {
  const request = readRequest(args);
  if (typeof request === 'string') {
    console.error(`${request}\n\n${USAGE}`);
    process.exitCode = 2;
  } else await play(request);
}
