/** The moves of an author's play, kept in this window while the page is loaded anew after a save. */
import { drawCount, type IllegalMove, linkRules, replay, type Story } from '../../engine/index.ts';
import type { AuthorChoice } from './author-address.ts';

const KEY = 'owed-nothing/author';

interface KeptPlay {
  readonly scenario: string;
  readonly node: string | null;
  readonly moves: readonly string[];
}

export function keepMoves({ scenario, node }: AuthorChoice, moves: readonly string[]): void {
  const play: KeptPlay = { scenario, node, moves };
  sessionStorage.setItem(KEY, JSON.stringify(play));
}

/** The moves that were made from the same beginning; none if the last play began elsewhere. */
export function keptMoves({ scenario, node }: AuthorChoice): readonly string[] {
  const play = readKept(sessionStorage.getItem(KEY));
  return play?.scenario === scenario && play.node === node ? play.moves : [];
}

function readKept(text: string | null): KeptPlay | null {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export interface StillLegal {
  readonly moves: readonly string[];
  /** The first move that the story, as it is now, does not allow; null: all of them are good. */
  readonly illegal: IllegalMove | null;
}

/** The part of a play that the story, as it is now, still allows. */
export function stillLegal(story: Story, draw: number, moves: readonly string[]): StillLegal {
  const { choices, illegal } = replay(linkRules(story), draw % drawCount(story), moves);
  return { moves: moves.slice(0, choices.length), illegal };
}

/** Id of the node where a play stands. */
export function standsAt(story: Story, draw: number, moves: readonly string[]): string {
  const rules = linkRules(story);
  const { snapshots } = replay(rules, draw % drawCount(story), moves);
  return story.nodes[snapshots.at(-1)?.node ?? story.start]?.id ?? '';
}
