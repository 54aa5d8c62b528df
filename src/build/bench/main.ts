/** `npm run bench`: measures against peers in one run, prints a table each, exits with 1 if a goal is missed. Names run some of them. */
import { benchEngine } from './engine.ts';
import { benchExploration } from './exploration.ts';
import { benchPages } from './pages.ts';
import { isMet, type Report, writeReport } from './report.ts';

const BENCHES: Readonly<Record<string, () => Report | Promise<Report>>> = {
  engine: benchEngine,
  exploration: benchExploration,
  pages: benchPages,
};

const wanted = process.argv.slice(2);
for (const name of wanted.length === 0 ? Object.keys(BENCHES) : wanted) {
  const bench = BENCHES[name];
  if (bench === undefined) {
    process.stderr.write(`There is no bench "${name}"; there are ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exit(2);
  }
  const report = await bench();
  process.stdout.write(`${writeReport(report)}\n`);
  if (!report.goals.every(isMet)) process.exitCode = 1;
}
