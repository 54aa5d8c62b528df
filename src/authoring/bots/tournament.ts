/** Lets every bot play every draw, and the random ones 10,000 seeded plays. */
import {
  AXES,
  type Axis,
  begin,
  choiceAt,
  type DecisionJudgement,
  drawCount,
  type Evidence,
  evidenceOf,
  generator,
  hasEnded,
  type JudgedMove,
  judgeDecision,
  NARRATOR,
  type OnPassed,
  passageAt,
  play,
  type Snapshot,
  scorePlay,
} from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import { BOTS, type Bot, type BotReply } from './bots.ts';

export interface BotResult {
  readonly name: string;
  /** Mean and greatest score of the whole over its plays, 0..100. */
  readonly mean: number;
  readonly max: number;
}

export interface Tournament {
  readonly bots: readonly BotResult[];
  /** Lengths of random plays, in moves. */
  readonly lengths: { readonly shortest: number; readonly median: number; readonly longest: number };
}

export const RANDOM = 'random';
export const NEVER_LEAVE = 'never leave';

const RANDOM_PLAYS = 10_000;
/** A bot that likes two replies equally plays each draw this often. */
const PLAYS_WITH_TIES = 20;
/** No play is longer; one that is has been found endless by another check. */
const MOST_MOVES = 500;

/** Plays them all. Deterministic: the same scenario gives the same table. */
export function holdTournament(context: CheckContext): Tournament {
  const judged = new DecisionTable(context);
  const draws = Array.from({ length: drawCount(context.scenario.story) }, (_, draw) => draw);
  const fixed = BOTS.map((bot): BotResult => {
    // Every draw weighs the same, however many plays it took to even out the ties.
    const scores = draws.map((draw) => playBot(context, judged, bot, draw));
    return { name: bot.name, mean: meanOf(scores.map(meanOf)), max: Math.max(...scores.flat()) };
  });
  const random = playRandom(context, judged, RANDOM, false);
  const staying = playRandom(context, judged, NEVER_LEAVE, true);
  const lengths = random.lengths.toSorted((one, other) => one - other);
  return {
    bots: [...fixed, resultOf(NEVER_LEAVE, staying.scores), resultOf(RANDOM, random.scores)],
    lengths: {
      shortest: lengths[0] ?? 0,
      median: lengths[Math.floor(lengths.length / 2)] ?? 0,
      longest: lengths.at(-1) ?? 0,
    },
  };
}

function playBot(context: CheckContext, table: DecisionTable, bot: Bot, draw: number): number[] {
  const { rules, judge } = context;
  const random = generator(`${bot.name}/${draw}`);
  const scores: number[] = [];
  let hadToChoose = false;
  do {
    const moves: JudgedMove[] = [];
    let lastLine = '';
    const listen: OnPassed = (node, values) => {
      const spoken = passageAt(rules, node, values).lines.filter(({ who }) => who !== NARRATOR);
      lastLine = spoken.at(-1)?.text ?? lastLine;
    };
    let snapshot = begin(rules, draw, listen);
    while (!hasEnded(rules, snapshot) && moves.length < MOST_MOVES) {
      const { decision, replies } = table.at(snapshot);
      const likes = bot.likes({ replies, lastLine });
      const taken = decision.replies[likes[Math.floor(random() * likes.length)] ?? 0];
      if (taken === undefined) break;
      hadToChoose ||= likes.length > 1;
      moves.push({ decision, taken });
      snapshot = play(rules, snapshot, taken.choice, listen);
    }
    scores.push(scorePlay(judge, moves).whole ?? 0);
  } while (hadToChoose && scores.length < PLAYS_WITH_TIES);
  return scores;
}

function playRandom(
  { rules, judge, scenario }: CheckContext,
  judged: DecisionTable,
  name: string,
  mustStay: boolean,
): { scores: number[]; lengths: number[] } {
  const random = generator(`${name}/${scenario.story.id}`);
  const draws = drawCount(scenario.story);
  const scores: number[] = [];
  const lengths: number[] = [];
  for (let played = 0; played < RANDOM_PLAYS; played++) {
    const moves: JudgedMove[] = [];
    let snapshot = begin(rules, played % draws);
    while (!hasEnded(rules, snapshot) && moves.length < MOST_MOVES) {
      const decision = judged.at(snapshot).decision;
      const stays = decision.replies.filter(({ leaves }) => !leaves);
      const open = mustStay && stays.length > 0 ? stays : decision.replies;
      const taken = open[Math.floor(random() * open.length)];
      if (taken === undefined) break;
      moves.push({ decision, taken });
      snapshot = play(rules, snapshot, taken.choice);
    }
    scores.push(scorePlay(judge, moves).whole ?? 0);
    lengths.push(moves.length);
  }
  return { scores, lengths };
}

interface KnownDecision {
  readonly decision: DecisionJudgement;
  readonly replies: readonly BotReply[];
}

/** Judges each decision once: plays meet the same ones again and again. */
class DecisionTable {
  readonly #context: CheckContext;
  readonly #known = new Map<string, KnownDecision>();

  constructor(context: CheckContext) {
    this.#context = context;
  }

  at(snapshot: Snapshot): KnownDecision {
    const key = `${snapshot.node}:${snapshot.values.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { rules, judge } = this.#context;
    const decision = judgeDecision(judge, snapshot);
    const replies = decision.replies.map(({ choice, leaves }) => ({
      text: choiceAt(rules, snapshot.node, choice).source.text,
      leaves,
      mainAxis: mainAxisOf(evidenceOf(judge, snapshot, choice)),
    }));
    const entry = { decision, replies };
    this.#known.set(key, entry);
    return entry;
  }
}

function mainAxisOf(evidence: readonly Evidence[]): Axis | null {
  const weight = (axis: Axis): number =>
    evidence.filter((item) => item.axis === axis).reduce((sum, { points }) => sum + Math.abs(points), 0);
  const heaviest = AXES.reduce((best, axis) => (weight(axis) > weight(best) ? axis : best));
  return weight(heaviest) === 0 ? (evidence[0]?.axis ?? null) : heaviest;
}

function resultOf(name: string, scores: readonly number[]): BotResult {
  return { name, mean: meanOf(scores), max: Math.max(...scores) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
