/**
 * A server in a process of its own, for tests that kill it. Starts when it is told to, so that loading the program is
 * not waited for; prints "set-up <token>" and "ready <port>".
 */
import { once } from 'node:events';

import { readConfig } from '../../../src/server/config.ts';
import { openStore } from '../../../src/server/db/open.ts';
import { silentLog } from '../../../src/server/http/log.ts';
import { startServer } from '../../../src/server/server.ts';
import { setUpToken } from '../../../src/server/teams/set-up.ts';

await once(process.stdin, 'data');
process.stdin.destroy();
const config = readConfig(process.env);
if (!config.ok) throw new Error(config.error);
const store = await openStore(config.value);
const server = await startServer({
  config: config.value,
  store,
  log: silentLog,
  now: Date.now,
  siteFolder: process.env.SITE_FOLDER ?? '',
  shippedFolder: process.env.SHIPPED_FOLDER ?? '',
});
process.stdout.write(`set-up ${await setUpToken(store)}\nready ${server.port}\n`);
process.on('SIGTERM', () => void server.stop().then(() => store.close()));
