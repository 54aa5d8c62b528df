/** ON403 to ON410: what the wording of the replies gives away to somebody who does not understand the situation. */
import { type CheckContext, choicePointer } from '../context.ts';
import type { Report } from '../finding.ts';
import { type Cue, type CueResult, testCue } from '../wording/cue-test.ts';
import { type ReplySet, replySetsOf, type WordedReply } from '../wording/sets.ts';
import { ABSOLUTES, countOf, HEDGES, stemsOf, wordCount } from '../wording/words.ts';

/** A cue that does as well as this by chance in one scenario of twenty is no accident. */
const SIGNIFICANT = 0.05;
/** Fewer sets than this prove nothing. */
const FEWEST_SETS = 5;
const POSITIONS = 4;
/** A reply that takes up fewer words than this echoes nothing. */
const FEWEST_ECHOED = 2;

export function checkWording(context: CheckContext, report: Report): void {
  const sets = replySetsOf(context);
  checkCues(sets, report);
  checkExclaiming(context, sets, report);
  checkDoubleReplies(context, report);
}

/** What is tested over the whole file. */
function checkCues(sets: readonly ReplySet[], report: Report): void {
  const tell = (
    code: 'ON403' | 'ON404' | 'ON405' | 'ON407' | 'ON408',
    cue: Cue,
    fact: string,
    hint: string,
  ) => {
    const result = testCue(sets, cue, code === 'ON407' ? 'not best' : 'best');
    if (isTelling(result, SIGNIFICANT)) {
      report({ code, pointer: '/nodes', message: `${fact} ${inNumbers(result)}`, hint });
    }
  };
  tell(
    'ON403',
    the(({ text }) => wordCount(text)),
    'the longest reply is a best one',
    'Cut some best replies, or give the others their true fact as well.',
  );
  tell(
    'ON404',
    the(({ text }) => -wordCount(text)),
    'the shortest reply is a best one',
    'Lengthen some best replies, or shorten others.',
  );
  tell(
    'ON405',
    ({ replies }) => replies.filter(({ text }) => countOf(HEDGES, text) > 0),
    'only best replies hedge ("perhaps", "might")',
    'Share the hedges out, or let a best reply say it flatly.',
  );
  tell(
    'ON407',
    ({ replies }) => replies.filter(({ text }) => countOf(ABSOLUTES, text) > 0),
    'replies with absolute words ("always", "never", "nothing") are none of the best',
    'Take the absolute words out of some, or let a best reply have one.',
  );
  tell(
    'ON408',
    echo,
    'the reply that takes up most words of the customer’s last line is a best one',
    'Let other replies take up the customer’s words too.',
  );
  for (let position = 0; position < POSITIONS; position++) {
    const result = testCue(sets, at(position), 'best');
    // Four positions are four tests: each is asked for four times as much.
    if (!isTelling(result, SIGNIFICANT / POSITIONS)) continue;
    report({
      code: 'ON410',
      pointer: '/nodes',
      message: `in the file, reply ${position + 1} is a best one ${inNumbers(result)}`,
      hint: 'Replies are shuffled in play, but whoever reads the file learns the habit: spread the best ones over the places.',
    });
  }
}

/** ON406, set by set: whoever shouts is wrong. */
function checkExclaiming(context: CheckContext, sets: readonly ReplySet[], report: Report): void {
  for (const { node, replies } of sets) {
    const loud = replies.filter(({ text }) => isLoud(text));
    if (loud.some(({ isBest }) => isBest)) continue;
    for (const { choice } of loud) {
      report({
        code: 'ON406',
        pointer: `${choicePointer(context, node, choice)}/text`,
        message: 'this reply exclaims, and no best reply beside it does',
        hint: 'Take out the exclamation mark or the capitals: a wrong reply is wrong in a calm voice too.',
      });
    }
  }
}

/** ON409: two actions cannot be judged as one. */
function checkDoubleReplies({ file }: CheckContext, report: Report): void {
  for (const [id, node] of Object.entries(file.nodes)) {
    (node.choices ?? []).forEach(({ text }, index) => {
      const joint = TWO_ACTIONS.exec(text);
      if (joint === null) return;
      report({
        code: 'ON409',
        pointer: `/nodes/${id}/choices/${index}/text`,
        message: `this reply does two things, joined by "${joint[0].trim()}": which of them is judged?`,
        hint: 'Keep the one that matters, or make two turns of it.',
      });
    });
  }
}

/** Joints after which a second promise or deed begins. */
const TWO_ACTIONS =
  /\b(?:and|but) (?:then|also|besides|afterwards|after that) (?:i|we)(?:['’]ll|['’]d| will| shall)\b|\bon top of that,? (?:i|we)\b|\bin addition,? (?:i|we)\b/i;

/** The one reply that has most of something; none where two share the first place. */
function the(measure: (reply: WordedReply, set: ReplySet) => number): Cue {
  return (set) => {
    const values = set.replies.map((reply) => measure(reply, set));
    const greatest = Math.max(...values);
    const first = set.replies.filter((_, index) => values[index] === greatest);
    return first.length === 1 ? first : [];
  };
}

const echoed = ({ text }: WordedReply, { lastLine }: ReplySet): number => {
  const said = stemsOf(lastLine);
  return [...stemsOf(text)].filter((stem) => said.has(stem)).length;
};

const echo: Cue = (set) => the(echoed)(set).filter((reply) => echoed(reply, set) >= FEWEST_ECHOED);

const at =
  (position: number): Cue =>
  ({ replies }) =>
    replies.slice(position, position + 1);

/** An exclamation mark, or a word of capitals that is longer than an abbreviation. */
function isLoud(text: string): boolean {
  return text.includes('!') || /\b\p{Lu}{5,}\b/u.test(text);
}

function isTelling({ sets, p }: CueResult, level: number): boolean {
  return sets >= FEWEST_SETS && p < level;
}

function inNumbers({ sets, hits, expected, p }: CueResult): string {
  return `in ${hits} of ${sets} sets; chance would give ${expected.toFixed(1)} (one-sided binomial test, p ${p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`})`;
}
