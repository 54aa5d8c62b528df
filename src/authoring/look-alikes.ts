/**
 * The sets of snapshots that a player cannot tell apart: reached by the same moves, with the same views so far, in
 * different draws. Walks all of them, and notes which draws are ever told apart.
 *
 * A play is decided by its draw and its moves, so a set holds at most one snapshot per draw. Sets of one are not
 * followed: nobody is left to be confused with.
 */
import { type Choice, drawCount, nodeAt, offered, type Rules } from '../engine/index.ts';
import type { Exploration, Path } from './explore.ts';
import { moveId } from './graph-search.ts';
import type { JudgedGraph } from './judged-graph.ts';
import type { WalkLog } from './walk-log.ts';

export interface LookAlikes {
  /** Each at least two snapshots, by number, ascending. */
  readonly sets: readonly (readonly number[])[];
  /** A shortest play to a set, in the draw of its first member. */
  readonly pathTo: (set: number) => Path;
  /** Whether two draws show something different in some play. */
  readonly isToldApart: (one: number, other: number) => boolean;
  /** Whether all sets were walked. */
  readonly complete: boolean;
}

/** No scenario has more screens: a way and a screen together make one exact number. */
const MOST_SCREENS = 2 ** 26;

/** Walks the sets breadth-first, at most `limit` of them. About 2 µs for each member and reply. */
export function findLookAlikes(
  graph: Exploration,
  judged: JudgedGraph,
  log: WalkLog,
  limit = 500_000,
): LookAlikes {
  const walk = new AlikeWalk(graph, judged, log, limit);
  return {
    sets: walk.sets,
    complete: walk.complete,
    pathTo: (set) => walk.pathTo(set),
    isToldApart: (one, other) => walk.isToldApart(one, other),
  };
}

/** A reply as the player sees it. Two with the same words cannot be told apart, and the first is meant. */
export function wordsOfReply({ text, label, leaves }: Choice): string {
  return JSON.stringify([leaves, label, text]);
}

class AlikeWalk {
  readonly sets: (readonly number[])[] = [];
  complete = true;
  readonly #graph: Exploration;
  readonly #judged: JudgedGraph;
  readonly #log: WalkLog;
  readonly #limit: number;
  readonly #screens: Screens;
  /** Where each set was first reached from, −1 at a start, and by which words. */
  readonly #parents: number[] = [];
  readonly #words: string[] = [];
  readonly #known = new Set<string>();
  readonly #apart: Uint8Array;
  readonly #draws: number;
  /** By decision: the position of each reply among those on offer, by its words. */
  readonly #positions = new Map<number, ReadonlyMap<string, number>>();

  constructor(graph: Exploration, judged: JudgedGraph, log: WalkLog, limit: number) {
    this.#graph = graph;
    this.#judged = judged;
    this.#log = log;
    this.#limit = limit;
    this.#screens = new Screens(graph);
    this.#draws = drawCount(graph.rules.story);
    this.#apart = new Uint8Array(this.#draws * this.#draws);
    this.#walk();
  }

  isToldApart(one: number, other: number): boolean {
    return this.#apart[one * this.#draws + other] === 1;
  }

  pathTo(set: number): Path {
    const graph = this.#graph;
    const draw = graph.drawOf(this.sets[set]?.[0] ?? 0);
    const moves: string[] = [];
    let at = set;
    for (let parent = this.#parents[at] ?? -1; parent !== -1; parent = this.#parents[at] ?? -1) {
      // The same words can be another choice in another draw: the ids are those of this one.
      const from = this.sets[parent]?.find((member) => graph.drawOf(member) === draw) ?? 0;
      const position = this.#positionsAt(from).get(this.#words[at] ?? '') ?? 0;
      moves.push(moveId(graph, from, graph.firstTransition(from) + position));
      at = parent;
    }
    return { draw, moves: moves.reverse() };
  }

  #walk(): void {
    const graph = this.#graph;
    if (!graph.complete) this.complete = false;
    const groups = new Map<number, number[]>();
    graph.starts.forEach((start, draw) => {
      addTo(groups, this.#log.wayToStart(draw) * MOST_SCREENS + this.#screens.of(start), start);
    });
    this.#take(groups, -1, '');

    for (let set = 0; set < this.sets.length && this.sets.length < this.#limit; set++) {
      const members = this.sets[set] ?? [];
      const [lead = 0] = members;
      if (members.some((member) => member >= graph.expandedCount)) continue;
      for (const words of this.#positionsAt(lead).keys()) {
        const seen = new Map<number, number[]>();
        for (const member of members) {
          const position = this.#positionsAt(member).get(words);
          if (position === undefined) continue;
          const edge = graph.firstTransition(member) + position;
          const target = graph.targetOf(edge);
          addTo(seen, this.#log.wayOf(edge) * MOST_SCREENS + this.#screens.of(target), target);
        }
        this.#take(seen, set, words);
      }
    }
    if (this.sets.length >= this.#limit) this.complete = false;
  }

  /** Notes who was told apart, and keeps the sets that are new. */
  #take(groups: ReadonlyMap<number, number[]>, parent: number, words: string): void {
    if (groups.size > 1) this.#tellApart([...groups.values()]);
    for (const members of groups.values()) {
      if (members.length < 2) continue;
      members.sort((one, other) => one - other);
      const name = members.join();
      if (this.#known.has(name)) continue;
      this.#known.add(name);
      this.sets.push(members);
      this.#parents.push(parent);
      this.#words.push(words);
    }
  }

  #tellApart(groups: readonly (readonly number[])[]): void {
    const draws = groups.map((members) => members.map((member) => this.#graph.drawOf(member)));
    draws.forEach((own, index) => {
      for (const others of draws.slice(index + 1)) {
        for (const one of own) {
          for (const other of others) {
            this.#apart[one * this.#draws + other] = 1;
            this.#apart[other * this.#draws + one] = 1;
          }
        }
      }
    });
  }

  #positionsAt(snapshot: number): ReadonlyMap<string, number> {
    const number = this.#judged.numberAt(snapshot);
    const known = this.#positions.get(number);
    if (known !== undefined) return known;
    const decision = this.#judged.decisions[number];
    const positions = new Map<string, number>();
    decision?.replies.forEach(({ choice }, position) => {
      const source = nodeAt(this.#graph.rules, decision.node).choices[choice]?.source;
      const words = source === undefined ? '' : wordsOfReply(source);
      if (!positions.has(words)) positions.set(words, position);
    });
    this.#positions.set(number, positions);
    return positions;
  }
}

/** What stands on the screen at a snapshot besides what was said: gauges, replies, ending. Equal numbers, equal screens. */
class Screens {
  readonly #rules: Rules;
  readonly #graph: Exploration;
  readonly #shownSlots: readonly number[];
  readonly #bySnapshot: Int32Array;
  readonly #numbers = new Map<string, number>();
  readonly #values: Int32Array;
  /** By node: its ending, or its replies, as texts. */
  readonly #words: readonly { readonly ending: string; readonly replies: readonly string[] }[];

  constructor(graph: Exploration) {
    this.#graph = graph;
    this.#rules = graph.rules;
    const { gauges, nodes } = graph.rules.story;
    this.#shownSlots = gauges.flatMap(({ shown }, slot) => (shown ? [slot] : []));
    this.#bySnapshot = new Int32Array(drawCount(graph.rules.story) > 1 ? graph.snapshotCount : 1);
    this.#values = new Int32Array(graph.rules.slotCount);
    this.#words = nodes.map(({ ending, choices }) => ({
      ending: JSON.stringify(ending),
      replies: choices.map(wordsOfReply),
    }));
  }

  of(snapshot: number): number {
    const known = this.#bySnapshot[snapshot] ?? 0;
    if (known !== 0) return known;
    const values = this.#values;
    const node = this.#graph.readInto(snapshot, values);
    const words = this.#words[node];
    // Replies are shuffled per node: what can be told apart is their words.
    const replies = offered(this.#rules, node, values).map((choice) => words?.replies[choice] ?? '');
    const text = JSON.stringify([
      this.#shownSlots.map((slot) => values[slot]),
      replies.sort(),
      words?.ending,
    ]);
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(text, number);
    }
    if (snapshot < this.#bySnapshot.length) this.#bySnapshot[snapshot] = number;
    return number;
  }
}

function addTo(groups: Map<number, number[]>, key: number, member: number): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}
