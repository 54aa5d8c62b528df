/**
 * Chance, tamed: everything random in a play follows from two secrets that are chosen elsewhere. They are
 * independent, so that the order of the replies, which a player sees, tells nothing about the hidden values.
 */
import { drawCount } from './rules.ts';
import type { Story } from './story.ts';

export interface Secrets {
  /** Decides the hidden values. */
  readonly draw: string;
  /** Decides the order of the replies. */
  readonly order: string;
}

/** The draw that a secret decides. All draws are equally likely over random secrets. */
export function drawFrom(story: Story, secret: string): number {
  return Math.floor(generator(`draw/${secret}`)() * drawCount(story));
}

/**
 * The order in which a node shows its choices: indices into the node's choices, shuffled, the ways out last.
 * The same on every visit, whatever is on offer.
 */
export function replyOrder(story: Story, secret: string, node: number): number[] {
  const choices = story.nodes[node]?.choices ?? [];
  const random = generator(`order/${secret}/${story.nodes[node]?.id ?? ''}`);
  const indices = choices.map((_, index) => index);
  const stays = indices.filter((index) => choices[index]?.leaves === false);
  const leaves = indices.filter((index) => choices[index]?.leaves === true);
  return [...shuffle(stays, random), ...shuffle(leaves, random)];
}

/** A stream of numbers in [0, 1) that follows from the text alone: FNV-1a into mulberry32. Not for cryptography. */
export function generator(text: string): () => number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher and Yates. */
function shuffle(items: readonly number[], random: () => number): number[] {
  const shuffled = items.slice();
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = shuffled[last] ?? 0;
    shuffled[last] = shuffled[other] ?? 0;
    shuffled[other] = held;
  }
  return shuffled;
}
