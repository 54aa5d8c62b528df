/** Runs the real command line as a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What follows `node` to run the command line, from any folder. */
export const CLI: readonly string[] = ['--import', import.meta.resolve('tsx'), join(ROOT, 'src/cli/main.ts')];

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function runCli(...args: readonly string[]): CliResult {
  return runCliIn(ROOT, ...args);
}

/** Runs it in another folder than the root of the project. */
export function runCliIn(folder: string, ...args: readonly string[]): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Lends a file with this text to `use` and removes it afterwards. */
export function withFile<Result>(name: string, text: string, use: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'owed-nothing-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, text);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
