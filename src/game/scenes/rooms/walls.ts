import { type Brush, faded, glow, gradient, mix, slab } from '../../portrait/index.ts';
import { type Box, paintCity, paintSky, paintTrees } from '../sky.ts';
import { EDGE, type RoomView, surface } from './room.ts';
import { area, block } from './strokes.ts';

export function wall(c: Brush, view: RoomView, from: string, to: string): void {
  c.fillStyle = gradient(
    c,
    [view.left, 0],
    [view.right, view.bottom],
    [
      [0, surface(view, from)],
      [1, surface(view, to)],
    ],
  );
  c.fillRect(view.left, 0, view.right - view.left, view.bottom);
}

/** The lower part of a wall with its rail. */
export function wainscot(c: Brush, view: RoomView, y: number, colour: string, rail: string): void {
  block(c, view.left, y, view.right - view.left, view.bottom - y, surface(view, colour));
  block(c, view.left, y - 7, view.right - view.left, 9, surface(view, rail));
}

export type Outlook = 'city' | 'trees' | 'sky';

/** What is to be seen through an opening; `scene` is the whole view where several openings share one. */
export function paintOutlook(c: Brush, view: RoomView, box: Box, outlook: Outlook, scene: Box = box): void {
  c.save();
  c.beginPath();
  c.rect(box.x, box.y, box.width, box.height);
  c.clip();
  paintSky(c, scene, view.hour, view.dark);
  if (outlook === 'city') paintCity(c, scene, view.hour, view.dark);
  if (outlook === 'trees') paintTrees(c, scene, view.hour, view.dark);
  c.restore();
}

export interface WindowStyle {
  readonly outlook: Outlook;
  readonly frame: string;
  /** Upright bars inside. */
  readonly bars: number;
  /** Height of the cross bar as a share, or none. */
  readonly cross?: number;
  readonly sill?: boolean;
  /** The view that this window shares with others. */
  readonly scene?: Box;
}

export function paintWindow(c: Brush, view: RoomView, box: Box, style: WindowStyle): void {
  const frame = surface(view, style.frame);
  const { x, y, width, height } = box;
  glow(
    c,
    x + width / 2,
    y + height / 2,
    width * 0.95,
    view.dark ? '#F7B26714' : view.lit ? '#FFE2B02E' : '#FFFFFF80',
  );
  slab(c, x - 12, y - 12, width + 24, height + 24, 8, frame);
  paintOutlook(c, view, box, style.outlook, style.scene);
  area(
    c,
    [
      [x + width * 0.08, y],
      [x + width * 0.3, y],
      [x + width * 0.12, y + height],
      [x - width * 0.1 + width * 0.1, y + height],
      [x, y + height * 0.6],
    ],
    '#FFFFFF12',
  );
  block(c, x, y, width, 5, '#00000018');
  for (let bar = 1; bar <= style.bars; bar++)
    block(c, x + (width * bar) / (style.bars + 1) - 4, y, 8, height, frame);
  if (style.cross) block(c, x, y + height * style.cross, width, 6, frame);
  if (style.sill) {
    block(c, x - 26, y + height + 10, width + 52, 14, mix(frame, '#FFFFFF', view.dark ? 0.06 : 0.2));
    block(c, x - 26, y + height + 24, width + 52, 6, '#00000018');
  }
}

/** The top of a desk or counter from edge to edge, with its front below. */
export function counter(
  c: Brush,
  view: RoomView,
  top: string,
  front: string,
  y: number = EDGE,
  depth = 12,
): void {
  const width = view.right - view.left;
  block(
    c,
    view.left,
    y - 10,
    width,
    10,
    gradient(
      c,
      [0, y - 10],
      [0, y],
      [
        [0, '#00000000'],
        [1, '#00000030'],
      ],
    ),
  );
  block(c, view.left, y, width, view.bottom - y + 2, surface(view, front));
  block(c, view.left, y, width, depth, surface(view, top));
  block(c, view.left, y, width, 3, faded('#FFFFFF', view.dark ? 0.06 : 0.22));
  block(c, view.left, y + depth, width, 6, '#00000026');
}
