/** Plays moves by id on linked rules, for tests that speak of what came of them. */
import { drawWith, nodeAt, type Passage, type Rules, replay, type Snapshot } from '../../src/engine/index.ts';

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
