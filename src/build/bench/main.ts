/** `npm run bench`: measures against peers in one run, prints a table each, exits with 1 if a goal is missed. Names run some of them. */
import { isMet, type Report, writeReport } from './report.ts';

/** Each brings its own peers, so only what is asked for is loaded. */
const BENCHES: Readonly<Record<string, () => Promise<Report>>> = {
  engine: async () => (await import('./engine.ts')).benchEngine(),
  exploration: async () => (await import('./exploration.ts')).benchExploration(),
  check: async () => (await import('./check.ts')).benchCheck(),
  server: async () => (await import('./server.ts')).benchServer(),
  pages: async () => (await import('./pages.ts')).benchPages(),
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
