/** Scenario files for the tests of the server. All that must stay on the server until the end says so in its text. */

import type { Scenario } from '../../../src/engine/index.ts';
import { loadScenario } from '../../../src/format/index.ts';

export interface FileOptions {
  readonly id: string;
  readonly version?: number;
  readonly level?: 'first-week' | 'core' | 'hard';
  readonly open?: boolean;
  /** How many decisions there are on the long road. */
  readonly rounds?: number;
  /** Changes rules and scores, and with them the content hash. */
  readonly points?: number;
  readonly title?: string;
}

/** What a player may not learn before the end. Every such word in the files starts with this. */
export const SECRET = 'SECRET';

/** Ids that authors give, as they stand in the files: never seen before the end either. */
export const AUTHORED_IDS = ['node-of-round', 'choice-the-', 'node-of-end', 'cast-key-'];

/** The replies of each round by quality, and what they are worth. */
const REPLIES = [
  ['best', 2],
  ['fair', 1],
  ['poor', -1],
] as const;

/**
 * A talk of some rounds. Best replies give 100 on every axis; leaving is right in the last round only. The second
 * member of the cast speaks after the first move, and only in one of the two draws.
 */
export function scenarioFile({
  id,
  version = 1,
  level = 'core',
  open = false,
  rounds = 3,
  points = 2,
  title = `The talk ${id}`,
}: FileOptions): string {
  const node = (round: number) => (round < rounds ? `node-of-round-${round}` : 'node-of-end-good');
  const nodes: Record<string, unknown> = {};
  for (let round = 0; round < rounds; round++) {
    nodes[node(round)] = {
      place: 'desk',
      when: `Day ${round + 1}`,
      effects: { round: 1 },
      lines: [
        { who: 'cast-key-maya', mood: 'calm', text: `Shown in round ${round} of ${id}.` },
        ...(round === 1
          ? [{ who: 'cast-key-omar', text: 'Omar looks in.', when: `reason == 'secret-value-a'` }]
          : []),
      ],
      choices: [
        ...REPLIES.map(([quality, worth]) => ({
          id: `choice-the-${quality}`,
          text: `Reply ${quality} of round ${round}.`,
          effects: { unshownGauge: 1 },
          evidence: [
            {
              principle: 'earn-the-minute',
              points: worth === 2 ? points : worth,
              why: `${SECRET} why ${quality} ${round}.`,
            },
            { principle: 'do-not-spar', points: worth, why: `${SECRET} spar ${quality} ${round}.` },
          ],
          thought: `${SECRET} thought ${quality} ${round}.`,
          target: node(round + 1),
        })),
        {
          id: 'choice-the-way-out',
          label: 'Close the file',
          text: `I close the file in round ${round}.`,
          evidence: [
            {
              principle: 'let-them-go',
              points: round === rounds - 1 ? 2 : 0,
              why: `${SECRET} out ${round}.`,
            },
          ],
          thought: `${SECRET} thought out ${round}.`,
          leaves: true,
          target: 'node-of-end-away',
        },
      ],
    };
  }
  nodes['node-of-end-good'] = {
    lines: [{ who: 'cast-key-maya', text: `${SECRET} line of the good end.` }],
    ending: { kind: 'good', title: `${SECRET} title good`, lesson: `${SECRET} lesson good. It ends.` },
  };
  nodes['node-of-end-away'] = {
    lines: [{ who: 'cast-key-eve', text: `${SECRET} line of the other end.` }],
    ending: { kind: 'mixed', title: `${SECRET} title away`, lesson: `${SECRET} lesson away. It ends.` },
  };
  return JSON.stringify({
    format: 1,
    id,
    version,
    language: 'en',
    title,
    summary: `A card for ${id}.`,
    briefing: [`You know what is shown in the briefing of ${id}.`],
    level,
    open,
    customer: 'cast-key-maya',
    cast: {
      'cast-key-eve': {
        name: `${SECRET} Eve`,
        role: `${SECRET} role`,
        company: `${SECRET} company`,
        look: {},
      },
      'cast-key-maya': { name: 'Maya Ortiz', role: 'Head', company: 'Ortiz', look: {} },
      'cast-key-omar': { name: 'Omar Haddad', role: 'Deputy', company: 'Ortiz', look: {} },
    },
    hidden: {
      secretVariable: ['secret-value-b', 'secret-value-c'],
      reason: ['secret-value-a', 'secret-value-d'],
    },
    truths: { reason: { 'secret-value-a': `${SECRET} truth a.`, 'secret-value-d': `${SECRET} truth d.` } },
    gauges: {
      round: { label: 'Rounds', start: 0, max: 20, shown: true },
      unshownGauge: { label: `${SECRET} gauge`, start: 0, max: 20 },
    },
    leaving: { rightWhen: `round >= ${rounds}`, mayWhen: 'false' },
    start: node(0),
    nodes,
    question: `${SECRET} question?`,
  });
}

export function compiledScenario(options: FileOptions): Scenario {
  return loadScenario(scenarioFile(options), `${options.id}.json`);
}
