/** The addresses of the screens that live by the server, as data. What follows `#/`. */
export interface OnlinePath {
  readonly screen: string;
  /** What follows the first part, decoded; empty where nothing does. */
  readonly rest: string;
  readonly query: URLSearchParams;
}

export function parsePath(path: string): OnlinePath {
  const [address = '', query = ''] = path.split('?');
  const [screen = '', ...rest] = address.split('/').filter((part) => part !== '');
  return { screen, rest: decode(rest.join('/')), query: new URLSearchParams(query) };
}

/** @param query Entries with an empty value are left out. */
export function makePath(screen: string, rest = '', query: Readonly<Record<string, string>> = {}): string {
  const entries = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''));
  const path = rest === '' ? screen : `${screen}/${encodeURIComponent(rest)}`;
  return entries.size === 0 ? path : `${path}?${entries}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
