/** Checks the scenario file that it is sent, in a process of its own, and sends back what was found. */
import { checkScenario } from '../../authoring/index.ts';
import { parseScenario } from '../../format/index.ts';
import type { CheckedFile } from './check-file.ts';

process.once('message', ({ source, file }: { source: Uint8Array; file: string }) => {
  const { ok, diagnostics } = checkScenario(source, file);
  const parsed = ok ? parseScenario(source, file) : undefined;
  const checked: CheckedFile = {
    diagnostics: diagnostics.map(({ path: _, ...diagnostic }) => diagnostic),
    scenario: parsed?.ok === true ? parsed.scenario : null,
  };
  process.send?.(checked, () => process.disconnect());
});
