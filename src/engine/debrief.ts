/** The analysis of a finished play, move by move (design 5.8). Plain data: the game words and draws it. */
import {
  evidenceOf,
  type Judge,
  judgeDecision,
  type ReplyJudgement,
  sumWeighted,
  thoughtOf,
} from './judge.ts';
import { findChoice, type IllegalMove, relive } from './replay.ts';
import { choiceAt, drawCount, hasEnded, nodeAt, type Rules, type Snapshot } from './rules.ts';
import { isLate, type JudgedMove, type Score, scorePlay } from './scoring.ts';
import type { Ending, Evidence, PerAxis } from './story.ts';
import { firstStep, nextStep, type Passage, type Reply, type Step } from './view.ts';

/** A reply with what the debrief says of it. */
export interface ExplainedReply extends Reply {
  /** The choice's id. */
  readonly id: string;
  readonly evidence: readonly Evidence[];
}

/** One exchange of a professional's line: the reply, and what came of it. */
export interface LineStep {
  readonly said: Reply;
  readonly passages: readonly Passage[];
}

/** How a play goes on from a moment if every reply is the best on offer. */
export interface ProfessionalLine {
  readonly steps: readonly LineStep[];
  readonly ending: Ending | null;
}

export interface DebriefMove {
  readonly ply: number;
  /** The node's id. */
  readonly node: string;
  /** What was shown before the move. */
  readonly passages: readonly Passage[];
  readonly said: ExplainedReply;
  readonly points: PerAxis;
  readonly loss: PerAxis;
  readonly stake: PerAxis;
  /** The loss over all axes, weighted. */
  readonly lost: number;
  readonly isBest: boolean;
  /** It stayed although leaving was the answer and a way out was on offer. */
  readonly isLate: boolean;
  /** It took a way out although leaving was not yet the answer. */
  readonly leavesTooEarly: boolean;
  /** The ids of the best replies on offer, in file order. */
  readonly best: readonly string[];
  /** How the customer took it. */
  readonly thought: string | null;
  /** The first best reply; null where the player's own was one. */
  readonly better: ExplainedReply | null;
  /** A professional's line from this move on, with the same hidden truth; null where the own reply was a best one. */
  readonly line: ProfessionalLine | null;
  /** What followed depended on something that nobody could know at this move. */
  readonly dependedOnHidden: boolean;
}

export interface Truth {
  readonly variable: string;
  readonly value: string;
  /** The author's sentence for it; null where there is none. */
  readonly text: string | null;
}

export interface Debrief {
  readonly ending: Ending | null;
  readonly score: Score;
  readonly moves: readonly DebriefMove[];
  /** What was shown last, at the ending. */
  readonly lastPassages: readonly Passage[];
  /** The ply with the largest loss; null where nothing was lost. */
  readonly turningPoint: number | null;
  readonly truths: readonly Truth[];
  readonly question: string | null;
  /** The first move that was not legal, if any; the analysis covers those before it. */
  readonly illegal: IllegalMove | null;
}

/** What a play is analysed from. */
export interface Play {
  readonly draw: number;
  readonly orderSecret: string;
  /** The choices by id. */
  readonly moves: readonly string[];
}

/** Analyses a play. For an unfinished one `ending` is null and the score's numbers mean nothing yet. */
export function debrief(judge: Judge, play: Play): Debrief {
  const { rules } = judge;
  const { steps, illegal } = relive(rules, play.draw, play.orderSecret, play.moves);
  const judged = judgeMoves(judge, steps, play.moves);
  const depended = whereHiddenMattered(rules, play, steps);
  const moves = judged.map(({ decision, taken }, ply): DebriefMove => {
    const step = stepAt(steps, ply);
    const best = decision.replies.filter((reply) => reply.isBest);
    const better = taken.isBest ? undefined : best[0];
    return {
      ply,
      node: nodeAt(rules, step.snapshot.node).source.id,
      passages: step.view.passages,
      said: explain(judge, step.snapshot, taken.choice),
      points: taken.points,
      loss: taken.loss,
      stake: decision.stake,
      lost: sumWeighted(judge, taken.loss),
      isBest: taken.isBest,
      isLate: isLate({ decision, taken }),
      leavesTooEarly: taken.leavesTooEarly,
      best: best.map((reply) => choiceAt(rules, step.snapshot.node, reply.choice).source.id),
      thought: thoughtOf(judge, step.snapshot, taken.choice),
      better: better === undefined ? null : explain(judge, step.snapshot, better.choice),
      line: better === undefined ? null : professionalLine(judge, step.snapshot, play.orderSecret),
      dependedOnHidden: depended.has(ply),
    };
  });
  const last = stepAt(steps, judged.length);
  return {
    ending: last.view.ending,
    score: scorePlay(judge, judged),
    moves,
    lastPassages: last.view.passages,
    turningPoint: turningPoint(moves),
    truths: truthsOf(judge, last.snapshot),
    question: judge.key.question,
    illegal,
  };
}

/** Judges the moves of a play whose steps are known; stops at the last good move. */
export function judgeMoves(judge: Judge, steps: readonly Step[], moves: readonly string[]): JudgedMove[] {
  return steps.slice(0, -1).flatMap(({ snapshot }, ply): JudgedMove[] => {
    const choice = findChoice(judge.rules, snapshot, moves[ply] ?? '', ply);
    const decision = judgeDecision(judge, snapshot);
    const taken = decision.replies.find((reply) => reply.choice === choice);
    return taken === undefined ? [] : [{ decision, taken }];
  });
}

/** The first best reply on offer, in file order; undefined at an ending. */
export function bestReply(judge: Judge, snapshot: Snapshot): ReplyJudgement | undefined {
  return judgeDecision(judge, snapshot).replies.find((reply) => reply.isBest);
}

/** The reply that gives away most, weighted; the first in file order among equals; undefined at an ending. */
export function worstReply(judge: Judge, snapshot: Snapshot): ReplyJudgement | undefined {
  return judgeDecision(judge, snapshot).replies.reduce<ReplyJudgement | undefined>(
    (worst, reply) =>
      worst === undefined || sumWeighted(judge, reply.loss) > sumWeighted(judge, worst.loss) ? reply : worst,
    undefined,
  );
}

/** How a play goes on from a snapshot if every reply is the best on offer. Ends, because every play does. */
export function professionalLine(judge: Judge, from: Snapshot, orderSecret: string): ProfessionalLine {
  const { rules } = judge;
  const steps: LineStep[] = [];
  let snapshot = from;
  let ending: Ending | null = nodeAt(rules, from.node).source.ending;
  while (!hasEnded(rules, snapshot)) {
    const best = bestReply(judge, snapshot);
    if (best === undefined) break;
    const { text, leaves, label } = choiceAt(rules, snapshot.node, best.choice).source;
    const next = nextStep(rules, snapshot, best.choice, orderSecret);
    steps.push({ said: { text, leaves, label }, passages: next.view.passages });
    snapshot = next.snapshot;
    ending = next.view.ending;
  }
  return { steps, ending };
}

function explain(judge: Judge, snapshot: Snapshot, choice: number): ExplainedReply {
  const { id, text, leaves, label } = choiceAt(judge.rules, snapshot.node, choice).source;
  return { id, text, leaves, label, evidence: evidenceOf(judge, snapshot, choice) };
}

function turningPoint(moves: readonly DebriefMove[]): number | null {
  const most = Math.max(0, ...moves.map((move) => move.lost));
  return most === 0 ? null : moves.findIndex((move) => move.lost === most);
}

function truthsOf({ key, rules }: Judge, { values }: Snapshot): Truth[] {
  return rules.story.hidden.map((variable, index) => {
    const value = variable.values[values[rules.hiddenSlot + index] ?? 0] ?? '';
    return { variable: variable.name, value, text: key.truths[variable.name]?.[value] ?? null };
  });
}

/**
 * The plies at which the road forked on a hidden value: among the draws that had shown the same so far, another one
 * would have answered the same move differently.
 */
function whereHiddenMattered(rules: Rules, play: Play, steps: readonly Step[]): Set<number> {
  const forks = new Set<number>();
  const shown = steps.map((step) => JSON.stringify(step.view));
  let alike = Array.from({ length: drawCount(rules.story) }, (_, draw) => draw)
    .map((draw) => firstStep(rules, draw, play.orderSecret))
    .filter((step) => JSON.stringify(step.view) === shown[0]);
  for (const [ply, move] of play.moves.slice(0, steps.length - 1).entries()) {
    const next = alike.flatMap(({ snapshot }) => {
      const choice = findChoice(rules, snapshot, move, ply);
      return typeof choice === 'number' ? [nextStep(rules, snapshot, choice, play.orderSecret)] : [];
    });
    alike = next.filter((step) => JSON.stringify(step.view) === shown[ply + 1]);
    if (alike.length < next.length) forks.add(ply);
  }
  return forks;
}

function stepAt(steps: readonly Step[], index: number): Step {
  const step = steps[index];
  if (step === undefined) throw new RangeError(`a play of ${steps.length - 1} moves has no step ${index}`);
  return step;
}
