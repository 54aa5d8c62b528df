/** Explored snapshots against `xstate/graph`, and how the rate holds as scenarios grow. */
import { explore } from '../../authoring/index.ts';
import { linkRules, type Story } from '../../engine/index.ts';
import { rateOf, type Spread, spreadOf, timeRun } from './measure.ts';
import { amount, type Report, writeSpread } from './report.ts';
import { type SyntheticOptions, syntheticScenario } from './synthetic.ts';
import { exploreWithXState } from './xstate-peer.ts';

const ROUNDS = 3;
const RUNS_A_ROUND = 5;
const GOAL = 100;
/** The rate of the largest scenario against that of the smallest. */
const LINEAR_GOAL = 0.3;

/** About 50,000, 200,000 and 900,000 snapshots. */
const SERIES: readonly SyntheticOptions[] = [
  { nodes: 50, turns: 12, step: 25, seed: 'e' },
  { nodes: 50, turns: 12, step: 10, seed: 'd' },
  { nodes: 50, turns: 14, step: 5, seed: 'a' },
];

/** Measures; takes about a minute. @throws Error if both do not find the same number of snapshots. */
export function benchExploration(): Report {
  const stories = SERIES.map((options) => syntheticScenario(options).story);
  const rows: (readonly string[])[] = [];
  const rates = stories.map((story) => {
    const { snapshotCount, transitionCount, complete } = explore(linkRules(story));
    if (!complete) throw new Error('a scenario of this bench is too large to be explored');
    const own = ownRates(story);
    rows.push([
      'explore',
      amount(snapshotCount),
      amount(transitionCount),
      writeSpread(spreadOf(own)),
      memory(),
    ]);
    return own;
  });

  const [first] = stories;
  if (first === undefined) throw new Error('nothing to measure');
  const ratios: number[] = [];
  const peers: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const own = spreadOf(ownRates(first)).median;
    const peer = timeRun(() => exploreWithXState(first));
    if (peer.count !== explore(linkRules(first)).snapshotCount) {
      throw new Error(`xstate/graph finds ${peer.count} snapshots, and we do not`);
    }
    peers.push(rateOf(peer));
    ratios.push(own / rateOf(peer));
  }
  const found = amount(explore(linkRules(first)).snapshotCount);
  rows.push(['xstate/graph getAdjacencyMap', found, '', writeSpread(spreadOf(peers)), memory()]);

  return {
    title: 'Exploration',
    notes: [
      'Every reachable snapshot of generated scenarios; both find the same number of them.',
      `Median of ${RUNS_A_ROUND} runs, of ${ROUNDS} rounds for the peer (least to most).`,
    ],
    head: ['explorer', 'snapshots', 'transitions', 'snapshots per CPU second', 'process memory'],
    rows,
    goals: [
      { what: 'explore, times getAdjacencyMap', wanted: GOAL, found: spreadOf(ratios) },
      {
        what: 'rate of the largest, times that of the smallest',
        wanted: LINEAR_GOAL,
        found: linearity(rates),
      },
    ],
  };
}

function ownRates(story: Story): number[] {
  const rules = linkRules(story);
  return Array.from({ length: RUNS_A_ROUND }, () => rateOf(timeRun(() => explore(rules).snapshotCount)));
}

function linearity(rates: readonly (readonly number[])[]): Spread {
  const [smallest = [], largest = []] = [rates[0], rates.at(-1)];
  return spreadOf(largest.map((rate, run) => rate / (smallest[run] ?? Number.NaN)));
}

function memory(): string {
  return `${Math.round(process.memoryUsage().rss / 1e6)} MB`;
}
