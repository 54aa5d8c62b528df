/** The way through the library: the choice, the principles, the next step, the cards and the sheets. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './support/axe.ts';
import { type RankedServer, startRankedServer } from './support/ranked-server.ts';
import { heading, join, openAt, readDebrief, say, setUpTeam } from './support/teams.ts';
import { afterMoves, replies, TALK, useBrowser } from './support/visit.ts';

const visit = useBrowser();

const stepCard = (page: Page) => page.getByRole('region', { name: /^(Today|Your next step): / });
const cardOf = (page: Page, title: string) =>
  page.getByRole('main').getByRole('button', { name: new RegExp(`^${title}`) });

/** Plays the test talk to its end with the first reply there is. */
async function playToEnd(page: Page): Promise<void> {
  await replies(page).first().waitFor();
  for (let moves = 1; (await replies(page).count()) > 0; moves++) {
    await replies(page).first().click();
    await afterMoves(page, moves);
  }
  await readDebrief(page);
}

describe('the choice of customers', () => {
  test('shows three groups in order, what is done and the one next step', async () => {
    const { page, context } = await visit('#/customers');
    await stepCard(page).waitFor();
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      expect.stringContaining('Today: First Call'),
      'First week',
      'Core',
      'Hard',
    ]);
    expect(await stepCard(page).textContent()).toContain('number 1 of');
    expect(await page.getByText('Next', { exact: true }).count()).toBe(1);
    await context.close();
  });

  test('after a talk, counts it as met and goes on along the course', async () => {
    const { page, context } = await visit('#/talk/first-call');
    await playToEnd(page);
    await stepCard(page).waitFor();
    expect(await stepCard(page).count()).toBe(1);
    expect(await stepCard(page).textContent()).toContain('number 2 of');
    await page.getByRole('button', { name: 'All customers' }).click();
    await stepCard(page).waitFor();
    expect(await page.getByText(/^1 of \d+ met$/).count()).toBe(1);
    expect(await cardOf(page, 'First Call').textContent()).toContain('Best so far');
    await context.close();
  });
});

describe('the principles', () => {
  test('are found from the title, each with its page, its card and those who train it', async () => {
    const { page, context } = await visit('');
    await page.getByRole('link', { name: 'Principles' }).click();
    await heading(page, 'The principles');
    expect(await page.locator('a.principle-link').count()).toBe(23);
    await page.getByRole('link', { name: 'Card for “Take the fall”' }).click();
    await heading(page, 'Two minutes before the call');
    await page.getByRole('link', { name: 'More on “Take the fall”' }).click();
    await heading(page, 'Take the fall');
    await page.getByRole('heading', { name: 'Who puts it to the test' }).waitFor();
    await page.locator('a.trainer').first().click();
    await page.getByRole('button', { name: 'Start the talk' }).waitFor();
    await context.close();
  });

  test('have an example from a talk, folded until it was played', async () => {
    const { page, context } = await visit('#/principles/do-not-spar');
    const fold = page.getByText(/which you have not played yet/);
    await fold.waitFor();
    expect(await page.getByText('This follows it').isVisible()).toBe(false);
    await fold.click();
    await page.getByText('This follows it').waitFor();
    await page.getByText('Tempting, and it does not').waitFor();
    await context.close();
  });

  test('lead back to the debrief from which they were opened', async () => {
    const { page, context } = await visit(TALK);
    await playToEnd(page);
    await page.getByRole('link', { name: 'The principles' }).click();
    await heading(page, 'The principles');
    await page.goBack();
    await heading(page, 'What you said');
    await context.close();
  });

  test('are reached by keyboard alone', async () => {
    const { page, context } = await visit('#/principles');
    await heading(page, 'The principles');
    // The focus is on the heading: the next stop is the first of the list.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Come prepared');
    await page.keyboard.press('Enter');
    await heading(page, 'Come prepared');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await context.close();
  });
});

describe('the trainer’s sheet', () => {
  test('warns first, then tells everything, and prints on two pages of A4', async () => {
    const { page, context } = await visit('#/trainer-sheet/gone-quiet');
    await page.getByText('This sheet tells everything:').waitFor();
    expect(await page.getByRole('heading', { name: 'The branches' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show it all the same' }).click();
    await page.getByRole('img', { name: /^A map of \d+ moments/ }).waitFor();
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(2);
    await context.close();
  });

  test('says so where there is no such talk', async () => {
    const { page, context } = await visit('#/trainer-sheet/nobody');
    await page.getByRole('alert').waitFor();
    await context.close();
  });
});

describe('on a server with a team', () => {
  let server: RankedServer | undefined;
  const running = (): RankedServer => {
    if (server === undefined) throw new Error('the server has not started');
    return server;
  };
  const open = openAt(visit, running);
  beforeAll(async () => {
    server = await startRankedServer();
  });
  afterAll(() => server?.stop());

  test('nothing is told of customers whom the player has not met, and after the talk it is', async () => {
    const trainer = await setUpTeam(open, running(), 'North');
    const { page, context } = await join(open, trainer.joining, 'Ann');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));

    await page.evaluate(() => location.assign('#/principles/earn-the-minute'));
    await page.getByText('An example would give the talk away.').waitFor();
    await page.evaluate(() => location.assign('#/trainer-sheet/late-parcel'));
    await page.getByText('after your own first ranked talk').waitFor();
    expect(asked.filter((address) => /scenarios\/(?!first-call)[a-z-]+\//.test(address))).toEqual([]);

    await page.evaluate(() => location.assign('#/join'));
    await page.evaluate(() => location.assign('#/customers'));
    await page.getByRole('button', { name: /^The Late Parcel/ }).click();
    await page.getByRole('button', { name: 'Play ranked' }).click();
    await replies(page).first().waitFor();
    while ((await replies(page).count()) > 0) {
      const words = await replies(page).first().textContent();
      await say(page, (words ?? '').replace(/^\d/, ''));
    }
    await readDebrief(page);
    await page.getByRole('link', { name: 'Trainer’s sheet' }).click();
    await page.getByRole('heading', { name: 'The branches' }).waitFor();
    await trainer.context.close();
    await context.close();
  });
});

const SCREENS: readonly (readonly [name: string, hash: string, there: (page: Page) => Promise<unknown>])[] = [
  ['choice', '#/customers', (page) => stepCard(page).waitFor()],
  ['index', '#/principles', (page) => heading(page, 'The principles')],
  [
    'principle',
    '#/principles/trusted-advisor',
    async (page) => {
      await page.getByText(/which you have not played yet/).click();
      await page.getByText('This follows it').waitFor();
    },
  ],
  ['card', '#/call-card/no-strings', (page) => heading(page, 'Two minutes before the call')],
  [
    'sheet',
    '#/trainer-sheet/late-parcel',
    async (page) => {
      await page.getByRole('button', { name: 'Show it all the same' }).click();
      await page.getByRole('img', { name: /^A map of/ }).waitFor();
    },
  ],
];

describe.each([
  ['light', { colorScheme: 'light' }],
  ['dark, on a phone', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ['a phone, text at 200 %', { settings: { textSize: 200 }, viewport: { width: 390, height: 844 } }],
] as const)('in %s', (_, look) => {
  test.each(SCREENS)(
    'the screen "%s" has no fault that axe can find, and fits',
    async (_name, hash, there) => {
      const { page, context } = await visit(hash, look);
      await there(page);
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await context.close();
    },
  );
});
