/** ON301 to ON305: what the points make of the plays. */
import { AXES } from '../../engine/index.ts';
import { type CheckContext, choicePointer, nodePointer } from '../context.ts';
import type { Report } from '../finding.ts';
import { pathThrough, reachAlong } from '../graph-search.ts';

const GOOD = 1;
const MIXED = 2;
const BAD = 4;
/** No node has more choices; the format sees to it. */
const MOST_CHOICES = 32;

/** ON301, ON302: decisions and axes on which nothing can be lost. */
export function checkStakes(context: CheckContext, report: Report): void {
  const { rules, graph, judged } = context;
  const measured = new Set<string>();
  const flat = new Set<number>();
  for (const { node, first, stake, hasWayOut, alreadyLeft } of judged.decisions) {
    const atStake = AXES.filter((axis) => stake[axis] > 0);
    for (const axis of atStake) measured.add(axis);
    const asksToLeave = hasWayOut && !alreadyLeft;
    if (asksToLeave) measured.add('walking-away');
    if (atStake.length > 0 || asksToLeave || flat.has(node)) continue;
    flat.add(node);
    report({
      code: 'ON301',
      pointer: `${nodePointer(context, node)}/choices`,
      message: `nothing is at stake at "${rules.story.nodes[node]?.id ?? ''}": every reply on offer is as good as the next`,
      hint: 'Give the replies different points, or make the node a passage with a "target".',
      path: graph.transcriptTo(first),
    });
  }
  for (const axis of AXES) {
    if (measured.has(axis)) continue;
    report({
      code: 'ON302',
      pointer: '/nodes',
      message: `no decision has anything at stake on ${axis}`,
      hint: 'A play would have no score there. Add evidence on that axis to one decision at least.',
    });
  }
}

/** ON303 to ON305: conduct and outcome must not contradict each other in every draw. */
export function checkOutcomes(context: CheckContext, report: Report): void {
  const { graph, judged, order, rules } = context;
  const kindAt = (snapshot: number): number => {
    const kind = rules.story.nodes[graph.nodeOf(snapshot)]?.ending?.kind;
    return kind === 'good' ? GOOD : kind === 'mixed' ? MIXED : kind === 'bad' ? BAD : 0;
  };

  const byBest = reachAlong(graph, (edge) => judged.isBest(edge));
  const byGrave = reachAlong(graph, (edge) => judged.isGrave(edge));
  const told = new Set<number>();
  for (let snapshot = 0; snapshot < graph.snapshotCount; snapshot++) {
    const kind = kindAt(snapshot);
    const node = graph.nodeOf(snapshot);
    if (kind === BAD && byBest.reaches(snapshot) && !told.has(node)) {
      told.add(node);
      report({
        code: 'ON304',
        pointer: `${nodePointer(context, node)}/ending`,
        message: 'a play of best replies alone comes to this bad ending',
        hint: 'Let good conduct end at least mixed, or look at the points on the way.',
        path: byBest.pathTo(snapshot),
      });
    }
    if (kind === GOOD && byGrave.reaches(snapshot) && !told.has(node)) {
      told.add(node);
      report({
        code: 'ON305',
        pointer: `${nodePointer(context, node)}/ending`,
        message: 'a play of grave mistakes alone comes to this good ending',
        hint: 'Let some of what was said have its price, or look at the points on the way.',
        path: byGrave.pathTo(snapshot),
      });
    }
  }

  // Which kinds of ending best play can still reach, from the endings backwards.
  const reachable = new Uint8Array(graph.snapshotCount);
  for (const snapshot of order.afterSuccessors) {
    let kinds = kindAt(snapshot);
    if (snapshot < graph.expandedCount) {
      for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
        if (judged.isBest(edge)) kinds |= reachable[graph.targetOf(edge)] ?? 0;
      }
    }
    reachable[snapshot] = kinds;
  }
  const outcomes = new Map<number, { kinds: number; snapshot: number; edge: number }>();
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    const node = graph.nodeOf(snapshot);
    for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
      if (!judged.isBest(edge)) continue;
      const place = node * MOST_CHOICES + graph.choiceOf(edge);
      const kinds = reachable[graph.targetOf(edge)] ?? 0;
      const known = outcomes.get(place);
      if (known === undefined) outcomes.set(place, { kinds, snapshot, edge });
      else known.kinds |= kinds;
    }
  }
  for (const { kinds, snapshot, edge } of outcomes.values()) {
    if (kinds !== BAD) continue;
    report({
      code: 'ON303',
      pointer: choicePointer(context, graph.nodeOf(snapshot), graph.choiceOf(edge)),
      message: 'this best reply leads to a bad ending in every draw, however well the play goes on',
      hint: 'If it is right, let it end mixed at worst; if it is not, change the points.',
      path: pathThrough(graph, snapshot, edge),
    });
  }
}
