/**
 * Judges one decision: every reply on offer is measured against the best on offer at that moment (design 5.1).
 * Nothing here looks ahead, and nothing reads a hidden value.
 */
import { type Condition, linkCondition, linkOptional } from './expression.ts';
import { nodeAt, offered, type Rules, type Snapshot } from './rules.ts';
import { type AnswerKey, AXES, type Axis, type Evidence, type PerAxis, type Thought } from './story.ts';

interface LinkedEvidence {
  readonly source: Evidence;
  readonly when: Condition | null;
}

interface LinkedChoiceKey {
  readonly evidence: readonly LinkedEvidence[];
  readonly thoughts: readonly { readonly source: Thought; readonly when: Condition | null }[];
}

/** An answer key made ready to use beside the rules of its story. */
export interface Judge {
  readonly rules: Rules;
  readonly key: AnswerKey;
  readonly rightWhen: Condition;
  readonly mayWhen: Condition;
  readonly nodes: readonly (readonly LinkedChoiceKey[])[];
}

/** What is to be said of one reply on offer. */
export interface ReplyJudgement {
  /** Index of the choice in its node. */
  readonly choice: number;
  readonly leaves: boolean;
  readonly points: PerAxis;
  /** What taking it gives away, per axis; never negative. */
  readonly loss: PerAxis;
  readonly isBest: boolean;
  /** A way out taken although staying was possible and leaving was neither right nor allowed. */
  readonly leavesTooEarly: boolean;
}

export interface DecisionJudgement {
  /** One entry per reply on offer, in file order. */
  readonly replies: readonly ReplyJudgement[];
  /** The most that can be given away here, per axis. */
  readonly stake: PerAxis;
  /** The relationship had been ended before this decision. */
  readonly alreadyLeft: boolean;
  readonly leavingIsRight: boolean;
  readonly leavingIsAllowed: boolean;
  readonly hasWayOut: boolean;
}

/**
 * Makes an answer key ready to use.
 * @throws Error if key and story are not two halves of the same scenario.
 */
export function linkJudge(rules: Rules, key: AnswerKey): Judge {
  if (key.hash !== rules.story.hash) {
    throw new Error(`answer key ${key.hash} does not belong to ${rules.story.id} ${rules.story.hash}`);
  }
  return {
    rules,
    key,
    rightWhen: linkCondition(key.leaving.rightWhen, rules.slots),
    mayWhen: linkCondition(key.leaving.mayWhen, rules.slots),
    nodes: key.nodes.map((choices) =>
      choices.map(({ evidence, thoughts }) => ({
        evidence: evidence.map((source) => ({ source, when: linkOptional(source.when, rules.slots) })),
        thoughts: thoughts.map((source) => ({ source, when: linkOptional(source.when, rules.slots) })),
      })),
    ),
  };
}

/** The evidence that a choice gives in this snapshot, the one in which it is offered. */
export function evidenceOf(judge: Judge, { node, values }: Snapshot, choice: number): Evidence[] {
  const evidence = judge.nodes[node]?.[choice]?.evidence ?? [];
  return evidence.filter(({ when }) => when === null || when(values)).map(({ source }) => source);
}

/** What the customer made of a choice; null where the author wrote nothing. */
export function thoughtOf(judge: Judge, { node, values }: Snapshot, choice: number): string | null {
  const thoughts = judge.nodes[node]?.[choice]?.thoughts ?? [];
  return thoughts.find(({ when }) => when === null || when(values))?.source.text ?? null;
}

/** Judges the decision that a snapshot stands at. Without a reply on offer (an ending), nothing is at stake. */
export function judgeDecision(judge: Judge, snapshot: Snapshot): DecisionJudgement {
  const { rules } = judge;
  const { node, values } = snapshot;
  const { choices } = nodeAt(rules, node);
  const open = offered(rules, node, values);
  const leaves = open.map((choice) => choices[choice]?.leaves ?? false);
  const points = open.map((choice) => pointsOf(judge, snapshot, choice));

  const alreadyLeft = values[rules.leftSlot] === 1;
  const leavingIsRight = judge.rightWhen(values);
  const leavingIsAllowed = judge.mayWhen(values);
  const hasWayOut = leaves.includes(true);
  const canStay = leaves.includes(false);
  const mustCompareAll = alreadyLeft || !hasWayOut || !canStay;
  const isCandidate = (out: boolean): boolean => {
    if (mustCompareAll) return true;
    if (leavingIsRight) return out;
    return leavingIsAllowed || !out;
  };

  const weighted = points.map((own) => sumWeighted(judge, own));
  const bestSum = Math.max(...weighted.filter((_, index) => isCandidate(leaves[index] ?? false)));
  const isBest = open.map((_, index) => isCandidate(leaves[index] ?? false) && weighted[index] === bestSum);
  const bestPoints = points.filter((_, index) => isBest[index]);

  const ownLoss = points.map((own, index) => (isBest[index] ? ZERO : lossAgainst(judge, bestPoints, own)));
  const stake = perAxis((axis) => Math.max(0, ...ownLoss.map((loss) => loss[axis])));
  const isTooEarly = (out: boolean): boolean =>
    out && !alreadyLeft && canStay && !leavingIsRight && !leavingIsAllowed;

  return {
    replies: open.map((choice, index) => {
      const out = leaves[index] ?? false;
      return {
        choice,
        leaves: out,
        points: points[index] ?? ZERO,
        loss: isTooEarly(out) ? stake : (ownLoss[index] ?? ZERO),
        isBest: isBest[index] ?? false,
        leavesTooEarly: isTooEarly(out),
      };
    }),
    stake,
    alreadyLeft,
    leavingIsRight,
    leavingIsAllowed,
    hasWayOut,
  };
}

/** Builds a value per axis. */
export function perAxis<T>(value: (axis: Axis) => T): PerAxis<T> {
  return {
    'value-creation': value('value-creation'),
    'non-sparring': value('non-sparring'),
    'walking-away': value('walking-away'),
  };
}

const ZERO: PerAxis = perAxis(() => 0);

function pointsOf(judge: Judge, snapshot: Snapshot, choice: number): PerAxis {
  const sums = { ...ZERO };
  for (const { axis, points } of evidenceOf(judge, snapshot, choice)) sums[axis] += points;
  return sums;
}

/** The sum over the axes, weighted as the scenario says. Equal sums come out equal, also with weights such as 0.1. */
export function sumWeighted(judge: Judge, values: PerAxis): number {
  const sum = AXES.reduce((total, axis) => total + judge.key.weights[axis] * values[axis], 0);
  return Math.round(sum * PRECISION) / PRECISION;
}

/** Weights have few decimals; floating point errs far behind this one. */
const PRECISION = 1e9;

/** The loss against that best reply which makes the weighted loss smallest; the first of them in a tie. */
function lossAgainst(judge: Judge, best: readonly PerAxis[], own: PerAxis): PerAxis {
  const losses = best.map((other) => perAxis((axis) => Math.max(0, other[axis] - own[axis])));
  return losses.reduce(
    (least, loss) => (sumWeighted(judge, loss) < sumWeighted(judge, least) ? loss : least),
    losses[0] ?? ZERO,
  );
}
