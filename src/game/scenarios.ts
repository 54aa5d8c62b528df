import { parcels } from 'virtual:parcels';
import { joinStory } from '../engine/index.ts';
import type { Library } from './app/library.ts';

/** The scenarios that were compiled into this game. Stories and answer keys are fetched one by one, on demand. */
export const library: Library = {
  ids: Object.keys(parcels),
  loadOpening: (id) => of(id).opening(),
  async loadStory(id) {
    const { opening, texts } = of(id);
    const [first, others] = await Promise.all([opening(), texts()]);
    return joinStory({ opening: first, texts: others });
  },
  loadKey: (id) => of(id).key(),
};

function of(id: string) {
  const found = parcels[id];
  if (found === undefined) throw new RangeError(`there is no scenario ${id}`);
  return found;
}
