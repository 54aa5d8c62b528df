import { describe, expect, test } from 'vitest';
import { questionOf, weakestPrinciple } from '../../../src/game/overlay/debrief/question.ts';
import { aDebrief, aMove, anEvidence, aReply, losing } from './debriefs.ts';

const missing = (principle: string, points: number) =>
  losing(0, 'non-sparring', points, {
    said: aReply({ evidence: [anEvidence('non-sparring', 0, { principle: 'be-grateful' })] }),
    better: aReply({ evidence: [anEvidence('non-sparring', points, { principle })] }),
  });

describe('the closing question', () => {
  test('is the author’s where there is one', () => {
    const debrief = aDebrief({
      question: 'Whom do you owe an answer?',
      moves: [missing('take-the-fall', 2)],
    });
    expect(questionOf(debrief)).toEqual({ text: 'Whom do you owe an answer?', principle: null });
  });

  test('otherwise turns on the principle that was missed by most, over all moves', () => {
    const moves = [missing('take-the-fall', 1), missing('no-strings', 2), missing('take-the-fall', 2)];
    expect(weakestPrinciple(aDebrief({ moves }))?.id).toBe('take-the-fall');
    expect(questionOf(aDebrief({ moves })).text).toContain('“Take the fall”');
  });

  test('is there even where nothing was missed', () => {
    const { text, principle } = questionOf(aDebrief({ moves: [aMove(0)] }));
    expect(principle).toBeNull();
    expect(text).toMatch(/\?$/);
  });
});
