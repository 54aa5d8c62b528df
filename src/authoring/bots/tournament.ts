/** Lets every bot play every draw, and the random ones 10,000 seeded plays. */
import {
  type DecisionJudgement,
  drawCount,
  generator,
  type JudgedMove,
  scorePlay,
} from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import { type Arena, type ArenaDecision, openArena } from './arena.ts';
import { BOTS, type Bot } from './bots.ts';

export interface BotResult {
  readonly name: string;
  /** Mean and greatest score of the whole over its plays, 0..100. */
  readonly mean: number;
  readonly max: number;
}

export interface Tournament {
  readonly bots: readonly BotResult[];
  /** Lengths of the random plays, in moves, ascending. */
  readonly lengths: readonly number[];
  /** The same without the plays that left too early. */
  readonly fullLengths: readonly number[];
}

export const RANDOM = 'random';
export const NEVER_LEAVE = 'never leave';

const RANDOM_PLAYS = 10_000;
/** Where not all was walked, every move must be worked out anew. */
const RANDOM_PLAYS_BEYOND = 1000;
/** A bot that likes two replies equally plays each draw this often. */
const PLAYS_WITH_TIES = 20;
/** No play is longer; one that is has been found endless by another check. */
export const MOST_MOVES = 200;

/** Picks a reply by its position. */
type Pick = (decision: ArenaDecision, lastLine: string) => number;

/** Plays them all. Deterministic: the same scenario gives the same table. */
export function holdTournament(context: CheckContext): Tournament {
  const arena = openArena(context);
  const draws = Array.from({ length: drawCount(context.scenario.story) }, (_, draw) => draw);
  const fixed = BOTS.map((bot): BotResult => {
    // Every draw weighs the same, however many plays it took to even out the ties.
    const scores = draws.map((draw) => playBot(context, arena, bot, draw));
    return { name: bot.name, mean: meanOf(scores.map(meanOf)), max: most(scores.flat()) };
  });
  const random = playRandom(context, arena, RANDOM, ({ replies }) => replies.map((_, position) => position));
  const staying = playRandom(context, arena, NEVER_LEAVE, staysOf);
  return {
    bots: [...fixed, random.result, staying.result],
    lengths: random.lengths.toSorted((one, other) => one - other),
    fullLengths: random.fullLengths.toSorted((one, other) => one - other),
  };
}

function playBot(context: CheckContext, arena: Arena, bot: Bot, draw: number): number[] {
  const random = generator(`${bot.name}/${draw}`);
  const scores: number[] = [];
  let hadToChoose = false;
  const pick: Pick = ({ replies }, lastLine) => {
    const likes = bot.likes({ replies, lastLine });
    hadToChoose ||= likes.length > 1;
    return likes[Math.floor(random() * likes.length)] ?? 0;
  };
  do {
    scores.push(scorePlay(context.judge, playOut(arena, draw, pick)).whole ?? 0);
  } while (hadToChoose && scores.length < PLAYS_WITH_TIES);
  return scores;
}

function playRandom(
  { judge, scenario, graph }: CheckContext,
  arena: Arena,
  name: string,
  open: (decision: DecisionJudgement) => readonly number[],
): { result: BotResult; lengths: number[]; fullLengths: number[] } {
  const random = generator(`${name}/${scenario.story.id}`);
  const draws = drawCount(scenario.story);
  const positions = new WeakMap<DecisionJudgement, readonly number[]>();
  const pick: Pick = ({ judgement }) => {
    const known = positions.get(judgement) ?? open(judgement);
    positions.set(judgement, known);
    return known[Math.floor(random() * known.length)] ?? 0;
  };
  const scores: number[] = [];
  const lengths: number[] = [];
  const fullLengths: number[] = [];
  const plays = graph.complete ? RANDOM_PLAYS : RANDOM_PLAYS_BEYOND;
  for (let played = 0; played < plays; played++) {
    const moves = playOut(arena, played % draws, pick);
    const { whole, leaving } = scorePlay(judge, moves);
    scores.push(whole ?? 0);
    lengths.push(moves.length);
    if (leaving.case !== 'left-too-early') fullLengths.push(moves.length);
  }
  return { result: { name, mean: meanOf(scores), max: most(scores) }, lengths, fullLengths };
}

function playOut(arena: Arena, draw: number, pick: Pick): JudgedMove[] {
  const moves: JudgedMove[] = [];
  const play = arena(draw);
  for (let decision = play.decision(); decision !== null; decision = play.decision()) {
    const position = pick(decision, play.lastLine());
    const taken = decision.judgement.replies[position];
    if (taken === undefined || moves.length >= MOST_MOVES) break;
    moves.push({ decision: decision.judgement, taken });
    play.take(position);
  }
  return moves;
}

/** The replies that stay; where there are none, all. */
function staysOf({ replies }: DecisionJudgement): readonly number[] {
  const stays = replies.flatMap(({ leaves }, position) => (leaves ? [] : [position]));
  return stays.length > 0 ? stays : replies.map((_, position) => position);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function most(values: readonly number[]): number {
  return values.reduce((greatest, value) => Math.max(greatest, value), 0);
}
