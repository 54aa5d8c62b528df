/** The way through the library on other screens: fetched late, since no word of a talk waits for it. */
export { NextStep, Today } from './overlay/way/next-step.tsx';
