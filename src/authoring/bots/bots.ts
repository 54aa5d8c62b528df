/** Strategies that do not understand a word of the story. What they score is what can be had by guessing. */
import type { Axis } from '../../engine/index.ts';
import { countOf, HARD_WORDS, SOFT_WORDS, stemsOf, wordCount } from '../wording/words.ts';

/** A reply as a bot sees it. */
export interface BotReply {
  readonly text: string;
  readonly leaves: boolean;
  /** The axis on which it gives most evidence, of whatever sign; null: none. */
  readonly mainAxis: Axis | null;
}

export interface BotDecision {
  /** On offer, in the author's order. Never empty. */
  readonly replies: readonly BotReply[];
  /** What somebody other than the narrator said last; empty if nobody did. */
  readonly lastLine: string;
}

export interface Bot {
  readonly name: string;
  /** The indices of the replies that it likes best; it takes any of them. Never empty. */
  readonly likes: (decision: BotDecision) => readonly number[];
}

const position = (index: number): Bot => ({
  name: `position ${index + 1}`,
  likes: ({ replies }) => [Math.min(index, replies.length - 1)],
});

/** Likes the replies with the most of something. */
const most = (name: string, measure: (reply: BotReply, decision: BotDecision) => number): Bot => ({
  name,
  likes: (decision) => {
    const values = decision.replies.map((reply) => measure(reply, decision));
    const highest = Math.max(...values);
    return values.flatMap((value, index) => (value === highest ? [index] : []));
  },
});

const axis = (name: Axis): Bot => most(`always ${name}`, ({ mainAxis }) => (mainAxis === name ? 1 : 0));

/** The strategies, in the order of the table. The two that are chance alone are in `tournament.ts`. */
export const BOTS: readonly Bot[] = [
  position(0),
  position(1),
  position(2),
  position(3),
  most('longest', ({ text }) => wordCount(text)),
  most('shortest', ({ text }) => -wordCount(text)),
  most('echo', ({ text }, { lastLine }) => {
    const said = stemsOf(lastLine);
    return [...stemsOf(text)].filter((stem) => said.has(stem)).length;
  }),
  most('softest', ({ text }) => countOf(SOFT_WORDS, text) - countOf(HARD_WORDS, text)),
  most('hardest', ({ text }) => countOf(HARD_WORDS, text) - countOf(SOFT_WORDS, text)),
  most('leave at once', ({ leaves }) => (leaves ? 1 : 0)),
  axis('value-creation'),
  axis('non-sparring'),
  axis('walking-away'),
];
