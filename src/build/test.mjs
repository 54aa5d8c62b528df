/** `npm test`: installs what is missing, then lint, types, the check of the scenarios, unit and property tests, the build, the server on both databases, and a real browser. */
import { ensureInstalled, requireNode, run, runPackage } from './install.mjs';

requireNode();
ensureInstalled();

const { findChromium } = await import('./chromium.mjs');
let chromium = '';
try {
  chromium = await findChromium();
} catch (trouble) {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  process.exit(1);
}

run('npm', ['run', '--silent', 'lint']);
run('npm', ['run', '--silent', 'typecheck']);
run('npm', ['run', '--silent', 'check', '--', '--strict']);
runPackage('vitest', ['run', '--project', 'unit', '--project', 'long']);
runPackage('vite', ['build', '--logLevel', 'warn']);
runPackage('vitest', ['run', '--project', 'server']);
runPackage('vitest', ['run', '--project', 'browser'], { CHROMIUM_PATH: chromium });
console.log('\nEverything passed: lint, types, scenarios, unit, properties, build, server, browser.');
