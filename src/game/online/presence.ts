/** What is known of the server and of who is signed in, for all screens at once. */
import type { Me, ScenarioCard } from '../../protocol/index.ts';
import type { Api } from './api.ts';

export type Presence =
  /** Not asked yet, or not answered yet. */
  | { readonly kind: 'asking' }
  /** This copy of the game is served without a server of its own. */
  | { readonly kind: 'none' }
  /** Nothing answers, or the device is offline. `cards` are those of the last answer. */
  | { readonly kind: 'offline'; readonly cards: readonly ScenarioCard[] }
  | { readonly kind: 'signed-out'; readonly cards: readonly ScenarioCard[] }
  | { readonly kind: 'in'; readonly me: Me; readonly cards: readonly ScenarioCard[] };

export interface PresenceStore {
  readonly now: Presence;
  /** Asks the server again. What was known stays shown meanwhile. Calls made during one ask share its answer. */
  readonly refresh: () => Promise<Presence>;
  /** The presence once the server was asked at least once. */
  readonly known: () => Promise<Presence>;
  /** Calls back at every change. @returns How to stop it. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Keeps the presence. Asks nothing by itself. */
export function createPresence(api: Pick<Api, 'me' | 'scenarios'>): PresenceStore {
  let now: Presence = { kind: 'asking' };
  let asking: Promise<Presence> | null = null;
  const listeners = new Set<() => void>();

  async function find(): Promise<Presence> {
    const [me, cards] = await Promise.all([api.me(), api.scenarios()]);
    const offline: Presence = { kind: 'offline', cards: 'cards' in now ? now.cards : [] };
    if (!cards.ok) return cards.error.kind === 'not-understood' ? { kind: 'none' } : offline;
    if (me.ok) return { kind: 'in', me: me.value, cards: cards.value };
    if (me.error.code === 'signed-out') return { kind: 'signed-out', cards: cards.value };
    return offline;
  }

  function refresh(): Promise<Presence> {
    asking ??= find().then((found) => {
      asking = null;
      now = found;
      for (const tell of listeners) tell();
      return found;
    });
    return asking;
  }

  return {
    get now() {
      return now;
    },
    refresh,
    known: () => (now.kind === 'asking' || now.kind === 'offline' ? refresh() : Promise.resolve(now)),
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

/** The server's card of a scenario, or null where there is none. */
export function cardOf(presence: Presence, scenario: string): ScenarioCard | null {
  return 'cards' in presence ? (presence.cards.find(({ id }) => id === scenario) ?? null) : null;
}

/** Why ranked play is not on offer, in a sentence or two; null where it is. */
export function whyNotRanked(presence: Presence, scenario: string): string | null {
  switch (presence.kind) {
    case 'asking':
      return 'Asking the server …';
    case 'none':
      return 'Not here: this copy of the game runs without a server, so there is nobody to compare with.';
    case 'offline':
      return 'Not just now: the server cannot be reached. It is on offer again when the connection is back.';
    case 'signed-out':
      return 'For members of a team: open your team’s join link, or type its code.';
    case 'in':
      return cardOf(presence, scenario)?.ranked === true
        ? null
        : 'Not here: the server does not have this customer.';
  }
}

/** Why practice is not on offer; null where it is. Without a server everything is free for practice. */
export function whyNotPractice(presence: Presence, scenario: string): string | null {
  const card = cardOf(presence, scenario);
  if (card === null || card.practice) return null;
  return presence.kind === 'in'
    ? 'Opens after your first ranked talk with this customer.'
    : 'Opens for members of a team, after their first ranked talk with this customer.';
}
