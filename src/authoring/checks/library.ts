/** ON601 to ON606: what only shows when all scenarios are laid side by side. */
import { PRINCIPLES } from '../../engine/index.ts';
import type { ScenarioTraits } from '../traits.ts';

/** Fewer scenarios than this are no library yet: only their ids are compared. */
export const SMALLEST_LIBRARY = 10;

const FEWEST_CARRIERS = 2;
const LEAVING_SHARE = { least: 0.25, most: 0.5 } as const;
const MOST_FOR_A_BOT = 55;
const MOST_FOR_A_PRINCIPLE = 0.4;
/** A look that goes with conduct as closely as this by chance in one library of a hundred is no accident. */
const SIGNIFICANT = 0.01;

export interface LibraryFinding {
  readonly code: 'ON601' | 'ON602' | 'ON603' | 'ON604' | 'ON605' | 'ON606';
  /** The scenario that it is about, as an index into the list; null: all of them. */
  readonly scenario: number | null;
  readonly message: string;
  readonly hint: string;
}

/** Finds what is wrong with a list of scenarios as a whole. */
export function findInLibrary(scenarios: readonly ScenarioTraits[]): LibraryFinding[] {
  const small = takenIds(scenarios);
  if (scenarios.length < SMALLEST_LIBRARY) return small;
  return [
    ...small,
    ...carriers(scenarios),
    ...shareOfLeaving(scenarios),
    ...strategies(scenarios),
    ...ruling(scenarios),
    ...looks(scenarios),
  ];
}

function takenIds(scenarios: readonly ScenarioTraits[]): LibraryFinding[] {
  return scenarios.flatMap(({ id }, scenario): LibraryFinding[] => {
    if (scenarios.findIndex((other) => other.id === id) === scenario) return [];
    return [
      {
        code: 'ON606',
        scenario,
        message: `another scenario has the id "${id}" already`,
        hint: 'Rename the file and the id: boards and courses go by it.',
      },
    ];
  });
}

function carriers(scenarios: readonly ScenarioTraits[]): LibraryFinding[] {
  return PRINCIPLES.flatMap(({ id, name }): LibraryFinding[] => {
    const carrying = scenarios.filter(({ principles }) => principles.has(id));
    const good = carrying.some(({ principles }) => principles.get(id)?.good === true);
    const bad = carrying.some(({ principles }) => principles.get(id)?.bad === true);
    if (carrying.length >= FEWEST_CARRIERS && good && bad) return [];
    const lacking = [
      ...(carrying.length >= FEWEST_CARRIERS
        ? []
        : [`carried by ${carrying.length} of ${scenarios.length} scenarios`]),
      ...(good ? [] : ['never kept by a reply']),
      ...(bad ? [] : ['never broken by one']),
    ];
    return [
      {
        code: 'ON601',
        scenario: null,
        message: `the principle "${name}" (${id}) is ${lacking.join(', ')}`,
        hint: `At least ${FEWEST_CARRIERS} scenarios carry each principle, and it is seen both kept and broken.`,
      },
    ];
  });
}

function shareOfLeaving(scenarios: readonly ScenarioTraits[]): LibraryFinding[] {
  const plays = scenarios.flatMap(({ leaves }) => leaves);
  const share = plays.filter((leaves) => leaves).length / Math.max(1, plays.length);
  if (share >= LEAVING_SHARE.least && share <= LEAVING_SHARE.most) return [];
  return [
    {
      code: 'ON602',
      scenario: null,
      message: `best play leaves in ${percent(share)} of the draws of all scenarios; it must be ${percent(LEAVING_SHARE.least)} to ${percent(LEAVING_SHARE.most)}`,
      hint:
        share < LEAVING_SHARE.least
          ? 'Whoever never leaves would do well: add scenarios in which leaving is right.'
          : 'Whoever always leaves would do well: add scenarios in which staying is right.',
    },
  ];
}

function strategies(scenarios: readonly ScenarioTraits[]): LibraryFinding[] {
  const names = [...new Set(scenarios.flatMap(({ bots }) => bots.map(({ name }) => name)))];
  return names.flatMap((name): LibraryFinding[] => {
    const means = scenarios.flatMap(({ bots }) =>
      bots.filter((bot) => bot.name === name).map(({ mean }) => mean),
    );
    const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
    if (mean < MOST_FOR_A_BOT) return [];
    return [
      {
        code: 'ON603',
        scenario: null,
        message: `the strategy "${name}" averages ${Math.round(mean)} over the library; it must stay below ${MOST_FOR_A_BOT}`,
        hint: 'Look for the scenarios in which it does best, and make it a mistake there.',
      },
    ];
  });
}

function ruling(scenarios: readonly ScenarioTraits[]): LibraryFinding[] {
  const counts = new Map<string, number>();
  for (const { bestReplies } of scenarios) {
    for (const [principle, count] of bestReplies) counts.set(principle, (counts.get(principle) ?? 0) + count);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].flatMap(([principle, count]): LibraryFinding[] => {
    if (count <= MOST_FOR_A_PRINCIPLE * all) return [];
    return [
      {
        code: 'ON604',
        scenario: null,
        message: `"${principle}" carries ${percent(count / all)} of all best replies; ${percent(MOST_FOR_A_PRINCIPLE)} is the most`,
        hint: 'One tactic that wins everywhere is a trick and no judgement: write sets in which it loses.',
      },
    ];
  });
}

/** Customers whom best play leaves in at least half of the draws are the ones to leave. */
function looks(scenarios: readonly ScenarioTraits[]): LibraryFinding[] {
  const people = scenarios.flatMap(({ customer, leaves }) => {
    if (customer === null || leaves.length === 0) return [];
    const isLeft = 2 * leaves.filter((left) => left).length >= leaves.length;
    const name = /[^\p{ASCII}]/u.test(customer.name) ? 'with letters beyond a to z' : 'within a to z';
    const traits = new Map(
      Object.entries({ name, ...customer.look }).map(([trait, value]) => [trait, String(value)]),
    );
    return [{ isLeft, traits }];
  });
  const traits = [...new Set(people.flatMap((person) => [...person.traits.keys()]))];
  return traits.flatMap((trait) => {
    const known = people.filter((person) => person.traits.has(trait));
    const values = [...new Set(known.flatMap((person) => person.traits.get(trait) ?? []))];
    return values.flatMap((value) =>
      [true, false].flatMap((isLeft): LibraryFinding[] => {
        const holders = known.filter((person) => person.traits.get(trait) === value);
        const alike = known.filter((person) => person.isLeft === isLeft);
        const both = holders.filter((person) => person.isLeft === isLeft).length;
        const p = chanceOfOverlap(known.length, holders.length, alike.length, both);
        if (p >= SIGNIFICANT) return [];
        return [
          {
            code: 'ON605',
            scenario: null,
            message: `${trait} "${value}" goes with customers whom best play ${isLeft ? 'leaves' : 'keeps'}: ${both} of ${holders.length}, against ${alike.length} of all ${known.length} (Fisher's exact test, p = ${p.toFixed(3)})`,
            hint: 'Give such a look, or such a name, to customers of the other kind as well.',
          },
        ];
      }),
    );
  });
}

/** The chance that two groups of these sizes, drawn from `all`, share at least `both` members. */
function chanceOfOverlap(all: number, one: number, other: number, both: number): number {
  let chance = 0;
  for (let shared = both; shared <= Math.min(one, other); shared++) {
    chance += (ways(one, shared) * ways(all - one, other - shared)) / ways(all, other);
  }
  return chance;
}

/** How many ways there are to draw `drawn` out of `count`. */
function ways(count: number, drawn: number): number {
  if (drawn < 0 || drawn > count) return 0;
  let product = 1;
  for (let step = 0; step < drawn; step++) product = (product * (count - step)) / (step + 1);
  return product;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
