/** Moves through the rules against moves through inkjs, the same plays of the same scenario. */
import {
  begin,
  choiceAt,
  generator,
  hasEnded,
  linkRules,
  nodeAt,
  offered,
  play,
  type Rules,
  relive,
  replay,
} from '../../engine/index.ts';
import { inkPlayer, type Place } from './ink-peer.ts';
import { rateOf, spreadOf, timeFor } from './measure.ts';
import { type Report, writeSpread } from './report.ts';
import { syntheticScenario } from './synthetic.ts';

const PLAYS = 400;
const ROUNDS = 7;
const CPU_SECONDS = 0.3;
const GOAL = 100;

/** Measures. @throws Error if the two engines do not end every play in the same place. */
export function benchEngine(): Report {
  const { story } = syntheticScenario({ nodes: 50, turns: 12, step: 25, seed: 'e' });
  const rules = linkRules(story);
  const ink = inkPlayer(story);
  const plays = randomPlays(rules);
  for (const moves of plays) {
    ink.play(moves);
    expectSamePlace(placeAfter(rules, moves), ink.place());
  }

  const contestants: readonly (readonly [string, (moves: readonly string[]) => number])[] = [
    ['rules: replay', (moves) => replay(rules, 0, moves).choices.length],
    ['rules: relive (all that was shown)', (moves) => relive(rules, 0, 'order', moves).steps.length - 1],
    ['inkjs 2.4', (moves) => ink.play(moves)],
  ];
  const rates = contestants.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, [, work]] of contestants.entries()) {
      let next = 0;
      const run = timeFor(CPU_SECONDS, () => work(plays[next++ % plays.length] ?? []));
      rates[index]?.push(rateOf(run));
    }
  }
  const peers = rates.at(-1) ?? [];
  const ratios = rates.map((own) => spreadOf(own.map((rate, round) => rate / (peers[round] ?? Number.NaN))));
  return {
    title: 'Moves',
    notes: [
      `${story.nodes.length - 1} nodes, 12 turns; ${PLAYS} plays, all of which end in the same place in both engines.`,
      `Median of ${ROUNDS} rounds (least to most).`,
    ],
    head: ['engine', 'moves per CPU second', 'times inkjs'],
    rows: contestants.map(([name], index) => [
      name,
      writeSpread(spreadOf(rates[index] ?? [])),
      writeSpread(ratios[index] ?? spreadOf([])),
    ]),
    goals: [{ what: 'replay, times inkjs', wanted: GOAL, found: ratios[0] ?? spreadOf([]) }],
  };
}

/** Plays that take any reply on offer, always the same ones. */
function randomPlays(rules: Rules): string[][] {
  const random = generator('plays');
  return Array.from({ length: PLAYS }, () => {
    const moves: string[] = [];
    let snapshot = begin(rules, 0);
    while (!hasEnded(rules, snapshot)) {
      const open = offered(rules, snapshot.node, snapshot.values);
      const choice = open[Math.floor(random() * open.length)] ?? 0;
      moves.push(choiceAt(rules, snapshot.node, choice).source.id);
      snapshot = play(rules, snapshot, choice);
    }
    return moves;
  });
}

function placeAfter(rules: Rules, moves: readonly string[]): Place {
  const last = replay(rules, 0, moves).snapshots.at(-1) ?? begin(rules, 0);
  const { lines } = nodeAt(rules, last.node).source;
  return { text: lines.at(-1)?.text ?? '', values: last.values.slice(0, rules.hiddenSlot) };
}

function expectSamePlace(ours: Place, theirs: Place): void {
  const [a, b] = [ours, theirs].map((place) => JSON.stringify(place));
  if (a !== b) throw new Error(`the engines end in different places: ${a} and ${b}`);
}
