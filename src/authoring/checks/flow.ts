/** How plays run: what no play reaches, and where a play can hang. Over all reachable snapshots. */
import { choiceAt } from '../../engine/index.ts';
import type { ConditionRole } from '../condition-log.ts';
import { type CheckContext, choicePointer, nodePointer } from '../context.ts';
import type { Path } from '../explore.ts';
import type { CheckFinding, Report } from '../finding.ts';
import { moveId, pathThrough } from '../graph-search.ts';
import { wordsOfReply } from '../look-alikes.ts';

export const MOST_REPLIES = 4;

/** ON101, ON102, ON107, ON110, ON111: what is written and never met. Needs a complete exploration. */
export function checkReach(context: CheckContext, report: Report): void {
  const { rules, conditions, log, judged } = context;
  const offeredChoices = new Set<string>();
  for (const { node, replies } of judged.decisions) {
    for (const { choice } of replies) offeredChoices.add(choicePointer(context, node, choice));
  }
  if (rules.story.outOfTime !== null && !log.timeRanOut) {
    report({
      code: 'ON110',
      pointer: '/outOfTime',
      message: 'the time never runs out in any play',
      hint: 'Start minutes lower, let more choices take minutes, or do without a clock.',
    });
  }
  rules.nodes.forEach((node, index) => {
    const { id, lines, choices } = node.source;
    const pointer = nodePointer(context, index);
    if (!log.shownNodes.has(index)) {
      // Where the time never runs out, that is said above.
      if (index === rules.story.outOfTime && !log.timeRanOut) return;
      report(
        node.isEnding
          ? {
              code: 'ON107',
              pointer,
              message: `no play reaches the ending "${id}"`,
              hint: 'Look at the conditions on the ways to it, or delete it.',
            }
          : {
              code: 'ON101',
              pointer,
              message: `no play comes to "${id}"`,
              hint: 'Let a choice lead to it, look at the conditions on the ways to it, or delete it.',
            },
      );
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
    lines.forEach((_, position) => {
      const place = `${pointer}/lines/${position}`;
      if (conditions.get(`${place}/when`)?.wasTrue !== false) return;
      report({
        code: 'ON111',
        pointer: place,
        message: `nobody ever hears this line of "${id}"`,
        hint: 'Its "when" never holds when the node is entered.',
      });
    });
  });
}

/** For these, that they never hold has a code of its own, with better words. */
const NEVER_TRUE_ELSEWHERE: ReadonlySet<ConditionRole> = new Set(['choice', 'line', 'rightWhen']);

/** ON103, ON104: conditions that no play makes false, or true. Needs a complete exploration. */
export function checkConditions({ conditions }: CheckContext, report: Report): void {
  for (const { pointer, role, wasTrue, wasFalse } of conditions.values()) {
    // Never read at all: the node is never reached, which is said already.
    if (wasTrue === wasFalse) continue;
    if (wasTrue) {
      report({
        code: 'ON103',
        pointer,
        message: 'this condition holds whenever it is read',
        hint:
          role === 'rightWhen' || role === 'mayWhen'
            ? 'Then the player learns nothing about when to leave: mend the condition.'
            : 'Leave the "when" out, or mend the condition.',
      });
    } else if (!NEVER_TRUE_ELSEWHERE.has(role)) {
      report({
        code: 'ON104',
        pointer,
        message: 'this condition never holds when it is read',
        hint:
          role === 'mayWhen'
            ? 'Leave "mayWhen" out, or mend the condition.'
            : 'Delete what hangs on it, or mend the condition.',
      });
    }
  }
}

/** ON105, ON106, ON115, ON116: where a play hangs, need not end, or offers too much. */
export function checkDecisions(context: CheckContext, report: Report): void {
  const { rules, graph, judged, order } = context;
  const told = new Set<string>();
  const once = (key: string): boolean => !told.has(key) && told.add(key).has(key);
  const findings = decisionFaults(context);
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    if (judged.numberAt(snapshot) !== -1 || graph.isEnding(snapshot)) continue;
    const node = graph.nodeOf(snapshot);
    if (once(`none ${node}`)) report(findings.noReply(node, graph.transcriptTo(snapshot)));
  }
  for (const { node, replies, first } of judged.decisions) {
    if (replies.length > MOST_REPLIES && once(`many ${node}`)) {
      report(findings.tooManyReplies(node, replies.length, graph.transcriptTo(first)));
    }
    const words = replies.map(({ choice }) => wordsOfReply(choiceAt(rules, node, choice).source));
    const repeated = words.findIndex((own, index) => words.indexOf(own) < index);
    const reply = replies[repeated];
    if (reply === undefined || !once(`same ${node} ${reply.choice}`)) continue;
    report({
      code: 'ON116',
      pointer: `${choicePointer(context, node, reply.choice)}/text`,
      message: 'two replies with these words can be on offer together, and nobody can tell them apart',
      hint: 'Let the words differ, or use "when" so that only one is on offer.',
      path: graph.transcriptTo(first),
    });
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

/** Findings that the walk and the sampling beyond its limit share. */
export function decisionFaults(context: Pick<CheckContext, 'rules'>) {
  const idOf = (node: number): string => context.rules.story.nodes[node]?.id ?? '';
  return {
    noReply: (node: number, path: Path): CheckFinding => ({
      code: 'ON105',
      pointer: `${nodePointer(context, node)}/choices`,
      message: `"${idOf(node)}" can be reached with no reply on offer`,
      hint: 'Give one choice no "when", or make the conditions cover every case.',
      path,
    }),
    tooManyReplies: (node: number, count: number, path: Path): CheckFinding => ({
      code: 'ON115',
      pointer: `${nodePointer(context, node)}/choices`,
      message: `"${idOf(node)}" can offer ${count} replies at once; ${MOST_REPLIES} are the most, the way out included`,
      hint: 'Use "when" so that fewer are on offer together.',
      path,
    }),
  };
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
