/** `npm run set-up-link`: makes a new set-up link; the one before is good no more. */
import { readConfig } from '../config.ts';
import { openStore } from '../db/open.ts';
import { renewSetUpToken } from '../teams/set-up.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  if (!config.ok) return config.error;
  const store = await openStore(config.value);
  try {
    process.stdout.write(`${config.value.publicUrl.origin}/#/set-up/${await renewSetUpToken(store)}\n`);
    return null;
  } finally {
    await store.close();
  }
});
