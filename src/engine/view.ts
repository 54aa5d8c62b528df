/** The part of a snapshot that the player may see. Carries texts and positions, never ids, targets or evidence. */
import type { Values } from './expression.ts';
import { begin, nodeAt, type OnPassed, offered, play, type Rules, type Snapshot } from './rules.ts';
import { replyOrder } from './secrets.ts';
import type { Ending, Mood, Place } from './story.ts';

export interface ViewLine {
  /** A key of the cast, or `narrator`. */
  readonly who: string;
  /** Null: as this speaker looked last. */
  readonly mood: Mood | null;
  readonly text: string;
}

/** One node on the way: its place and hour (null: as last shown) and what was said. */
export interface Passage {
  readonly place: Place | null;
  readonly when: string | null;
  readonly lines: readonly ViewLine[];
}

export interface ViewGauge {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string | null;
  /** The customer's time: shown in minutes, one segment each. */
  readonly isClock: boolean;
}

/** A reply on offer. Its position in the list is how a player names it. */
export interface Reply {
  readonly text: string;
  readonly leaves: boolean;
  readonly label: string | null;
}

/** All that was shown since the last move. Exactly one of `replies` (not empty) and `ending` is there. */
export interface View {
  readonly passages: readonly Passage[];
  readonly gauges: readonly ViewGauge[];
  readonly replies: readonly Reply[];
  readonly ending: Ending | null;
}

/** A step of a play as it was lived: where it stands, and what was shown on the way there. */
export interface Step {
  readonly snapshot: Snapshot;
  readonly view: View;
}

/** The first step of a play. */
export function firstStep(rules: Rules, draw: number, orderSecret: string): Step {
  const passages: Passage[] = [];
  const snapshot = begin(rules, draw, collect(rules, passages));
  return { snapshot, view: viewOf(rules, snapshot, passages, orderSecret) };
}

/** The step after a choice that is on offer. */
export function nextStep(rules: Rules, before: Snapshot, choice: number, orderSecret: string): Step {
  const passages: Passage[] = [];
  const snapshot = play(rules, before, choice, collect(rules, passages));
  return { snapshot, view: viewOf(rules, snapshot, passages, orderSecret) };
}

/** The choices on offer in the order in which this player sees them: indices into the node's choices. */
export function shownChoices(rules: Rules, snapshot: Snapshot, orderSecret: string): number[] {
  const open = new Set(offered(rules, snapshot.node, snapshot.values));
  return replyOrder(rules.story, orderSecret, snapshot.node).filter((choice) => open.has(choice));
}

/** The passage of one node with these values: the lines whose conditions hold. */
export function passageAt(rules: Rules, node: number, values: Values): Passage {
  const { source, lineConditions } = nodeAt(rules, node);
  return {
    place: source.place,
    when: source.when,
    lines: source.lines
      .filter((_, index) => lineConditions[index]?.(values) ?? true)
      .map(({ who, mood, text }) => ({ who, mood, text })),
  };
}

/** Puts a view together from what was passed on the way and where the play stands. */
export function viewOf(
  rules: Rules,
  snapshot: Snapshot,
  passages: readonly Passage[],
  orderSecret: string,
): View {
  const { source, choices } = nodeAt(rules, snapshot.node);
  return {
    passages,
    gauges: rules.story.gauges.flatMap((gauge, slot) =>
      gauge.shown
        ? [
            {
              label: gauge.label,
              value: snapshot.values[slot] ?? 0,
              min: gauge.min,
              max: gauge.max,
              unit: gauge.unit,
              isClock: slot === rules.story.clock,
            },
          ]
        : [],
    ),
    replies: shownChoices(rules, snapshot, orderSecret).flatMap((index) => {
      const choice = choices[index];
      return choice === undefined
        ? []
        : [{ text: choice.source.text, leaves: choice.leaves, label: choice.source.label }];
    }),
    ending: source.ending,
  };
}

function collect(rules: Rules, passages: Passage[]): OnPassed {
  return (node, values) => {
    passages.push(passageAt(rules, node, values));
  };
}
