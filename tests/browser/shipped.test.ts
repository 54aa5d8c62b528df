import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  choiceAt,
  type Ending,
  firstStep,
  hasEnded,
  nextStep,
  nodeAt,
  offered,
  type Rules,
  shownChoices,
} from '../../src/engine/index.ts';
import { loadForTest, SHIPPED } from '../support/shipped.ts';
import { afterMoves, replies, transcriptOf, useBrowser } from './support/visit.ts';

const visit = useBrowser();
const ORDER = 'test';

interface Plan {
  /** The number keys, in order. */
  readonly keys: readonly string[];
  readonly moves: readonly string[];
  readonly ending: Ending | null;
}

/** A play in the first draw that stays as long as it can, always with the first reply of the file that stays. */
function planOf(rules: Rules): Plan {
  const keys: string[] = [];
  const moves: string[] = [];
  let { snapshot, view } = firstStep(rules, 0, ORDER);
  while (!hasEnded(rules, snapshot)) {
    const { node, values } = snapshot;
    const open = offered(rules, node, values);
    const choice = open.find((each) => !choiceAt(rules, node, each).leaves) ?? open[0] ?? 0;
    keys.push(String(shownChoices(rules, snapshot, ORDER).indexOf(choice) + 1));
    moves.push(nodeAt(rules, node).choices[choice]?.source.id ?? '');
    ({ snapshot, view } = nextStep(rules, snapshot, choice, ORDER));
  }
  return { keys, moves, ending: view.ending };
}

describe.each(SHIPPED.map((path) => [basename(path, '.json'), path] as const))('%s', (_, path) => {
  test('is played to an ending and into the debrief by keyboard alone', async () => {
    const { rules } = loadForTest(path).judge;
    const { keys, moves, ending } = planOf(rules);
    const { page, context } = await visit(`#/talk/${rules.story.id}?draw=0&order=${ORDER}`);
    await replies(page).first().waitFor();
    for (const [made, key] of keys.entries()) {
      await page.keyboard.press(key);
      await afterMoves(page, made + 1);
    }
    expect((await transcriptOf(page))?.moves).toEqual(moves);
    await page.getByRole('heading', { name: ending?.title ?? '', exact: true }).waitFor();
    const debrief = page.getByRole('button', { name: 'Read the debrief' });
    await debrief.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What you said' }).waitFor();
    expect(await page.locator('.move').count()).toBe(moves.length);
    await context.close();
  });
});
