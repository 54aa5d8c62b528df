/** ON119: what a walk that was not complete leaves open, and the seeded plays that are sampled instead. */
import { begin, choiceAt, drawCount, generator, hasEnded, judgeDecision, play } from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';
import { DecisionCache } from '../decision-cache.ts';
import type { Path } from '../explore.ts';
import type { CheckFinding, Report } from '../finding.ts';
import { decisionFaults, MOST_REPLIES } from './flow.ts';
import { leavingFaults } from './leaving.ts';
import { MOST_VISITS, recursTooOften } from './recurrence.ts';

const SAMPLED_PLAYS = 2000;
const MOST_MOVES = 200;
/** Of all plays together: where plays are endless, fewer of them will do. */
const MOST_MOVES_IN_ALL = 100_000;

/** Says what is not proved, and reports what the sampled plays show that the walk did not. */
export function checkBeyondLimit(
  context: CheckContext,
  report: Report,
  known: readonly CheckFinding[],
): void {
  const { graph, alikes } = context;
  if (graph.complete && alikes.complete) return;
  if (graph.complete) {
    report({
      code: 'ON119',
      pointer: '/nodes',
      message: `not proved beyond ${alikes.sets.length} sets of snapshots that look alike: whether other sets judge a reply differently (ON201), and whether each hidden value changes something (ON108)`,
      hint: 'Fewer draws, or fewer gauges that hidden values move, make fewer sets.',
    });
    return;
  }
  const told = new Set(known.map(({ code, pointer }) => `${code} ${pointer}`));
  const sampled = samplePlays(context, (finding) => {
    const name = `${finding.code} ${finding.pointer}`;
    if (told.has(name)) return;
    told.add(name);
    report(finding);
  });
  report({
    code: 'ON119',
    pointer: '/nodes',
    message: `not proved beyond ${graph.snapshotCount} snapshots. Open are: what is never reached, offered, heard or true (ON101 to ON104, ON107, ON108, ON110, ON111, ON113), whether every play ends (ON106), whether look-alikes are judged alike (ON201), what no play has at stake (ON301, ON302), where best and grave replies lead (ON303 to ON306), and the worst play (ON314). For the rest, ${sampled} seeded plays were sampled: what they show is true, what they do not show is not excluded`,
    hint: 'Gauges with fewer steps, and flags that are reset when they are no longer needed, make fewer snapshots; --limit lets the check walk farther.',
  });
}

/** @returns How many plays were sampled. */
function samplePlays(context: CheckContext, report: Report): number {
  const { rules, judge, scenario } = context;
  const flow = decisionFaults(context);
  const leaving = leavingFaults(context);
  const random = generator(`sample/${scenario.story.id}`);
  const draws = drawCount(scenario.story);
  const decisions = new DecisionCache((snapshot) => judgeDecision(judge, snapshot));
  let moved = 0;
  let played = 0;
  for (; played < SAMPLED_PLAYS && moved < MOST_MOVES_IN_ALL; played++) {
    const draw = played % draws;
    const moves: string[] = [];
    const visits = new Map<number, number>();
    let wasRight = false;
    let snapshot = begin(rules, draw);
    while (!hasEnded(rules, snapshot) && moves.length < MOST_MOVES) {
      const { node } = snapshot;
      const { replies, alreadyLeft, leavingIsRight, hasWayOut } = decisions.at(snapshot);
      const path = (): Path => ({ draw, moves: [...moves] });
      if (replies.length === 0) {
        report(flow.noReply(node, path()));
        break;
      }
      if (replies.length > MOST_REPLIES) report(flow.tooManyReplies(node, replies.length, path()));
      if (!alreadyLeft && leavingIsRight && !hasWayOut) report(leaving.noWayOut(node, path()));
      if (!alreadyLeft && wasRight && !leavingIsRight) report(leaving.turnsFalse(path()));
      wasRight = leavingIsRight && !alreadyLeft;
      visits.set(node, (visits.get(node) ?? 0) + 1);
      if ((visits.get(node) ?? 0) > MOST_VISITS) report(recursTooOften(context, node, path()));
      const taken = replies[Math.floor(random() * replies.length)];
      if (taken === undefined) break;
      moved += 1;
      moves.push(choiceAt(rules, node, taken.choice).source.id);
      snapshot = play(rules, snapshot, taken.choice);
    }
  }
  return played;
}
