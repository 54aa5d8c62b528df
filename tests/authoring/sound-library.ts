/** Ten scenarios with which a library is sound, as the checks over a library see them, and what an example changes. */
import type { ScenarioTraits } from '../../src/authoring/traits.ts';
import { type Look, PRINCIPLES } from '../../src/engine/index.ts';

/** What an example says of some of the ten; "1-3" or "7" names which. */
export interface TraitChanges {
  readonly id?: string;
  readonly principles?: Readonly<Record<string, 'kept' | 'broken'>>;
  readonly leaves?: readonly boolean[];
  readonly bots?: Readonly<Record<string, number>>;
  readonly bestReplies?: Readonly<Record<string, number>>;
  readonly look?: Look;
}

/** Ten sound scenarios with these changes. */
export function libraryOf(changes: Readonly<Record<string, TraitChanges>>): ScenarioTraits[] {
  return Array.from({ length: 10 }, (_, index) => {
    const own = Object.entries(changes).flatMap(([range, change]) =>
      isIn(range, index + 1) ? [change] : [],
    );
    return own.reduce(change, soundTraits(index + 1));
  });
}

function isIn(range: string, number: number): boolean {
  const [first = 0, last = first] = range.split('-').map(Number);
  return number >= first && number <= last;
}

function soundTraits(number: number): ScenarioTraits {
  return {
    id: `scenario-${number}`,
    customer: { name: 'Lin Harper', role: 'Baker', company: "Harper's", look: {} },
    principles: new Map(PRINCIPLES.map(({ id }) => [id, { good: true, bad: true }])),
    bestReplies: new Map(PRINCIPLES.map(({ id }) => [id, 1])),
    leaves: [true, false, false],
    bots: [{ name: 'longest', mean: 40, max: 80 }],
  };
}

function change(traits: ScenarioTraits, changes: TraitChanges): ScenarioTraits {
  const { customer } = traits;
  return {
    ...traits,
    id: changes.id ?? traits.id,
    customer: customer === null ? null : { ...customer, look: changes.look ?? customer.look },
    principles: new Map([
      ...traits.principles,
      ...Object.entries(changes.principles ?? {}).map(([id, side]) => {
        return [id, { good: side === 'kept', bad: side === 'broken' }] as const;
      }),
    ]),
    bestReplies:
      changes.bestReplies === undefined ? traits.bestReplies : new Map(Object.entries(changes.bestReplies)),
    leaves: changes.leaves ?? traits.leaves,
    bots:
      changes.bots === undefined
        ? traits.bots
        : Object.entries(changes.bots).map(([name, mean]) => ({ name, mean, max: 100 })),
  };
}
