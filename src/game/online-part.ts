/** All that lives by the server, as one part that is fetched late: talks in this browser never wait for it. */
export { briefOf, fetchPractice, openAttempt } from './online/index.ts';
export { OnlineScreen, OnlineWays, RankedMode, RankedNote, TeamNote } from './overlay/online/index.ts';
