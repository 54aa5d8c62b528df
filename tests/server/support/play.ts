/** Plays ranked attempts over the API. */
import * as v from 'valibot';
import { type AttemptAnswer, attemptSchema, type Moved, movedSchema } from '../../../src/protocol/index.ts';
import type { Browser } from './test-server.ts';

/** How a reply of the scenario files is found again: by its words. */
export type Quality = 'best' | 'fair' | 'poor' | 'out';

export async function start(browser: Browser, scenario: string): Promise<AttemptAnswer> {
  return v.parse(attemptSchema, (await browser.post('/api/attempts', { scenario })).body);
}

export async function resume(browser: Browser, attempt: string): Promise<AttemptAnswer> {
  return v.parse(attemptSchema, (await browser.get(`/api/attempts/${attempt}`)).body);
}

/** The position of a reply by its quality. */
export function positionOf(replies: AttemptAnswer['views'][number]['replies'], quality: Quality): number {
  return replies.findIndex(({ text, leaves }) =>
    quality === 'out' ? leaves : text.startsWith(`Reply ${quality} `),
  );
}

export async function move(browser: Browser, attempt: string, ply: number, position: number): Promise<Moved> {
  return v.parse(movedSchema, (await browser.post(`/api/attempts/${attempt}/moves`, { ply, position })).body);
}

/** Plays to an ending; the last quality is repeated. @returns The id of the attempt. */
export async function playThrough(
  browser: Browser,
  scenario: string,
  qualities: readonly Quality[],
): Promise<string> {
  const attempt = await start(browser, scenario);
  let view = attempt.views.at(-1);
  for (let ply = attempt.ply; view !== undefined && view.ending === null; ply++) {
    const quality = qualities[ply] ?? qualities.at(-1) ?? 'best';
    view = (await move(browser, attempt.id, ply, positionOf(view.replies, quality))).view;
  }
  return attempt.id;
}
