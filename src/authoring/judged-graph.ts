/** The explored snapshots with the judgement of every reply: flat arrays, so that whole-graph questions are cheap. */
import { AXES, type Axis, type Judge, judgeDecision, sumWeighted } from '../engine/index.ts';
import type { Exploration } from './explore.ts';

const BEST = 1;
const LEAVES = 2;
const TOO_EARLY = 4;
const GRAVE = 8;

const RIGHT = 1;
const ALLOWED = 2;
const WAY_OUT = 4;
const LEFT = 8;

const AXIS_COUNT = AXES.length;
const GRAVE_LOSS = 3;

/** Costs some 5 µs a snapshot to make. Only expanded snapshots are judged. */
export class JudgedGraph {
  readonly graph: Exploration;
  readonly judge: Judge;
  readonly #loss: Int8Array;
  readonly #stake: Int8Array;
  readonly #replies: Uint8Array;
  readonly #decisions: Uint8Array;
  readonly #weightedLoss: Float32Array;

  constructor(graph: Exploration, judge: Judge) {
    this.graph = graph;
    this.judge = judge;
    this.#loss = new Int8Array(graph.transitionCount * AXIS_COUNT);
    this.#weightedLoss = new Float32Array(graph.transitionCount);
    this.#replies = new Uint8Array(graph.transitionCount);
    this.#stake = new Int8Array(graph.expandedCount * AXIS_COUNT);
    this.#decisions = new Uint8Array(graph.expandedCount);
    for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) this.#judge(snapshot);
  }

  /** What a transition gives away on an axis. */
  lossOf(transition: number, axis: Axis): number {
    return this.#loss[transition * AXIS_COUNT + AXES.indexOf(axis)] ?? 0;
  }

  /** What a transition gives away over all axes, weighted. */
  weightedLossOf(transition: number): number {
    return this.#weightedLoss[transition] ?? 0;
  }

  /** The most that can be given away at a snapshot on an axis; the question about leaving comes on top. */
  stakeOf(snapshot: number, axis: Axis): number {
    return this.#stake[snapshot * AXIS_COUNT + AXES.indexOf(axis)] ?? 0;
  }

  /** Whether the reply is a best one. */
  isBest(transition: number): boolean {
    return this.#has(this.#replies, transition, BEST);
  }

  /** Whether the reply is a way out. */
  leaves(transition: number): boolean {
    return this.#has(this.#replies, transition, LEAVES);
  }

  leavesTooEarly(transition: number): boolean {
    return this.#has(this.#replies, transition, TOO_EARLY);
  }

  /** 3 or more lost on an axis at once, or left too early. */
  isGrave(transition: number): boolean {
    return this.#has(this.#replies, transition, GRAVE);
  }

  leavingIsRight(snapshot: number): boolean {
    return this.#has(this.#decisions, snapshot, RIGHT);
  }

  leavingIsAllowed(snapshot: number): boolean {
    return this.#has(this.#decisions, snapshot, ALLOWED);
  }

  hasWayOut(snapshot: number): boolean {
    return this.#has(this.#decisions, snapshot, WAY_OUT);
  }

  /** Whether the relationship had been ended before. */
  alreadyLeft(snapshot: number): boolean {
    return this.#has(this.#decisions, snapshot, LEFT);
  }

  #has(bits: Uint8Array, index: number, bit: number): boolean {
    return ((bits[index] ?? 0) & bit) !== 0;
  }

  #judge(snapshot: number): void {
    const { graph, judge } = this;
    const decision = judgeDecision(judge, graph.snapshotAt(snapshot));
    this.#decisions[snapshot] =
      (decision.leavingIsRight ? RIGHT : 0) |
      (decision.leavingIsAllowed ? ALLOWED : 0) |
      (decision.hasWayOut ? WAY_OUT : 0) |
      (decision.alreadyLeft ? LEFT : 0);
    const first = graph.firstTransition(snapshot);
    AXES.forEach((axis, index) => {
      this.#stake[snapshot * AXIS_COUNT + index] = decision.stake[axis];
    });
    decision.replies.forEach((reply, position) => {
      const transition = first + position;
      let isGrave = reply.leavesTooEarly;
      AXES.forEach((axis, index) => {
        this.#loss[transition * AXIS_COUNT + index] = reply.loss[axis];
        if (reply.loss[axis] >= GRAVE_LOSS) isGrave = true;
      });
      this.#weightedLoss[transition] = sumWeighted(judge, reply.loss);
      this.#replies[transition] =
        (reply.isBest ? BEST : 0) |
        (reply.leaves ? LEAVES : 0) |
        (reply.leavesTooEarly ? TOO_EARLY : 0) |
        (isGrave ? GRAVE : 0);
    });
  }
}
