/** Lets every bot play every draw, and the random ones all plays or 10,000 seeded ones. */
import { type DecisionJudgement, drawCount, generator, scorePlay } from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import { type Arena, openArena, type PickReply, playOut } from './arena.ts';
import { BOTS, type Bot, type BotDecision } from './bots.ts';
import { playAtRandom, type RandomPlay } from './random-plays.ts';

export interface BotResult {
  readonly name: string;
  /** Mean and greatest score of the whole over its plays, 0..100. */
  readonly mean: number;
  readonly max: number;
}

export interface Tournament {
  readonly bots: readonly BotResult[];
  /** What a player who answers at random plays. */
  readonly randomPlays: readonly RandomPlay[];
}

export const RANDOM = 'random';
export const NEVER_LEAVE = 'never leave';

/** A bot that likes two replies equally plays each draw this often. */
const PLAYS_WITH_TIES = 20;
/** And this often where not all was walked, and every move must be worked out anew. */
const PLAYS_WITH_TIES_BEYOND = 3;

/** Plays them all. Deterministic: the same scenario gives the same table. */
export function holdTournament(context: CheckContext): Tournament {
  const arena = openArena(context);
  const draws = Array.from({ length: drawCount(context.scenario.story) }, (_, draw) => draw);
  const fixed = BOTS.map((bot): BotResult => {
    // Every draw weighs the same, however many plays it took to even out the ties.
    const likes = remembered(bot);
    const scores = draws.map((draw) => playBot(context, arena, { ...bot, likes }, draw));
    return { name: bot.name, mean: meanOf(scores.map(meanOf)), max: Math.max(...scores.flat()) };
  });
  const randomPlays = playAtRandom(context, arena, RANDOM, allOf);
  const staying = playAtRandom(context, arena, NEVER_LEAVE, staysOf);
  return { bots: [...fixed, resultOf(RANDOM, randomPlays), resultOf(NEVER_LEAVE, staying)], randomPlays };
}

function playBot(context: CheckContext, arena: Arena, bot: Bot, draw: number): number[] {
  const random = generator(`${bot.name}/${draw}`);
  const most = context.graph.complete ? PLAYS_WITH_TIES : PLAYS_WITH_TIES_BEYOND;
  const scores: number[] = [];
  let hadToChoose = false;
  const pick: PickReply = ({ replies }, lastLine) => {
    const likes = bot.likes({ replies, lastLine });
    hadToChoose ||= likes.length > 1;
    return likes[Math.floor(random() * likes.length)] ?? 0;
  };
  do {
    scores.push(scorePlay(context.judge, playOut(arena, draw, pick)).whole ?? 0);
  } while (hadToChoose && scores.length < most);
  return scores;
}

/** Bots weigh words, and meet the same decisions in play after play. */
function remembered({ likes }: Bot): Bot['likes'] {
  const known = new WeakMap<BotDecision['replies'], Map<string, readonly number[]>>();
  return (decision) => {
    const byLine = known.get(decision.replies) ?? new Map<string, readonly number[]>();
    known.set(decision.replies, byLine);
    const liked = byLine.get(decision.lastLine) ?? likes(decision);
    byLine.set(decision.lastLine, liked);
    return liked;
  };
}

function resultOf(name: string, plays: readonly RandomPlay[]): BotResult {
  return {
    name,
    mean: plays.reduce((sum, { chance, score }) => sum + chance * score, 0),
    max: plays.reduce((greatest, { score }) => Math.max(greatest, score), 0),
  };
}

function allOf({ replies }: DecisionJudgement): readonly number[] {
  return replies.map((_, position) => position);
}

/** The replies that stay; where there are none, all. */
function staysOf(decision: DecisionJudgement): readonly number[] {
  const stays = decision.replies.flatMap(({ leaves }, position) => (leaves ? [] : [position]));
  return stays.length > 0 ? stays : allOf(decision);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
