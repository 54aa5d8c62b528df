/**
 * Makes sure that the packages are there and are those of the lockfile. Plain JavaScript without imports from
 * packages: it runs on a fresh clone, before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const OLDEST_NODE = [20, 19];

/** Ends the program with a plain sentence if this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `Owed Nothing needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
  );
  process.exit(1);
}

/** Installs the packages of the lockfile unless exactly those were installed by an earlier run. */
export function ensureInstalled() {
  const mark = `${root}node_modules/.owed-nothing-lock`;
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  console.log('Installing packages (once; this takes a minute) …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(mark, wanted);
}

/** Runs a command in the project's folder with its output on ours; ends the program with its code if it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status === 0) return;
  if (error !== undefined) console.error(`${command} could not be started: ${error.message}`);
  process.exit(status ?? 1);
}

/** Runs a program that a package brought along. */
export function runPackage(name, args, env) {
  run('npx', ['--no-install', name, ...args], env);
}
