import { MOODS, type Place } from '../../engine/index.ts';
import { BUST, MOOD_GESTURES, MOOD_POSES, paintBust, resolveLook } from '../portrait/index.ts';
import { layoutOf, paintBackdrop, paintForeground } from '../scenes/layout.ts';
import { ROOMS } from '../scenes/rooms/index.ts';
import { CAST } from './people.ts';

export interface RoomSheetStyle {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly theme: 'light' | 'dark';
  readonly compact: boolean;
  /** Where the person stands, in css px. */
  readonly centreX: number;
  /** Hours that the rooms take in turn. */
  readonly hours: readonly number[];
}

function paintStill(place: Place, index: number, style: RoomSheetStyle): HTMLCanvasElement {
  const { width, height, theme, compact, centreX, hours } = style;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const c = canvas.getContext('2d');
  const sitter = CAST[index % CAST.length];
  const mood = MOODS[index % MOODS.length];
  if (!c || !sitter || !mood) return canvas;
  const layout = layoutOf(width, height, { centreX, compact });
  const state = { place, hour: hours[index % hours.length] ?? 10, theme };
  paintBackdrop(c, layout, state, 1);
  const { person } = layout;
  c.setTransform(person, 0, 0, person, centreX - (BUST.width / 2) * person, layout.footY - 1000 * person);
  paintBust(c, resolveLook(sitter), MOOD_POSES[mood], MOOD_GESTURES[mood]);
  const front = document.createElement('canvas');
  front.width = width;
  front.height = height;
  const f = front.getContext('2d');
  if (f) paintForeground(f, layout, state, 1);
  c.setTransform(1, 0, 0, 1, 0, 0);
  c.drawImage(front, 0, layout.foregroundY);
  return canvas;
}

/** Every place with somebody in it, as the stage composes it. */
export function roomSheet(style: RoomSheetStyle, only?: readonly Place[]): HTMLElement {
  const box = document.createElement('div');
  box.style.cssText = `display:grid;grid-template-columns:repeat(${style.columns},${style.width}px);gap:8px`;
  const places = only ?? (Object.keys(ROOMS) as Place[]);
  places.forEach((place, index) => {
    box.append(paintStill(place, index, style));
  });
  return box;
}
