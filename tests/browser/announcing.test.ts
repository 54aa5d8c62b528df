import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { afterMoves, reply, TALK, useBrowser } from './support/visit.ts';

const visit = useBrowser();

interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly isFocused: boolean;
}

/** The accessibility tree as a screen reader walks it, top to bottom. */
async function tree(page: Page): Promise<Heard[]> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard: Heard[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    if (!node.ignored) {
      heard.push({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        isFocused:
          node.properties?.some(({ name, value }) => name === 'focused' && value.value === true) ?? false,
      });
    }
    for (const child of node.childIds ?? []) walk(child);
  };
  const [root] = nodes;
  if (root !== undefined) walk(root.nodeId);
  await session.detach();
  return heard;
}

test('after a reply one hears speaker, mood and line, then comes to the replies in order', async () => {
  const { page, context } = await visit(TALK);
  await reply(page, 'It lost one').click();
  await afterMoves(page, 1);
  const heard = await tree(page);

  const card = heard.findIndex(({ isFocused, role }) => isFocused && role !== 'RootWebArea');
  expect(heard[card]).toMatchObject({ role: 'region', name: 'Nadia Farr Pleased' });
  expect(heard[card]?.description).toMatch(/gate six.*every Monday.*The parcel is found/);
  expect(heard[card]?.description).toMatch(/Trust up 2, now 7 of 10/);

  const buttons = heard.slice(card).filter(({ role }) => role === 'button');
  expect(buttons.map(({ name }) => name.split(' ').slice(0, 2).join(' '))).toHaveLength(3);
  expect(buttons.at(-1)?.name).toMatch(/^Part here\. I think that another scanner/);
  await context.close();
});

test('the new words are announced by the focus alone: no live region holds them', async () => {
  const { page, context } = await visit(TALK);
  await reply(page, 'It lost one').click();
  await afterMoves(page, 1);
  const loud = page.locator('[aria-live], [role=status], [role=alert], [role=log]');
  expect(await loud.filter({ hasText: 'The parcel is found' }).count()).toBe(0);
  expect(await loud.filter({ hasText: 'Every morning at six' }).count()).toBe(0);
  await context.close();
});

test('every line of the talk stands in the tree once', async () => {
  const { page, context } = await visit(TALK);
  await reply(page, 'It lost one').click();
  await afterMoves(page, 1);
  const texts = (await tree(page)).filter(({ role }) => role === 'StaticText').map(({ name }) => name);
  for (const line of ['Gate six has the same trouble every Monday.', 'Nadia Farr'])
    expect(texts.filter((text) => text === line)).toHaveLength(line === 'Nadia Farr' ? 2 : 1);
  await context.close();
});

test('each screen begins with the focus on its heading', async () => {
  const { page, context } = await visit('');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.getByRole('heading', { name: 'Owed Nothing' }).waitFor();
  expect(await focused()).toBe('Owed Nothing');
  await page.getByRole('button', { name: 'Meet the customers' }).click();
  await page.getByRole('heading', { name: 'Who is it today?' }).waitFor();
  expect(await focused()).toBe('Who is it today?');
  await page.getByRole('button', { name: /The Late Parcel/ }).click();
  await page.getByRole('heading', { name: 'The Late Parcel' }).waitFor();
  expect(await focused()).toBe('The Late Parcel');
  await context.close();
});
