/** Names the scenarios with an open attempt, so that a talk without one need not wait for the database. */
export const HINT = 'owed-nothing/open';
/** Holds which draws were met at each scenario, so that the next talk there can show another. */
export const DRAWS = 'owed-nothing/draws';
