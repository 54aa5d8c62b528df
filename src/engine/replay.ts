/** Lives a play again from its moves. The family stops at the first illegal move and keeps what was good. */
import { begin, isOffered, nodeAt, offered, play, type Rules, type Snapshot } from './rules.ts';
import { firstStep, nextStep, type Step } from './view.ts';

/** Why a move was turned down. Data, not prose: the caller words it for its reader. */
export interface IllegalMove {
  readonly code: 'already-ended' | 'no-such-choice' | 'not-on-offer';
  readonly ply: number;
  /** The node where it was tried, by id. */
  readonly node: string;
  readonly choice: string;
  /** What was on offer instead, by id; empty after the ending. */
  readonly offered: readonly string[];
}

export interface Replay {
  /** The snapshots of the good prefix: one more than its moves. */
  readonly snapshots: readonly Snapshot[];
  /** The choices of the good prefix, as indices into their nodes. */
  readonly choices: readonly number[];
  /** The first illegal move, or null: all were good. */
  readonly illegal: IllegalMove | null;
}

/** Finds the choice that a move names. @returns Its index in the node, or why it is illegal here. */
export function findChoice(
  rules: Rules,
  snapshot: Snapshot,
  move: string,
  ply: number,
): number | IllegalMove {
  const { choices, isEnding } = nodeAt(rules, snapshot.node);
  if (isEnding) return refuse(rules, snapshot, move, ply, 'already-ended');
  const index = choices.findIndex((choice) => choice.source.id === move);
  if (index === -1) return refuse(rules, snapshot, move, ply, 'no-such-choice');
  return isOffered(rules, snapshot.node, index, snapshot.values)
    ? index
    : refuse(rules, snapshot, move, ply, 'not-on-offer');
}

function refuse(
  rules: Rules,
  snapshot: Snapshot,
  move: string,
  ply: number,
  code: IllegalMove['code'],
): IllegalMove {
  const { source } = nodeAt(rules, snapshot.node);
  return { code, ply, node: source.id, choice: move, offered: offeredIds(rules, snapshot) };
}

/** The ids of the choices on offer, in file order. */
export function offeredIds(rules: Rules, { node, values }: Snapshot): string[] {
  const { choices } = nodeAt(rules, node);
  return offered(rules, node, values).flatMap((index) => choices[index]?.source.id ?? []);
}

/** Plays moves while they are legal. Linear in the number of moves; does not throw. */
export function replay(rules: Rules, draw: number, moves: readonly string[]): Replay {
  const snapshots = [begin(rules, draw)];
  const choices: number[] = [];
  let snapshot = snapshots[0] ?? begin(rules, draw);
  for (const [ply, move] of moves.entries()) {
    const choice = findChoice(rules, snapshot, move, ply);
    if (typeof choice !== 'number') return { snapshots, choices, illegal: choice };
    snapshot = play(rules, snapshot, choice);
    snapshots.push(snapshot);
    choices.push(choice);
  }
  return { snapshots, choices, illegal: null };
}

/** Like `replay`, but with all that the player saw: one step more than the good moves. */
export function relive(
  rules: Rules,
  draw: number,
  orderSecret: string,
  moves: readonly string[],
): { readonly steps: readonly Step[]; readonly illegal: IllegalMove | null } {
  const { choices, illegal } = replay(rules, draw, moves);
  let step = firstStep(rules, draw, orderSecret);
  const steps = [step];
  for (const choice of choices) {
    step = nextStep(rules, step.snapshot, choice, orderSecret);
    steps.push(step);
  }
  return { steps, illegal };
}
