/** What the game asks of the library that plays sounds: the part of Howler that is used, and nothing else. */

export interface SoundGroup {
  state(): 'unloaded' | 'loading' | 'loaded';
  /** Plays a named region. @returns A number that names this playing. */
  play(region: string): number;
  stop(id: number): unknown;
  volume(level: number, id: number): unknown;
  rate(rate: number, id: number): unknown;
  /** Milliseconds. */
  fade(from: number, to: number, duration: number, id: number): unknown;
  once(event: 'load' | 'fade', listener: () => void, id?: number): unknown;
}

export interface GroupOptions {
  src: string[];
  /** Start and length in milliseconds, and whether the region is a loop. */
  sprite: Record<string, [number, number] | [number, number, boolean]>;
  onloaderror: () => void;
}

export interface AudioLibrary {
  /** Begins to fetch its file at once. */
  readonly Howl: new (
    options: GroupOptions,
  ) => SoundGroup;
  readonly Howler: {
    /** The library's own habit of putting the sound to sleep after a while; this game does it by itself. */
    autoSuspend: boolean;
    /** Null before the first group, and in browsers without Web Audio. May be replaced by the library. */
    readonly ctx: Pick<AudioContext, 'state' | 'resume' | 'suspend'> | null;
    volume(level: number): unknown;
    mute(isMuted: boolean): unknown;
  };
}
