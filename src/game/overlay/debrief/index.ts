/** The door of the debrief. */
export { CoachNote } from './coach-note.tsx';
export { DebriefScreen, type DebriefScreenProps } from './debrief-screen.tsx';
