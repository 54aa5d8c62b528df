import type { Story } from '../../engine/index.ts';
import type { Library } from '../app/library.ts';

/**
 * The story with another beginning: start values, and this node entered first. Everything else stays, the content
 * hash too, since the answer key fits as before.
 *
 * @param node Id of a node; null or unknown: the story as it is.
 */
export function startingAt(story: Story, node: string | null): Story {
  const start = story.nodes.findIndex(({ id }) => id === node);
  return start === -1 ? story : { ...story, start };
}

/** A library in which every story that has the node begins there. */
export function libraryStartingAt(library: Library, node: string | null): Library {
  const { ids, loadKey } = library;
  return { ids, loadKey, loadStory: async (id) => startingAt(await library.loadStory(id), node) };
}
