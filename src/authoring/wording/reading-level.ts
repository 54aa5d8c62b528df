import { syllable } from 'syllable';
import { wordsOf } from './words.ts';

/**
 * The school year in which English text is read with ease: the grade of Flesch and Kincaid (1975), made for texts of a
 * hundred words and more.
 *
 * @param texts Each at least one sentence; one without a full stop is a sentence all the same.
 * @returns 0 and up; 8 is what newspapers aim at. Null without a word.
 */
export function readingGrade(texts: readonly string[]): number | null {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  const known = new Map<string, number>();
  for (const text of texts) {
    sentences += sentencesOf(text).length;
    for (const word of wordsOf(text)) {
      const own = known.get(word) ?? Math.max(1, syllable(word));
      known.set(word, own);
      words += 1;
      syllables += own;
    }
  }
  if (words === 0 || sentences === 0) return null;
  return Math.max(0, 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59);
}

function sentencesOf(text: string): string[] {
  return text.split(/[.!?…]+(?:\s|$|["”’'])/).filter((sentence) => /\p{L}/u.test(sentence));
}
