/** What the visit needs of the server. Its code is fetched when it is first asked for, so that talks in this browser never wait for it. */
import type { Library } from '../app/library.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Brief } from './brief.ts';

export interface OnlineDoor {
  /** Takes up a ranked attempt; rejects where it cannot be had. */
  readonly openAttempt: (id: string) => Promise<Conversation>;
  /** What may be read before a talk whose file is closed; null where there is nothing. */
  readonly briefOf: (scenario: string) => Promise<Brief | null>;
}

const load = () => import('../online-part.ts');

export const onlineDoor: OnlineDoor = {
  openAttempt: async (id) => (await load()).openAttempt(id),
  briefOf: async (scenario) => (await load()).briefOf(scenario),
};

/** A library that asks the server for what did not come with the page, or came in another edition. */
export function withServer(shipped: Library): Library {
  const { loadOpening } = shipped;
  return {
    ids: shipped.ids,
    ...(loadOpening === undefined ? {} : { loadOpening: async (id) => loadOpening(id) }),
    async loadStory(id) {
      try {
        return await shipped.loadStory(id);
      } catch {
        return (await (await load()).fetchPractice(id)).story;
      }
    },
    async loadKey(id, hash) {
      const key = await (async () => shipped.loadKey(id, hash))().catch(() => null);
      return key?.hash === hash ? key : (await (await load()).fetchPractice(id)).key;
    },
  };
}
