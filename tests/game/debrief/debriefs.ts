/** Builds debriefs by hand. Everything that a test does not speak of has a dull default. */
import type {
  Axis,
  Debrief,
  DebriefMove,
  Ending,
  Evidence,
  ExplainedReply,
  LeavingCase,
  Mood,
  Passage,
  PerAxis,
  Score,
} from '../../../src/engine/index.ts';
import { bandOf } from '../../../src/engine/index.ts';

const NO_LOSS: PerAxis = { 'value-creation': 0, 'non-sparring': 0, 'walking-away': 0 };

export function anEvidence(axis: Axis, points: number, overrides: Partial<Evidence> = {}): Evidence {
  return {
    principle: 'do-not-spar',
    axis,
    points,
    why: `It is ${points} on ${axis}.`,
    when: null,
    ...overrides,
  };
}

export function aReply(overrides: Partial<ExplainedReply> = {}): ExplainedReply {
  return { id: 'a', text: 'I say so.', leaves: false, label: null, evidence: [], ...overrides };
}

/** A move that was the best on offer unless it is given a loss. */
export function aMove(ply: number, overrides: Partial<DebriefMove> = {}): DebriefMove {
  const loss = { ...NO_LOSS, ...overrides.loss };
  const lost = Object.values(loss).reduce((sum, part) => sum + part, 0);
  return {
    ply,
    node: `node-${ply}`,
    passages: [],
    said: aReply(),
    points: NO_LOSS,
    stake: NO_LOSS,
    lost,
    isBest: lost === 0,
    isLate: false,
    leavesTooEarly: false,
    best: ['a'],
    thought: null,
    better: null,
    line: null,
    dependedOnHidden: false,
    ...overrides,
    loss,
  };
}

export function losing(
  ply: number,
  axis: Axis,
  amount: number,
  overrides: Partial<DebriefMove> = {},
): DebriefMove {
  return aMove(ply, { loss: { ...NO_LOSS, [axis]: amount }, isBest: false, ...overrides });
}

export function aScore(
  whole: number | null,
  leaving: LeavingCase | null,
  overrides: Partial<Score> = {},
): Score {
  const grave = overrides.grave ?? (leaving === 'left-too-early' || leaving === 'stayed-too-long');
  return {
    axes: { 'value-creation': whole, 'non-sparring': whole, 'walking-away': whole },
    whole,
    band: whole === null ? null : bandOf(whole, grave),
    leaving: { case: leaving, loss: 0, stake: leaving === null ? 0 : 6 },
    ...overrides,
    grave,
  };
}

export function anEnding(kind: Ending['kind'] = 'good'): Ending {
  return { kind, title: 'The last page', lesson: 'When it ends, stop.' };
}

export function aDebrief(overrides: Partial<Debrief> = {}): Debrief {
  const moves = overrides.moves ?? [];
  const most = Math.max(0, ...moves.map((move) => move.lost));
  return {
    ending: anEnding(),
    score: aScore(100, 'rightly-stayed'),
    lastPassages: [],
    turningPoint: most === 0 ? null : moves.findIndex((move) => move.lost === most),
    truths: [],
    question: null,
    illegal: null,
    ...overrides,
    moves,
  };
}

/** A passage of one line. */
export function aLine(
  who: string,
  mood: Mood | null,
  text = 'Yes?',
  overrides: Partial<Passage> = {},
): Passage {
  return { place: null, when: null, lines: [{ who, mood, text }], ...overrides };
}
