/**
 * The rules: what is on offer, what a choice does, where it leads. Both the machine that drives a play and the
 * exploration that walks every reachable snapshot call these functions and no others, so a rule stands once.
 *
 * A story is *linked* before use: its conditions become closures. All functions are pure; those that end in
 * `Into` write to the vector that they are given, so that millions of snapshots can be walked without garbage.
 */
import { type Condition, linkOptional, type Scalar, type SlotReaders, type Values } from './expression.ts';
import type { Choice, Effect, Story, StoryNode, Target } from './story.ts';

/** Where a play stands between two moves: a node with choices or an ending, and the value of every slot. */
export interface Snapshot {
  readonly node: number;
  readonly values: readonly number[];
}

/** Told of every node whose lines the player gets to see, in order, with the values after the node's effects. */
export type OnPassed = (node: number, values: Values) => void;

/** A vector that the rules may write to. */
export type MutableValues = { [slot: number]: number; readonly length: number };

interface LinkedEffect {
  readonly when: Condition | null;
  /** The changes, slot beside amount: two plain lists are walked much faster than a list of pairs. */
  readonly slots: readonly number[];
  readonly amounts: readonly number[];
}

interface LinkedTarget {
  readonly when: Condition | null;
  readonly to: number;
}

interface LinkedChoice {
  readonly source: Choice;
  readonly when: Condition | null;
  readonly minutes: number;
  readonly leaves: boolean;
  readonly effects: readonly LinkedEffect[];
  readonly targets: readonly LinkedTarget[];
}

interface LinkedNode {
  readonly source: StoryNode;
  readonly isEnding: boolean;
  readonly lineConditions: readonly (Condition | null)[];
  readonly effects: readonly LinkedEffect[];
  readonly choices: readonly LinkedChoice[];
  readonly targets: readonly LinkedTarget[];
}

/** A story made ready to run. */
export interface Rules {
  readonly story: Story;
  readonly slots: SlotReaders;
  readonly nodes: readonly LinkedNode[];
  /** Slots 0 to `gaugeCount` − 1 are gauges. */
  readonly gaugeCount: number;
  /** First slot of the hidden variables. */
  readonly hiddenSlot: number;
  /** Slot that is 1 once a way out was taken. */
  readonly leftSlot: number;
  readonly slotCount: number;
  readonly minimum: readonly number[];
  readonly maximum: readonly number[];
}

/** Makes a story ready to run. Costs a few milliseconds for a large story; do it once. */
export function linkRules(story: Story): Rules {
  const gaugeCount = story.gauges.length;
  const hiddenSlot = gaugeCount + story.flags.length;
  const leftSlot = hiddenSlot + story.hidden.length;
  const slots: SlotReaders = [
    ...story.gauges.map(
      () =>
        (raw: number): Scalar =>
          raw,
    ),
    ...story.flags.map(
      () =>
        (raw: number): Scalar =>
          raw === 1,
    ),
    ...story.hidden.map(
      ({ values }) =>
        (raw: number): Scalar =>
          values[raw] ?? '',
    ),
  ];
  const linkEffect = (effect: Effect): LinkedEffect => ({
    when: linkOptional(effect.when, slots),
    slots: effect.changes.map(([slot]) => slot),
    amounts: effect.changes.map(([, amount]) => amount),
  });
  const linkTarget = (target: Target): LinkedTarget => ({
    when: linkOptional(target.when, slots),
    to: target.to,
  });
  return {
    story,
    slots,
    gaugeCount,
    hiddenSlot,
    leftSlot,
    slotCount: leftSlot + 1,
    minimum: story.gauges.map((gauge) => gauge.min),
    maximum: story.gauges.map((gauge) => gauge.max),
    nodes: story.nodes.map((node) => ({
      source: node,
      isEnding: node.ending !== null,
      lineConditions: node.lines.map((line) => linkOptional(line.when, slots)),
      effects: node.effects.map(linkEffect),
      targets: node.targets.map(linkTarget),
      choices: node.choices.map((choice) => ({
        source: choice,
        when: linkOptional(choice.when, slots),
        minutes: choice.minutes,
        leaves: choice.leaves,
        effects: choice.effects.map(linkEffect),
        targets: choice.targets.map(linkTarget),
      })),
    })),
  };
}

/**
 * The node at an index.
 * @throws RangeError for an index outside the story: a broken promise between our own parts.
 */
export function nodeAt(rules: Rules, index: number): LinkedNode {
  const node = rules.nodes[index];
  if (node === undefined) throw new RangeError(`no node ${index} in ${rules.story.id}`);
  return node;
}

/**
 * The choice at an index of a node.
 * @throws RangeError for an index that the node does not have.
 */
export function choiceAt(rules: Rules, node: number, choice: number): LinkedChoice {
  const found = nodeAt(rules, node).choices[choice];
  if (found === undefined) throw new RangeError(`no choice ${choice} at ${nodeAt(rules, node).source.id}`);
  return found;
}

/** Whether a choice is on offer with these values. */
export function isOffered(rules: Rules, node: number, choice: number, values: Values): boolean {
  const { when } = choiceAt(rules, node, choice);
  return when === null || when(values);
}

/** The choices on offer, as indices into the node's choices, in file order. Empty at an ending. */
export function offered(rules: Rules, node: number, values: Values): number[] {
  const found: number[] = [];
  const { choices } = nodeAt(rules, node);
  for (let index = 0; index < choices.length; index++) {
    const when = choices[index]?.when ?? null;
    if (when === null || when(values)) found.push(index);
  }
  return found;
}

/** Whether the customer's time is over (rule 4). Never without a clock. */
export function isTimeUp(rules: Rules, values: Values): boolean {
  const { clock } = rules.story;
  return clock !== null && values[clock] === 0;
}

/** Step 2 of a move: takes the minutes, then applies the effects, and notes a departure. */
export function applyChoiceInto(rules: Rules, node: number, choice: number, values: MutableValues): void {
  const taken = choiceAt(rules, node, choice);
  const { clock } = rules.story;
  if (clock !== null && taken.minutes !== 0) changeInto(rules, clock, -taken.minutes, values);
  applyEffectsInto(rules, taken.effects, values);
  if (taken.leaves) values[rules.leftSlot] = 1;
}

/** The effects of entering a node (step 5). */
export function applyEntryInto(rules: Rules, node: number, values: MutableValues): void {
  applyEffectsInto(rules, nodeAt(rules, node).effects, values);
}

/** Step 3: the node that the first matching target names. */
export function resolveTarget(targets: readonly LinkedTarget[], values: Values): number {
  for (const target of targets) {
    if (target.when === null || target.when(values)) return target.to;
  }
  throw new RangeError('no target holds: the last target of a list must have no condition');
}

/**
 * Plays one choice: steps 2 to 6 of a move. Does not ask whether the choice is on offer.
 *
 * @param values Overwritten with the values after the move.
 * @returns The node where the play stands then: one with choices, or an ending.
 */
export function playInto(
  rules: Rules,
  node: number,
  choice: number,
  values: MutableValues,
  onPassed?: OnPassed,
): number {
  applyChoiceInto(rules, node, choice, values);
  return arriveInto(rules, resolveTarget(choiceAt(rules, node, choice).targets, values), values, onPassed);
}

/** Steps 4 to 6: enters the resolved node and passes on until a node with choices or an ending is reached. */
function arriveInto(rules: Rules, resolved: number, values: MutableValues, onPassed?: OnPassed): number {
  const { outOfTime } = rules.story;
  let node = resolved;
  let onLastRoad = false;
  // The format refuses circles of nodes without a choice, so a road is never longer than the story.
  for (let steps = 0; steps <= 2 * rules.nodes.length; steps++) {
    if (!onLastRoad && outOfTime !== null && isTimeUp(rules, values) && !nodeAt(rules, node).isEnding) {
      node = outOfTime;
      onLastRoad = true;
    }
    applyEntryInto(rules, node, values);
    const { isEnding, choices, targets } = nodeAt(rules, node);
    if (!onLastRoad && outOfTime !== null && !isEnding && isTimeUp(rules, values)) continue;
    onPassed?.(node, values);
    if (isEnding || choices.length > 0) return node;
    node = resolveTarget(targets, values);
  }
  throw new RangeError(`a circle of nodes without a choice runs through ${nodeAt(rules, node).source.id}`);
}

/**
 * Where a play begins: start values, the hidden values of the draw, and the start node entered.
 *
 * @param draw Index of the draw, from 0 (see `drawCount`).
 */
export function begin(rules: Rules, draw: number, onPassed?: OnPassed): Snapshot {
  const values = new Array<number>(rules.slotCount).fill(0);
  rules.story.gauges.forEach((gauge, slot) => {
    values[slot] = gauge.start;
  });
  rules.story.flags.forEach((flag, index) => {
    values[rules.gaugeCount + index] = flag.start ? 1 : 0;
  });
  drawValues(rules.story, draw).forEach((value, index) => {
    values[rules.hiddenSlot + index] = value;
  });
  const node = arriveInto(rules, rules.story.start, values, onPassed);
  return { node, values };
}

/** Plays one choice that is on offer and returns where the play stands then; `before` is left untouched. */
export function play(rules: Rules, before: Snapshot, choice: number, onPassed?: OnPassed): Snapshot {
  const values = before.values.slice();
  const node = playInto(rules, before.node, choice, values, onPassed);
  return { node, values };
}

/** Whether the play has reached an ending. */
export function hasEnded(rules: Rules, snapshot: Snapshot): boolean {
  return nodeAt(rules, snapshot.node).isEnding;
}

/** How many draws a story has: the product over its hidden variables, 1 without any. */
export function drawCount(story: Story): number {
  return story.hidden.reduce((count, variable) => count * variable.values.length, 1);
}

/** The hidden values of a draw, as indices, in the order of `Story.hidden`; the last variable varies fastest. */
export function drawValues(story: Story, draw: number): number[] {
  if (!Number.isInteger(draw) || draw < 0 || draw >= drawCount(story)) {
    throw new RangeError(`draw ${draw} is outside 0..${drawCount(story) - 1}`);
  }
  const values: number[] = [];
  let rest = draw;
  for (const variable of story.hidden.toReversed()) {
    values.unshift(rest % variable.values.length);
    rest = Math.floor(rest / variable.values.length);
  }
  return values;
}

/** The draw in which the hidden variables have these values (indices in the order of `Story.hidden`). */
export function drawWith(story: Story, values: readonly number[]): number {
  return story.hidden.reduce(
    (draw, variable, index) => draw * variable.values.length + (values[index] ?? 0),
    0,
  );
}

function applyEffectsInto(rules: Rules, effects: readonly LinkedEffect[], values: MutableValues): void {
  for (const { when, slots, amounts } of effects) {
    if (when !== null && !when(values)) continue;
    for (let index = 0; index < slots.length; index++) {
      changeInto(rules, slots[index] ?? 0, amounts[index] ?? 0, values);
    }
  }
}

function changeInto(rules: Rules, slot: number, amount: number, values: MutableValues): void {
  if (slot >= rules.gaugeCount) {
    values[slot] = amount;
    return;
  }
  const sum = (values[slot] ?? 0) + amount;
  const low = rules.minimum[slot] ?? 0;
  const high = rules.maximum[slot] ?? sum;
  values[slot] = Math.max(low, Math.min(high, sum));
}
