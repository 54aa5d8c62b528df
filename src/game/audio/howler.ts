import { Howl, Howler } from 'howler';
import type { AudioLibrary } from './library.ts';

/** Howler, in a chunk of its own: imported only when there is something to hear. */
export const library: AudioLibrary = { Howl, Howler };
