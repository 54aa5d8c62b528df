/** Publishes the scenarios that come with the program. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { firstWeekCourse } from '../../engine/index.ts';
import { isScenarioFileName, loadScenario } from '../../format/index.ts';
import { refreshCourses, setFirstWeek } from '../boards/course.ts';
import { lockPlayer, onBoards } from '../boards/entries.ts';
import { inTransaction, type Store } from '../db/connection.ts';
import type { Library } from './library.ts';

/**
 * Publishes all scenarios of a folder as shipped, takes the others of that kind off the offer, and makes the
 * first-week course the default.
 * @throws InvalidScenarioError if a file has errors: the program is broken then.
 */
export async function publishShipped(
  store: Store,
  library: Library,
  folder: string,
  now: number,
): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter(isScenarioFileName);
  const scenarios = await Promise.all(
    names.map(async (name) => loadScenario(await readFile(join(folder, name)), name)),
  );
  const refusals: string[] = [];
  for (const scenario of scenarios) {
    const refusal = await library.publish(scenario, 'shipped', now);
    if (refusal !== null) refusals.push(`${scenario.story.id}: ${refusal}`);
  }
  await library.withdrawAllBut(
    scenarios.map(({ story }) => story.id),
    'shipped',
  );
  const course = firstWeekCourse(scenarios.map(({ story }) => story));
  if (await inTransaction(store, (trx) => setFirstWeek(trx, course))) await refreshEverybody(store);
  return refusals;
}

/** Takes everybody's standing in the courses anew, one player at a time. */
async function refreshEverybody(store: Store): Promise<void> {
  const players = await store.db.selectFrom('player').select('id').orderBy('id').execute();
  for (const { id } of players) {
    await onBoards(store, async (trx, writer) => {
      const player = await lockPlayer(trx, store, id);
      if (player !== undefined) await refreshCourses(trx, writer, player);
    });
  }
}
