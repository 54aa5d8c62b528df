import { type Brush, mix, saturation } from '../../portrait/index.ts';

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

/**
 * A surface's colour. In the dark theme pale walls turn to night blue, while wood and paint keep their hue and
 * only darken: mixing everything with blue would leave a room of greys.
 */
export function surface(view: RoomView, colour: string): string {
  if (!view.dark) return colour;
  const deep = mix(colour, '#000000', 0.6);
  const blue = mix(colour, '#122B38', 0.86);
  return mix(blue, deep, Math.min(1, saturation(colour) * 1.5));
}

/** A thing's colour: keeps more of itself than a wall. */
export function thing(view: RoomView, colour: string): string {
  return view.dark ? mix(colour, '#0E1D27', 0.18) : colour;
}
