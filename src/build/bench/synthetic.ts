/**
 * A generated scenario for measuring: three gauges of 0 to 100, four flags, three or four choices at each of its nodes,
 * about half of them with a condition, and a number of turns after which every play ends. Each engine is given the
 * same one.
 */
import type { Choice, Expression, Gauge, Scenario, StoryNode } from '../../engine/index.ts';
import { generator } from '../../engine/index.ts';

export interface SyntheticOptions {
  readonly nodes: number;
  readonly turns: number;
  /** Effects on gauges are multiples of this: the smaller, the more snapshots can be reached. */
  readonly step: number;
  readonly seed: string;
}

export const GAUGES = ['trust', 'value', 'heat'] as const;
export const FLAGS = ['asked', 'warned', 'promised', 'listed'] as const;
/** Slot of the gauge that counts the turns. */
export const TURN_SLOT = GAUGES.length;

const FIRST_FLAG = GAUGES.length + 1;
const GAUGE_MAX = 100;

/** Builds the scenario; the same options give the same one. */
export function syntheticScenario({ nodes, turns, step, seed }: SyntheticOptions): Scenario {
  const random = generator(seed);
  const pick = (count: number) => Math.floor(random() * count);
  const ending = nodes;

  const condition = (): Expression => {
    if (pick(2) === 0) {
      const flag: Expression = ['get', FIRST_FLAG + pick(FLAGS.length)];
      return pick(2) === 0 ? flag : ['!', flag];
    }
    const bound = step * (1 + pick(Math.max(1, Math.floor(GAUGE_MAX / step) - 1)));
    return [pick(2) === 0 ? '>=' : '<=', ['get', pick(GAUGES.length)], bound];
  };
  const choice = (index: number): Choice => ({
    id: `c${index}`,
    text: `Reply ${index}.`,
    label: null,
    // The first is always on offer, so that no play comes to a stop.
    when: index === 0 || pick(2) === 0 ? null : condition(),
    minutes: 0,
    effects: [
      {
        when: null,
        changes: [
          [TURN_SLOT, 1],
          [pick(GAUGES.length), step * (pick(5) - 2)],
          [pick(GAUGES.length), step * (pick(5) - 2)],
          ...(pick(3) === 0 ? [[FIRST_FLAG + pick(FLAGS.length), pick(2)] as const] : []),
        ],
      },
    ],
    leaves: false,
    targets: [
      { when: ['>=', ['get', TURN_SLOT], turns], to: ending },
      { when: null, to: pick(nodes) },
    ],
  });

  const gauge = (name: string, start: number, max: number): Gauge => {
    return { name, label: name, start, min: 0, max, shown: false, unit: null };
  };
  const talk = Array.from({ length: nodes }, (_, index): StoryNode => {
    const choices = Array.from({ length: 3 + pick(2) }, (_each, own) => choice(own));
    return { ...aMoment(`n${index}`), choices };
  });
  const end: StoryNode = {
    ...aMoment('end'),
    ending: { kind: 'good', title: 'The end', lesson: 'It is over. That was it.' },
  };
  const hash = `synthetic ${nodes} ${turns} ${step} ${seed}`;
  return {
    story: {
      id: 'synthetic',
      version: 1,
      hash,
      language: 'en',
      title: 'Synthetic',
      summary: 'Generated for measuring.',
      briefing: ['Generated for measuring.'],
      level: 'core',
      open: false,
      customer: 'maya',
      cast: {
        maya: { name: 'Maya Ortiz', role: 'Head of operations', company: 'Harbour Clinics', look: {} },
      },
      gauges: [...GAUGES.map((name) => gauge(name, 50, GAUGE_MAX)), gauge('turn', 0, turns)],
      flags: FLAGS.map((name) => ({ name, start: false })),
      hidden: [],
      clock: null,
      outOfTime: null,
      start: 0,
      nodes: [...talk, end],
    },
    key: {
      hash,
      weights: { 'value-creation': 1, 'non-sparring': 1, 'walking-away': 1 },
      leaving: { rightWhen: false, mayWhen: false },
      truths: {},
      question: null,
      nodes: [...talk, end].map(({ choices }) =>
        choices.map((_, index) => ({
          evidence: [
            {
              principle: 'earn-the-minute',
              axis: 'value-creation',
              points: 2 - index,
              why: 'Generated for measuring.',
              when: null,
            },
          ],
          thoughts: [],
        })),
      ),
    },
  };
}

function aMoment(id: string): StoryNode {
  return {
    id,
    place: null,
    when: null,
    effects: [],
    lines: [{ who: 'maya', mood: null, text: `Here is ${id}.`, when: null }],
    choices: [],
    targets: [],
    ending: null,
  };
}
