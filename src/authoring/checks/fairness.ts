/** ON201 and ON108: no luck. Snapshots that look alike judge alike, and what is hidden makes a difference. */
import {
  AXES,
  choiceAt,
  type DecisionJudgement,
  drawCount,
  drawValues,
  type Judge,
  judgeDecision,
  type ReplyJudgement,
  type Rules,
  type Snapshot,
  type Story,
} from '../../engine/index.ts';
import { type CheckContext, choicePointer } from '../context.ts';
import type { Report } from '../finding.ts';
import { choiceByText, type LookAlikes, replyText } from '../look-alikes.ts';

export function checkFairness(context: CheckContext, alikes: LookAlikes, report: Report): void {
  const { rules, judge } = context;
  const told = new Set<string>();
  for (const { members, path } of alikes.sets) {
    const [first, ...others] = members;
    if (first === undefined || context.rules.nodes[first.snapshot.node]?.isEnding === true) continue;
    const decision = judgeDecision(judge, first.snapshot);
    for (const other of others) {
      const differing = firstDifference(judge, first.snapshot, decision, other.snapshot);
      if (differing === null) continue;
      const pointer = choicePointer(context, first.snapshot.node, differing);
      if (told.has(pointer)) continue;
      told.add(pointer);
      report({
        code: 'ON201',
        pointer,
        message: `the player cannot know what this reply is worth: with ${drawName(rules.story, first.draw)} and with ${drawName(rules.story, other.draw)} everything looked the same so far, and it is judged differently`,
        hint: 'Show the player a difference first (a line, a gauge), or judge both alike.',
        path,
      });
      break;
    }
  }
}

/** ON108: values of a hidden variable that no player can ever tell from another value of it. */
export function checkHidden({ rules }: CheckContext, alikes: LookAlikes, report: Report): void {
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

/** The first reply that two snapshots judge differently, as a choice of the first; null: none. */
function firstDifference(
  judge: Judge,
  one: Snapshot,
  decision: DecisionJudgement,
  other: Snapshot,
): number | null {
  const { rules } = judge;
  const otherDecision = judgeDecision(judge, other);
  const [reply] = decision.replies.filter((own) => {
    const twin = twinOf(rules, one, own, other, otherDecision);
    return twin === undefined || !judgesAlike(own, twin) || !asksAlike(decision, otherDecision);
  });
  return reply?.choice ?? null;
}

function twinOf(
  rules: Rules,
  one: Snapshot,
  reply: ReplyJudgement,
  other: Snapshot,
  otherDecision: DecisionJudgement,
): ReplyJudgement | undefined {
  const { source, leaves } = choiceAt(rules, one.node, reply.choice);
  const choice = choiceByText(rules, other, replyText(source.text, leaves));
  return otherDecision.replies.find((candidate) => candidate.choice === choice);
}

function judgesAlike(one: ReplyJudgement, other: ReplyJudgement): boolean {
  return (
    one.isBest === other.isBest &&
    one.leavesTooEarly === other.leavesTooEarly &&
    AXES.every((axis) => one.loss[axis] === other.loss[axis])
  );
}

function asksAlike(one: DecisionJudgement, other: DecisionJudgement): boolean {
  return (
    one.leavingIsRight === other.leavingIsRight &&
    one.alreadyLeft === other.alreadyLeft &&
    AXES.every((axis) => one.stake[axis] === other.stake[axis])
  );
}
