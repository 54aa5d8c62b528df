/** `npm run backup -- <file>`: copies the data to one file while the server runs. */
import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { openStore } from '../db/open.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined) return 'Name the file to write: npm run backup -- owed-nothing.backup.sqlite';
  if (existsSync(file)) return `${file} is there already; a backup does not replace anything.`;
  const config = readConfig(process.env);
  if (!config.ok) return config.error;
  if (config.value.databaseUrl !== null) {
    return 'The data is in PostgreSQL, which copies itself best: pg_dump --format=custom --file <file> "$DATABASE_URL"';
  }
  const store = await openStore(config.value);
  try {
    await store.backup?.(file);
  } finally {
    await store.close();
  }
  process.stdout.write(
    `Copied to ${file}. To go back to it, stop the server and put it in the place of the data.\n`,
  );
  return null;
});
