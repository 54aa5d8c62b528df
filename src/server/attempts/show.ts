/** What a player gets to see of an attempt before its end: views without a single authored id. */
import { NARRATOR, type Step, type Story } from '../../engine/index.ts';
import type { ShownCast, ShownView } from '../../protocol/index.ts';

export interface Shown {
  readonly views: ShownView[];
  /** The customer, and whoever has spoken so far. */
  readonly cast: ShownCast;
}

/** The key of the customer in every cast that is shown. */
export const CUSTOMER = 'p1';

/** Turns the steps of a play into what may be sent. Names are given in the order of appearance: they tell nothing. */
export function show(story: Story, steps: readonly Step[]): Shown {
  const names = new Map([[story.customer, CUSTOMER]]);
  const nameOf = (who: string): string => {
    if (who === NARRATOR) return who;
    const known = names.get(who) ?? `p${names.size + 1}`;
    names.set(who, known);
    return known;
  };
  const views = steps.map(
    ({ view }): ShownView => ({
      passages: view.passages.map(({ place, when, lines }) => ({
        place,
        when,
        lines: lines.map(({ who, mood, text }) => ({ who: nameOf(who), mood, text })),
      })),
      gauges: view.gauges.map((gauge) => ({ ...gauge })),
      replies: view.replies.map((reply) => ({ ...reply })),
      ending: view.ending === null ? null : { ...view.ending },
    }),
  );
  const cast: ShownCast = {};
  for (const [key, name] of names) {
    const member = story.cast[key];
    if (member === undefined) continue;
    cast[name] = { name: member.name, role: member.role, company: member.company, look: { ...member.look } };
  }
  return { views, cast };
}
