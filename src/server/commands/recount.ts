/** `npm run recount`: counts the boards anew from their entries, mends what differs, and says what it was. */
import { recount } from '../boards/recount.ts';
import { readConfig } from '../config.ts';
import { openStore } from '../db/open.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  if (!config.ok) return config.error;
  const store = await openStore(config.value);
  try {
    const { entries, cells, teams } = await recount(store);
    const verdict =
      cells.length + teams.length === 0
        ? 'all counts were right'
        : `mended ${cells.length} counts of players and ${teams.length} means of teams`;
    process.stdout.write(`${entries} entries on the boards; ${verdict}.\n`);
    for (const { board, kind, win, score, found, wanted } of cells) {
      process.stdout.write(`  ${board} ${kind} ${win}: ${found} at ${score} points, ${wanted} counted\n`);
    }
    return null;
  } finally {
    await store.close();
  }
});
