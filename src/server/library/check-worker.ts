/** Checks one scenario file in a thread of its own: walking a large story takes seconds, and players are waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkScenario } from '../../authoring/index.ts';
import { parseScenario } from '../../format/index.ts';

const { source, file }: { source: Uint8Array; file: string } = workerData;
const { ok, diagnostics } = checkScenario(source, file);
const parsed = ok ? parseScenario(source, file) : undefined;
parentPort?.postMessage({
  diagnostics: diagnostics.map(({ path: _, ...diagnostic }) => diagnostic),
  scenario: parsed?.ok === true ? parsed.scenario : null,
});
