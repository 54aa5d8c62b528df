import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFairness, checkHidden } from '../../src/authoring/checks/fairness.ts';
import { checkConditions, checkDecisions, checkReach } from '../../src/authoring/checks/flow.ts';
import { checkLeaving } from '../../src/authoring/checks/leaving.ts';
import { checkRecurrence } from '../../src/authoring/checks/recurrence.ts';
import { checkOutcomes, checkStakes } from '../../src/authoring/checks/scoring.ts';
import { makeContext } from '../../src/authoring/context.ts';
import type { CheckFinding } from '../../src/authoring/finding.ts';
import {
  AXES,
  type DecisionJudgement,
  drawCount,
  type Judge,
  judgeDecision,
  linkJudge,
  linkRules,
  replay,
  type Scenario,
  type Snapshot,
} from '../../src/engine/index.ts';
import type { ScenarioFile } from '../../src/format/index.ts';
import { arbitraryScenario } from '../support/arbitraries.ts';
import { type AllPlays, type Point, playAll, wordsOf } from '../support/brute-force.ts';

/** More points than this take too long one by one; such scenarios are passed over. */
const MOST_POINTS = 300;
/** `CHECK_RUNS=10000` walks as many; the usual number is for every day. */
const RUNS = Number(process.env.CHECK_RUNS ?? 1000);
const seed = 20261121;
const timeout = 60_000 + 50 * RUNS;

const KINDS = ['good', 'bad', 'mixed'] as const;

/** Random scenarios with endings of every kind. */
const scenarios = arbitraryScenario().map(
  ({ story, key }): Scenario => ({
    key,
    story: {
      ...story,
      nodes: story.nodes.map((node, index) =>
        node.ending === null
          ? node
          : { ...node, ending: { ...node.ending, kind: KINDS[index % KINDS.length] ?? 'good' } },
      ),
    },
  }),
);

/** What the check says of flow, fairness and outcomes. */
function verdictsOf(scenario: Scenario): CheckFinding[] {
  // None of these checks reads the text of the file.
  const context = makeContext({} as ScenarioFile, scenario);
  const findings: CheckFinding[] = [];
  for (const check of [
    checkDecisions,
    checkLeaving,
    checkFairness,
    checkRecurrence,
    checkReach,
    checkConditions,
    checkHidden,
    checkStakes,
    checkOutcomes,
  ]) {
    check(context, (finding) => findings.push(finding));
  }
  return findings;
}

/** A scenario with all of its plays, and the judgement of each point. */
class Enumerated {
  readonly scenario: Scenario;
  readonly judge: Judge;
  readonly plays: AllPlays;
  readonly #decisions = new Map<Point, DecisionJudgement>();

  constructor(scenario: Scenario, plays: AllPlays) {
    this.scenario = scenario;
    this.judge = linkJudge(linkRules(scenario.story), scenario.key);
    this.plays = plays;
  }

  get decisions(): Point[] {
    return this.plays.points.filter(({ offered }) => offered.length > 0);
  }

  judged(point: Point): DecisionJudgement {
    const known = this.#decisions.get(point) ?? judgeDecision(this.judge, this.snapshot(point));
    this.#decisions.set(point, known);
    return known;
  }

  /** The reply that led to a point, as it was judged; undefined at a start. */
  cameBy(point: Point) {
    const before = this.plays.points[point.before];
    return before && this.judged(before).replies.find(({ choice }) => choice === point.taken);
  }

  idOf(point: Point): string {
    return this.scenario.story.nodes[point.node]?.id ?? '';
  }

  kindOf(point: Point) {
    return this.scenario.story.nodes[point.node]?.ending?.kind;
  }

  snapshot({ node, values, left }: Point): Snapshot {
    const { hidden, gauges, flags } = this.scenario.story;
    const raw = values.map((value, slot) => {
      if (typeof value !== 'string') return Number(value);
      return hidden[slot - gauges.length - flags.length]?.values.indexOf(value) ?? 0;
    });
    return { node, values: [...raw, left ? 1 : 0] };
  }
}

/** What is to be found, by the definitions and by looking at every play. Code and place, in the order of the alphabet. */
function expectedVerdicts(all: Enumerated): string[] {
  const { story, key } = all.scenario;
  const { plays, decisions } = all;
  const found: string[] = [];
  const isRight = (point: Point) => all.judged(point).leavingIsRight && !point.left;

  if (story.outOfTime !== null && !plays.timeRanOut) found.push('ON110 /outOfTime');
  story.nodes.forEach(({ id, ending, choices, lines }, index) => {
    const pointer = `/nodes/${id}`;
    if (!plays.shown.has(index)) {
      if (index === story.outOfTime && !plays.timeRanOut) return;
      found.push(`${ending === null ? 'ON101' : 'ON107'} ${pointer}`);
      return;
    }
    choices.forEach((_, choice) => {
      if (!plays.points.some(({ node, offered }) => node === index && offered.includes(choice))) {
        found.push(`ON102 ${pointer}/choices/${choice}`);
      }
    });
    lines.forEach((_, line) => {
      const said = plays.conditions.get(`${pointer}/lines/${line}/when`);
      if (said !== undefined && !said.has(true)) found.push(`ON111 ${pointer}/lines/${line}`);
    });
    const standing = plays.points.filter(({ node }) => node === index);
    if (ending === null && choices.length > 0 && standing.some(({ offered }) => offered.length === 0)) {
      found.push(`ON105 ${pointer}/choices`);
    }
    if (
      standing.some(({ visited }) => visited.filter((node) => node === index).length > 3) &&
      ending === null
    ) {
      found.push(`ON307 ${pointer}`);
    }
    if (
      standing.some((point) => point.offered.length > 0 && isRight(point) && !all.judged(point).hasWayOut)
    ) {
      found.push(`ON114 ${pointer}/choices`);
    }
    const isFlat = (point: Point) => {
      const { stake, hasWayOut, alreadyLeft } = all.judged(point);
      return AXES.every((axis) => stake[axis] === 0) && (!hasWayOut || alreadyLeft);
    };
    if (standing.some((point) => point.offered.length > 0 && isFlat(point)))
      found.push(`ON301 ${pointer}/choices`);
  });

  for (const [pointer, said] of plays.conditions) {
    if (said.size > 1) continue;
    if (said.has(true)) found.push(`ON103 ${pointer}`);
    else if (!/\/choices\/\d+\/when$|\/lines\/\d+\/when$|rightWhen$/.test(pointer))
      found.push(`ON104 ${pointer}`);
  }

  if (key.leaving.rightWhen !== false) {
    if (!decisions.some(isRight)) found.push('ON113 /leaving/rightWhen');
    const turns = decisions.some((point) => {
      const before = plays.points[point.before];
      return before !== undefined && isRight(before) && !point.left && !isRight(point);
    });
    if (turns) found.push('ON112 /leaving/rightWhen');
  }

  for (const axis of AXES) {
    const isMeasured = decisions.some((point) => {
      const { stake, hasWayOut, alreadyLeft } = all.judged(point);
      return stake[axis] > 0 || (axis === 'walking-away' && hasWayOut && !alreadyLeft);
    });
    if (!isMeasured) found.push(`ON302 /nodes ${axis}`);
  }

  found.push(...expectedOutcomes(all), ...expectedHidden(all));
  return found.sort();
}

function expectedOutcomes(all: Enumerated): string[] {
  const { points } = all.plays;
  const byBest: boolean[] = [];
  const byGrave: boolean[] = [];
  points.forEach((point, number) => {
    const reply = all.cameBy(point);
    const isGrave =
      reply !== undefined && (reply.leavesTooEarly || AXES.some((axis) => reply.loss[axis] >= 3));
    byBest[number] = reply === undefined || (reply.isBest && byBest[point.before] === true);
    byGrave[number] = reply === undefined || (isGrave && byGrave[point.before] === true);
  });
  // Which kinds of ending best replies alone still lead to; continuations stand behind their beginnings.
  const kinds = points.map((point) => new Set([all.kindOf(point)].filter((kind) => kind !== undefined)));
  for (let number = points.length - 1; number >= 0; number--) {
    const point = points[number];
    if (point === undefined || all.cameBy(point)?.isBest !== true) continue;
    for (const kind of kinds[number] ?? []) kinds[point.before]?.add(kind);
  }
  const afterBest = new Map<string, Set<string>>();
  points.forEach((point, number) => {
    const before = points[point.before];
    if (before === undefined || all.cameBy(point)?.isBest !== true) return;
    const pointer = `/nodes/${all.idOf(before)}/choices/${point.taken}`;
    const known = afterBest.get(pointer) ?? new Set();
    for (const kind of kinds[number] ?? []) known.add(kind);
    afterBest.set(pointer, known);
  });
  const endings = (kind: string, by: readonly boolean[]) =>
    points
      .filter((point, number) => all.kindOf(point) === kind && by[number] === true)
      .map((point) => all.idOf(point));
  return [
    ...new Set(endings('bad', byBest).map((id) => `ON304 /nodes/${id}/ending`)),
    ...new Set(endings('good', byGrave).map((id) => `ON305 /nodes/${id}/ending`)),
    ...[...afterBest]
      .filter(([, own]) => own.size === 1 && own.has('bad'))
      .map(([pointer]) => `ON303 ${pointer}`),
  ];
}

/** Two draws are told apart if their players can see different things, whatever they say. */
function expectedHidden(all: Enumerated): string[] {
  const { hidden } = all.scenario.story;
  const histories = new Map<number, Set<string>>();
  for (const { draw, history } of all.plays.points) {
    const known = histories.get(draw) ?? new Set();
    histories.set(draw, known.add(history));
  }
  const seenIn = (draw: number) => [...(histories.get(draw) ?? [])].sort().join('\n\n');
  const stride = (index: number) =>
    hidden.slice(index + 1).reduce((product, { values }) => product * values.length, 1);
  return hidden.flatMap(({ name, values }, index) =>
    values.flatMap((_, position) => {
      const draws = Array.from(histories.keys()).filter(
        (draw) => Math.floor(draw / stride(index)) % values.length === position,
      );
      const hasTwin = values
        .slice(0, position)
        .some((_earlier, earlier) =>
          draws.every((draw) => seenIn(draw) === seenIn(draw - (position - earlier) * stride(index))),
        );
      return hasTwin ? [`ON108 /hidden/${name}/${position}`] : [];
    }),
  );
}

/** Nodes where two points that look alike judge a reply differently. */
function unfairNodes(all: Enumerated): Set<string> {
  const unfair = new Set<string>();
  for (const points of alikePoints(all).values()) {
    const judgements = new Set(points.map((point) => judgementInWords(all, point)));
    if (judgements.size > 1) for (const point of points) unfair.add(all.idOf(point));
  }
  return unfair;
}

/** The decisions by what their players have seen and said. */
function alikePoints(all: Enumerated): Map<string, Point[]> {
  const alike = new Map<string, Point[]>();
  for (const point of all.decisions) alike.set(point.history, [...(alike.get(point.history) ?? []), point]);
  return alike;
}

/** All that is said of the replies at a point, whatever the order of the file. */
function judgementInWords(all: Enumerated, point: Point): string {
  const { replies, stake, leavingIsRight, alreadyLeft, hasWayOut } = all.judged(point);
  const told = replies.map(({ choice, loss, isBest, leavesTooEarly, leaves }) => {
    const isLate = leavingIsRight && !alreadyLeft && hasWayOut && !leaves;
    return JSON.stringify([
      wordsOf(all.scenario.story, point.node, choice),
      loss,
      isBest,
      leavesTooEarly,
      isLate,
    ]);
  });
  return JSON.stringify([told.sort(), stake, alreadyLeft]);
}

function enumerated(scenario: Scenario): Enumerated {
  const plays = playAll(scenario, MOST_POINTS);
  fc.pre(plays !== null);
  return new Enumerated(
    scenario,
    plays ?? { points: [], shown: new Set(), conditions: new Map(), timeRanOut: false },
  );
}

describe('on random scenarios', { timeout }, () => {
  test('every verdict on flow and outcome is what enumerating all plays gives', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const all = enumerated(scenario);
        const told = verdictsOf(scenario)
          .filter(({ code }) => code !== 'ON201')
          .map(({ code, pointer, message }) => {
            const axis = code === 'ON302' ? ` ${message.split(' on ').at(-1)}` : '';
            return `${code} ${pointer}${axis}`;
          });
        expect(told.sort()).toEqual(expectedVerdicts(all));
      }),
      { seed, numRuns: RUNS },
    );
  });

  test('a reply is called unfair exactly where two plays that look alike judge it differently', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        fc.pre(drawCount(scenario.story) > 1);
        const all = enumerated(scenario);
        const unfair = unfairNodes(all);
        const told = verdictsOf(scenario).filter(({ code }) => code === 'ON201');
        expect(told.length > 0).toBe(unfair.size > 0);
        for (const { pointer, path } of told) {
          expect(unfair).toContain(pointer.split('/')[2]);
          // In some other draw the same moves show the same, and are judged differently.
          const at = all.plays.points.find(
            ({ draw, moves }) => draw === path?.draw && moves.join(' ') === path?.moves.join(' '),
          );
          const judgements = all.decisions
            .filter(({ history }) => history === at?.history)
            .map((point) => judgementInWords(all, point));
          expect(new Set(judgements).size).toBeGreaterThan(1);
        }
      }),
      { seed, numRuns: RUNS / 2 },
    );
  });

  test('every play that is printed with a finding shows the fault when it is replayed', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const all = enumerated(scenario);
        for (const finding of verdictsOf(scenario)) expectShown(all, finding);
      }),
      { seed, numRuns: RUNS / 2 },
    );
  });
});

/** Replays the path of a finding and looks for the fault at its end. */
function expectShown(all: Enumerated, { code, pointer, path }: CheckFinding): void {
  if (path === undefined) return;
  const { rules } = all.judge;
  const { snapshots, choices, illegal } = replay(rules, path.draw, path.moves);
  expect(illegal).toBeNull();
  const last = snapshots.at(-1);
  if (last === undefined) throw new Error('a replay has a beginning');
  const ids = snapshots.map(({ node }) => rules.story.nodes[node]?.id ?? '');
  const [, , id = '', , index = ''] = pointer.split('/');
  const decisions = snapshots.map((snapshot) => judgeDecision(all.judge, snapshot));
  const taken = choices.map((choice, ply) =>
    decisions[ply]?.replies.find((reply) => reply.choice === choice),
  );
  const decision = decisions.at(-1);
  switch (code) {
    case 'ON105':
      expect([ids.at(-1), decision?.replies]).toEqual([id, []]);
      return;
    case 'ON112': {
      const before = decisions.at(-2);
      expect([before?.leavingIsRight, before?.alreadyLeft]).toEqual([true, false]);
      expect([decision?.leavingIsRight, decision?.alreadyLeft]).toEqual([false, false]);
      return;
    }
    case 'ON114':
      expect([ids.at(-1), decision?.leavingIsRight, decision?.hasWayOut]).toEqual([id, true, false]);
      return;
    case 'ON301':
      expect(ids.at(-1)).toBe(id);
      expect(AXES.map((axis) => decision?.stake[axis])).toEqual([0, 0, 0]);
      return;
    case 'ON303':
      expect([ids.at(-2), choices.at(-1), taken.at(-1)?.isBest]).toEqual([id, Number(index), true]);
      return;
    case 'ON304':
      expect(ids.at(-1)).toBe(id);
      expect(taken.every((reply) => reply?.isBest)).toBe(true);
      return;
    case 'ON305':
      expect(ids.at(-1)).toBe(id);
      expect(
        taken.every((reply) => reply?.leavesTooEarly || AXES.some((axis) => (reply?.loss[axis] ?? 0) >= 3)),
      ).toBe(true);
      return;
    case 'ON307':
      expect(ids.filter((visited) => visited === id)).toHaveLength(4);
      return;
    case 'ON201':
      expect(ids.at(-1)).toBe(id);
      return;
    default:
      throw new Error(`${code} has a play, and this test does not know what it should show`);
  }
}
