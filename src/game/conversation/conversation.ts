/**
 * What a screen talks to. It does not know whether the customer lives in this browser (practice) or on a server
 * (ranked): everything is asked for, may fail, and carries only what a player may see.
 */
import type { Debrief, DebriefMove, Reply, Result, Story, Transcript, View } from '../../engine/index.ts';

/** What is known before the first word. */
export type Introduction = Pick<
  Story,
  'id' | 'version' | 'language' | 'title' | 'summary' | 'briefing' | 'level' | 'customer' | 'cast'
>;

/** One exchange: what was shown, and what the player said to it. `said` is null only for the latest. */
export interface Turn {
  readonly view: View;
  readonly said: Reply | null;
}

/** Why something was refused. Data, not prose: the screen words it for the player. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The ply at which the conversation stands. */
  readonly ply: number;
}

export type RefusalCode =
  /** The ending was reached: there is nothing more to say. */
  | 'already-ended'
  /** The move was meant for another moment, for instance the second half of a double press. */
  | 'stale'
  /** The attempt has already gone on from there, in another window or by a reply whose answer was lost; the turns are up to date. */
  | 'elsewhere'
  /** There is no reply at that position. */
  | 'not-on-offer'
  /** The analysis is given only after the ending. */
  | 'not-ended'
  /** The other side, or a part of the game that is loaded late, could not be reached. Trying again may help. */
  | 'unreachable';

/** The debrief, with the story that it speaks of. */
export interface Analysis {
  readonly debrief: Debrief;
  readonly story: Story;
}

/** One attempt at one scenario, however it is carried out. Promises never reject: a failure is a refusal. */
export interface Conversation {
  readonly introduction: Introduction;
  /** All turns so far, oldest first; never empty. The number of moves made is one less. */
  readonly turns: readonly Turn[];
  /**
   * Takes the reply at a position (from 0) of the latest view.
   *
   * @param ply The number of moves made so far, as the caller believes it to be.
   */
  readonly choose: (ply: number, position: number) => Promise<Result<View, Refusal>>;
  /** Gets ready for the next reply while the words are read; never needed for it. Not every side has to. */
  readonly prepare?: () => void;
  /** What a coach says of a move that was made; refused where the attempt is ranked. */
  readonly remark: (ply: number) => Promise<Result<DebriefMove, Refusal>>;
  /** The analysis; refused before the ending. */
  readonly debrief: () => Promise<Result<Analysis, Refusal>>;
  /** The play so far; null while its secrets are somebody else's. */
  readonly transcript: () => Transcript | null;
}

/** How many moves were made. */
export function plyOf(conversation: Conversation): number {
  return conversation.turns.length - 1;
}
