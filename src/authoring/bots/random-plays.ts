/** Plays at random: every one with its chance where there are few, else as many seeded ones. */
import {
  type DecisionJudgement,
  drawCount,
  generator,
  type JudgedMove,
  scorePlay,
} from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import { type Arena, playOut } from './arena.ts';

/** One play, or all that are the same. */
export interface RandomPlay {
  /** How likely it is; the chances of all plays add up to 1. */
  readonly chance: number;
  /** The score of the whole, 0..100. */
  readonly score: number;
  /** In moves. */
  readonly length: number;
  readonly leftTooEarly: boolean;
}

/** The replies that may be drawn at a decision, by position. Never empty. */
export type OpenReplies = (decision: DecisionJudgement) => readonly number[];

const PLAYS = 10_000;
/** Where not all was walked, every move must be worked out anew, and a play may be as long as it likes. */
const PLAYS_BEYOND = 1000;
const MOVES_BEYOND = 50_000;

/** Plays at random in all draws alike. Deterministic: the name is the seed. */
export function playAtRandom(
  context: CheckContext,
  arena: Arena,
  name: string,
  open: OpenReplies,
): RandomPlay[] {
  const replies = openReplies(open);
  return countPlays(context, replies) <= PLAYS
    ? everyPlay(context, replies)
    : seededPlays(context, arena, name, replies);
}

/** The length at which half of the chances are reached; 0 without plays. */
export function medianLength(plays: readonly RandomPlay[]): number {
  const half = plays.reduce((sum, { chance }) => sum + chance, 0) / 2;
  let below = 0;
  let median = 0;
  for (const { chance, length } of plays.toSorted((one, other) => one.length - other.length)) {
    if (below > half) break;
    below += chance;
    median = length;
  }
  return median;
}

/** Asks once for each decision. */
function openReplies(open: OpenReplies): OpenReplies {
  const known = new WeakMap<DecisionJudgement, readonly number[]>();
  return (decision) => {
    const positions = known.get(decision) ?? open(decision);
    known.set(decision, positions);
    return positions;
  };
}

/** How many plays there are, over all draws; infinite where not all was walked. */
function countPlays({ graph, judged, order }: CheckContext, open: OpenReplies): number {
  if (!graph.complete || order.closing.length > 0) return Number.POSITIVE_INFINITY;
  const counts = new Float64Array(graph.snapshotCount);
  for (const snapshot of order.afterSuccessors) {
    const decision = judged.decisionAt(snapshot);
    const first = graph.firstTransition(snapshot);
    counts[snapshot] =
      decision === undefined
        ? 1
        : open(decision).reduce((sum, position) => sum + (counts[graph.targetOf(first + position)] ?? 0), 0);
  }
  return graph.starts.reduce((sum, start) => sum + (counts[start] ?? 0), 0);
}

function everyPlay({ graph, judged, judge }: CheckContext, open: OpenReplies): RandomPlay[] {
  const plays: RandomPlay[] = [];
  const moves: JudgedMove[] = [];
  const walk = (snapshot: number, chance: number): void => {
    const decision = judged.decisionAt(snapshot);
    if (decision === undefined) {
      plays.push(scored(judge, moves, chance));
      return;
    }
    const positions = open(decision);
    for (const position of positions) {
      const taken = decision.replies[position];
      if (taken === undefined) continue;
      moves.push({ decision, taken });
      walk(graph.targetOf(graph.firstTransition(snapshot) + position), chance / positions.length);
      moves.pop();
    }
  };
  for (const start of graph.starts) walk(start, 1 / graph.starts.length);
  return plays;
}

function seededPlays(
  { judge, scenario, graph }: CheckContext,
  arena: Arena,
  name: string,
  open: OpenReplies,
): RandomPlay[] {
  const random = generator(`${name}/${scenario.story.id}`);
  const draws = drawCount(scenario.story);
  const count = graph.complete ? PLAYS : PLAYS_BEYOND;
  const plays: JudgedMove[][] = [];
  for (let played = 0, moved = 0; played < count && (graph.complete || moved < MOVES_BEYOND); played++) {
    const moves = playOut(arena, played % draws, ({ judgement }) => {
      const positions = open(judgement);
      return positions[Math.floor(random() * positions.length)] ?? 0;
    });
    moved += moves.length;
    plays.push(moves);
  }
  return plays.map((moves) => scored(judge, moves, 1 / plays.length));
}

function scored(judge: CheckContext['judge'], moves: readonly JudgedMove[], chance: number): RandomPlay {
  const { whole, leaving } = scorePlay(judge, moves);
  return {
    chance,
    score: whole ?? 0,
    length: moves.length,
    leftTooEarly: leaving.case === 'left-too-early',
  };
}
