import { describe, expect, test } from 'vitest';
import { afterMoves, replies, TALK, useBrowser } from './support/visit.ts';

const visit = useBrowser();

const SIZES = [
  [390, 844],
  [768, 1024],
  [844, 390],
  [1280, 720],
  [1920, 1080],
] as const;

describe.each(SIZES)('at %i × %i', (width, height) => {
  test.each([100, 200] as const)('with text at %i per cent nothing is cut off sideways', async (textSize) => {
    const { page, context } = await visit(TALK, {
      viewport: { width, height },
      settings: { textSize },
    });
    await replies(page).first().click();
    await afterMoves(page, 1);
    const outside = await page.evaluate(() => {
      const wide = document.documentElement.clientWidth;
      return [
        ...document.querySelectorAll('.said, .said p, .reply, .reply span, .gauges, .whereabouts, .round'),
      ]
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 1 && (left < -0.5 || right > wide + 0.5);
        })
        .map((element) => element.className || element.textContent);
    });
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await context.close();
  });

  test('replies and buttons are large enough to be hit', async () => {
    const { page, context } = await visit(TALK, {
      viewport: { width, height },
    });
    await replies(page).first().waitFor();
    for (const box of await Promise.all(
      (await page.getByRole('button').all()).map((button) => button.boundingBox()),
    )) {
      expect(Math.round(box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      expect(Math.round(box?.width ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await context.close();
  });
});

test.each([
  ['upright', 390, 844],
  ['on its side', 844, 390],
])(
  'on a phone %s a line of 28 words and four replies of 25 words fit without scrolling',
  async (_, width, height) => {
    const { page, context } = await visit('#/talk/late-parcel?draw=0&order=test', {
      viewport: { width, height },
    });
    const last = replies(page).last();
    await last.waitFor();
    for (const element of [last, page.locator('.said')]) {
      const box = await element.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
      expect(box?.y ?? 0).toBeGreaterThanOrEqual(0);
    }
    await context.close();
  },
);

test('a way out stands last and says so with a word', async () => {
  const { page, context } = await visit(TALK);
  await replies(page).first().waitFor();
  expect(await replies(page).last().textContent()).toContain('Come back later.');
  await context.close();
});

test('reduced motion moves nothing: the change stays to be read', async () => {
  const { page, context } = await visit(TALK, { reducedMotion: 'reduce' });
  await replies(page).first().click();
  await afterMoves(page, 1);
  const running = await page.evaluate(() => document.getAnimations().length);
  expect(running).toBe(0);
  expect(await page.locator('.change').first().isVisible()).toBe(true);
  await context.close();
});
