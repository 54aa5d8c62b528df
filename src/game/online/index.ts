/** Everything that needs the server, behind one door that is fetched late. */
import type { AnswerKey, Story } from '../../engine/index.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { remoteConversation } from '../conversation/remote-conversation.ts';
import { createApi } from './api.ts';
import type { Brief } from './brief.ts';
import { cardOf, createPresence } from './presence.ts';

export * from './api.ts';
export * from './presence.ts';
export * from './trouble.ts';

/** The one client of the page. */
export const api = createApi();
/** The one presence of the page. */
export const presence = createPresence(api);

/**
 * Takes up a ranked attempt.
 * @throws Error with the code of the refusal as its message if it cannot be had.
 */
export async function openAttempt(id: string): Promise<Conversation> {
  const answer = await api.attempt(id);
  if (!answer.ok) throw new Error(answer.error.code);
  return remoteConversation(answer.value, {
    server: api,
    pause: (time) => new Promise((resolve) => setTimeout(resolve, time)),
    // The end of a first attempt opens the file for practice.
    onEnded: () => void presence.refresh(),
  });
}

/** What may be read before a talk whose file is closed; null where the server does not have it either. */
export async function briefOf(scenario: string): Promise<Brief | null> {
  const card = cardOf(await presence.known(), scenario);
  if (card === null) return null;
  const { id, title, summary, briefing, level, customer } = card;
  // The look is handed on as it is: the painter fills in what it does not know.
  return { id, title, summary, briefing, level, customer: customer as Brief['customer'] };
}

/** A scenario for practice from the server, for those that did not come with this page. @throws Error if it cannot be had. */
export async function fetchPractice(
  scenario: string,
): Promise<{ readonly story: Story; readonly key: AnswerKey }> {
  const answer = await api.practice(scenario);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
