/** ON112 to ON114: when leaving is right. */
import { type CheckContext, nodePointer } from '../context.ts';
import type { Report } from '../finding.ts';
import { pathThrough } from '../graph-search.ts';

export function checkLeaving(context: CheckContext, report: Report): void {
  const { rules, graph, judged, scenario } = context;
  if (scenario.key.leaving.rightWhen === false) return;
  let holds = false;
  let turned = false;
  const withoutWayOut = new Set<number>();
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    if (graph.isEnding(snapshot) || judged.alreadyLeft(snapshot) || !judged.leavingIsRight(snapshot))
      continue;
    holds = true;
    const node = graph.nodeOf(snapshot);
    if (!judged.hasWayOut(snapshot) && !withoutWayOut.has(node)) {
      withoutWayOut.add(node);
      report({
        code: 'ON114',
        pointer: `${nodePointer(context, node)}/choices`,
        message: `leaving is right at "${rules.story.nodes[node]?.id ?? ''}", and no way out is on offer`,
        hint: 'Add a choice with "leaves": true, or let "rightWhen" hold later.',
        path: graph.transcriptTo(snapshot),
      });
    }
    for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
      const target = graph.targetOf(edge);
      if (turned || target >= graph.expandedCount || graph.isEnding(target)) continue;
      if (judged.alreadyLeft(target) || judged.leavingIsRight(target)) continue;
      turned = true;
      report({
        code: 'ON112',
        pointer: '/leaving/rightWhen',
        message: 'leaving is right, and a move later it no longer is',
        hint: 'Let it read only what cannot be taken back: counters that grow, flags that are never unset.',
        path: pathThrough(graph, snapshot, edge),
      });
    }
  }
  if (holds || !graph.complete) return;
  report({
    code: 'ON113',
    pointer: '/leaving/rightWhen',
    message: 'leaving is never right at any decision',
    hint: 'If it never is, write "false"; else mend the condition.',
  });
}
