/** What a place on a board is called. */
import type { Band } from '../../engine/index.ts';

export type Kind = 'first' | 'latest';

export interface Place {
  readonly board: string;
  readonly kind: Kind;
  readonly win: string;
}

export interface Standing {
  readonly score: number;
  readonly band: Band;
  /** When it was earned, in milliseconds since 1970. */
  readonly at: number;
}

/** The board of one content of a scenario. */
export const scenarioBoard = (scenario: string, hash: string): string => `${scenario}@${hash.slice(0, 16)}`;

/** The board of a team's own course; null: of the first-week course. */
export const courseBoard = (team: string | null): string =>
  team === null ? 'course:first-week' : `course:${team}`;

/** Whether a board is of a course. Scenario ids have no colon. */
export const isCourseBoard = (board: string): boolean => board.startsWith('course:');

/** A place as one text, for keys and for a fixed order. */
export const nameOf = ({ board, kind, win }: Place): string => `${board}\n${kind}\n${win}`;
