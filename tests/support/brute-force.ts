/**
 * Every play of a small scenario, one after the other, by an interpreter of its own: slow, obvious, and with nothing in
 * common with the walk that the check makes but the evaluation of single expressions.
 */
import {
  type Effect,
  type Expression,
  evaluate,
  type Scalar,
  type Scenario,
  type Story,
  type Target,
} from '../../src/engine/index.ts';

/** Values by slot as conditions read them, and whether a way out was taken. */
export interface Moment {
  readonly node: number;
  readonly values: readonly Scalar[];
  readonly left: boolean;
}

/** A moment of a play with the way to it. */
export interface Point extends Moment {
  readonly draw: number;
  /** The choices by id. */
  readonly moves: readonly string[];
  /** All that the player has seen and said so far, as one text. */
  readonly history: string;
  /** Choices on offer, as indices. */
  readonly offered: readonly number[];
  /** Nodes where the play has stood, this one included. */
  readonly visited: readonly number[];
  /** The clock ended it. */
  readonly isCutShort: boolean;
  /** The index of the point before, −1 at a start. */
  readonly before: number;
  /** The choice that was taken there. */
  readonly taken: number;
}

export interface AllPlays {
  /** Every prefix of every play, each before its continuations. */
  readonly points: readonly Point[];
  /** Nodes whose lines were shown. */
  readonly shown: ReadonlySet<number>;
  /** By pointer: what each condition that was read has said. */
  readonly conditions: ReadonlyMap<string, ReadonlySet<boolean>>;
  readonly timeRanOut: boolean;
}

/** Plays all plays; null if there are more than `most` points, or a play is longer than 60 moves. */
export function playAll({ story, key }: Scenario, most: number): AllPlays | null {
  const shown = new Set<number>();
  const conditions = new Map<string, Set<boolean>>();
  let timeRanOut = false;
  const points: Point[] = [];

  const read = (expression: Expression, values: readonly Scalar[], pointer: string): boolean => {
    const holds = evaluate(expression, (slot) => values[slot] ?? 0) === true;
    const said = conditions.get(pointer) ?? new Set();
    conditions.set(pointer, said.add(holds));
    return holds;
  };
  const change = (effects: readonly Effect[], values: Scalar[], pointer: string): void => {
    effects.forEach(({ when, changes }, index) => {
      if (when !== null && !read(when, values, `${pointer}/effects/${index}/when`)) return;
      for (const [slot, amount] of changes) {
        const gauge = story.gauges[slot];
        values[slot] =
          gauge === undefined
            ? amount === 1
            : Math.min(gauge.max, Math.max(gauge.min, Number(values[slot]) + amount));
      }
    });
  };
  const resolve = (targets: readonly Target[], values: readonly Scalar[], pointer: string): number => {
    const index = targets.findIndex(
      ({ when }, position) => when === null || read(when, values, `${pointer}/target/${position}/when`),
    );
    return targets[index]?.to ?? -1;
  };
  const isTimeUp = (values: readonly Scalar[]): boolean => story.clock !== null && values[story.clock] === 0;

  const arrive = (
    to: number,
    values: Scalar[],
  ): { node: number; passages: unknown[]; isCutShort: boolean } => {
    const passages: unknown[] = [];
    let node = to;
    let isCutShort = false;
    for (;;) {
      if (!isCutShort && isTimeUp(values) && story.outOfTime !== null && story.nodes[node]?.ending === null) {
        node = story.outOfTime;
        isCutShort = true;
        timeRanOut = true;
      }
      const here = story.nodes[node];
      if (here === undefined) throw new Error('a play has come to no node');
      const pointer = `/nodes/${here.id}`;
      change(here.effects, values, pointer);
      if (!isCutShort && isTimeUp(values) && story.outOfTime !== null && here.ending === null) continue;
      shown.add(node);
      const lines = here.lines.filter(
        ({ when }, index) => when === null || read(when, values, `${pointer}/lines/${index}/when`),
      );
      passages.push([here.place, here.when, lines.map(({ who, mood, text }) => [who, mood, text])]);
      if (here.ending !== null || here.choices.length > 0) return { node, passages, isCutShort };
      node = resolve(here.targets, values, pointer);
    }
  };
  const stand = (
    at: { node: number; passages: unknown[]; isCutShort: boolean },
    values: readonly Scalar[],
    left: boolean,
    from: Pick<Point, 'draw' | 'moves' | 'history' | 'visited' | 'before' | 'taken'>,
  ): void => {
    const here = story.nodes[at.node];
    if (here === undefined) return;
    const pointer = `/nodes/${here.id}/choices`;
    const offered = here.choices.flatMap(({ when }, index) =>
      when === null || read(when, values, `${pointer}/${index}/when`) ? [index] : [],
    );
    const screen = [
      at.passages,
      story.gauges.map(({ shown: isShown }, slot) => (isShown ? values[slot] : null)),
      offered.map((index) => wordsOf(story, at.node, index)).sort(),
      here.ending,
    ];
    points.push({
      ...from,
      node: at.node,
      values,
      left,
      offered,
      isCutShort: at.isCutShort,
      visited: [...from.visited, at.node],
      history: `${from.history}\n${JSON.stringify(screen)}`,
    });
    if (offered.length > 0 && !left) {
      for (const name of ['rightWhen', 'mayWhen'] as const) {
        const expression = key.leaving[name];
        if (typeof expression !== 'boolean') read(expression, values, `/leaving/${name}`);
      }
    }
    for (const index of offered) {
      const { evidence = [], thoughts = [] } = key.nodes[at.node]?.[index] ?? {};
      evidence.forEach(({ when }, position) => {
        if (when !== null) read(when, values, `${pointer}/${index}/evidence/${position}/when`);
      });
      thoughts.some(
        ({ when }, position) =>
          when === null || read(when, values, `${pointer}/${index}/thought/${position}/when`),
      );
    }
  };

  for (const [draw, values] of startsOf(story).entries()) {
    const at = arrive(story.start, values);
    stand(at, values, false, { draw, moves: [], history: '', visited: [], before: -1, taken: -1 });
  }
  for (let number = 0; number < points.length; number++) {
    const point = points[number];
    if (point === undefined) break;
    if (points.length > most || point.moves.length > 60) return null;
    for (const index of point.offered) {
      const choice = story.nodes[point.node]?.choices[index];
      if (choice === undefined) continue;
      const pointer = `/nodes/${story.nodes[point.node]?.id ?? ''}/choices/${index}`;
      const values = [...point.values];
      if (story.clock !== null) {
        values[story.clock] = Math.max(0, Number(values[story.clock]) - choice.minutes);
      }
      change(choice.effects, values, pointer);
      const at = arrive(resolve(choice.targets, values, pointer), values);
      stand(at, values, point.left || choice.leaves, {
        draw: point.draw,
        moves: [...point.moves, choice.id],
        history: `${point.history}\n> ${wordsOf(story, point.node, index)}`,
        visited: point.visited,
        before: number,
        taken: index,
      });
    }
  }
  return { points, shown, conditions, timeRanOut };
}

/** A reply as the player sees it. */
export function wordsOf(story: Story, node: number, choice: number): string {
  const { text = '', leaves = false, label = null } = story.nodes[node]?.choices[choice] ?? {};
  return JSON.stringify([text, leaves, label]);
}

/** The first values of each draw, the last hidden variable varying fastest. */
function startsOf({ gauges, flags, hidden }: Story): Scalar[][] {
  const seen: Scalar[] = [...gauges.map(({ start }) => start), ...flags.map(({ start }) => start)];
  return hidden.reduce<Scalar[][]>(
    (draws, { values }) => draws.flatMap((draw) => values.map((value) => [...draw, value])),
    [seen],
  );
}
