/** The whole check of generated scenarios of the greatest sizes: time and memory of a process of its own. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { explore } from '../../authoring/index.ts';
import { linkRules } from '../../engine/index.ts';
import { loadScenario } from '../../format/index.ts';
import { rateOf, type Spread, spreadOf, timeRun } from './measure.ts';
import { amount, type Report, writeSpread } from './report.ts';
import { type SyntheticOptions, syntheticScenario } from './synthetic.ts';
import { syntheticFile } from './synthetic-file.ts';

const MOST_SECONDS = 30;
const MOST_BYTES = 1e9;
/** The exploration's rate at the largest size, against that at the smallest. */
const LINEAR_GOAL = 0.3;
const ROUNDS = 3;

interface Case {
  readonly name: string;
  readonly options: SyntheticOptions;
}

const CASES: readonly Case[] = [
  { name: '2,000 nodes', options: { nodes: 1999, turns: 11, step: 10, seed: 'n' } },
  { name: '700,000 snapshots', options: { nodes: 40, turns: 13, step: 10, seed: 'd' } },
];

/** About 50,000, 200,000 and 700,000 snapshots. */
const SERIES: readonly SyntheticOptions[] = [9, 11, 13].map((turns) => ({
  nodes: 40,
  turns,
  step: 10,
  seed: 'd',
}));

/** What the checking process prints. */
export interface CheckRun {
  /** CPU time of all threads: on an idle machine no less than the time that passes, and the same on a busy one. */
  readonly seconds: number;
  /** The most memory that the process held, its own start included, in bytes. */
  readonly bytes: number;
  readonly nodes: number;
  readonly snapshots: number;
  readonly complete: boolean;
  readonly findings: number;
}

/** Measures; takes about a minute. @throws Error if a generated scenario was not checked to its end. */
export function benchCheck(): Report {
  const runs = CASES.map(({ name, options }) => ({ name, runs: repeat(() => checkInProcess(options)) }));
  const rates = SERIES.map((options) => {
    const file = JSON.stringify(syntheticFile(syntheticScenario(options)));
    const rules = linkRules(loadScenario(file, 'synthetic.json').story);
    return {
      snapshots: explore(rules).snapshotCount,
      rates: repeat(() => rateOf(timeRun(() => explore(rules).snapshotCount))),
    };
  });
  const [smallest, largest] = [rates[0]?.rates ?? [], rates.at(-1)?.rates ?? []];
  return {
    title: 'Check',
    notes: [
      'Generated scenarios, checked whole by a process of its own; and the rate of the walk alone as they grow.',
      `Median of ${ROUNDS} rounds (least to most).`,
    ],
    head: ['scenario', 'nodes', 'snapshots', 'CPU seconds', 'peak memory', 'snapshots per CPU second'],
    rows: [
      ...runs.map(({ name, runs: own }) => [
        name,
        amount(own[0]?.nodes ?? 0),
        amount(own[0]?.snapshots ?? 0),
        writeSpread(spreadOf(own.map(({ seconds }) => seconds))),
        `${amount(spreadOf(own.map(({ bytes }) => bytes)).median / 1e6)} MB`,
        '',
      ]),
      ...rates.map(({ snapshots, rates: own }) => [
        'walk alone',
        '41',
        amount(snapshots),
        '',
        '',
        writeSpread(spreadOf(own)),
      ]),
    ],
    goals: [
      ...runs.flatMap(({ name, runs: own }) => [
        {
          what: `${name}: ${MOST_SECONDS} s, by the CPU time it took`,
          wanted: 1,
          found: spreadOf(own.map(({ seconds }) => MOST_SECONDS / seconds)),
        },
        {
          what: `${name}: 1 GB, by the memory it took`,
          wanted: 1,
          found: spreadOf(own.map(({ bytes }) => MOST_BYTES / bytes)),
        },
      ]),
      {
        what: 'rate of the walk at the largest, times that at the smallest',
        wanted: LINEAR_GOAL,
        found: ratiosOf(largest, smallest),
      },
    ],
  };
}

function repeat<T>(measure: () => T): T[] {
  return Array.from({ length: ROUNDS }, measure);
}

function ratiosOf(ones: readonly number[], others: readonly number[]): Spread {
  return spreadOf(ones.map((one, round) => one / (others[round] ?? Number.NaN)));
}

function checkInProcess(options: SyntheticOptions): CheckRun {
  const script = fileURLToPath(new URL('check-run.ts', import.meta.url));
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script, JSON.stringify(options)], {
    encoding: 'utf8',
  });
  const run = JSON.parse(printed) as CheckRun;
  if (!run.complete) throw new Error(`the check of ${JSON.stringify(options)} was not complete`);
  return run;
}
