/** ON501 to ON508: how much there is to read, and how it reads. Reading must not be what is tested. */
import { medianLength } from '../bots/random-plays.ts';
import type { Tournament } from '../bots/tournament.ts';
import { type CheckContext, nodePointer } from '../context.ts';
import type { CheckFinding, Report } from '../finding.ts';
import { pathThrough } from '../graph-search.ts';
import { readingGrade } from '../wording/reading-level.ts';
import { wordCount } from '../wording/words.ts';
import { WORN_IN_LESSONS, WORN_IN_REPLIES, wornPhraseIn } from '../wording/worn-phrases.ts';

/** A reply has 12 to 25 words; a few more or less are no reason to speak. */
const REPLY_WORDS = { least: 10, most: 28, aim: '12 to 25' } as const;
/** Replies of a set lie a fifth apart at most; a third is where length begins to show. */
const MOST_SPREAD = 4 / 3;
/** Nor does it show below so many words. */
const LEAST_DIFFERENCE = 4;
/** What an adult reads silently in a minute (Brysbaert 2019: 238 words of non-fiction). */
const WORDS_A_MOVE = 238;
/** Of a play that nobody cut short. The tutorial, free for all, may be as short as it likes. */
const MOVES_A_PLAY = { least: 4, most: 16 } as const;
const LONGEST_PLAY = 30;
const HIGHEST_GRADE = 8;
/** Fewer words than this have no reading level. */
const FEWEST_WORDS = 100;
/** At least so many of the nodes on the way ask for a decision. */
const LEAST_DECISIONS = 0.5;
const LINE_WORDS = 28;

export function checkLoad(context: CheckContext, tournament: Tournament | null, report: Report): void {
  checkReplies(context, report);
  checkSpread(context, report);
  checkWordsAMove(context, report);
  if (tournament !== null) checkLengthOfPlay(context, tournament, report);
  checkReadingLevel(context, report);
  checkDecisionShare(context, report);
  checkTexts(context, report);
}

function checkReplies({ file }: CheckContext, report: Report): void {
  for (const [id, node] of Object.entries(file.nodes)) {
    (node.choices ?? []).forEach(({ text }, index) => {
      const words = wordCount(text);
      if (words >= REPLY_WORDS.least && words <= REPLY_WORDS.most) return;
      report({
        code: 'ON501',
        pointer: `/nodes/${id}/choices/${index}/text`,
        message: `this reply has ${words} words; ${REPLY_WORDS.aim} read well`,
        hint:
          words < REPLY_WORDS.least
            ? 'Give it a true fact or a gain: a short reply is seen through.'
            : 'Cut it to one thought.',
      });
    });
  }
}

function checkSpread(context: CheckContext, report: Report): void {
  const { rules, judged, graph } = context;
  const told = new Set<number>();
  for (const { node, first, replies } of judged.decisions) {
    if (told.has(node)) continue;
    const lengths = replies
      .filter(({ leaves }) => !leaves)
      .map(({ choice }) => wordCount(rules.nodes[node]?.choices[choice]?.source.text ?? ''));
    const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
    if (lengths.length < 2 || most - least < LEAST_DIFFERENCE || most <= MOST_SPREAD * least) continue;
    told.add(node);
    report({
      code: 'ON502',
      pointer: `${nodePointer(context, node)}/choices`,
      message: `the replies of "${rules.story.nodes[node]?.id ?? ''}" have ${least} to ${most} words`,
      hint: 'No more than a fifth apart: length must not tell them apart.',
      path: graph.transcriptTo(first),
    });
  }
}

function checkWordsAMove(context: CheckContext, report: Report): void {
  const { rules, graph, judged, log } = context;
  const offered = judged.decisions.map(({ node, replies }) =>
    replies.reduce(
      (sum, { choice }) => sum + wordCount(rules.nodes[node]?.choices[choice]?.source.text ?? ''),
      0,
    ),
  );
  const told = new Set<number>();
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
      const target = graph.targetOf(edge);
      const words = log.wordsOn(log.wayOf(edge)) + (offered[judged.numberAt(target)] ?? 0);
      if (words <= WORDS_A_MOVE || told.has(graph.nodeOf(target))) continue;
      told.add(graph.nodeOf(target));
      report({
        code: 'ON503',
        pointer: nodePointer(context, graph.nodeOf(target)),
        message: `there are ${words} words to read before the next move; ${WORDS_A_MOVE} take a minute`,
        hint: 'Cut lines on the way here, or let the player answer in between.',
        path: pathThrough(graph, snapshot, edge),
      });
    }
  }
}

function checkLengthOfPlay({ file }: CheckContext, { randomPlays }: Tournament, report: Report): void {
  const full = randomPlays.filter(({ leftTooEarly }) => !leftTooEarly);
  if (full.length === 0) return;
  const median = medianLength(full);
  const longest = full.reduce((most, { length }) => Math.max(most, length), 0);
  const tell = (message: string, hint: string): void =>
    report({ code: 'ON504', pointer: '/nodes', message, hint });
  if (median < MOVES_A_PLAY.least && file.open !== true) {
    tell(
      `a play that is not left too early takes ${median} moves, as a rule; ${MOVES_A_PLAY.least} are the least`,
      'One wrong reply must not be the end: let the customer send the bill later.',
    );
  }
  if (median > MOVES_A_PLAY.most || longest > LONGEST_PLAY) {
    tell(
      `a play takes ${median} moves, as a rule, and up to ${longest}; ${MOVES_A_PLAY.most} and ${LONGEST_PLAY} are the most`,
      'Move time forward, or make two scenarios of it.',
    );
  }
}

function checkReadingLevel({ file }: CheckContext, report: Report): void {
  if (!isEnglish(file)) return;
  const texts = Object.values(file.nodes).flatMap(({ lines, choices }) => [
    ...(lines ?? []).map(({ text }) => text),
    ...(choices ?? []).map(({ text }) => text),
  ]);
  if (texts.reduce((sum, text) => sum + wordCount(text), 0) < FEWEST_WORDS) return;
  const grade = readingGrade(texts);
  if (grade === null || grade <= HIGHEST_GRADE) return;
  report({
    code: 'ON505',
    pointer: '/nodes',
    message: `lines and replies read at grade ${grade.toFixed(1)} (Flesch and Kincaid); ${HIGHEST_GRADE} is the most`,
    hint: 'Shorter sentences and shorter words; people at work speak in main clauses.',
  });
}

function checkDecisionShare({ file }: CheckContext, report: Report): void {
  const onTheWay = Object.values(file.nodes).filter(({ ending }) => ending === undefined);
  const decisions = onTheWay.filter(({ choices }) => choices !== undefined).length;
  if (decisions >= LEAST_DECISIONS * onTheWay.length) return;
  report({
    code: 'ON506',
    pointer: '/nodes',
    message: `only ${decisions} of ${onTheWay.length} nodes ask for a reply`,
    hint: 'Join passages that follow each other, or let the player answer: nobody trains by reading on.',
  });
}

/** ON507 and ON508: single texts. */
function checkTexts({ file }: CheckContext, report: Report): void {
  const worn = (pointer: string, list: readonly string[], text: string): void => {
    const phrase = isEnglish(file) ? wornPhraseIn(list, text) : undefined;
    if (phrase !== undefined) report(wornPhrase(pointer, phrase));
  };
  for (const [id, { lines, choices, ending }] of Object.entries(file.nodes)) {
    (lines ?? []).forEach(({ text }, index) => {
      const words = wordCount(text);
      if (words <= LINE_WORDS) return;
      report({
        code: 'ON507',
        pointer: `/nodes/${id}/lines/${index}/text`,
        message: `this line has ${words} words; ${LINE_WORDS} are the most that is heard at once`,
        hint: 'Cut it, or make two lines of it.',
      });
    });
    (choices ?? []).forEach(({ text, evidence }, index) => {
      const place = `/nodes/${id}/choices/${index}`;
      worn(`${place}/text`, WORN_IN_REPLIES, text);
      evidence.forEach(({ why }, item) => {
        worn(`${place}/evidence/${item}/why`, WORN_IN_LESSONS, why);
      });
    });
    if (ending !== undefined) worn(`/nodes/${id}/ending/lesson`, WORN_IN_LESSONS, ending.lesson);
  }
}

function wornPhrase(pointer: string, phrase: string): CheckFinding {
  return {
    code: 'ON508',
    pointer,
    message: `"${phrase}" is worn out`,
    hint: 'Say what is meant, in the words of this one day.',
  };
}

function isEnglish({ language }: CheckContext['file']): boolean {
  return language === 'en' || language.startsWith('en-');
}
