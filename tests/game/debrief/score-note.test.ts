import { describe, expect, test } from 'vitest';
import { leavingNote } from '../../../src/game/overlay/debrief/leaving-note.ts';
import { capNote, scoreNote } from '../../../src/game/overlay/debrief/score-note.ts';
import { aDebrief, aMove, anEvidence, aReply, aScore, losing } from './debriefs.ts';

describe('the line under a score', () => {
  const against = aReply({ evidence: [anEvidence('non-sparring', -2, { why: 'It argues to win.' })] });
  const silent = aReply({ evidence: [anEvidence('non-sparring', 0)] });
  const better = aReply({ evidence: [anEvidence('non-sparring', 3, { why: 'It shows what follows.' })] });

  test('names the dearest move and what spoke against it', () => {
    const moves = [losing(0, 'non-sparring', 1), losing(1, 'non-sparring', 3, { said: against, better })];
    expect(scoreNote(aDebrief({ moves }), 'non-sparring')).toBe('Reply 2 cost most (−3). It argues to win.');
  });

  test('turns to the better reply where nothing spoke against the own one', () => {
    const moves = [losing(0, 'non-sparring', 3, { said: silent, better })];
    expect(scoreNote(aDebrief({ moves }), 'non-sparring')).toBe(
      'Reply 1 cost most (−3). Of the better reply: It shows what follows.',
    );
  });

  test('names what held where nothing was lost', () => {
    const moves = [aMove(0, { said: better })];
    expect(scoreNote(aDebrief({ moves }), 'non-sparring')).toBe(
      'Nothing was lost on non-sparring. Reply 1 did most: It shows what follows.',
    );
  });

  test('says so where nothing was at stake', () => {
    expect(scoreNote(aDebrief({ score: aScore(null, null) }), 'value-creation')).toContain('Not measured');
  });

  test('on walking-away begins with the answer about leaving', () => {
    const moves = [losing(0, 'walking-away', 2, { said: against })];
    const score = aScore(40, 'left-too-early');
    expect(scoreNote(aDebrief({ moves, score }), 'walking-away')).toBe(
      'Left too early: leaving was not yet the answer. Reply 1 cost most (−2).',
    );
  });
});

describe('the answer about leaving', () => {
  test('names the replies at which leaving was due', () => {
    const moves = [
      aMove(0),
      aMove(1, { isLate: true }),
      aMove(2, { isLate: true }),
      aMove(3, { isLate: true }),
    ];
    expect(leavingNote(aDebrief({ moves, score: aScore(40, 'left-too-late') }))).toBe(
      'Left late: leaving was due at replies 2, 3 and 4.',
    );
    expect(leavingNote(aDebrief({ moves: moves.slice(0, 2), score: aScore(40, 'stayed-too-long') }))).toBe(
      'Stayed too long: leaving was due at reply 2.',
    );
  });

  test('says that it was not asked where no way out was on offer', () => {
    expect(leavingNote(aDebrief({ score: aScore(80, null) }))).toContain('not asked');
  });
});

describe('the note on the cap', () => {
  const grave = losing(1, 'value-creation', 3);

  test('names the grave move where it alone keeps the whole from Masterly', () => {
    const score = aScore(95, null, { grave: true });
    expect(capNote(aDebrief({ moves: [aMove(0), grave], score }))).toMatch(
      /^Sound at most, because of reply 2:/,
    );
  });

  test('names a leaving that did not come', () => {
    expect(capNote(aDebrief({ moves: [aMove(0)], score: aScore(92, 'stayed-too-long') }))).toContain(
      'the leaving that did not come',
    );
  });

  test('is missing where the number is no better than its band, and where nothing was grave', () => {
    expect(capNote(aDebrief({ moves: [grave], score: aScore(89, null, { grave: true }) }))).toBeNull();
    expect(capNote(aDebrief({ score: aScore(95, null) }))).toBeNull();
  });
});
