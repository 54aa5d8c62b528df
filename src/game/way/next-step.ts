/**
 * The one next step that is suggested to a player, with its reason. Beginners follow the course; later a customer comes
 * again after growing gaps, and otherwise the principle that gave away most of late decides. Pure.
 */
import { type Band, type Level, principleById } from '../../engine/index.ts';
import { type GivenAway, weakestOf } from './given-away.ts';
import { REASONS } from './reasons.ts';
import { daysBetween, dueAt } from './spacing.ts';

/** A customer who can be suggested. */
export interface Customer {
  readonly id: string;
  readonly level: Level;
  readonly customer: { readonly name: string };
  /** The principles that are trained here, what is asked for most often first. */
  readonly principles: readonly string[];
}

/** A finished talk. */
export interface PastTalk {
  readonly scenario: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly band: Band | null;
  /** What it gave away, by principle; empty where that is not known. */
  readonly givenAway: GivenAway;
}

/** The course that comes before everything else: the first week, or a team's own. */
export interface Course {
  /** In a sentence: "your first week". */
  readonly name: string;
  /** Scenario ids in order. */
  readonly ids: readonly string[];
  readonly done: ReadonlySet<string>;
}

export interface Situation {
  /** In the order in which they are best met. */
  readonly customers: readonly Customer[];
  readonly course: Course;
  /** Oldest first. */
  readonly talks: readonly PastTalk[];
  readonly now: number;
  /** The scenario that was played just now, if any: it is not suggested again at once. */
  readonly after: string | null;
}

export interface Suggestion {
  readonly scenario: string;
  readonly kind: 'course' | 'again' | 'principle' | 'new';
  /** One sentence. */
  readonly reason: string;
}

/** So many of the latest talks say what is weak. */
export const RECENT_TALKS = 5;

/** The next step; null only in an empty library. */
export function nextStep(situation: Situation): Suggestion | null {
  const { customers, after } = situation;
  const others = customers.filter(({ id }) => id !== after);
  const from = { ...situation, customers: others.length === 0 ? customers : others };
  return courseStep(from) ?? againStep(from) ?? principleStep(from) ?? newStep(from) ?? oldestStep(from);
}

function courseStep({ customers, course }: Situation): Suggestion | null {
  const next = course.ids.find((id) => !course.done.has(id) && customers.some((each) => each.id === id));
  if (next === undefined) return null;
  const place = `number ${course.ids.indexOf(next) + 1} of ${course.ids.length} in ${course.name}`;
  return { scenario: next, kind: 'course', reason: because(`This is ${place}`, REASONS[next]) };
}

/** Of those that are due, the one that trains what is weakest; else the one that has waited longest. */
function againStep({ customers, talks, now }: Situation): Suggestion | null {
  const due = customers
    .flatMap((customer) => {
      const date = dueAt(talks.filter(({ scenario }) => scenario === customer.id));
      return date !== null && date <= now ? [{ customer, date }] : [];
    })
    .toSorted((one, other) => one.date - other.date);
  const weak = weakness(talks);
  const chosen = due.find(({ customer }) => weak !== null && customer.principles.includes(weak)) ?? due[0];
  if (chosen === undefined) return null;
  const { id, customer } = chosen.customer;
  const days = daysBetween(lastAt(talks, id), now);
  return {
    scenario: id,
    kind: 'again',
    reason: `It is ${days === 1 ? 'a day' : `${days} days`} since you talked to ${customer.name}: a talk now, with something else hidden, makes it stay with you.`,
  };
}

/** Somebody new who trains what is weakest, of the easiest level that has anybody new. */
function principleStep({ customers, talks }: Situation): Suggestion | null {
  const weak = weakness(talks);
  const fresh = customers.filter(({ id }) => lastAt(talks, id) === 0);
  const level = fresh[0]?.level;
  const place = ({ principles }: Customer): number => principles.indexOf(weak ?? '');
  const [chosen] = fresh
    .filter((each) => each.level === level && place(each) >= 0)
    .toSorted((one, other) => place(one) - place(other));
  const principle = principleById(weak ?? '');
  if (chosen === undefined || principle === undefined) return null;
  return {
    scenario: chosen.id,
    kind: 'principle',
    reason: `Your last talks gave away most on “${principle.name}”, and ${chosen.customer.name} puts that to the test.`,
  };
}

function newStep({ customers, talks }: Situation): Suggestion | null {
  const next = customers.find(({ id }) => lastAt(talks, id) === 0);
  return next === undefined
    ? null
    : {
        scenario: next.id,
        kind: 'new',
        reason: because(`You have not met ${next.customer.name} yet`, REASONS[next.id]),
      };
}

/** All are met and nobody is due: whoever trains what is weakest, or was not met for longest. */
function oldestStep({ customers, talks }: Situation): Suggestion | null {
  const weak = weakness(talks);
  const [oldest, ...younger] = customers.toSorted(
    (one, other) => lastAt(talks, one.id) - lastAt(talks, other.id),
  );
  if (oldest === undefined) return null;
  const principle = principleById(weak ?? '');
  const chosen = [oldest, ...younger].find(({ principles }) => principles.includes(weak ?? ''));
  return chosen === undefined || principle === undefined
    ? {
        scenario: oldest.id,
        kind: 'again',
        reason: `You have met everybody, and ${oldest.customer.name} has waited longest for another talk.`,
      }
    : {
        scenario: chosen.id,
        kind: 'principle',
        reason: `You have met everybody; your last talks gave away most on “${principle.name}”, which ${chosen.customer.name} puts to the test.`,
      };
}

function weakness(talks: readonly PastTalk[]): string | null {
  return weakestOf(talks.slice(-RECENT_TALKS).map(({ givenAway }) => givenAway));
}

/** 0 where there was none. */
function lastAt(talks: readonly PastTalk[], id: string): number {
  return talks.findLast(({ scenario }) => scenario === id)?.at ?? 0;
}

function because(what: string, reason: string | undefined): string {
  return reason === undefined ? `${what}.` : `${what}: ${reason}.`;
}
