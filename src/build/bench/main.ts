/** `npm run bench`: measures against peers in one run, prints a table each, exits with 1 if a goal is missed. */
import { benchEngine } from './engine.ts';
import { benchExploration } from './exploration.ts';
import { isMet, type Report, writeReport } from './report.ts';

const BENCHES: readonly (() => Report)[] = [benchEngine, benchExploration];

for (const bench of BENCHES) {
  const report = bench();
  process.stdout.write(`${writeReport(report)}\n`);
  if (!report.goals.every(isMet)) process.exitCode = 1;
}
