/** The address bar as data. The part after `#` names the screen, so that a talk can be linked to and opened directly. */

/** Fixes what is otherwise drawn, for practice and for tests; never used in a ranked attempt. */
export interface Fixed {
  /** Index of the draw of the hidden values. */
  readonly draw: number | null;
  /** The secret that orders the replies. */
  readonly order: string | null;
}

export type Route =
  | { readonly screen: 'title' }
  | { readonly screen: 'choice' }
  | { readonly screen: 'briefing'; readonly scenario: string }
  | { readonly screen: 'talk'; readonly scenario: string; readonly fixed: Fixed }
  /** A ranked attempt. */
  | { readonly screen: 'ranked'; readonly attempt: string }
  /** The screens that live by the server read the rest of their address themselves. */
  | { readonly screen: 'online'; readonly path: string }
  /** The pages to read and to print do so too. */
  | { readonly screen: 'guide'; readonly path: string };

/** The first parts of the addresses of those screens. */
const ONLINE = /^(join|recover|set-up|boards|me|team|lost)$/;
const GUIDE = /^(principles|call-card|trainer-sheet)$/;

export const NOTHING_FIXED: Fixed = { draw: null, order: null };

/** Reads what follows the `#`. Anything unknown leads to the title. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [screen, scenario] = path.split('/').filter((part) => part !== '');
  if (screen === 'customers') return { screen: 'choice' };
  if (ONLINE.test(screen ?? '')) return { screen: 'online', path: hash.replace(/^#\/*/, '') };
  if (GUIDE.test(screen ?? '')) return { screen: 'guide', path: hash.replace(/^#\/*/, '') };
  if (scenario === undefined) return { screen: 'title' };
  if (screen === 'briefing') return { screen: 'briefing', scenario: decode(scenario) };
  if (screen === 'ranked') return { screen: 'ranked', attempt: decode(scenario) };
  if (screen === 'talk') return { screen: 'talk', scenario: decode(scenario), fixed: parseFixed(query) };
  return { screen: 'title' };
}

/** Writes a route as the part of an address that starts with `#`. */
export function makeRoute(route: Route): string {
  switch (route.screen) {
    case 'title':
      return '#/';
    case 'choice':
      return '#/customers';
    case 'briefing':
      return `#/briefing/${encodeURIComponent(route.scenario)}`;
    case 'talk':
      return `#/talk/${encodeURIComponent(route.scenario)}${makeFixed(route.fixed)}`;
    case 'ranked':
      return `#/ranked/${encodeURIComponent(route.attempt)}`;
    case 'online':
    case 'guide':
      return `#/${route.path}`;
  }
}

function parseFixed(query: string): Fixed {
  const parameters = new URLSearchParams(query);
  const draw = parameters.get('draw');
  return {
    draw: draw !== null && /^\d{1,3}$/.test(draw) ? Number(draw) : null,
    order: parameters.get('order'),
  };
}

function makeFixed({ draw, order }: Fixed): string {
  const parameters = new URLSearchParams();
  if (draw !== null) parameters.set('draw', String(draw));
  if (order !== null) parameters.set('order', order);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
