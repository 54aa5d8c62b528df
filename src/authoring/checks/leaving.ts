/** ON112 to ON114: when leaving is right. */
import { type CheckContext, nodePointer } from '../context.ts';
import type { Path } from '../explore.ts';
import type { CheckFinding, Report } from '../finding.ts';
import { pathThrough } from '../graph-search.ts';
import type { KnownDecision } from '../judged-graph.ts';

export function checkLeaving(context: CheckContext, report: Report): void {
  const { graph, judged, scenario } = context;
  if (scenario.key.leaving.rightWhen === false) return;
  const findings = leavingFaults(context);
  const isRight = ({ leavingIsRight, alreadyLeft }: KnownDecision): boolean => leavingIsRight && !alreadyLeft;
  const withoutWayOut = new Set<number>();
  for (const decision of judged.decisions) {
    const { node, first, hasWayOut } = decision;
    if (!isRight(decision) || hasWayOut || withoutWayOut.has(node)) continue;
    withoutWayOut.add(node);
    report(findings.noWayOut(node, graph.transcriptTo(first)));
  }
  const turning = firstTurning(context, isRight);
  if (turning !== null) report(findings.turnsFalse(turning));
  if (judged.decisions.some(isRight) || !graph.complete) return;
  report({
    code: 'ON113',
    pointer: '/leaving/rightWhen',
    message: 'leaving is never right at any decision',
    hint: 'If it never is, write "false"; else mend the condition.',
  });
}

/** A shortest play in which leaving is right and a move later no longer is. */
function firstTurning(
  { graph, judged }: CheckContext,
  isRight: (decision: KnownDecision) => boolean,
): Path | null {
  const right = judged.decisions.map(isRight);
  const over = judged.decisions.map(({ alreadyLeft }) => alreadyLeft);
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    if (right[judged.numberAt(snapshot)] !== true) continue;
    for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
      const next = judged.numberAt(graph.targetOf(edge));
      if (right[next] === false && over[next] === false) return pathThrough(graph, snapshot, edge);
    }
  }
  return null;
}

/** Findings that the walk and the sampling beyond its limit share. */
export function leavingFaults(context: Pick<CheckContext, 'rules'>) {
  return {
    noWayOut: (node: number, path: Path): CheckFinding => ({
      code: 'ON114',
      pointer: `${nodePointer(context, node)}/choices`,
      message: `leaving is right at "${context.rules.story.nodes[node]?.id ?? ''}", and no way out is on offer`,
      hint: 'Add a choice with "leaves": true, or let "rightWhen" hold later.',
      path,
    }),
    turnsFalse: (path: Path): CheckFinding => ({
      code: 'ON112',
      pointer: '/leaving/rightWhen',
      message: 'leaving is right, and a move later it no longer is',
      hint: 'Let it read only what cannot be taken back: counters that grow, flags that are never unset.',
      path,
    }),
  };
}
