import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RankedServer, startRankedServer } from './support/ranked-server.ts';
import { heading, join, openAt, playRanked, readDebrief, say, setUpTeam } from './support/teams.ts';
import { useBrowser } from './support/visit.ts';

const visit = useBrowser();
let server: RankedServer;

beforeAll(async () => {
  server = await startRankedServer();
});
afterAll(async () => {
  await server.stop();
});

const open = openAt(visit, () => server);

/** Presses a button, and the one that takes its place to ask whether it is meant. */
async function confirm(page: Page, label: string, yes: string): Promise<void> {
  await page.getByRole('button', { name: label, exact: true }).click();
  await page.getByRole('button', { name: yes, exact: true }).click();
}

test('a ranked talk that is given up counts as left too early, and opens practice', async () => {
  const trainer = await setUpTeam(open, server, 'North');
  const { page, context } = await join(open, trainer.joining, 'Ana');
  await playRanked(page);
  await page.goto(`${server.address}#/briefing/late-parcel`);
  await page.getByText('Your first ranked talk is open.').waitFor();
  await confirm(page, 'Give it up', 'Yes, give it up');
  await page.getByText(/^Your first talk stands: Costly/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Start the talk' }).click();
  await page.getByRole('region', { name: 'Your reply' }).waitFor();
  await context.close();
  await trainer.context.close();
});

test('who is taken out of a team stands in its table no more, and keeps their talks', async () => {
  const trainer = await setUpTeam(open, server, 'South');
  const { page, context } = await join(open, trainer.joining, 'Ben');
  await playRanked(page);
  await say(page, 'You have seven minutes and a hall to start.');
  await readDebrief(page);
  await trainer.page.getByRole('button', { name: 'Refresh' }).click();
  const row = trainer.page
    .getByRole('row')
    .filter({ has: trainer.page.getByRole('rowheader', { name: 'Ben' }) });
  await row.waitFor();
  await trainer.page.locator('summary', { hasText: 'Ben' }).click();
  await confirm(trainer.page, 'Take out of the team', 'Yes, take out');
  await row.waitFor({ state: 'detached' });

  await page.goto(`${server.address}#/me`);
  await page.getByText('You are in no team.').waitFor();
  await page.getByRole('rowheader', { name: /The Late Parcel/ }).waitFor();
  await context.close();
  await trainer.context.close();
});

test('a renewed link lets people in, the old one and a closed one do not', async () => {
  const trainer = await setUpTeam(open, server, 'West');
  const link = trainer.page.getByRole('textbox', { name: 'Join link' });
  const old = await link.inputValue();
  await confirm(trainer.page, 'Renew the link', 'Make a new one');
  await trainer.page.waitForFunction(
    (before) =>
      [...document.querySelectorAll('input')].some(
        ({ value }) => value.includes('#/join/') && value !== before,
      ),
    old,
  );
  const renewed = await link.inputValue();

  const late = await open(old.slice(old.indexOf('#')));
  await late.page.getByLabel('Your name').fill('Cleo');
  await late.page.getByRole('button', { name: 'Join', exact: true }).click();
  await late.page.getByRole('alert').waitFor();
  const { context } = await join(open, renewed.slice(renewed.indexOf('#')), 'Dora');

  await confirm(trainer.page, 'Close joining', 'Close it');
  await trainer.page.getByText('Joining is closed').waitFor();
  await trainer.page.getByRole('button', { name: 'Open joining' }).click();
  await link.waitFor();
  expect(await link.inputValue()).not.toBe(renewed);
  for (const each of [late.context, context, trainer.context]) await each.close();
});

test('whoever deletes everything is signed out, is gone from the board, and no link brings them back', async () => {
  const trainer = await setUpTeam(open, server, 'East');
  const { page, context } = await join(open, trainer.joining, 'Eli');
  const recovery = await page.getByRole('textbox', { name: 'Recovery link' }).inputValue();
  await playRanked(page);
  await say(page, 'It lost one, and I said it could not.');
  await say(page, 'Every morning at six');
  await readDebrief(page);
  const board = await trainer.context.newPage();
  await board.goto(`${server.address}#/boards/late-parcel`);
  await board.getByRole('rowheader', { name: 'Eli' }).waitFor();

  await page.goto(`${server.address}#/me`);
  await confirm(page, 'Delete everything', 'Yes, delete everything');
  await heading(page, 'Owed Nothing');
  await board.getByRole('rowheader', { name: 'Eli' }).waitFor({ state: 'detached' });
  const back = await open(recovery.slice(recovery.indexOf('#')));
  await back.page.getByRole('button', { name: 'Sign in' }).click();
  await back.page.getByRole('alert').waitFor();
  for (const each of [context, trainer.context, back.context]) await each.close();
});
