/** `npm start`: installs what is missing, builds the game and serves it. The only command that a player needs. */
import { ensureInstalled, requireNode, runPackage } from './install.mjs';

requireNode();
ensureInstalled();
console.log('Building the game …');
runPackage('vite', ['build', '--logLevel', 'warn']);
runPackage('tsx', ['src/server/main.ts']);
