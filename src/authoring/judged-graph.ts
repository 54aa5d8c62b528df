/**
 * The explored snapshots with the judgement of every reply. Few decisions differ, however many snapshots there are:
 * each is judged once, and a snapshot holds no more than its number.
 */
import {
  AXES,
  type Condition,
  type DecisionJudgement,
  GRAVE_LOSS,
  type Judge,
  judgeDecision,
  type MutableValues,
  type ReplyJudgement,
  sumWeighted,
} from '../engine/index.ts';
import type { Exploration } from './explore.ts';

const BEST = 1;
const LEAVES = 2;
const TOO_EARLY = 4;
const GRAVE = 8;

/** A decision as many snapshots share it. */
export interface KnownDecision extends DecisionJudgement {
  readonly node: number;
  /** The snapshot with the lowest number that stands at it. */
  readonly first: number;
}

/** Costs some 0.5 µs a snapshot to make. Only expanded snapshots are judged. */
export class JudgedGraph {
  readonly graph: Exploration;
  readonly judge: Judge;
  /** The decisions that differ, in the order in which they were met. Endings are none. */
  readonly decisions: readonly KnownDecision[];
  /** By snapshot: the number of its decision, −1 where there is no reply on offer. */
  readonly #decisionOf: Int32Array;
  /** By transition. */
  readonly #replies: Uint8Array;

  /** @param judge The one whose conditions are to be read; it is asked once for each condition and snapshot. */
  constructor(graph: Exploration, judge: Judge) {
    this.graph = graph;
    this.judge = judge;
    this.#replies = new Uint8Array(graph.transitionCount);
    this.#decisionOf = new Int32Array(graph.expandedCount).fill(-1);
    this.decisions = this.#judgeAll();
  }

  /** The decision at a snapshot; undefined where there is no reply on offer. */
  decisionAt(snapshot: number): KnownDecision | undefined {
    return this.decisions[this.numberAt(snapshot)];
  }

  /** The number of the decision at a snapshot, as an index of `decisions`; −1 where there is none. */
  numberAt(snapshot: number): number {
    return this.#decisionOf[snapshot] ?? -1;
  }

  /** Whether the reply is a best one. */
  isBest(transition: number): boolean {
    return this.#is(transition, BEST);
  }

  /** Whether the reply is a way out. */
  leaves(transition: number): boolean {
    return this.#is(transition, LEAVES);
  }

  leavesTooEarly(transition: number): boolean {
    return this.#is(transition, TOO_EARLY);
  }

  /** 3 or more lost on an axis at once, or left too early. */
  isGrave(transition: number): boolean {
    return this.#is(transition, GRAVE);
  }

  #is(transition: number, bit: number): boolean {
    return ((this.#replies[transition] ?? 0) & bit) !== 0;
  }

  #judgeAll(): KnownDecision[] {
    const { graph, judge } = this;
    const decisions: KnownDecision[] = [];
    const bits: number[][] = [];
    const known = judge.nodes.map(() => new Map<string | number, number>());
    const sign = new Signature(judge);
    const values = new Int32Array(judge.rules.slotCount);
    for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
      const first = graph.firstTransition(snapshot);
      const end = graph.firstTransition(snapshot + 1);
      if (first === end) continue;
      const node = graph.readInto(snapshot, values);
      const signature = sign.of(node, values, graph, first, end);
      let number = known[node]?.get(signature);
      if (number === undefined) {
        const decision = judgeDecision(judge, graph.snapshotAt(snapshot));
        number = decisions.push({ ...decision, node, first: snapshot }) - 1;
        bits.push(decision.replies.map(bitsOf));
        known[node]?.set(signature, number);
      }
      this.#decisionOf[snapshot] = number;
      const own = bits[number] ?? [];
      for (let edge = first; edge < end; edge++) this.#replies[edge] = own[edge - first] ?? 0;
    }
    return decisions;
  }
}

/** What a reply gives away over all axes, weighted. */
export function weightedLoss(judge: Judge, reply: ReplyJudgement): number {
  return sumWeighted(judge, reply.loss);
}

/** All that a judgement depends on: what is on offer, which evidence counts, and the answers about leaving. */
class Signature {
  readonly #judge: Judge;
  /** By node and choice: the conditions of the evidence that has any. */
  readonly #conditions: readonly (readonly (readonly Condition[])[])[];
  /** By node: whether all answers fit into one exact number. */
  readonly #isShort: readonly boolean[];

  constructor(judge: Judge) {
    this.#judge = judge;
    this.#conditions = judge.nodes.map((choices) =>
      choices.map(({ evidence }) => evidence.flatMap(({ when }) => (when === null ? [] : [when]))),
    );
    this.#isShort = this.#conditions.map(
      (choices) => 3 + choices.length + choices.reduce((sum, { length }) => sum + length, 0) <= 50,
    );
  }

  of(node: number, values: MutableValues, graph: Exploration, first: number, end: number): number | string {
    const { rules, rightWhen, mayWhen } = this.#judge;
    const isShort = this.#isShort[node] === true;
    let number =
      (values[rules.leftSlot] === 1 ? 4 : 0) + (rightWhen(values) ? 2 : 0) + (mayWhen(values) ? 1 : 0);
    let text = isShort ? '' : `${number}`;
    const choices = this.#conditions[node] ?? [];
    let edge = first;
    for (let choice = 0; choice < choices.length; choice++) {
      const isOffered = edge < end && graph.choiceOf(edge) === choice;
      if (isOffered) edge++;
      if (isShort) number = 2 * number + (isOffered ? 1 : 0);
      else text += isOffered ? '+' : '-';
      for (const when of choices[choice] ?? []) {
        const counts = isOffered && when(values);
        if (isShort) number = 2 * number + (counts ? 1 : 0);
        else text += counts ? '1' : '0';
      }
    }
    return isShort ? number : text;
  }
}

function bitsOf(reply: ReplyJudgement): number {
  const isGrave = reply.leavesTooEarly || AXES.some((axis) => reply.loss[axis] >= GRAVE_LOSS);
  return (
    (reply.isBest ? BEST : 0) |
    (reply.leaves ? LEAVES : 0) |
    (reply.leavesTooEarly ? TOO_EARLY : 0) |
    (isGrave ? GRAVE : 0)
  );
}
