/**
 * Checks a trainer's file with everything that `npm run check` knows. In a process of its own: walking a large story
 * takes seconds and memory, and players are waiting.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../../engine/index.ts';
import type { Diagnostic } from '../../format/index.ts';

export interface CheckedFile {
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the check found an error. */
  readonly scenario: Scenario | null;
}

/** Longer than any story of the allowed size takes, in milliseconds. */
const PATIENCE = 120_000;

/** @throws Error if the check does not come to an end. */
export function checkFile(source: Uint8Array, file: string): Promise<CheckedFile> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./check-process.ts', import.meta.url)), {
      // `tsx` is looked up from here.
      cwd: import.meta.dirname,
      execArgv: ['--import', 'tsx', '--max-old-space-size=1024'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      timeout: PATIENCE,
    });
    child.once('message', (checked: CheckedFile) => resolve(checked));
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the check of ${file} did not come to an end`)));
    child.send({ source, file });
  });
}
