/** `npm run server`: serves the built game and ranked play. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from './config.ts';
import { openStore } from './db/open.ts';
import { jsonLog } from './http/log.ts';
import { startServer } from './server.ts';
import { setUpToken } from './teams/set-up.ts';

const root = resolve(import.meta.dirname, '..', '..');

await run();

async function run(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) return end(read.error);
  const config = read.value;
  const siteFolder = join(root, 'dist');
  if (!existsSync(join(siteFolder, 'index.html'))) return end('The game is not built yet: npm run build');
  if (config.scenariosDir !== null && !existsSync(config.scenariosDir)) {
    return end(`SCENARIOS_DIR names ${config.scenariosDir}, and there is no such folder.`);
  }

  const all = jsonLog((line) => process.stderr.write(line));
  const log = config.logsRequests ? all : { ...all, info: () => undefined };
  const store = await openStore(config).catch((error: unknown) => {
    end(`The database cannot be opened: ${error instanceof Error ? error.message : error}`);
  });
  if (store === undefined) return;
  const server = await startServer({
    config,
    store,
    log,
    now: Date.now,
    siteFolder,
    shippedFolder: join(root, 'scenarios'),
  }).catch(async (error: unknown) => {
    await store.close();
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    end(
      isTaken
        ? `Port ${config.port} is taken. Is something else running there? Choose another: PORT=4180 npm start`
        : `The server cannot start: ${error instanceof Error ? error.message : error}`,
    );
  });
  if (server === undefined) return;

  const url = config.publicUrl.origin;
  process.stdout.write(`\nOwed Nothing is ready: ${url}\n`);
  const token = await setUpToken(store);
  if (token !== null) {
    process.stdout.write(
      `Ranked play begins with a team. Set up the first one here: ${url}/#/set-up/${token}\n`,
    );
  }
  process.stdout.write('Stop it with Ctrl+C.\n');

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await server.stop();
    await store.close();
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

function end(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
