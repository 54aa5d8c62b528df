/** What is said first about a play: a sentence on how it was conducted, and one on how it ended. Pure. */
import { AXES, bandOf, type Debrief, type Ending, type LeavingCase } from '../../../engine/index.ts';
import { capitalised, replyNumber } from './axis-words.ts';

/** How much of what was at stake was given away. The band of the whole before a grave move caps it. */
type Conduct = 'none' | 'little' | 'some' | 'much' | 'most';

const CONDUCT_WORDS: Readonly<Record<Conduct, string>> = {
  none: 'nothing was given away',
  little: 'little was given away',
  some: 'most of what was at stake was kept',
  much: 'a good part of what was at stake was given away',
  most: 'most of what was at stake was given away',
};

const LEAVING_CLAUSES: Readonly<Record<LeavingCase, string>> = {
  'left-too-early': 'the way out was taken too early',
  'left-in-time': 'the way out was taken when it was time',
  'left-too-late': 'the way out was taken late',
  'stayed-too-long': 'the talk went on past the time to leave',
  'rightly-stayed': 'staying to the end was right',
};

const LEAVING_WAS_RIGHT: readonly (LeavingCase | null)[] = ['left-in-time', 'rightly-stayed'];

/**
 * One honest sentence on how the play was conducted. It speaks of the play, never of the player, and names a loss
 * only where there is one.
 */
export function verdictOf(debrief: Debrief): string {
  const { score, ending, turningPoint } = debrief;
  if (ending === null) return 'This talk has not come to its end, so it has no score.';
  if (score.whole === null) return 'Nothing was at stake in this talk, so there is nothing to score.';

  const conduct = conductOf(debrief);
  const isKept = conduct === 'none' || conduct === 'little' || conduct === 'some';
  const dearest = turningPoint === null ? '' : `; ${replyNumber(turningPoint)} cost most`;
  const leaving = score.leaving.case;
  if (leaving === null) return `${capitalised(CONDUCT_WORDS[conduct])}${dearest}.`;

  const wasRight = LEAVING_WAS_RIGHT.includes(leaving);
  const clauses = [CONDUCT_WORDS[conduct], LEAVING_CLAUSES[leaving]];
  const [first, second] = isKept ? clauses : clauses.reverse();
  return `${capitalised(`${first}, ${isKept === wasRight ? 'and' : 'but'} ${second}`)}${dearest}.`;
}

/** How the talk ended, set against how it was conducted: the two need not agree. Null for an unfinished play. */
export function endingNote(debrief: Debrief): string | null {
  const { ending, score } = debrief;
  if (ending === null) return null;
  const isSound = score.band === null || score.band === 'Sound' || score.band === 'Masterly';
  const title = `“${ending.title}”`;
  return NOTES[ending.kind][isSound ? 'sound' : 'poor'](title);
}

const NOTES: Readonly<Record<Ending['kind'], Readonly<Record<'sound' | 'poor', (title: string) => string>>>> =
  {
    good: {
      sound: (title) => `It ended well: ${title}.`,
      poor: (title) =>
        `It ended well all the same: ${title}. The score is for what was said, not for how it came out.`,
    },
    mixed: {
      sound: (title) => `It ended in between: ${title}.`,
      poor: (title) => `It ended in between: ${title}.`,
    },
    bad: {
      sound: (title) =>
        `It ended badly all the same: ${title}. No customer owes anybody a good ending; the score is for what was said.`,
      poor: (title) => `It ended badly: ${title}.`,
    },
  };

function conductOf({ score }: Debrief): Conduct {
  if (AXES.every((axis) => (score.axes[axis] ?? 100) === 100)) return 'none';
  switch (bandOf(score.whole ?? 100)) {
    case 'Masterly':
      return 'little';
    case 'Sound':
      return 'some';
    case 'Uneven':
      return 'much';
    case 'Costly':
      return 'most';
  }
}
