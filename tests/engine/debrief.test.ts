import { describe, expect, test } from 'vitest';
import { AXES, debrief, type Judge, professionalLine } from '../../src/engine/index.ts';
import { aChoice, aGauge, aJudge, aNode, anEnding, aWayOut, points } from '../support/builders.ts';
import { afterMoves, drawOf, textsOf } from '../support/plays.ts';

// Whether she stays depends on a reason that only asking brings out.
const judge: Judge = aJudge({
  gauges: [aGauge('trust', { start: 5, shown: true })],
  flags: { asked: false },
  hidden: { reason: ['overload', 'rival'] },
  truths: { reason: { rival: 'She was talking to a rival all along.' } },
  question: 'Whom did you last chase?',
  nodes: [
    aNode('thursday', {
      place: 'desk',
      lines: ['No call.'],
      choices: [
        aChoice('chase', 'friday', {
          effects: { trust: -2 },
          evidence: [points('non-sparring', -2), points('value-creation', 0)],
          thoughts: [
            { when: ['==', ['get', 'reason'], 'rival'], text: 'Now I know whom to pick.' },
            { text: 'Not today.' },
          ],
        }),
        aChoice('bring', 'friday', { evidence: [points('value-creation', 2)] }),
        aWayOut('close', 'gone', { label: 'Close the file' }),
      ],
    }),
    aNode('friday', {
      lines: ['Friday.'],
      choices: [
        aChoice('ask', [{ when: ['==', ['get', 'reason'], 'rival'], to: 'rival' }, { to: 'busy' }], {
          evidence: [points('value-creation', 1)],
        }),
        aChoice('push', 'rival', { evidence: [points('value-creation', -3)] }),
        aChoice('wait', 'busy'),
      ],
    }),
    anEnding('rival', { lines: ['We signed elsewhere.'], ending: 'mixed' }),
    anEnding('busy', { lines: ['At last, a quiet hour.'] }),
    anEnding('gone', { ending: 'bad' }),
  ],
});

const play = (moves: readonly string[], reason = 'overload') =>
  debrief(judge, { draw: drawOf(judge.rules, { reason }), orderSecret: 'order', moves });

describe('the debrief of a move', () => {
  test('says what was shown, what was said, what it lost and why', () => {
    const [move] = play(['chase', 'ask']).moves;
    expect(move).toMatchObject({
      ply: 0,
      node: 'thursday',
      said: { id: 'chase', text: 'I say chase.' },
      points: { 'value-creation': 0, 'non-sparring': -2, 'walking-away': 0 },
      loss: { 'value-creation': 2, 'non-sparring': 2, 'walking-away': 0 },
      stake: { 'value-creation': 2, 'non-sparring': 2, 'walking-away': 0 },
      lost: 4,
      isBest: false,
      best: ['bring'],
    });
    expect(textsOf(move?.passages ?? [])).toEqual(['No call.']);
    expect(move?.said.evidence.map(({ why }) => why)).toContain('It is worth -2 on non-sparring.');
  });

  test('tells the better reply, with its reasons, and a line from there to an ending', () => {
    const [move] = play(['chase', 'ask']).moves;
    expect(move?.better).toMatchObject({ id: 'bring', text: 'I say bring.' });
    expect(move?.better?.evidence.map(({ points: amount }) => amount)).toEqual([2]);
    expect(move?.line?.steps.map(({ said }) => said.text)).toEqual(['I say bring.', 'I say ask.']);
    expect(move?.line?.ending?.title).toBe('The end of busy');
  });

  test('has no better reply and no line where the reply was a best one', () => {
    const [move] = play(['bring', 'ask']).moves;
    expect([move?.isBest, move?.better, move?.line]).toEqual([true, null, null]);
  });

  test('tells how the customer took it, knowing what was hidden', () => {
    expect(play(['chase', 'ask'], 'overload').moves[0]?.thought).toBe('Not today.');
    expect(play(['chase', 'ask'], 'rival').moves[0]?.thought).toBe('Now I know whom to pick.');
    expect(play(['bring', 'ask']).moves[0]?.thought).toBeNull();
  });

  test('follows the same hidden truth in the line', () => {
    const [move] = play(['chase', 'ask'], 'rival').moves;
    expect(move?.line?.ending?.title).toBe('The end of rival');
    expect(textsOf(move?.line?.steps.at(-1)?.passages ?? [])).toEqual(['We signed elsewhere.']);
  });
});

describe('the timing of a departure', () => {
  const waiting = aJudge({
    gauges: [aGauge('waits', { start: 0 })],
    rightWhen: ['>=', ['get', 'waits'], 1],
    nodes: [
      aNode('a', {
        choices: [aChoice('wait', 'a', { effects: { waits: 1 } }), aWayOut('leave', 'end')],
      }),
      anEnding('end'),
    ],
  });
  const timing = (moves: readonly string[]) =>
    debrief(waiting, { draw: 0, orderSecret: 'order', moves }).moves.map(({ isLate, leavesTooEarly }) => {
      return { isLate, leavesTooEarly };
    });
  const fine = { isLate: false, leavesTooEarly: false };

  test('is marked late at every move that stayed past the moment', () => {
    expect(timing(['wait', 'wait', 'leave'])).toEqual([fine, { ...fine, isLate: true }, fine]);
  });

  test('is marked too early at a move that left before it', () => {
    expect(timing(['leave'])).toEqual([{ ...fine, leavesTooEarly: true }]);
  });
});

describe('what could not be known', () => {
  test('is marked at the move after which another truth would have answered differently', () => {
    expect(play(['bring', 'ask']).moves.map((move) => move.dependedOnHidden)).toEqual([false, true]);
  });

  test('is not marked where every truth answers the same', () => {
    expect(play(['bring', 'wait']).moves.map((move) => move.dependedOnHidden)).toEqual([false, false]);
  });

  test('is not marked a second time once the truths can be told apart', () => {
    const again = aJudge({
      hidden: { reason: ['overload', 'rival'] },
      nodes: [
        aNode('a', {
          choices: [aChoice('ask', [{ when: ['==', ['get', 'reason'], 'rival'], to: 'r' }, { to: 'o' }])],
        }),
        aNode('r', { lines: ['A rival.'], choices: [aChoice('go', 'lost')] }),
        aNode('o', { lines: ['Too much.'], choices: [aChoice('go', 'won')] }),
        anEnding('lost'),
        anEnding('won'),
      ],
    });
    const { moves } = debrief(again, { draw: 1, orderSecret: 'order', moves: ['ask', 'go'] });
    expect(moves.map((move) => move.dependedOnHidden)).toEqual([true, false]);
  });
});

describe('the debrief of a play', () => {
  test('points at the move with the largest loss, the first among equals', () => {
    expect(play(['chase', 'push']).turningPoint).toBe(0);
    expect(play(['bring', 'push']).turningPoint).toBe(1);
    expect(play(['bring', 'ask']).turningPoint).toBeNull();
  });

  test("tells what was hidden, in the author's words where there are some", () => {
    expect(play(['bring', 'ask'], 'rival').truths).toEqual([
      { variable: 'reason', value: 'rival', text: 'She was talking to a rival all along.' },
    ]);
    expect(play(['bring', 'ask'], 'overload').truths).toEqual([
      { variable: 'reason', value: 'overload', text: null },
    ]);
  });

  test('ends with the ending, its last words, the leaving case and the question', () => {
    const { ending, lastPassages, score, question, illegal } = play(['close']);
    expect(ending?.kind).toBe('bad');
    expect(textsOf(lastPassages)).toEqual(['Here is gone.']);
    expect(score.leaving.case).toBe('left-too-early');
    expect(question).toBe('Whom did you last chase?');
    expect(illegal).toBeNull();
  });

  test('covers the good moves before an illegal one and says which that was', () => {
    const { moves, illegal, ending } = play(['bring', 'chase', 'ask']);
    expect(moves.map((move) => move.said.id)).toEqual(['bring']);
    expect(illegal).toMatchObject({ code: 'no-such-choice', ply: 1, node: 'friday' });
    expect(ending).toBeNull();
  });
});

test("a professional's line loses nothing and ends in every draw", () => {
  for (const draw of [0, 1]) {
    const line = professionalLine(judge, afterMoves(judge.rules, [], draw), 'order');
    const ids = line.steps.map(({ said }) => said.text.replace(/^I say (.*)\.$/, '$1'));
    const { score } = debrief(judge, { draw, orderSecret: 'order', moves: ids });
    expect(line.ending).not.toBeNull();
    expect(AXES.map((axis) => score.axes[axis] ?? 100)).toEqual([100, 100, 100]);
  }
});
