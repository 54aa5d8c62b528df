/** Phrases that nobody hears any more, and words that judge where they should explain. Matched as whole words. */

/** In what the player says. */
export const WORN_IN_REPLIES: readonly string[] = [
  'i understand your frustration',
  'valued customer',
  'reach out',
  'reaching out',
  'circle back',
  'touch base',
  'win-win',
  'win win',
  'going forward',
  'at the end of the day',
  'to be honest',
  'no worries',
  'we pride ourselves',
];

/** In what the debrief says. */
export const WORN_IN_LESSONS: readonly string[] = [
  'great job',
  'well done',
  'you should have',
  'remember that',
  'always',
  'never',
  'empathy',
  'empathetic',
  'the customer is king',
];

/** The first phrase of a list that a text holds; undefined: none. */
export function wornPhraseIn(list: readonly string[], text: string): string | undefined {
  const padded = ` ${text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}'-]+/gu, ' ')} `;
  return list.find((phrase) => padded.includes(` ${phrase} `));
}
