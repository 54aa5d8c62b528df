/** Bounds on what game and server send each other. Both sides read them from here. */

/** Largest request body, in bytes. */
export const MOST_BODY_BYTES = 16 * 1024;
/** Longest display name of a player or a team, in UTF-16 code units. */
export const LONGEST_NAME = 40;
/** Most scenarios in a course. */
export const LONGEST_COURSE = 40;
/** Days after which an untouched attempt counts as given up. */
export const ATTEMPT_DAYS = 14;
/** From how many first attempts on insights are shown. */
export const LEAST_INSIGHT = 5;
/** From how many members on a team is ranked. */
export const LEAST_RANKED_MEMBERS = 3;
