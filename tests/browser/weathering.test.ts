import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { afterMoves, replies, reply, TALK, transcriptOf, useBrowser } from './support/visit.ts';

const visit = useBrowser();

describe('trouble on the way', () => {
  test('words and replies work while the stage cannot be fetched', async () => {
    const { page, context } = await visit(TALK, {});
    await reply(page, 'It lost one').click();
    await afterMoves(page, 1);
    await page.getByText('The parcel is found').waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    await context.close();
  });

  test('words and replies work while the stage is still on its way', async () => {
    const release: (() => void)[] = [];
    const { page, context } = await visit(TALK, {
      hasStage: true,
      prepare: (context) =>
        context.route(/mount-stage/, async (route) => {
          await new Promise<void>((done) => release.push(done));
          await route.continue();
        }),
    });
    await reply(page, 'It lost one').click();
    await afterMoves(page, 1);
    const before = await boxes(page);
    for (const letGo of release) letGo();
    await page.locator('.stage canvas').first().waitFor();
    expect(await boxes(page)).toEqual(before);
    await context.close();
  });

  test('a customer who cannot be fetched is said in plain words, and can be fetched again', async () => {
    let isBroken = true;
    const { page, context } = await visit(TALK, {
      prepare: (context) =>
        context.route(/scenarios\/late-parcel\//, (route) => (isBroken ? route.abort() : route.continue())),
    });
    await page.getByRole('heading', { name: 'This customer could not be fetched' }).waitFor();
    isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await replies(page).first().waitFor();
    await context.close();
  });

  test('a link to nobody leads on to the others', async () => {
    const { page, context } = await visit('#/talk/nobody');
    await page.getByRole('heading', { name: 'Nobody by that name is here' }).waitFor();
    await page.getByRole('button', { name: 'All customers' }).click();
    await page.getByRole('heading', { name: 'Who is it today?' }).waitFor();
    await context.close();
  });

  test('once everything has settled, a lost connection changes nothing up to the debrief', async () => {
    const { page, context } = await visit(TALK);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    await context.setOffline(true);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Menu' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('1');
    await afterMoves(page, 1);
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Read the debrief' }).click();
    await page.getByRole('heading', { name: 'What you said' }).waitFor();
    await context.close();
  });

  test('forbidden storage is said once, and the play goes on', async () => {
    const { page, context } = await visit('#/talk/late-parcel', {
      prepare: (context) =>
        context.addInitScript(() => {
          Object.defineProperty(window, 'indexedDB', {
            get() {
              throw new DOMException('no', 'SecurityError');
            },
          });
        }),
    });
    await replies(page).first().click();
    await afterMoves(page, 1);
    await page.getByText('does not let the game save').waitFor();
    await replies(page).first().click();
    expect((await transcriptOf(page))?.moves).toHaveLength(2);
    await context.close();
  });
});

describe('what a talk loads', () => {
  test('neither Phaser nor the answer key nor the debrief comes before the words', async () => {
    const { page, context } = await visit(TALK, {
      prepare: (context) =>
        context.route(/mount-stage|debrief|judge|dialogs|front|portrait|progress/, (route) => route.abort()),
    });
    await reply(page, 'It lost one').click();
    await afterMoves(page, 1);
    await page.getByText('The parcel is found').waitFor();
    await context.close();
  });
});

async function boxes(page: Page): Promise<unknown[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.said, .reply, .gauges, .whereabouts, .hud-buttons, .stage')].map(
      (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height };
      },
    ),
  );
}
