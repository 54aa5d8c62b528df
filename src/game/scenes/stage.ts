import type { Look, Mood, Place } from '../../engine/index.ts';

/** A one-off movement. Without one, a change of mood brings its own: see `MOOD_REACTIONS`. */
export type Reaction = 'lean' | 'sigh' | 'sparks' | 'shake' | 'door' | 'days-pass';

export interface StageState {
  readonly place: Place;
  /** Hour of the day, 0..24, for the light and the window. */
  readonly hour: number;
  /** Null: nobody is there, an empty chair. */
  readonly speaker: { readonly name: string; readonly look: Look } | null;
  readonly mood: Mood;
  readonly theme: 'light' | 'dark';
  /** Calm stage or reduced motion: no tweens, no shake, no wash, no sparks; poses jump. */
  readonly calm: boolean;
  readonly freeArea: {
    /** Where the person stands, in css px from the left edge of the stage. */
    readonly centreX: number;
    /** A small stage, as on a phone: props and margins shrink. */
    readonly compact: boolean;
  };
}

export interface Stage {
  /** Shows a state; only what differs from the one before is painted or moved. Never throws. */
  show(state: StageState, reaction?: Reaction): void;
  /** Draws nothing for so many milliseconds, while something else is to be painted first. */
  hold(milliseconds: number): void;
  /** Stops all frames until `wake`, for screens that hide the stage. */
  sleep(): void;
  wake(): void;
  /** Takes the canvas out of the page. Every later call does nothing. */
  destroy(): void;
}

export interface StageOptions {
  readonly state: StageState;
  /**
   * `auto` takes WebGL where a graphics card backs it, and Canvas otherwise. `webgl` takes it in any case and
   * falls back only if it fails. Default `auto`.
   */
  readonly renderer?: 'auto' | 'webgl' | 'canvas';
  /** Told once if the stage has to give up after it was mounted. The words go on without it. */
  readonly onTrouble?: (reason: unknown) => void;
}
