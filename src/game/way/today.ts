/** What a player has met, and what comes next. Pure. */
import { firstWeekCourse } from '../../engine/index.ts';
import { type Course, type Customer, nextStep, type Suggestion } from './next-step.ts';
import type { JustNow, Player } from './player.ts';

export interface Today {
  /** The scenarios with a finished talk. */
  readonly met: ReadonlySet<string>;
  readonly suggestion: Suggestion | null;
}

/** @param customers In the order in which they are best met. */
export function todayOf(
  customers: readonly Customer[],
  { presence, talks }: Player,
  justNow: JustNow | null,
  now: number,
): Today {
  const met = new Set(talks.map(({ scenario }) => scenario));
  const course = teamCourse(presence, justNow) ?? {
    name: 'your first week',
    ids: firstWeekCourse(customers),
    done: met,
  };
  return {
    met,
    suggestion: nextStep({ customers, course, talks, now, after: justNow?.scenario ?? null }),
  };
}

/** The course that a team's trainer has set, by ranked talks; null outside a team. */
function teamCourse(presence: Player['presence'], justNow: JustNow | null): Course | null {
  if (presence.kind !== 'in' || presence.me.team === null) return null;
  const done = new Set(presence.cards.filter(({ mine }) => mine.first !== null).map(({ id }) => id));
  if (justNow !== null && justNow.ranked !== null) done.add(justNow.scenario);
  const { name, course } = presence.me.team;
  return { name: `the course of “${name}”`, ids: course, done };
}
