/// <reference path="../../../src/game/window-door.d.ts" />
/** Opens the game in a real browser, one for all tests of a file. */
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import type { Transcript } from '../../../src/engine/index.ts';
import type { Settings } from '../../../src/game/settings/settings.ts';

interface ChromiumFinder {
  readonly findChromium: () => Promise<string>;
  readonly CHROMIUM_ARGUMENTS: readonly string[];
}

/** The deep link of the test scenario with nothing left to chance. */
export const TALK = '#/talk/late-parcel?draw=0&order=test';

export interface VisitOptions extends BrowserContextOptions {
  readonly settings?: Partial<Settings>;
  /** Whether the stage is fetched. Most tests speak of words, and a painted room costs seconds without a graphics card. */
  readonly hasStage?: boolean;
  /** Where the page is served, with a slash at the end; from plain files unless told. */
  readonly address?: string;
  /** Told of every page before it opens, to block or delay what it asks for. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Starts the browser for a test file and closes it afterwards. @returns How to open the game at an address. */
export function useBrowser(): (hash: string, options?: VisitOptions) => Promise<Visit> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const finder: ChromiumFinder = await import('../../../src/build/chromium.mjs');
    browser = await chromium.launch({
      executablePath: await finder.findChromium(),
      args: [...finder.CHROMIUM_ARGUMENTS],
    });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (
    hash,
    { settings, prepare, hasStage = false, address = inject('pageAddress'), ...options } = {},
  ) => {
    if (browser === undefined) throw new Error('the browser has not started');
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
    if (settings !== undefined) {
      await context.addInitScript(
        (text) => localStorage.setItem('owed-nothing/settings', text),
        JSON.stringify(settings),
      );
    }
    if (!hasStage) await context.route(/mount-stage/, (route) => route.abort());
    await prepare?.(context);
    const page = await context.newPage();
    await page.goto(address + hash);
    return { page, context };
  };
}

/** The speech card: the group that takes the focus after a reply. */
export function speechCard(page: Page): Locator {
  return page.locator('section.said');
}

/** The replies on offer, in their order on the screen. */
export function replies(page: Page): Locator {
  return page.getByRole('region', { name: 'Your reply' }).getByRole('button');
}

/** The reply with these words. */
export function reply(page: Page, words: string): Locator {
  return page.getByRole('button', { name: words });
}

/** What was played so far, from the page's door for diagnosis. */
export function transcriptOf(page: Page): Promise<Transcript | null> {
  return page.evaluate(() => window.owedNothing?.transcript() ?? null);
}

/** Waits until this many moves were made. */
export async function afterMoves(page: Page, count: number): Promise<void> {
  await page.waitForFunction((moves) => window.owedNothing?.transcript()?.moves.length === moves, count);
}
