/**
 * The sets of snapshots that a player cannot tell apart: reached by the same moves, with the same views so far, in
 * different draws. Walks all of them, and notes which draws are ever told apart.
 *
 * A play is decided by its draw and its moves, so a set holds at most one snapshot per draw. Sets of one are not
 * followed: nobody is left to be confused with.
 */
import {
  drawCount,
  firstStep,
  nextStep,
  nodeAt,
  offered,
  type Rules,
  type Snapshot,
  type View,
} from '../engine/index.ts';
import type { Path } from './explore.ts';

/** A snapshot of a set, with the draw and the choices that led to it. */
export interface Alike {
  readonly draw: number;
  readonly snapshot: Snapshot;
}

/** A set of at least two, and a shortest play to it: the texts of the moves are the same in every draw. */
export interface AlikeSet {
  readonly members: readonly Alike[];
  /** The moves as the first member's choice ids. */
  readonly path: Path;
}

export interface LookAlikes {
  readonly sets: readonly AlikeSet[];
  /** Whether two draws show something different in some play. */
  readonly isToldApart: (one: number, other: number) => boolean;
  /** Whether all sets were walked. */
  readonly complete: boolean;
}

/** Any order will do: replies are compared by their texts. */
const ORDER = 'look-alikes';

/** Walks the sets breadth-first, at most `limit` of them. About 20 µs for each member and reply. */
export function findLookAlikes(rules: Rules, limit = 500_000): LookAlikes {
  const count = drawCount(rules.story);
  const apart = new Set<number>();
  const split = (groups: readonly (readonly Alike[])[]): void => {
    groups.forEach((group, index) => {
      for (const other of groups.slice(index + 1)) {
        for (const { draw: one } of group) {
          for (const { draw: two } of other) apart.add(Math.min(one, two) * count + Math.max(one, two));
        }
      }
    });
  };

  const known = new Set<string>();
  const sets: AlikeSet[] = [];
  const add = (members: readonly Alike[], path: Path): boolean => {
    if (members.length < 2) return true;
    const name = members
      .map(({ draw, snapshot }) => `${draw}:${snapshot.node}:${snapshot.values.join()}`)
      .join('|');
    if (known.has(name)) return true;
    if (sets.length >= limit) return false;
    known.add(name);
    sets.push({ members, path });
    return true;
  };

  const starts = Array.from({ length: count }, (_, draw) => ({ draw, ...firstStep(rules, draw, ORDER) }));
  const first = groupByView(starts);
  split(first);
  let complete = first.every((members) => add(members, { draw: members[0]?.draw ?? 0, moves: [] }));

  for (let head = 0; head < sets.length && complete; head++) {
    const set = sets[head];
    if (set === undefined) break;
    for (const text of repliesOf(rules, set.members[0])) {
      const steps = set.members.flatMap(({ draw, snapshot }) => {
        const choice = choiceByText(rules, snapshot, text);
        return choice === undefined
          ? []
          : [{ draw, choice, from: snapshot, ...nextStep(rules, snapshot, choice, ORDER) }];
      });
      const groups = groupByView(steps);
      split(groups);
      const [lead] = set.members;
      const choice = lead === undefined ? undefined : choiceByText(rules, lead.snapshot, text);
      const id =
        lead === undefined || choice === undefined
          ? ''
          : (nodeAt(rules, lead.snapshot.node).choices[choice]?.source.id ?? '');
      for (const members of groups) {
        complete &&= add(members, { draw: set.path.draw, moves: [...set.path.moves, id] });
      }
    }
  }
  return {
    sets,
    complete,
    isToldApart: (one, other) => apart.has(Math.min(one, other) * count + Math.max(one, other)),
  };
}

/** A reply as the player sees it. Two with the same words cannot be told apart, and the first is meant. */
export function replyText(text: string, leaves: boolean): string {
  return `${leaves ? 'out' : 'stay'} ${text}`;
}

/** The choice on offer that shows these words. */
export function choiceByText(rules: Rules, { node, values }: Snapshot, text: string): number | undefined {
  const { choices } = nodeAt(rules, node);
  return offered(rules, node, values).find((index) => {
    const choice = choices[index];
    return choice !== undefined && replyText(choice.source.text, choice.leaves) === text;
  });
}

function repliesOf(rules: Rules, member: Alike | undefined): string[] {
  if (member === undefined) return [];
  const { choices } = nodeAt(rules, member.snapshot.node);
  const texts = offered(rules, member.snapshot.node, member.snapshot.values).flatMap((index) => {
    const choice = choices[index];
    return choice === undefined ? [] : [replyText(choice.source.text, choice.leaves)];
  });
  return [...new Set(texts)];
}

function groupByView<T extends Alike & { readonly view: View }>(steps: readonly T[]): Alike[][] {
  const groups = new Map<string, Alike[]>();
  for (const { draw, snapshot, view } of steps) {
    // The order of replies is shuffled per node; what can be told apart is the words.
    const replies = view.replies.map(({ text, leaves }) => replyText(text, leaves)).sort();
    const key = JSON.stringify([view.passages, view.gauges, replies, view.ending]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ draw, snapshot }]);
    else group.push({ draw, snapshot });
  }
  return [...groups.values()];
}
