/**
 * Words by which a reply can be weighed without understanding it. Published, so that authors can see what the bots
 * see: the lists are short, plain, and no verdict on the words.
 */

/** Softeners: hedges, thanks, apologies, offers, endearments. */
export const SOFT_WORDS: readonly string[] = [
  'please',
  'thank',
  'thanks',
  'sorry',
  'apologise',
  'apologies',
  'perhaps',
  'maybe',
  'might',
  'could',
  'would',
  'glad',
  'gladly',
  'happy',
  'kind',
  'kindly',
  'appreciate',
  'understand',
  'hope',
  'wish',
  'welcome',
  'gently',
  'careful',
  'carefully',
  'together',
  'help',
  'patience',
  'dear',
  'lovely',
  'warm',
  'warmly',
  'free',
  'gift',
  'if you like',
  'whenever',
  'take your time',
  'no hurry',
  'of course',
  'may i',
  'would you mind',
];

/** Hardeners: demands, blame, threats, contradiction, absolutes. */
export const HARD_WORDS: readonly string[] = [
  'must',
  'need to',
  'have to',
  'had to',
  'never',
  'always',
  'nobody',
  'nothing',
  'only',
  'wrong',
  'fault',
  'blame',
  'fail',
  'failed',
  'contract',
  'deadline',
  'final',
  'refuse',
  'demand',
  'expect',
  'insist',
  'lawyer',
  'warning',
  'stop',
  'not',
  "don't",
  "won't",
  "can't",
  "isn't",
  "wasn't",
  'no',
  'but',
  'unless',
  'otherwise',
  'agreed',
  'owe',
  'owed',
  'in fact',
  'actually',
];

/** Words that claim everything or nothing. */
export const ABSOLUTES: readonly string[] = [
  'always',
  'never',
  'nobody',
  'everybody',
  'everyone',
  'everything',
  'nothing',
  'none',
  'completely',
  'absolutely',
  'definitely',
];

/** Words that keep a door open. */
export const HEDGES: readonly string[] = [
  'perhaps',
  'maybe',
  'might',
  'could',
  'may',
  'possibly',
  'probably',
  'often',
  'sometimes',
  'usually',
  'a little',
  'i think',
  'it seems',
];

/** Words that carry no content: two texts share them by grammar. */
const EMPTY_WORDS = new Set(
  'a an and are as at be been but by can did do does for from get go had has have he her here him his how i if in into is it its just me my no not of off on one or our out she so some than that the their them then there they this to too up us was we were what when where which who will with would you your'.split(
    ' ',
  ),
);

/** The words of a text in lower case, apostrophes kept. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** How many words a text has. */
export function wordCount(text: string): number {
  return wordsOf(text).length;
}

/** The content words of a text, cut to their first five letters, so that "printer" and "prints" meet. */
export function stemsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word))
      .map((word) => word.slice(0, 5)),
  );
}

/** How often words or phrases of a list occur in a text. */
export function countOf(list: readonly string[], text: string): number {
  const padded = ` ${wordsOf(text).join(' ')} `;
  return list.reduce((sum, phrase) => sum + padded.split(` ${phrase} `).length - 1, 0);
}
