import { describe, expect, test } from 'vitest';
import { afterMoves, replies, speechCard, TALK, transcriptOf, useBrowser } from './support/visit.ts';

const visit = useBrowser();

describe('a whole play', () => {
  test('by keyboard alone gives the same transcript as by pointer', async () => {
    const byKeys = await visit(TALK);
    await replies(byKeys.page).first().waitFor();
    await byKeys.page.keyboard.press('2');
    await afterMoves(byKeys.page, 1);
    await byKeys.page.keyboard.press('ArrowDown');
    await byKeys.page.keyboard.press('Enter');
    await byKeys.page.getByRole('heading', { level: 2, name: /At six|What you have|Gate four/ }).waitFor();

    const byPointer = await visit(TALK);
    await replies(byPointer.page).nth(1).click();
    await afterMoves(byPointer.page, 1);
    await replies(byPointer.page).nth(0).click();
    await byPointer.page.getByRole('button', { name: 'Read the debrief' }).waitFor();

    const transcript = await transcriptOf(byPointer.page);
    expect(transcript?.moves).toHaveLength(2);
    expect(await transcriptOf(byKeys.page)).toEqual(transcript);
    await byKeys.context.close();
    await byPointer.context.close();
  });

  test('leads from the title to the debrief and to the next customer, by Enter and Tab alone', async () => {
    const { page, context } = await visit('');
    const press = async (name: string | RegExp) => {
      const button = page.getByRole('button', { name }).first();
      await button.waitFor();
      await button.focus();
      await page.keyboard.press('Enter');
    };
    await press('Meet the customers');
    await press(/The Late Parcel/);
    await press('Start the talk');
    await page.keyboard.press('1');
    await afterMoves(page, 1);
    await page.keyboard.press('1');
    await press('Read the debrief');
    await page.getByRole('heading', { name: 'What you said' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await context.close();
  });

  test('the second half of a double click chooses nothing', async () => {
    const { page, context } = await visit(TALK);
    await replies(page).first().dblclick();
    await afterMoves(page, 1);
    expect((await transcriptOf(page))?.moves).toHaveLength(1);
    await context.close();
  });

  test('number keys can be turned off', async () => {
    const { page, context } = await visit(TALK, { settings: { numberKeys: false } });
    await replies(page).first().waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await afterMoves(page, 1);
    expect((await transcriptOf(page))?.moves).toHaveLength(1);
    await context.close();
  });
});

describe('the menu', () => {
  test('opens with Escape, closes with Escape, and gives the focus back', async () => {
    const { page, context } = await visit(TALK);
    await replies(page).nth(1).focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Menu' }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await transcriptOf(page))?.moves).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      (await replies(page).nth(1).textContent()) ?? '',
    );
    await context.close();
  });

  test('puts settings into force at once and keeps them', async () => {
    const { page, context } = await visit('', { colorScheme: 'light' });
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await page.getByRole('radio', { name: '150 %' }).check();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await context.close();
  });

  test('the history holds every line and every reply', async () => {
    const { page, context } = await visit(TALK);
    const said = await replies(page).first().locator('.reply-words').textContent();
    await replies(page).first().click();
    await afterMoves(page, 1);
    await page.getByRole('button', { name: 'What was said so far' }).click();
    const dialog = page.getByRole('dialog', { name: 'What was said so far' });
    await dialog.waitFor();
    const text = await dialog.textContent();
    for (const words of [
      'Seven minutes.',
      said ?? '',
      'gate six, where the lamps',
      'Gate six has the same trouble',
    ])
      expect(text).toContain(words);
    await context.close();
  });
});

describe('a visit', () => {
  test('takes a talk up again after a reload', async () => {
    const { page, context } = await visit('#/talk/late-parcel');
    await replies(page).first().click();
    await afterMoves(page, 1);
    const before = await transcriptOf(page);
    await page.waitForFunction(countOpenAttempts);
    await page.reload();
    await afterMoves(page, 1);
    expect(await transcriptOf(page)).toEqual(before);
    await context.close();
  });

  test('goes back with the browser’s own button', async () => {
    const { page, context } = await visit('');
    await page.getByRole('button', { name: 'Meet the customers' }).click();
    await page.getByRole('heading', { name: 'Who is it today?' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Owed Nothing' }).waitFor();
    await context.close();
  });

  test('shows who speaks, what changed and where it is', async () => {
    const { page, context } = await visit(TALK);
    const patience = page.getByRole('meter', { name: 'Her patience' });
    expect(await patience.getAttribute('aria-valuetext')).toBe('7 min');
    await replies(page).first().click();
    await afterMoves(page, 1);
    expect(await patience.getAttribute('aria-valuetext')).toBe('6 min');
    await page.getByText('Meeting room · Day 3, 14:10').waitFor();
    expect(await speechCard(page).getByRole('heading', { level: 2 }).textContent()).toBe('Nadia Farr');
    await context.close();
  });
});

/** How many talks that were cut off the browser has kept. Never opens a database that the game has not yet made. */
async function countOpenAttempts(): Promise<number> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'owed-nothing')) return 0;
  return new Promise((resolve) => {
    const opening = indexedDB.open('owed-nothing');
    opening.onsuccess = () => {
      const asked = opening.result.transaction('open').objectStore('open').count();
      asked.onsuccess = () => {
        opening.result.close();
        resolve(asked.result);
      };
    };
  });
}
