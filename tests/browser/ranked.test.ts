import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './support/axe.ts';
import { type RankedServer, startRankedServer } from './support/ranked-server.ts';
import { heading, join, openAt, playRanked, readDebrief, say, setUpTeam } from './support/teams.ts';
import { replies, useBrowser } from './support/visit.ts';

const visit = useBrowser();
let server: RankedServer;

beforeAll(async () => {
  server = await startRankedServer();
});
afterAll(async () => {
  await server.stop();
});

const open = openAt(visit, () => server);

/** Joins, and plays a talk to its end by the interface alone, with the same position at every move. */
async function playAtOnce(code: string, name: string, position: number): Promise<void> {
  let cookie = '';
  const ask = async (path: string, body: unknown) => {
    const response = await fetch(new URL(path, server.address), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: new URL(server.address).origin, Cookie: cookie },
      body: JSON.stringify(body),
    });
    expect(response.ok, await response.clone().text()).toBe(true);
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response.json();
  };
  await ask('/api/join', { code, name });
  const { id } = await ask('/api/attempts', { scenario: 'late-parcel' });
  for (let ply = 0, isOver = false; !isOver; ply++) {
    const { view } = await ask(`/api/attempts/${id}/moves`, { ply, position });
    isOver = view.ending !== null;
  }
}

/** The words of a table row, cell by cell. */
async function rowOf(page: Page, name: string): Promise<string[]> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await row.first().waitFor();
  return row.first().locator('th, td').allTextContents();
}

describe('ranked play in a team', () => {
  test('from the set-up link to a board that changes live, and to the trainer’s page', async () => {
    const trainer = await setUpTeam(open, server, 'North');
    const course = trainer.page.getByRole('region', { name: 'Course' });
    await course.getByLabel('Due date').fill('2027-01-31');
    await course.getByLabel('Add a customer').selectOption({ index: 1 });
    await course.getByRole('button', { name: 'Save the course' }).click();
    await trainer.page.getByText('the course is due on 31 Jan 2027').waitFor();
    const others = course.getByRole('button', { name: /^Take (?!The Late Parcel).* out$/ });
    while ((await others.count()) > 0) await others.first().click();
    await course.getByRole('button', { name: 'Save the course' }).click();
    await course.getByText('Your own course.').waitFor();
    expect(await course.getByRole('listitem').locator('> span').allTextContents()).toEqual([
      'The Late Parcel',
    ]);

    const board = await trainer.context.newPage();
    await board.goto(`${server.address}#/boards/late-parcel`);
    await board.getByText('Nobody stands here yet').waitFor();

    const ana = await join(open, trainer.joining, 'Ana');
    const recovery = await ana.page.getByRole('textbox', { name: 'Recovery link' }).inputValue();
    await playRanked(ana.page);
    const ben = await join(open, trainer.joining, 'Ben', { viewport: { width: 390, height: 844 } });
    await playRanked(ben.page);

    await say(ana.page, 'It lost one, and I said it could not.');
    await ana.page.reload();
    await ana.page.getByText('The parcel is found.').waitFor();
    await say(ana.page, 'Every morning at six');
    await readDebrief(ana.page);
    expect((await rowOf(board, 'Ana')).slice(0, 4)).toEqual(['1', 'Ana', 'North', 'Masterly']);
    expect(await board.getByRole('status').first().textContent()).toContain('Ana is first with 100');

    await say(ben.page, 'It cannot lose one');
    await say(ben.page, "I'll see what the office can do");
    await readDebrief(ben.page);
    expect((await rowOf(board, 'Ben')).slice(0, 4)).toEqual(['2', 'Ben', 'North', 'Costly']);

    await trainer.page.getByRole('button', { name: 'Refresh' }).click();
    // Nobody reads as fast as this test plays, and the page says so.
    await trainer.page.getByRole('row', { name: /^Ana 1 of 1 Masterly 100 Very fast$/ }).waitFor();
    await trainer.page.getByRole('row', { name: /^Ben 1 of 1 Costly \d+ Very fast$/ }).waitFor();

    const other = await open(recovery.slice(recovery.indexOf('#')));
    await other.page.getByRole('button', { name: 'Sign in' }).click();
    await heading(other.page, 'Ana');
    await other.page.getByRole('rowheader', { name: /The Late Parcel/ }).waitFor();
    expect(other.page.url()).not.toContain('recover');

    for (const { context } of [trainer, ana, ben, other]) await context.close();
  });

  test('practice is closed until the first ranked talk has ended, and a replay from its debrief is practice', async () => {
    const trainer = await setUpTeam(open, server, 'South');
    const { page, context } = await join(open, trainer.joining, 'Cleo');
    await page.getByRole('button', { name: 'To the customers' }).click();
    await page.getByRole('button', { name: /^The Late Parcel/ }).click();
    await page.getByText('Opens after your first ranked talk').waitFor();
    expect(await page.getByRole('button', { name: 'Start the talk' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Play ranked' }).click();
    await say(page, 'You have seven minutes and a hall to start.');
    await readDebrief(page);
    await page.getByRole('button', { name: /^Replay from here/ }).click();
    await replies(page).first().waitFor();
    await page.waitForURL(/#\/talk\/late-parcel$/);
    await say(page, 'It lost one, and I said it could not.');
    await say(page, 'Every morning at six');
    await readDebrief(page);
    await context.close();
    await trainer.context.close();
  });

  test('a trainer sees how often each reply was taken, from five first talks on', async () => {
    const { page, context, joining } = await setUpTeam(open, server, 'East');
    const code = decodeURIComponent(joining.slice(joining.lastIndexOf('/') + 1));
    for (const name of ['Eva', 'Finn', 'Gül', 'Hugo']) await playAtOnce(code, name, 0);
    await page.getByLabel('Customer', { exact: true }).selectOption('The Late Parcel');
    await page.getByText(/people have finished a first talk/).waitFor();

    await playAtOnce(code, 'Ines', 1);
    await page.reload();
    await page.getByLabel('Customer', { exact: true }).selectOption('The Late Parcel');
    await page.getByText(/^Counted over/).waitFor();
    const first = page.getByRole('group').filter({ hasText: 'Seven minutes.' });
    await first.locator('summary').click();
    const counts = await first
      .getByRole('meter')
      .evaluateAll((meters) => meters.map((meter) => Number(meter.getAttribute('value'))));
    expect(counts.reduce((sum, taken) => sum + taken, 0)).toBeGreaterThanOrEqual(5);
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  test('a reply whose answer is lost on the way is sent again and counts once', async () => {
    const trainer = await setUpTeam(open, server, 'West');
    let lost = 0;
    const { page, context } = await join(open, trainer.joining, 'Dora', {
      prepare: (context) =>
        context.route(/\/moves$/, async (route) => {
          if (lost++ > 0) return route.continue();
          await route.fetch();
          await route.abort();
        }),
    });
    await playRanked(page);
    await say(page, 'It lost one, and I said it could not.');
    await page.getByText('The parcel is found.').waitFor();
    await say(page, 'Every morning at six');
    expect(lost).toBe(3);
    await readDebrief(page);
    expect(await page.getByRole('listitem').filter({ hasText: 'Reply' }).count()).toBeGreaterThan(1);
    await context.close();
    await trainer.context.close();
  });

  test('a talk that went on in another window is shown where it stands', async () => {
    const trainer = await setUpTeam(open, server, 'East');
    const { page, context } = await join(open, trainer.joining, 'Eli');
    await playRanked(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await replies(other).first().waitFor();
    await say(other, 'It lost one, and I said it could not.');
    await say(page, 'It cannot lose one');
    await page.getByText('This talk had already gone on').waitFor();
    await page.getByText('The parcel is found.').waitFor();
    await context.close();
    await trainer.context.close();
  });
});

describe('without a server', () => {
  test('the briefing says why ranked is not on offer, and practice starts', async () => {
    const { page, context } = await visit('#/briefing/late-parcel');
    await page.getByText('this copy of the game runs without a server').waitFor();
    expect(await page.getByRole('button', { name: 'Play ranked' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Start the talk' }).click();
    await replies(page).first().waitFor();
    await context.close();
  });

  test('my page shows the practice of this device, and deletes it', async () => {
    const { page, context } = await visit('#/talk/late-parcel');
    await say(page, 'You have seven minutes and a hall to start.');
    await page.getByRole('button', { name: 'Read the debrief' }).click();
    await heading(page, 'What you said');
    await page.goto(page.url().replace(/#.*/, '#/me'));
    await page.getByRole('rowheader', { name: /The Late Parcel/ }).waitFor();
    await page.getByRole('img', { name: /^Walking away over 1 talk/ }).waitFor();
    await page.getByRole('button', { name: 'Delete my practice' }).click();
    await page.getByRole('button', { name: 'Yes, delete them' }).click();
    await page.getByText('No talk has ended on this device yet.').waitFor();
    await context.close();
  });
});

test('a lost connection is named where ranked would be on offer', async () => {
  const trainer = await setUpTeam(open, server, 'Far North');
  const { page, context } = await join(open, trainer.joining, 'Gus');
  await page.getByRole('button', { name: 'To the customers' }).click();
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await context.setOffline(true);
  await page.getByRole('button', { name: /^The Late Parcel/ }).click();
  await page.getByText('Not just now: the server cannot be reached.').waitFor();
  expect(await page.getByRole('button', { name: 'Play ranked' }).isDisabled()).toBe(true);
  await context.setOffline(false);
  await page.getByText('You have one first talk.').waitFor();
  await context.close();
  await trainer.context.close();
});

describe.each([
  ['light, on a desktop', { colorScheme: 'light' }],
  [
    'dark, on a phone, text at 200 %',
    { colorScheme: 'dark', settings: { textSize: 200 }, viewport: { width: 390, height: 844 } },
  ],
] as const)('%s', (_, look) => {
  test('no screen has a fault that axe can find', async () => {
    const name = `Finn ${look.colorScheme}`;
    const trainer = await setUpTeam(open, server, `The ${look.colorScheme} ones`);
    const player = await join(open, trainer.joining, name, { ...look, reducedMotion: 'reduce' });
    const { page } = player;
    const faults: string[][] = await faultsOf(page);
    await playRanked(page);
    await say(page, 'It cannot lose one');
    await say(page, 'Every morning at six');
    await readDebrief(page);
    await page.getByText('This was your first ranked talk').waitFor();
    faults.push(...(await faultsOf(page)));
    await page.getByRole('button', { name: 'See the board' }).click();
    await page.getByRole('rowheader', { name }).waitFor();
    faults.push(...(await faultsOf(page)));
    await page.getByRole('button', { name: 'My page' }).click();
    await page.getByRole('img', { name: /^Walking away over/ }).waitFor();
    await page.getByRole('button', { name: 'Delete everything' }).click();
    faults.push(...(await faultsOf(page)));
    const team = await open('', { ...look, storageState: await trainer.context.storageState() });
    await team.page.goto(`${server.address}#/team`);
    await team.page.getByRole('rowheader', { name }).waitFor();
    faults.push(...(await faultsOf(team.page)));
    expect(faults).toEqual([]);
    for (const { context } of [trainer, player, team]) await context.close();
  });
});
