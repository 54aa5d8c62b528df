/** The screens before a talk, with the cards of all customers; one chunk, which a talk does not need. */
import './style/front.css';
import { scenarios } from 'virtual:scenarios';
import type { Band } from '../../engine/index.ts';
import type { Send } from '../app/app-machine.ts';
import type { Library } from '../app/library.ts';
import { ChoiceScreen } from './choice/choice-screen.tsx';
import { TitleScreen } from './title/title-screen.tsx';

export { BriefingScreen } from './briefing/briefing-screen.tsx';

export function Title({ send }: { readonly send: Send }) {
  return <TitleScreen cards={scenarios} send={send} />;
}

interface ChoiceProps {
  readonly bands: ReadonlyMap<string, Band>;
  readonly library: Library;
  readonly send: Send;
}

export function Choice({ bands, library, send }: ChoiceProps) {
  return <ChoiceScreen cards={scenarios} bands={bands} library={library} send={send} />;
}
