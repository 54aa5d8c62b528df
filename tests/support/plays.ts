/** Plays moves by id on linked rules, for tests that speak of what came of them. */
import {
  begin,
  choiceAt,
  drawWith,
  firstStep,
  hasEnded,
  type Judge,
  judgeMoves,
  nextStep,
  nodeAt,
  type Passage,
  play,
  type Rules,
  relive,
  replay,
  type Score,
  type Snapshot,
  type Step,
  scorePlay,
  shownChoices,
} from '../../src/engine/index.ts';

/** Where a play stands after these moves. @throws Error if one of them is illegal. */
export function afterMoves(rules: Rules, moves: readonly string[], draw = 0): Snapshot {
  const { snapshots, illegal } = replay(rules, draw, moves);
  if (illegal !== null) throw new Error(`${illegal.code} at ply ${illegal.ply}: ${illegal.choice}`);
  const last = snapshots.at(-1);
  if (last === undefined) throw new Error('a replay has at least one snapshot');
  return last;
}

/** The values of gauges and flags by name. */
export function valuesOf({ story }: Rules, { values }: Snapshot): Record<string, number> {
  const names = [...story.gauges, ...story.flags].map(({ name }) => name);
  return Object.fromEntries(names.map((name, slot) => [name, values[slot] ?? Number.NaN]));
}

/** The id of the node where a play stands. */
export function nodeIdOf(rules: Rules, snapshot: Snapshot): string {
  return nodeAt(rules, snapshot.node).source.id;
}

/** The draw in which the hidden variables have these values. */
export function drawOf({ story }: Rules, hidden: Readonly<Record<string, string>>): number {
  return drawWith(
    story,
    story.hidden.map(({ name, values }) => Math.max(0, values.indexOf(hidden[name] ?? ''))),
  );
}

/** Every text that was said in these passages, in order. */
export function textsOf(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ lines }) => lines.map(({ text }) => text));
}

/**
 * Plays to the end, or at most 200 moves, taking at each decision the reply at a position of the list that the player
 * sees. Two plays with the same views therefore take the same moves.
 */
export function playByPosition(
  rules: Rules,
  draw: number,
  orderSecret: string,
  picks: readonly number[],
): { readonly steps: readonly Step[]; readonly moves: readonly string[]; readonly hasEnded: boolean } {
  let step = firstStep(rules, draw, orderSecret);
  const steps = [step];
  const moves: string[] = [];
  while (!hasEnded(rules, step.snapshot) && moves.length < 200) {
    const shown = shownChoices(rules, step.snapshot, orderSecret);
    const choice = shown[(picks[moves.length % picks.length] ?? 0) % shown.length] ?? 0;
    moves.push(choiceAt(rules, step.snapshot.node, choice).source.id);
    step = nextStep(rules, step.snapshot, choice, orderSecret);
    steps.push(step);
  }
  return { steps, moves, hasEnded: hasEnded(rules, step.snapshot) };
}

/** Plays to the end by a rule for picking replies. */
export function playBy(
  rules: Rules,
  draw: number,
  pick: (snapshot: Snapshot, ply: number) => number | undefined,
): string[] {
  const moves: string[] = [];
  let snapshot = begin(rules, draw);
  while (!hasEnded(rules, snapshot) && moves.length < 200) {
    const choice = pick(snapshot, moves.length);
    if (choice === undefined) break;
    moves.push(choiceAt(rules, snapshot.node, choice).source.id);
    snapshot = play(rules, snapshot, choice);
  }
  return moves;
}

/** The score of a play in which every move is legal. */
export function scoreOfPlay(judge: Judge, draw: number, moves: readonly string[]): Score {
  const { steps, illegal } = relive(judge.rules, draw, 'any order', moves);
  if (illegal !== null) throw new Error(`${illegal.code} at ply ${illegal.ply}: ${illegal.choice}`);
  return scorePlay(judge, judgeMoves(judge, steps, moves));
}
