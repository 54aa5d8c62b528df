/** The screens before a talk; one chunk, fetched with the first of them. */
import './style/front.css';

export { BriefingScreen } from './briefing/briefing-screen.tsx';
export { ChoiceScreen } from './choice/choice-screen.tsx';
export { TitleScreen } from './title/title-screen.tsx';
