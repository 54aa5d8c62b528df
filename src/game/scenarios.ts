import { scenarios } from 'virtual:scenarios';
import type { Library } from './app/library.ts';

/** The scenarios that were compiled into this game. Stories and answer keys are fetched one by one, on demand. */
export const library: Library = {
  cards: scenarios,
  loadStory: (id) => entry(id).loadStory(),
  loadKey: (id) => entry(id).loadKey(),
};

function entry(id: string) {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new RangeError(`there is no scenario ${id}`);
  return found;
}
