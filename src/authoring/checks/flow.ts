/** How plays run: what no play reaches, and where a play can hang. Over all reachable snapshots. */
import type { CheckContext } from '../context.ts';
import { choicePointer, nodePointer } from '../context.ts';
import type { Report } from '../finding.ts';
import { moveId, pathThrough } from '../graph-search.ts';

const MOST_REPLIES = 4;

/** ON101, ON102, ON107, ON110, ON111: what is written and never met. Needs a complete exploration. */
export function checkReach(context: CheckContext, report: Report): void {
  const { rules, graph, conditions } = context;
  const offeredChoices = new Set<string>();
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    const node = graph.nodeOf(snapshot);
    for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
      offeredChoices.add(choicePointer(context, node, graph.choiceOf(edge)));
    }
  }
  rules.nodes.forEach((node, index) => {
    const { id, lines, choices } = node.source;
    const pointer = nodePointer(context, index);
    const isOutOfTime = index === rules.story.outOfTime;
    if (!conditions.shownNodes.has(index)) {
      if (isOutOfTime) {
        report({
          code: 'ON110',
          pointer: '/outOfTime',
          message: `the time never runs out: no play comes to "${id}"`,
          hint: 'Start minutes lower, let more choices take minutes, or do without a clock.',
        });
      } else if (node.isEnding) {
        report({
          code: 'ON107',
          pointer,
          message: `no play reaches the ending "${id}"`,
          hint: 'Look at the conditions on the ways to it, or delete it.',
        });
      } else {
        report({
          code: 'ON101',
          pointer,
          message: `no play comes to "${id}"`,
          hint: 'Let a choice lead to it, look at the conditions on the ways to it, or delete it.',
        });
      }
      return;
    }
    choices.forEach((choice, position) => {
      const place = choicePointer(context, index, position);
      if (offeredChoices.has(place)) return;
      report({
        code: 'ON102',
        pointer: place,
        message: `the choice "${choice.id}" is never on offer`,
        hint: 'Its "when" never holds where the node is reached.',
      });
    });
    lines.forEach((line, position) => {
      const place = `${pointer}/lines/${position}`;
      const seen = conditions.conditions.find((condition) => condition.pointer === `${place}/when`);
      if (line.when === null || seen === undefined || seen.wasTrue) return;
      report({
        code: 'ON111',
        pointer: place,
        message: `nobody ever hears this line of "${id}"`,
        hint: 'Its "when" never holds when the node is entered.',
      });
    });
  });
}

/** ON103, ON104: conditions that no play makes false, or true. Needs a complete exploration. */
export function checkConditions({ conditions }: CheckContext, report: Report): void {
  for (const { pointer, role, wasTrue, wasFalse } of conditions.conditions) {
    // Never read at all: the node is never reached, which is said already.
    if (wasTrue === wasFalse) continue;
    if (wasTrue) {
      if (role === 'leaving' && pointer.endsWith('mayWhen')) continue;
      report({
        code: 'ON103',
        pointer,
        message: 'this condition holds whenever it is read',
        hint: 'Leave the "when" out, or mend the condition.',
      });
    } else if (role !== 'choice' && role !== 'line' && role !== 'leaving') {
      // For choices, lines and leaving this has a code of its own, with better words.
      report({
        code: 'ON104',
        pointer,
        message: 'this condition never holds when it is read',
        hint: 'Delete what hangs on it, or mend the condition.',
      });
    } else if (role === 'leaving' && pointer.endsWith('mayWhen')) {
      report({
        code: 'ON104',
        pointer,
        message: 'this condition never holds when it is read',
        hint: 'Leave "mayWhen" out, or mend the condition.',
      });
    }
  }
}

/** ON105, ON106, ON115: where a play hangs, need not end, or offers too much. */
export function checkDecisions(context: CheckContext, report: Report): void {
  const { rules, graph, order } = context;
  const told = new Set<string>();
  const once = (key: string): boolean => !told.has(key) && told.add(key).has(key);
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    const node = graph.nodeOf(snapshot);
    const count = graph.firstTransition(snapshot + 1) - graph.firstTransition(snapshot);
    const id = rules.story.nodes[node]?.id ?? '';
    if (count === 0 && !graph.isEnding(snapshot) && once(`none ${node}`)) {
      report({
        code: 'ON105',
        pointer: `${nodePointer(context, node)}/choices`,
        message: `"${id}" can be reached with no reply on offer`,
        hint: 'Give one choice no "when", or make the conditions cover every case.',
        path: graph.transcriptTo(snapshot),
      });
    }
    if (count > MOST_REPLIES && once(`many ${node}`)) {
      report({
        code: 'ON115',
        pointer: `${nodePointer(context, node)}/choices`,
        message: `"${id}" can offer ${count} replies at once; ${MOST_REPLIES} are the most, the way out included`,
        hint: 'Use "when" so that fewer are on offer together.',
        path: graph.transcriptTo(snapshot),
      });
    }
  }
  for (const edge of order.closing) {
    const from = sourceOf(context, edge);
    const node = graph.nodeOf(from);
    if (!once(`cycle ${node}`)) continue;
    const back = rules.story.nodes[graph.nodeOf(graph.targetOf(edge))]?.id ?? '';
    report({
      code: 'ON106',
      pointer: choicePointer(context, node, graph.choiceOf(edge)),
      message: `a play need not end: "${moveId(graph, from, edge)}" leads back to "${back}" with nothing changed`,
      hint: 'Give the loop a gauge that counts it, or let it take minutes.',
      path: pathThrough(graph, from, edge),
    });
  }
}

/** The snapshot that a transition leaves: found by halving. */
function sourceOf({ graph }: CheckContext, edge: number): number {
  let low = 0;
  let high = graph.expandedCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (graph.firstTransition(middle) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}
