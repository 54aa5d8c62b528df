import { type Brush, faded, glow } from '../portrait/index.ts';
import { ROOMS } from './rooms/index.ts';
import { EDGE, FOREGROUND_TOP, type RoomView } from './rooms/room.ts';
import { skyAt } from './sky.ts';
import type { StageState } from './stage.ts';

/** Where things are on a stage of a certain size, in css px. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly centreX: number;
  /** css px per room unit. */
  readonly unit: number;
  /** Where the person's portrait ends, hidden behind the edge. */
  readonly footY: number;
  /** css px per portrait unit. */
  readonly person: number;
  /** Highest point of the foreground. */
  readonly foregroundY: number;
}

/** `width` and `height` are the stage's css size. */
export function layoutOf(width: number, height: number, area: StageState['freeArea']): Layout {
  const edgeY = height * (area.compact ? 0.9 : 0.865);
  // On a low stage the body goes deeper behind the edge, for the sake of a face large enough to read.
  const deeper = Math.max(0, Math.min(26, (360 - height) * 0.26));
  const footY = edgeY + (area.compact ? 62 + deeper : 56 * Math.min(1, height / 720));
  // Clear of the meters, whose height does not shrink with the stage.
  const head = area.compact ? Math.min(62, height * 0.24) : 102 * Math.min(1, height / 720);
  const unit = edgeY / EDGE;
  return {
    width,
    height,
    compact: area.compact,
    centreX: area.centreX,
    unit,
    footY,
    person: (footY - head) / 914,
    foregroundY: FOREGROUND_TOP * unit,
  };
}

export function viewOf(layout: Layout, state: Pick<StageState, 'hour' | 'theme'>): RoomView {
  const dark = state.theme === 'dark';
  return {
    left: -layout.centreX / layout.unit,
    right: (layout.width - layout.centreX) / layout.unit,
    bottom: layout.height / layout.unit,
    hour: state.hour,
    dark,
    lit: dark || skyAt(state.hour, dark).night > 0.4,
    compact: layout.compact,
  };
}

function toRoom(c: Brush, layout: Layout, offsetY: number, ratio: number): void {
  const scale = layout.unit * ratio;
  c.setTransform(scale, 0, 0, scale, layout.centreX * ratio, -offsetY * ratio);
}

/** Darker corners and a soft shade behind the person, so that a busy room does not compete with a face. */
function paintDepth(c: Brush, view: RoomView): void {
  glow(c, 0, 400, 360, view.dark ? '#07131B38' : '#3A20141F');
  const corners = c.createRadialGradient(0, 320, 380, 0, 320, 1150);
  corners.addColorStop(0, '#2A160C00');
  corners.addColorStop(1, view.dark ? '#02080C8C' : '#2A160C3D');
  c.fillStyle = corners;
  c.fillRect(view.left, 0, view.right - view.left, view.bottom);
}

/**
 * Everything behind the person, with the light of the hour and of the theme. Fills the whole canvas; `ratio` is
 * canvas px per css px.
 */
export function paintBackdrop(
  c: Brush,
  layout: Layout,
  state: Pick<StageState, 'place' | 'hour' | 'theme'>,
  ratio: number,
): void {
  const view = viewOf(layout, state);
  const room = ROOMS[state.place];
  const { night, warmth } = skyAt(state.hour, view.dark);
  toRoom(c, layout, 0, ratio);
  const cover = (paint: string): void => {
    c.fillStyle = paint;
    c.fillRect(view.left - 1, -1, view.right - view.left + 2, view.bottom + 2);
  };
  room.backdrop(c, view);
  paintDepth(c, view);
  if (warmth > 0) cover(faded('#F08A3C', warmth * 0.1));
  if (!view.dark && night > 0) cover(faded('#16213F', night * 0.3));
  if (view.dark) cover('#07131B4D');
  if (!view.lit) return;
  c.globalCompositeOperation = 'lighter';
  for (const lamp of room.lamps?.(view) ?? []) {
    glow(c, lamp.x, lamp.y, lamp.radius, faded(lamp.colour ?? '#F6B35C', view.dark ? 0.26 : 0.2));
  }
  c.globalCompositeOperation = 'source-over';
}

/** What the person sits behind, on a canvas whose top is at `layout.foregroundY`. */
export function paintForeground(
  c: Brush,
  layout: Layout,
  state: Pick<StageState, 'place' | 'hour' | 'theme'>,
  ratio: number,
): void {
  toRoom(c, layout, layout.foregroundY, ratio);
  ROOMS[state.place].foreground(c, viewOf(layout, state));
}
