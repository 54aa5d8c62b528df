/** `npm start`: installs what is missing, builds the game and serves it. The only command that a player needs. */
import { ensureInstalled, requireNode, runPackage } from './install.mjs';

requireNode();
const port = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  process.exit(1);
}
ensureInstalled();
console.log('Building the game …');
runPackage('vite', ['build', '--logLevel', 'warn']);

const { preview } = await import('vite');
try {
  await preview({ preview: { port, strictPort: true, host: 'localhost' }, logLevel: 'warn' });
} catch (trouble) {
  console.error(
    `The game cannot be served on port ${port}: ${trouble instanceof Error ? trouble.message : trouble}`,
  );
  console.error('Is something else running there? Choose another port: PORT=4180 npm start');
  process.exit(1);
}
console.log(`\nOwed Nothing is ready: http://localhost:${port}\nStop it with Ctrl+C.`);
