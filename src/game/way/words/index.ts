import { NON_SPARRING_WORDS } from './non-sparring.ts';
import type { PrincipleWords } from './principle-words.ts';
import { VALUE_CREATION_WORDS } from './value-creation.ts';
import { WALKING_AWAY_WORDS } from './walking-away.ts';

export type { PrincipleWords } from './principle-words.ts';

/** By the id of the principle. */
export const PRINCIPLE_WORDS: Readonly<Record<string, PrincipleWords>> = {
  ...VALUE_CREATION_WORDS,
  ...NON_SPARRING_WORDS,
  ...WALKING_AWAY_WORDS,
};
