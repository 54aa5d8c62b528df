/**
 * Where bots play. Along a walked graph a move is one look-up; beyond a walk that was not complete the rules play.
 * Both give the same plays.
 */
import {
  AXES,
  type Axis,
  begin,
  choiceAt,
  type DecisionJudgement,
  type Evidence,
  evidenceOf,
  type Judge,
  type JudgedMove,
  judgeDecision,
  NARRATOR,
  passageAt,
  play,
  type Rules,
  type Snapshot,
  type Values,
} from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import { DecisionCache } from '../decision-cache.ts';
import type { BotReply } from './bots.ts';

/** A decision with what a bot sees of it. */
export interface ArenaDecision {
  readonly node: number;
  readonly judgement: DecisionJudgement;
  /** One for each reply of the judgement. */
  readonly replies: readonly BotReply[];
}

/** One play that is under way. */
export interface ArenaPlay {
  /** The decision where it stands; null: it has ended, or no reply is on offer. */
  decision(): ArenaDecision | null;
  /** What somebody other than the narrator said last; empty if nobody did. */
  lastLine(): string;
  /** Takes the reply at a position of the judgement. */
  take(position: number): void;
}

/** Starts a play in a draw. */
export type Arena = (draw: number) => ArenaPlay;

/** Picks a reply by its position. */
export type PickReply = (decision: ArenaDecision, lastLine: string) => number;

/** No play is longer; one that is has been found endless by another check. */
const MOST_MOVES = 200;

/** Plays to the end. */
export function playOut(arena: Arena, draw: number, pick: PickReply): JudgedMove[] {
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

/** The arena of a scenario: its graph, if all of it was walked. */
export function openArena(context: CheckContext): Arena {
  if (!context.graph.complete) {
    const { judge } = context;
    const decisions = new DecisionCache((snapshot) => {
      const judgement = judgeDecision(judge, snapshot);
      return judgement.replies.length === 0 ? null : seenByBots(judge, snapshot, judgement);
    });
    return (draw) => new RulesPlay(judge.rules, decisions, draw);
  }
  const decisions = context.judged.decisions.map((judgement): ArenaDecision => {
    return seenByBots(context.judge, context.graph.snapshotAt(judgement.first), judgement);
  });
  return (draw) => new GraphPlay(context, decisions, draw);
}

class GraphPlay implements ArenaPlay {
  readonly #context: CheckContext;
  readonly #decisions: readonly ArenaDecision[];
  #snapshot: number;
  #lastLine: string;

  constructor(context: CheckContext, decisions: readonly ArenaDecision[], draw: number) {
    this.#context = context;
    this.#decisions = decisions;
    this.#snapshot = context.graph.starts[draw] ?? 0;
    this.#lastLine = context.log.lastSpokenOn(context.log.wayToStart(draw)) ?? '';
  }

  decision(): ArenaDecision | null {
    return this.#decisions[this.#context.judged.numberAt(this.#snapshot)] ?? null;
  }

  lastLine(): string {
    return this.#lastLine;
  }

  take(position: number): void {
    const { graph, log } = this.#context;
    const edge = graph.firstTransition(this.#snapshot) + position;
    this.#lastLine = log.lastSpokenOn(log.wayOf(edge)) ?? this.#lastLine;
    this.#snapshot = graph.targetOf(edge);
  }
}

class RulesPlay implements ArenaPlay {
  readonly #rules: Rules;
  readonly #decisions: DecisionCache<ArenaDecision | null>;
  #snapshot: Snapshot;
  #lastLine = '';

  constructor(rules: Rules, decisions: DecisionCache<ArenaDecision | null>, draw: number) {
    this.#rules = rules;
    this.#decisions = decisions;
    this.#snapshot = begin(rules, draw, (node, values) => this.#listen(node, values));
  }

  decision(): ArenaDecision | null {
    return this.#decisions.at(this.#snapshot);
  }

  lastLine(): string {
    return this.#lastLine;
  }

  take(position: number): void {
    const reply = this.decision()?.judgement.replies[position];
    if (reply === undefined) return;
    this.#snapshot = play(this.#rules, this.#snapshot, reply.choice, (node, values) =>
      this.#listen(node, values),
    );
  }

  #listen(node: number, values: Values): void {
    const spoken = passageAt(this.#rules, node, values).lines.filter(({ who }) => who !== NARRATOR);
    this.#lastLine = spoken.at(-1)?.text ?? this.#lastLine;
  }
}

function seenByBots(judge: Judge, snapshot: Snapshot, judgement: DecisionJudgement): ArenaDecision {
  return {
    node: snapshot.node,
    judgement,
    replies: judgement.replies.map(({ choice, leaves }) => ({
      text: choiceAt(judge.rules, snapshot.node, choice).source.text,
      leaves,
      mainAxis: mainAxisOf(evidenceOf(judge, snapshot, choice)),
    })),
  };
}

function mainAxisOf(evidence: readonly Evidence[]): Axis | null {
  const weight = (axis: Axis): number =>
    evidence.filter((item) => item.axis === axis).reduce((sum, { points }) => sum + Math.abs(points), 0);
  const heaviest = AXES.reduce((best, axis) => (weight(axis) > weight(best) ? axis : best));
  return weight(heaviest) === 0 ? (evidence[0]?.axis ?? null) : heaviest;
}
