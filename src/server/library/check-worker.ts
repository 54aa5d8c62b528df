/** Checks one scenario file in a thread of its own: walking a large story takes seconds, and players are waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkScenario } from '../../authoring/index.ts';

const { source, file }: { source: Uint8Array; file: string } = workerData;
const { ok, diagnostics, context } = checkScenario(source, file);
parentPort?.postMessage({
  ok,
  diagnostics: diagnostics.map(({ path: _, ...diagnostic }) => diagnostic),
  scenario: context?.scenario ?? null,
});
