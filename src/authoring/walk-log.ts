/** What each transition of a walk showed on its way, as numbers: equal numbers, equal passages. */
import { NARRATOR, nodeAt, type Passage, passageAt, type Rules, type Values } from '../engine/index.ts';
import type { Observer } from './explore.ts';
import { GrowingList } from './growing-list.ts';
import { wordCount } from './wording/words.ts';

/** Nothing was passed. */
const NOTHING = 0;
/** No scenario has more passages: a way and a passage together make one exact number. */
const MOST_PASSAGES = 2 ** 26;
/** A node has at most 40 lines: a node and which of them are said make one exact number. */
const MOST_LINE_SETS = 2 ** 40;

/**
 * Listens to a walk. A passage is what a node said, and a way is the passages between two moves. Two nodes that say
 * the same are the same passage, for a player sees no ids.
 */
export class WalkLog implements Observer {
  /** Nodes whose lines were shown, by index. */
  readonly shownNodes = new Set<number>();
  /** Whether the clock ended any play. */
  timeRanOut = false;
  readonly #rules: Rules;
  readonly #hasConditions: readonly boolean[];
  readonly #passageOfNode: Int32Array;
  readonly #passageByLines = new Map<number, number>();
  readonly #passageByText = new Map<string, number>();
  /** By passage and by way: what somebody other than the narrator said last in it. */
  readonly #spokenInPassage: (string | null)[] = [null];
  readonly #spokenOnWay: (string | null)[] = [null];
  /** By passage and by way: how many words it takes to read it. */
  readonly #wordsInPassage: number[] = [0];
  readonly #wordsOnWay: number[] = [0];
  readonly #wayByEnd = new Map<number, number>();
  readonly #starts = new GrowingList(16);
  readonly #transitions = new GrowingList();
  #way = NOTHING;
  #isCutShort = false;

  /** @param rules Those of `watchConditions`, with which the walk is made: conditions of lines are read whenever lines are. */
  constructor(rules: Rules) {
    this.#rules = rules;
    this.#hasConditions = rules.nodes.map(({ lineConditions }) =>
      lineConditions.some((when) => when !== null),
    );
    this.#passageOfNode = new Int32Array(rules.nodes.length);
  }

  passed(node: number, values: Values): void {
    if (node >= this.#rules.story.nodes.length) {
      this.timeRanOut = true;
      this.#isCutShort = true;
      return;
    }
    this.shownNodes.add(node);
    this.#way = this.#extend(this.#way, this.#passageAt(node, values));
  }

  began(): void {
    this.#starts.push(this.#way);
    this.#reset();
  }

  moved(transition: number): void {
    this.#transitions.cutTo(transition);
    this.#transitions.push(2 * this.#way + (this.#isCutShort ? 1 : 0));
    this.#reset();
  }

  /** What was shown before the first move of a draw. */
  wayToStart(draw: number): number {
    return this.#starts.at(draw);
  }

  /** What was shown after a move. */
  wayOf(transition: number): number {
    return this.#transitions.at(transition) >>> 1;
  }

  /** Whether the clock ended the play at this move. */
  isCutShort(transition: number): boolean {
    return this.#transitions.at(transition) % 2 === 1;
  }

  /** What somebody other than the narrator said last on a way; null: nobody spoke. */
  lastSpokenOn(way: number): string | null {
    return this.#spokenOnWay[way] ?? null;
  }

  /** How many words there are to read on a way. */
  wordsOn(way: number): number {
    return this.#wordsOnWay[way] ?? 0;
  }

  #reset(): void {
    this.#way = NOTHING;
    this.#isCutShort = false;
  }

  #passageAt(node: number, values: Values): number {
    if (this.#hasConditions[node] !== true) {
      const known = this.#passageOfNode[node] ?? 0;
      if (known !== 0) return known;
      const passage = this.#number(passageAt(this.#rules, node, values));
      this.#passageOfNode[node] = passage;
      return passage;
    }
    let lines = 0;
    for (const when of nodeAt(this.#rules, node).lineConditions) {
      lines = 2 * lines + (when === null || when(values) ? 1 : 0);
    }
    const key = node * MOST_LINE_SETS + lines;
    const known = this.#passageByLines.get(key);
    if (known !== undefined) return known;
    const passage = this.#number(passageAt(this.#rules, node, values));
    this.#passageByLines.set(key, passage);
    return passage;
  }

  #number(passage: Passage): number {
    const text = JSON.stringify(passage);
    const known = this.#passageByText.get(text);
    if (known !== undefined) return known;
    const spoken = passage.lines.filter(({ who }) => who !== NARRATOR);
    const number = this.#spokenInPassage.push(spoken.at(-1)?.text ?? null) - 1;
    this.#wordsInPassage.push(passage.lines.reduce((sum, line) => sum + wordCount(line.text), 0));
    this.#passageByText.set(text, number);
    return number;
  }

  #extend(way: number, passage: number): number {
    const key = way * MOST_PASSAGES + passage;
    const known = this.#wayByEnd.get(key);
    if (known !== undefined) return known;
    const spoken = this.#spokenInPassage[passage] ?? this.#spokenOnWay[way] ?? null;
    const number = this.#spokenOnWay.push(spoken) - 1;
    this.#wordsOnWay.push((this.#wordsOnWay[way] ?? 0) + (this.#wordsInPassage[passage] ?? 0));
    this.#wayByEnd.set(key, number);
    return number;
  }
}
