/** What an author has chosen, as an address: it can be kept as a bookmark and sent to a colleague. */
import { makeRoute, parseRoute } from '../app/route.ts';

export interface AuthorChoice {
  readonly scenario: string;
  /** The node to begin with; null: where the story begins. */
  readonly node: string | null;
  /** Index of the draw of the hidden values, from 0. */
  readonly draw: number;
}

/** One order of the replies for all of an author's plays: a reply is found where it was before the save. */
export const AUTHORS_ORDER = 'author';

/** Reads what stands in the address bar; null: no talk is opened there. */
export function readAuthorChoice({ search, hash }: Pick<Location, 'search' | 'hash'>): AuthorChoice | null {
  const route = parseRoute(hash);
  if (route.screen !== 'talk') return null;
  return {
    scenario: route.scenario,
    node: new URLSearchParams(search).get('node'),
    draw: route.fixed.draw ?? 0,
  };
}

/** Writes the address, from the question mark on. */
export function makeAuthorAddress({ scenario, node, draw }: AuthorChoice): string {
  const search = node === null ? '' : `?${new URLSearchParams({ node })}`;
  return `${search}${makeRoute({ screen: 'talk', scenario, fixed: { draw, order: AUTHORS_ORDER } })}`;
}
