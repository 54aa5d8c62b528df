/** What the visit needs of the server. Its code is fetched when it is first asked for, so that talks in this browser never wait for it. */
import type { Library } from '../app/library.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Brief } from './brief.ts';

export interface OnlineDoor {
  /** Takes up a ranked attempt; rejects where it cannot be had, with `unknown` or `signed-out` as the message where it is not this player's. */
  readonly openAttempt: (id: string) => Promise<Conversation>;
  /** What may be read before a talk whose file is closed; null where there is nothing. */
  readonly briefOf: (scenario: string) => Promise<Brief | null>;
}

export const onlineDoor: OnlineDoor = {
  openAttempt: async (id) => (await import('./index.ts')).openAttempt(id),
  briefOf: async (scenario) => (await import('./index.ts')).briefOf(scenario),
};

/** A library that asks the server for what did not come with the page, or came in another edition. */
export function withServer(shipped: Library): Library {
  const fetchPractice = async (id: string) => (await import('./index.ts')).fetchPractice(id);
  const { loadOpening } = shipped;
  return {
    ids: shipped.ids,
    ...(loadOpening === undefined ? {} : { loadOpening: async (id: string) => loadOpening(id) }),
    async loadStory(id) {
      try {
        return await shipped.loadStory(id);
      } catch {
        return (await fetchPractice(id)).story;
      }
    },
    async loadKey(id, hash) {
      try {
        const key = await shipped.loadKey(id, hash);
        if (key.hash === hash) return key;
      } catch {
        // It did not come with the page, or lies behind the server's gate: asked for below.
      }
      return (await fetchPractice(id)).key;
    },
  };
}
