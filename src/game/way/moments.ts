/** The moments of a scenario that a player who does well comes through, and those one slip away from them. Pure. */
import {
  choiceAt,
  type DecisionJudgement,
  drawCount,
  type Ending,
  type Evidence,
  evidenceOf,
  firstStep,
  hasEnded,
  type Judge,
  judgeDecision,
  linkJudge,
  linkRules,
  NARRATOR,
  nextStep,
  type Reply,
  type Scenario,
  type Step,
} from '../../engine/index.ts';

/** A reply on offer at a moment, with what is to be said of it. */
export interface JudgedReply extends Reply {
  readonly evidence: readonly Evidence[];
  readonly isBest: boolean;
  /** What it gives away, summed over the axes. */
  readonly lost: number;
}

/** What was said last before a decision. */
export interface Said {
  /** A key of the cast, or the narrator. */
  readonly who: string;
  readonly text: string;
}

export interface Moment {
  /** The id of the node. */
  readonly node: string;
  readonly said: Said | null;
  readonly replies: readonly JudgedReply[];
  /** The most that can be given away here, summed over the axes. */
  readonly atStake: number;
}

/** A play of best replies in one draw. */
export interface BestLine {
  readonly draw: number;
  readonly moments: readonly Moment[];
  /** All that was said, in order. */
  readonly texts: readonly Said[];
  readonly ending: Ending | null;
}

/** The order in which replies are shown does not matter here. */
const ORDER = 'way';

/** For each draw, the play in which every reply is the first best one. */
export function bestLines({ story, key }: Scenario): readonly BestLine[] {
  const judge = linkJudge(linkRules(story), key);
  return Array.from({ length: drawCount(story) }, (_, draw) => {
    const steps = onward(judge, firstStep(judge.rules, draw, ORDER));
    return {
      draw,
      moments: steps.flatMap((step) => momentAt(judge, step) ?? []),
      texts: steps.flatMap(({ view }) => view.passages.flatMap(({ lines }) => lines)),
      ending: steps.at(-1)?.view.ending ?? null,
    };
  });
}

/** The moments of all best lines and of the lines that go on best after one other reply; each moment once. */
export function momentsNear({ story, key }: Scenario): readonly Moment[] {
  const judge = linkJudge(linkRules(story), key);
  const met = new Map<string, Moment>();
  const note = (step: Step): void => {
    const moment = momentAt(judge, step);
    if (moment === null) return;
    const name = JSON.stringify([moment.node, moment.said, moment.replies]);
    if (!met.has(name)) met.set(name, moment);
  };
  for (let draw = 0; draw < drawCount(story); draw++) {
    for (const step of onward(judge, firstStep(judge.rules, draw, ORDER))) {
      note(step);
      if (hasEnded(judge.rules, step.snapshot)) continue;
      for (const { choice, isBest } of judgeDecision(judge, step.snapshot).replies) {
        if (isBest) continue;
        onward(judge, nextStep(judge.rules, step.snapshot, choice, ORDER)).forEach(note);
      }
    }
  }
  return [...met.values()];
}

/** A step and all that follow it with best replies. Ends, because every play does. */
function onward(judge: Judge, from: Step): Step[] {
  const steps = [from];
  let last = from;
  while (!hasEnded(judge.rules, last.snapshot)) {
    const best = judgeDecision(judge, last.snapshot).replies.find(({ isBest }) => isBest);
    if (best === undefined) break;
    last = nextStep(judge.rules, last.snapshot, best.choice, ORDER);
    steps.push(last);
  }
  return steps;
}

function momentAt(judge: Judge, { snapshot, view }: Step): Moment | null {
  const { rules } = judge;
  if (hasEnded(rules, snapshot)) return null;
  const decision = judgeDecision(judge, snapshot);
  return {
    node: rules.story.nodes[snapshot.node]?.id ?? '',
    said: saidLast(view.passages.flatMap(({ lines }) => lines)),
    replies: decision.replies.map((reply) => {
      const { text, leaves, label } = choiceAt(rules, snapshot.node, reply.choice).source;
      const evidence = evidenceOf(judge, snapshot, reply.choice);
      return { text, leaves, label, evidence, isBest: reply.isBest, lost: sum(reply.loss) };
    }),
    atStake: sum(decision.stake),
  };
}

/** The last words of a person; the narrator's where nobody else spoke. */
function saidLast(lines: readonly Said[]): Said | null {
  const line = lines.findLast(({ who }) => who !== NARRATOR) ?? lines.at(-1);
  return line === undefined ? null : { who: line.who, text: line.text };
}

function sum(axes: DecisionJudgement['stake']): number {
  return Object.values(axes).reduce((total, part) => total + part, 0);
}
