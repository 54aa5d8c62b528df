/** Checks a trainer's file with everything that `npm run check` knows, without holding up the players. */
import { Worker } from 'node:worker_threads';
import type { Scenario } from '../../engine/index.ts';
import type { Diagnostic } from '../../format/index.ts';

export interface CheckedFile {
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the check found an error. */
  readonly scenario: Scenario | null;
}

/** Longer than any story of the allowed size takes. */
const PATIENCE = 120_000;

/** @throws Error if the check does not come to an end. */
export function checkFile(source: Uint8Array, file: string): Promise<CheckedFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
      workerData: { source, file },
      execArgv: ['--import', 'tsx'],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new Error(`the check took longer than ${PATIENCE / 1000} s`));
    }, PATIENCE);
    worker.once('message', (checked: CheckedFile) => {
      clearTimeout(timer);
      resolve(checked);
    });
    worker.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}
