/** The analysis of a play as text that a trainer reads: the talk itself, and under each reply what it was worth. */
import {
  AXES,
  bandOf,
  choiceAt,
  type Debrief,
  type DebriefMove,
  type Evidence,
  type ExplainedReply,
  hasEnded,
  type Judge,
  type LeavingAnswer,
  NARRATOR,
  offered,
  type Passage,
  type PerAxis,
  type ProfessionalLine,
  type Snapshot,
  type Story,
  wholePoints,
} from '../engine/index.ts';
import { wrap } from './wrap.ts';

const WIDTH = 96;
const INDENT = '    ';

const AXIS_NAMES: PerAxis<string> = {
  'value-creation': 'value creation',
  'non-sparring': 'non-sparring',
  'walking-away': 'walking away',
};

/** @param last Where the play stands after its last good move. Ends with a line break. */
export function writeExplanation(judge: Judge, told: Debrief, last: Snapshot): string {
  const { story } = judge.rules;
  const ended = hasEnded(judge.rules, last);
  const blocks = [
    heading(story, told),
    ...told.moves.flatMap((move) => [passagesOf(story, move.passages), exchange(move)]),
    passagesOf(story, told.lastPassages),
    ...(ended ? [ending(told), leaving(told.score.leaving), score(told)] : [onOffer(judge, last)]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function heading({ title, customer, cast }: Story, { truths }: Debrief): string {
  const who = cast[customer];
  const drawn = truths.map(({ variable, value }) => `${variable} is ${value}`);
  return [
    title,
    ...(who === undefined ? [] : [`${who.name}, ${who.role}, ${who.company}`]),
    ...(drawn.length === 0 ? [] : [`Hidden in this play: ${drawn.join(', ')}`]),
  ].join('\n');
}

function passagesOf(story: Story, passages: readonly Passage[]): string {
  return passages
    .flatMap((passage) => {
      const where = [passage.when, passage.place].filter((part) => part !== null).join(' · ');
      return [
        ...(where === '' ? [] : [`-- ${where} --`]),
        ...passage.lines.map(({ who, mood, text }) => {
          if (who === NARRATOR) return wrap(text, WIDTH);
          const face = mood === null ? '' : ` (${mood})`;
          return wrap(`${story.cast[who]?.name ?? who}${face}: ${text}`, WIDTH);
        }),
      ];
    })
    .join('\n');
}

function exchange(move: DebriefMove): string {
  const lines = [
    wrap(`[${move.said.id}] ${quote(move.said)}`, WIDTH, INDENT, `${move.ply + 1}.`.padEnd(INDENT.length)),
    wrap(verdict(move), WIDTH, INDENT),
    ...move.said.evidence.map(reason),
  ];
  if (move.isLate) lines.push(`${INDENT}Late: it was time to leave, and a way out was on offer.`);
  if (move.leavesTooEarly) lines.push(`${INDENT}Too early: it was not yet time to leave.`);
  if (move.thought !== null) lines.push(wrap(`Thought: ${move.thought}`, WIDTH, INDENT));
  if (move.dependedOnHidden) {
    lines.push(`${INDENT}What followed hung on something hidden: nobody could have known.`);
  }
  if (move.better !== null) {
    lines.push(wrap(`Better: [${move.better.id}] ${quote(move.better)}`, WIDTH, `${INDENT}  `, INDENT));
    lines.push(...move.better.evidence.map(reason));
    if (move.line !== null) lines.push(...goesOn(move.line));
  }
  return lines.join('\n');
}

function verdict({ loss, stake, isBest, best, said }: DebriefMove): string {
  const lost = AXES.filter((axis) => loss[axis] > 0).map(
    (axis) => `${loss[axis]} of ${stake[axis]} on ${AXIS_NAMES[axis]}`,
  );
  if (lost.length > 0) return `Lost ${lost.join(', ')}.`;
  const others = best.filter((id) => id !== said.id);
  const equals = others.length === 0 ? '' : ` (so is ${others.join(', ')})`;
  return isBest ? `A best reply${equals}.` : 'Not among the best, though nothing was at stake.';
}

function reason({ principle, points, why }: Evidence): string {
  return wrap(`${principle}: ${why}`, WIDTH, `${INDENT}     `, `${INDENT}${signed(points).padStart(4)} `);
}

function goesOn({ steps, ending: end }: ProfessionalLine): string[] {
  const later = steps.slice(1).map(({ said }) => wrap(quote(said), WIDTH, `${INDENT}    `, `${INDENT}  > `));
  if (later.length === 0) return [];
  const title = end === null ? '' : `, to "${end.title}"`;
  return [`${INDENT}A professional would go on from there${title}:`, ...later];
}

function ending({ ending: end, truths, question }: Debrief): string {
  if (end === null) return '';
  const told = truths.flatMap(({ text }) => (text === null ? [] : [wrap(`The truth: ${text}`, WIDTH)]));
  return [
    `The end: ${end.title} (${end.kind})`,
    wrap(end.lesson, WIDTH),
    ...told,
    ...(question === null ? [] : [wrap(`A question: ${question}`, WIDTH)]),
  ].join('\n');
}

function leaving({ case: name, loss, stake }: LeavingAnswer): string {
  switch (name) {
    case null:
      return 'Leaving: never a question in this play.';
    case 'left-too-early':
      return `Leaving: too early, lost ${loss} of ${stake} on walking away.`;
    case 'left-in-time':
      return `Leaving: in time, lost ${loss} of ${stake} on walking away.`;
    case 'left-too-late':
      return `Leaving: late, lost ${loss} of ${stake} on walking away.`;
    case 'stayed-too-long':
      return `Leaving: it was time and nobody left, lost ${loss} of ${stake} on walking away.`;
    case 'rightly-stayed':
      return `Leaving: rightly stayed, lost ${loss} of ${stake} on walking away.`;
  }
}

function score({ score: { axes, whole, band, grave }, turningPoint }: Debrief): string {
  if (whole === null) return 'Score: nothing was at stake in this play.';
  const capped = grave && bandOf(whole) !== band ? ', Sound at most because of a grave move' : '';
  return [
    `${band} (${wholePoints(whole)})${capped}`,
    ...AXES.map((axis) => {
      const own = axes[axis];
      return `  ${AXIS_NAMES[axis].padEnd(15)} ${own === null ? 'not measured' : String(wholePoints(own)).padStart(3)}`;
    }),
    ...(turningPoint === null ? [] : [`The turning point was move ${turningPoint + 1}.`]),
  ].join('\n');
}

function onOffer({ rules }: Judge, { node, values }: Snapshot): string {
  const replies = offered(rules, node, values).map((index) => {
    const { id, text, leaves, label } = choiceAt(rules, node, index).source;
    return wrap(`[${id}] ${quote({ text, leaves, label })}`, WIDTH, `${INDENT}  `, INDENT);
  });
  return ['Not at an end yet. On offer now:', ...replies].join('\n');
}

/** A reply as it is said; a way out is marked. */
function quote({ text, leaves, label }: Pick<ExplainedReply, 'text' | 'leaves' | 'label'>): string {
  return leaves ? `(${label ?? 'way out'}) ${text}` : text;
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
