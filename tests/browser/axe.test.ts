import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './support/axe.ts';
import { afterMoves, replies, TALK, useBrowser } from './support/visit.ts';

const visit = useBrowser();

/** How to get to each screen from where the visit begins, and the words that say it is there. */
const SCREENS: readonly (readonly [name: string, hash: string, go: (page: Page) => Promise<void>])[] = [
  ['title', '', (page) => page.getByRole('heading', { name: 'Owed Nothing' }).waitFor()],
  ['choice', '#/customers', (page) => page.getByRole('heading', { name: 'Who is it today?' }).waitFor()],
  [
    'briefing',
    '#/briefing/late-parcel',
    (page) => page.getByRole('button', { name: 'Start the talk' }).waitFor(),
  ],
  ['talk', TALK, afterOneReply],
  [
    'menu',
    TALK,
    async (page) => {
      await replies(page).first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'history',
    TALK,
    async (page) => {
      await afterOneReply(page);
      await page.getByRole('button', { name: 'What was said so far' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'ending',
    TALK,
    async (page) => {
      await afterOneReply(page);
      await page.keyboard.press('3');
      await page.getByRole('button', { name: 'Read the debrief' }).waitFor();
    },
  ],
  [
    'debrief',
    TALK,
    async (page) => {
      await afterOneReply(page);
      await page.keyboard.press('2');
      await page.getByRole('button', { name: 'Read the debrief' }).click();
      await page.getByRole('heading', { name: 'What you said' }).waitFor();
    },
  ],
  ['trouble', '#/talk/nobody', (page) => page.getByRole('heading', { name: /Nobody/ }).waitFor()],
];

const LOOKS = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['text at 200 %', { colorScheme: 'light', settings: { textSize: 200 } }],
  [
    'a phone, text at 200 %',
    { colorScheme: 'dark', settings: { textSize: 200 }, viewport: { width: 390, height: 844 } },
  ],
] as const;

describe.each(LOOKS)('in %s', (_, look) => {
  test.each(SCREENS)('the screen "%s" has no fault that axe can find', async (_name, hash, go) => {
    const { page, context } = await visit(hash, {
      ...look,
      reducedMotion: 'reduce',
    });
    await go(page);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });
});

async function afterOneReply(page: Page): Promise<void> {
  await replies(page).first().click();
  await afterMoves(page, 1);
}
