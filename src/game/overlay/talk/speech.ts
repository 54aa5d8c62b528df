/** Arranges what was said since the last reply for reading: who speaks, in which pieces, what may be folded. Pure. */
import { NARRATOR, type Passage, type View } from '../../../engine/index.ts';

/** Consecutive lines of one speaker. */
export interface Utterance {
  /** A key of the cast, or the narrator. */
  readonly who: string;
  readonly texts: readonly string[];
}

/** What was said at one place and hour. */
export interface Part {
  readonly when: string | null;
  readonly utterances: readonly Utterance[];
}

export interface Speech {
  /** What came before the last part; empty most of the time. */
  readonly earlier: readonly Part[];
  readonly latest: Part;
  readonly words: number;
  /** So much came before that it starts folded. */
  readonly isFolded: boolean;
}

/** Above this many words, what came before the last part is folded: it is about half a phone. */
const FOLD_WORDS = 60;

/** Arranges a view's passages. */
export function speechOf(view: View): Speech {
  const parts: Part[] = [];
  for (const passage of view.passages) addPassage(parts, passage);
  const latest = parts.pop() ?? { when: null, utterances: [] };
  const earlierWords = countWords(parts);
  return {
    earlier: parts,
    latest,
    words: earlierWords + countWords([latest]),
    isFolded: earlierWords > FOLD_WORDS,
  };
}

/** A new part begins where the hour changes; what follows at the same hour belongs to the part before. */
function addPassage(parts: Part[], { when, lines }: Passage): void {
  if (lines.length === 0) return;
  const before = parts.at(-1);
  const isSameHour = before !== undefined && (when === null || when === before.when);
  const utterances = isSameHour ? before.utterances.slice() : [];
  for (const { who, text } of lines) {
    const last = utterances.at(-1);
    if (last?.who === who) utterances[utterances.length - 1] = { who, texts: [...last.texts, text] };
    else utterances.push({ who, texts: [text] });
  }
  if (isSameHour) parts.pop();
  parts.push({ when: isSameHour ? before.when : when, utterances });
}

/** Whether a speaker has a name to be shown. */
export function isNarrator(who: string): boolean {
  return who === NARRATOR;
}

function countWords(parts: readonly Part[]): number {
  return parts
    .flatMap(({ utterances }) => utterances.flatMap(({ texts }) => texts))
    .reduce((sum, text) => sum + text.split(/\s+/).length, 0);
}
