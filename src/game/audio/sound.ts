/**
 * The sound of the game behind a small door. Nothing here can stop the game: what fails is reported and the game
 * goes on in silence, for every sound has a twin on the screen.
 *
 * Browsers forbid sound before the first press. Howler would keep what was played until then and let it all out at
 * once; so nothing reaches it before that press, and cues that come too early are dropped, not kept.
 */
import type { Mood, Place } from '../../engine/index.ts';
import type { AudioLibrary, GroupOptions, SoundGroup } from './library.ts';
import type { Cue } from './reactions.ts';
import { type Room, roomFor } from './rooms.ts';
import { CUES, ROOMS, SOUND_VERSION, THEME } from './sound-map.ts';
import { utterance, type Voice } from './voice.ts';

/** What plays on and on below the cues: a room, or the tune of the menu (which plays once). */
export type Bed = Room | 'theme';

/** What could not be had. */
export type SoundTrouble = 'player' | 'cues' | Bed;

export interface Sound {
  /** A short sound, now or not at all. */
  readonly cue: (name: Cue) => void;
  /** Somebody talks: that many syllables at most, in the manner of a mood. A new voice silences the one before. */
  readonly voice: (voice: Voice, syllables: number, mood: Mood) => void;
  /** The sound of a place at an hour (0..24), faded over from what was heard before; null for none. */
  readonly room: (place: Place | null, hour?: number) => void;
  /** The tune of the menu, once. */
  readonly theme: () => void;
  /** 0..1. */
  readonly setVolume: (volume: number) => void;
  readonly setMuted: (isMuted: boolean) => void;
  /** Ends all sound for good and lets go of the page. */
  readonly close: () => void;
}

export interface SoundOptions {
  /** 0..1. */
  readonly volume: number;
  /** While muted from the beginning nothing is fetched. */
  readonly muted: boolean;
  readonly onTrouble: (what: SoundTrouble) => void;
  /** How the player of sounds is fetched. */
  readonly load?: () => Promise<AudioLibrary>;
  /** Where gestures and visibility are read: the document. */
  readonly page?: Page;
}

export type Page = EventTarget & { readonly hidden: boolean };

/** What counts as a first press; which of them a browser accepts differs. */
const GESTURES = ['pointerdown', 'pointerup', 'touchend', 'keydown', 'click'] as const;
const BED_LEVELS = { room: 0.3, theme: 0.35 } as const;
const FADE = 1200;

/** Opens the sound. Fetches its player at once if not muted, so call it when the words are on the screen. */
export function createSound(options: SoundOptions): Sound {
  const { onTrouble, load = () => import('./howler.ts').then(({ library: howler }) => howler) } = options;
  const page = options.page ?? document;
  let { volume, muted: isMuted } = options;
  let hasGesture = false;
  let isHidden = page.hidden;
  let isClosed = false;
  let fetching: Promise<void> | null = null;
  let library: AudioLibrary | null = null;
  let cues: SoundGroup | null = null;
  let wanted: Bed | null = null;
  let playing: { readonly bed: Bed; readonly group: SoundGroup; readonly id: number } | null = null;
  let speaking: ReturnType<typeof setTimeout>[] = [];
  const beds = new Map<Bed, SoundGroup>();
  /** Not tried again before somebody wants them anew. */
  const failed = new Set<SoundTrouble>();

  const mayPlay = (): boolean => hasGesture && !isMuted && !isHidden && !isClosed;
  /** On an iPhone a call or another app leaves the context `interrupted`: nothing is sent to it until it runs again. */
  const isRunning = (): boolean =>
    library !== null && (library.Howler.ctx === null || library.Howler.ctx.state === 'running');

  const fetchLibrary = (): void => {
    if (isMuted || isClosed || fetching !== null) return;
    fetching = load().then(
      (loaded) => {
        library = loaded;
        start();
      },
      () => {
        fetching = null;
        onTrouble('player');
      },
    );
  };

  const open = (what: SoundTrouble, file: string, sprite: GroupOptions['sprite']): SoundGroup | null => {
    if (library === null || failed.has(what)) return null;
    const onloaderror = (): void => {
      failed.add(what);
      if (what !== 'cues' && what !== 'player') beds.delete(what);
      onTrouble(what);
    };
    try {
      return new library.Howl({ src: sources(file), sprite, onloaderror });
    } catch {
      onloaderror();
      return null;
    }
  };

  /** The first group makes the audio context, so there is none before the first press. */
  const start = (): void => {
    if (library === null || !mayPlay()) return;
    if (cues === null) {
      library.Howler.autoSuspend = false;
      library.Howler.volume(volume);
      cues = open('cues', 'cues', regions(CUES));
    }
    library.Howler.mute(false);
    wake();
  };

  const wake = (): void => {
    if (!mayPlay() || cues === null) return;
    const context = library?.Howler.ctx ?? null;
    if (context === null || context.state === 'running') layBed();
    else context.resume().then(layBed, () => undefined);
  };

  const layBed = (): void => {
    if (!mayPlay() || !isRunning() || playing?.bed === wanted) return;
    liftBed(FADE);
    if (wanted === null) return;
    const bed = wanted;
    const group = beds.get(bed) ?? openBed(bed);
    if (group === null) return;
    if (group.state() !== 'loaded') {
      group.once('load', layBed);
      return;
    }
    const id = group.play(bed);
    playing = { bed, group, id };
    group.volume(0, id);
    group.fade(0, levelOf(bed), FADE, id);
  };

  const openBed = (bed: Bed): SoundGroup | null => {
    const isTheme = bed === 'theme';
    const sprite = isTheme ? regions(THEME) : loop(bed);
    const group = open(bed, isTheme ? 'theme' : `room-${bed}`, sprite);
    if (group !== null) beds.set(bed, group);
    return group;
  };

  const liftBed = (fade: number): void => {
    if (playing === null) return;
    const { group, id, bed } = playing;
    playing = null;
    if (fade === 0) {
      group.stop(id);
      return;
    }
    group.once('fade', () => group.stop(id), id);
    group.fade(levelOf(bed), 0, fade, id);
  };

  const hush = (): void => {
    speaking.forEach(clearTimeout);
    speaking = [];
  };

  const readyCues = (): SoundGroup | null =>
    mayPlay() && isRunning() && cues?.state() === 'loaded' ? cues : null;

  const onGesture = (): void => {
    hasGesture = true;
    fetchLibrary();
    start();
  };
  const onVisibility = (): void => {
    isHidden = page.hidden;
    if (!isHidden) {
      start();
      return;
    }
    hush();
    library?.Howler.ctx?.suspend().catch(() => undefined);
  };

  for (const gesture of GESTURES) page.addEventListener(gesture, onGesture, { capture: true, passive: true });
  page.addEventListener('visibilitychange', onVisibility);
  fetchLibrary();

  const want = (bed: Bed | null): void => {
    wanted = bed;
    if (bed !== null) failed.delete(bed);
    layBed();
  };

  return {
    cue: (name) => {
      readyCues()?.play(name);
    },
    voice: (voice, syllables, mood) => {
      hush();
      if (readyCues() === null) return;
      speaking = utterance(voice, syllables, mood).map(({ at, cue, rate, level }) =>
        setTimeout(() => {
          const group = readyCues();
          if (group === null) return;
          const id = group.play(cue);
          group.rate(rate, id);
          group.volume(level, id);
        }, at),
      );
    },
    room: (place, hour = 12) => want(place === null ? null : roomFor(place, hour)),
    theme: () => want('theme'),
    setVolume: (level) => {
      volume = level;
      library?.Howler.volume(level);
    },
    setMuted: (muted) => {
      isMuted = muted;
      if (muted) {
        hush();
        liftBed(0);
        library?.Howler.mute(true);
      } else {
        fetchLibrary();
        start();
      }
    },
    close: () => {
      hush();
      liftBed(0);
      isClosed = true;
      for (const gesture of GESTURES) page.removeEventListener(gesture, onGesture, { capture: true });
      page.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

function levelOf(bed: Bed): number {
  return bed === 'theme' ? BED_LEVELS.theme : BED_LEVELS.room;
}

/** Ogg first: smaller, and its loops are exact to the sample. */
function sources(file: string): string[] {
  return ['ogg', 'mp3'].map(
    (format) => `${import.meta.env.BASE_URL}audio/${file}.${format}?v=${SOUND_VERSION}`,
  );
}

function regions(map: Readonly<Record<string, readonly [number, number]>>): GroupOptions['sprite'] {
  return Object.fromEntries(Object.entries(map).map(([name, [start, length]]) => [name, [start, length]]));
}

function loop(room: Room): GroupOptions['sprite'] {
  const [start, length] = ROOMS[room];
  return { [room]: [start, length, true] };
}
