/** The door of the screens that live by the server. */
export { OnlineScreen } from './online-screen.tsx';
export { RankedMode } from './ranked-mode.tsx';
export { RankedNote } from './ranked-note.tsx';
export { TeamNote } from './team-note.tsx';
export { OnlineWays } from './ways.tsx';
