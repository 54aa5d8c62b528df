/** Teams and their people in the browser tests, as people make them: by clicking. */
import type { Page } from 'playwright-core';
import type { RankedServer } from './ranked-server.ts';
import { replies, speechCard, type useBrowser, type Visit, type VisitOptions } from './visit.ts';

/** Opens the game on a server. */
export type Open = (hash: string, options?: VisitOptions) => Promise<Visit>;

export function openAt(visit: ReturnType<typeof useBrowser>, server: () => RankedServer): Open {
  return (hash, options = {}) => visit(hash, { ...options, address: server().address });
}

/** Waits for a heading. */
export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();

/** Sets up a team. @returns Its trainer's window, on the team page, and the part of the join link after the address. */
export async function setUpTeam(
  open: Open,
  server: RankedServer,
  name: string,
): Promise<Visit & { readonly joining: string }> {
  const trainer = await open(server.setUp);
  const { page } = trainer;
  await page.getByLabel('Name of the team').fill(name);
  await page.getByLabel('Your name').fill(`Trainer of ${name}`);
  await page.getByRole('button', { name: 'Set up the team' }).click();
  const link = await page.getByLabel('Join link').inputValue();
  await page.getByRole('button', { name: 'To the team page' }).click();
  await heading(page, name);
  return { ...trainer, joining: link.slice(link.indexOf('#')) };
}

/** Joins a team by its link. */
export async function join(
  open: Open,
  joining: string,
  name: string,
  options: VisitOptions = {},
): Promise<Visit> {
  const player = await open(joining, options);
  await player.page.getByLabel('Your name').fill(name);
  await player.page.getByRole('button', { name: 'Join', exact: true }).click();
  await heading(player.page, `Welcome, ${name}`);
  return player;
}

/** Starts a ranked talk at the test scenario from the choice of customers. */
export async function playRanked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'To the customers' }).click();
  await page.getByRole('button', { name: /^The Late Parcel/ }).click();
  await page.getByRole('button', { name: 'Play ranked' }).click();
  await replies(page).first().waitFor();
}

/** Gives the reply with these words, and waits until the customer has answered. */
export async function say(page: Page, words: string): Promise<void> {
  const before = await speechCard(page).textContent();
  await page.getByRole('button', { name: words }).click();
  await page.waitForFunction((text) => document.querySelector('section.said')?.textContent !== text, before);
}

export async function readDebrief(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read the debrief' }).click();
  await heading(page, 'What you said');
}
