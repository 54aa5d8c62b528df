/** ON201 and ON108: no luck. Snapshots that look alike judge alike, and what is hidden makes a difference. */
import {
  AXES,
  choiceAt,
  type DecisionJudgement,
  drawCount,
  drawValues,
  type ReplyJudgement,
  type Rules,
  type Story,
} from '../../engine/index.ts';
import { type CheckContext, choicePointer } from '../context.ts';
import type { Report } from '../finding.ts';
import type { KnownDecision } from '../judged-graph.ts';
import { wordsOfReply } from '../look-alikes.ts';

export function checkFairness(context: CheckContext, report: Report): void {
  const { rules, judged, alikes, graph } = context;
  const told = new Set<string>();
  const compared = new Map<string, number | null>();
  alikes.sets.forEach((members, set) => {
    const [first = 0, ...others] = members;
    const decision = judged.decisionAt(first);
    if (decision === undefined) return;
    for (const other of others) {
      const numbers = `${judged.numberAt(first)} ${judged.numberAt(other)}`;
      let differing = compared.get(numbers);
      if (differing === undefined) {
        differing = firstDifference(rules, decision, judged.decisionAt(other));
        compared.set(numbers, differing);
      }
      if (differing === null) continue;
      const pointer = choicePointer(context, decision.node, differing);
      if (told.has(pointer)) continue;
      told.add(pointer);
      const [one, two] = [graph.drawOf(first), graph.drawOf(other)].map((draw) =>
        drawName(rules.story, draw),
      );
      report({
        code: 'ON201',
        pointer,
        message: `the player cannot know what this reply is worth: with ${one} and with ${two} everything looked the same so far, and it is judged differently`,
        hint: 'Show the player a difference first (a line, a gauge), or judge both alike.',
        path: alikes.pathTo(set),
      });
    }
  });
}

/** ON108: values of a hidden variable that no player can ever tell from another value of it. */
export function checkHidden({ rules, alikes }: CheckContext, report: Report): void {
  const { story } = rules;
  if (!alikes.complete) return;
  const draws = Array.from({ length: drawCount(story) }, (_, draw) => drawValues(story, draw));
  story.hidden.forEach((variable, index) => {
    variable.values.forEach((value, position) => {
      const twin = variable.values.slice(0, position).findIndex((_, earlier) =>
        draws.every((one, draw) =>
          draws.every((other, otherDraw) => {
            const isPair =
              one[index] === earlier &&
              other[index] === position &&
              one.every((held, slot) => slot === index || held === other[slot]);
            return !isPair || !alikes.isToldApart(draw, otherDraw);
          }),
        ),
      );
      if (twin === -1) return;
      report({
        code: 'ON108',
        pointer: `/hidden/${variable.name}/${position}`,
        message: `"${value}" changes nothing: no play shows a difference to "${variable.values[twin] ?? ''}"`,
        hint: 'Let the customer do something else in it, with one honest trace, or delete it.',
      });
    });
  });
}

/** The draw in words, for findings: `reason=overload`. */
export function drawName(story: Story, draw: number): string {
  const values = drawValues(story, draw);
  return story.hidden
    .map(({ name, values: names }, index) => `${name}=${names[values[index] ?? 0] ?? ''}`)
    .join(' ');
}

/** The first reply that two decisions judge differently, as a choice of the first; null: none. */
function firstDifference(rules: Rules, one: KnownDecision, other: KnownDecision | undefined): number | null {
  if (one === other) return null;
  if (other === undefined || !asksAlike(one, other)) return one.replies[0]?.choice ?? null;
  const twins = new Map(
    other.replies.toReversed().map((reply) => {
      return [wordsOfReply(choiceAt(rules, other.node, reply.choice).source), reply] as const;
    }),
  );
  const differing = one.replies.find((own) => {
    const twin = twins.get(wordsOfReply(choiceAt(rules, one.node, own.choice).source));
    return twin === undefined || !judgesAlike(own, twin);
  });
  return differing?.choice ?? null;
}

function judgesAlike(one: ReplyJudgement, other: ReplyJudgement): boolean {
  return (
    one.isBest === other.isBest &&
    one.leavesTooEarly === other.leavesTooEarly &&
    AXES.every((axis) => one.loss[axis] === other.loss[axis])
  );
}

function asksAlike(one: DecisionJudgement, other: DecisionJudgement): boolean {
  const canBeLate = ({ alreadyLeft, hasWayOut, leavingIsRight, replies }: DecisionJudgement): boolean =>
    !alreadyLeft && hasWayOut && leavingIsRight && replies.some(({ leaves }) => !leaves);
  return (
    canBeLate(one) === canBeLate(other) &&
    one.alreadyLeft === other.alreadyLeft &&
    AXES.every((axis) => one.stake[axis] === other.stake[axis])
  );
}
