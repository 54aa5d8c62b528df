/** The pages to read and to print; fetched when one is opened. */
export { GuideScreen } from './overlay/guide/guide-screen.tsx';
