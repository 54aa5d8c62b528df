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
/** From how many members with a visible score on a team is ranked. */
export const LEAST_RANKED_MEMBERS = 3;
/** Most people in a team. */
export const LARGEST_TEAM = 500;
/** Days for which a join code is good. */
export const JOIN_DAYS = 30;
/** Days for which a device stays signed in. */
export const SESSION_DAYS = 180;
/** The board of the first-week course. */
export const FIRST_WEEK_BOARD = 'course:first-week';
/** The board of the course of the team of whoever asks. */
export const OWN_COURSE_BOARD = 'course:mine';
