import { type Brush, mix } from '../../portrait/index.ts';

/** Height of the edge behind which a person sits, in room units. */
export const EDGE = 623;

/**
 * What a room is painted for. Rooms have their own units: x is 0 where the person stands, y is 0 at the top and
 * `EDGE` at the edge of desk or counter, whatever the size of the stage.
 */
export interface RoomView {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly hour: number;
  readonly dark: boolean;
  /** Lamps are on: late hours, or the dark theme. */
  readonly lit: boolean;
  readonly compact: boolean;
}

export interface Lamp {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour?: string;
}

export interface Room {
  /** All that lies behind the person; fills the whole view. */
  backdrop(c: Brush, view: RoomView): void;
  /** What the person sits behind. Stays below y = `FOREGROUND_TOP`. */
  foreground(c: Brush, view: RoomView): void;
  /** Light that is added over the dimmed backdrop when lamps are on. */
  lamps?(view: RoomView): readonly Lamp[];
}

/** Highest point of a foreground. */
export const FOREGROUND_TOP = 470;

/** A surface's colour: walls and furniture sink into night blue in the dark theme. */
export function surface(view: RoomView, colour: string): string {
  return view.dark ? mix(colour, '#0C1B25', 0.74) : colour;
}

/** A thing's colour: keeps more of itself than a wall. */
export function thing(view: RoomView, colour: string): string {
  return view.dark ? mix(colour, '#0E1D27', 0.3) : colour;
}
