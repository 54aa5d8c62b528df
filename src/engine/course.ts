import { LEVELS, type Level } from './story.ts';

/** What the way through the library needs to know of a scenario. */
export interface Milestone {
  readonly id: string;
  readonly level: Level;
}

/**
 * The order in which the shipped customers are best met; each level by itself. Others come after those of their level.
 *
 * First week: the first call, then one skill a talk (prepare, ask before they sign, own a fault, stay with somebody who
 * is only exacting). Core: from letting go to being right about it. Hard: what ends a relationship, and the other chair.
 */
const ORDER: readonly string[] = [
  'first-call',
  'ten-minutes',
  'no-questions-asked',
  'severity-one',
  'her-template',

  'gone-quiet',
  'please-stop',
  'two-days-before',
  'thirty-launches',
  'second-place',
  'the-wrong-door',
  'the-favour-clause',
  'outgrown',

  'the-line',
  'the-brandt-account',
  'other-side',
];

/**
 * Things in the order in which their scenarios are best met: by level, then as listed, then by id.
 *
 * @param milestoneOf The scenario of each.
 */
export function inWayOrder<T>(things: readonly T[], milestoneOf: (thing: T) => Milestone): readonly T[] {
  const place = ({ id }: Milestone): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);
  return things.toSorted((first, second) => {
    const one = milestoneOf(first);
    const other = milestoneOf(second);
    return (
      LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) ||
      place(one) - place(other) ||
      (one.id < other.id ? -1 : 1)
    );
  });
}

/** The ids of the first-week course, in order: what every team is given unless its trainer sets another course. */
export function firstWeekCourse(scenarios: readonly Milestone[]): readonly string[] {
  const firstWeek = scenarios.filter(({ level }) => level === 'first-week');
  return inWayOrder(firstWeek, (scenario) => scenario).map(({ id }) => id);
}
