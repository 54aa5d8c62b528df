import { halves } from 'virtual:halves';
import type { Library } from './app/library.ts';

/** The scenarios that were compiled into this game. Stories and answer keys are fetched one by one, on demand. */
export const library: Library = {
  ids: Object.keys(halves),
  loadStory: (id) => of(id).loadStory(),
  loadKey: (id) => of(id).loadKey(),
};

function of(id: string) {
  const found = halves[id];
  if (found === undefined) throw new RangeError(`there is no scenario ${id}`);
  return found;
}
