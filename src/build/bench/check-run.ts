/** The process that `check.ts` measures: checks one generated scenario and prints what it took. */
import { checkScenario } from '../../authoring/index.ts';
import type { CheckRun } from './check.ts';
import { type SyntheticOptions, syntheticScenario } from './synthetic.ts';
import { syntheticFile } from './synthetic-file.ts';

const options = JSON.parse(process.argv[2] ?? '{}') as SyntheticOptions;
const text = JSON.stringify(syntheticFile(syntheticScenario(options)));

const before = process.cpuUsage();
const { diagnostics, stats } = checkScenario(text, 'synthetic.json');
const { user, system } = process.cpuUsage(before);
const run: CheckRun = {
  seconds: (user + system) / 1e6,
  bytes: 1024 * process.resourceUsage().maxRSS,
  nodes: stats?.nodes ?? 0,
  snapshots: stats?.snapshots ?? 0,
  complete: stats?.complete ?? false,
  findings: diagnostics.length,
};
process.stdout.write(JSON.stringify(run));
