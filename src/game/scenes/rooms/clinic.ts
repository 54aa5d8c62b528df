import { type Brush, faded, oval, slab } from '../../portrait/index.ts';
import { plant, wallClock } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

export function tiles(
  c: Brush,
  view: RoomView,
  from: number,
  to: number,
  colour: string,
  size: number,
): void {
  block(c, view.left, from, view.right - view.left, to - from, surface(view, colour));
  const grout = view.dark ? '#FFFFFF0C' : '#FFFFFF8A';
  for (let y = from + size; y < to; y += size) block(c, view.left, y, view.right - view.left, 2, grout);
  for (let x = Math.floor(view.left / size) * size; x < view.right; x += size)
    block(c, x, from, 2, to - from, grout);
}

export function bottle(c: Brush, view: RoomView, x: number, y: number, colour: string): void {
  placed(c, x, y, 1, () => {
    block(c, -3, -92, 6, 24, '#C9D3D2');
    slab(c, -24, -96, 30, 9, 4, '#C9D3D2');
    slab(c, -22, -70, 44, 72, [10, 10, 5, 5], thing(view, '#F4FBFA'));
    slab(c, -22, -46, 44, 34, 0, thing(view, colour));
    slab(c, -4, -40, 8, 22, 2, '#FFFFFF');
    slab(c, -11, -33, 22, 8, 2, '#FFFFFF');
  });
}

export function clipboard(c: Brush, view: RoomView, x: number, y: number): void {
  placed(c, x, y, 1, () => {
    c.transform(1, 0, -0.7, 1, 0, 0);
    slab(c, -70, -14, 150, 44, 6, thing(view, '#9A6B47'));
    slab(c, -62, -10, 134, 36, 2, thing(view, '#FDFBF5'));
    for (const row of [-2, 7, 16])
      stroke(
        c,
        [
          [-40, row],
          [58, row],
        ],
        '#B9C6C8',
        3,
      );
    slab(c, -66, -2, 14, 20, 4, '#8E999C');
  });
}

function poster(c: Brush, view: RoomView, x: number, y: number): void {
  slab(c, x, y, 150, 196, 6, thing(view, '#FFFDF8'));
  c.fillStyle = thing(view, '#D9604C');
  c.beginPath();
  c.moveTo(x + 75, y + 118);
  c.bezierCurveTo(x + 10, y + 78, x + 30, y + 30, x + 75, y + 56);
  c.bezierCurveTo(x + 120, y + 30, x + 140, y + 78, x + 75, y + 118);
  c.fill();
  stroke(
    c,
    [
      [x + 20, y + 84],
      [x + 52, y + 84],
      [x + 62, y + 64],
      [x + 76, y + 102],
      [x + 88, y + 84],
      [x + 130, y + 84],
    ],
    '#FFFFFF',
    5,
  );
  for (const [row, width] of [
    [144, 104],
    [160, 84],
    [174, 94],
  ] as const)
    slab(c, x + 75 - width / 2, y + row, width, 6, 3, '#C3D2D0');
}

/** A practice: mint, tiles, a poster with a heart. */
export const clinic: Room = {
  backdrop(c, view) {
    wall(c, view, '#E3F1EC', '#C8E1D9');
    tiles(c, view, 420, view.bottom, '#A9D2C8', 48);
    block(c, view.left, 412, view.right - view.left, 10, surface(view, '#4E9C90'));
    paintWindow(
      c,
      view,
      { x: -400, y: 104, width: 330, height: 280 },
      { outlook: 'trees', frame: '#FFFFFF', bars: 1, sill: true },
    );
    for (let y = 108; y < 196; y += 13) block(c, -400, y, 330, 7, surface(view, '#F4FBF8'));
    plant(c, view, -372, 394, 0.56, '#4E9C90');
    poster(c, view, 186, 108);
    slab(c, 380, 110, 230, 230, 6, surface(view, '#F6FBF9'));
    for (const [x, y] of [
      [388, 118],
      [498, 118],
      [388, 232],
      [498, 232],
    ] as const) {
      slab(c, x, y, 104, 100, 4, faded('#BFE0DA', view.dark ? 0.16 : 0.8));
      for (const [index, colour] of ['#E8B04A', '#FFFFFF', '#7FB2B0', '#D98C6A'].entries())
        slab(c, x + 10 + index * 22, y + 52, 17, 46, 4, thing(view, colour));
    }
    wallClock(c, view, 690, 180, 36);
  },
  foreground(c, view) {
    counter(c, view, '#FFFFFF', '#D5EAE4', EDGE, 16);
    block(c, view.left, EDGE + 46, view.right - view.left, 12, surface(view, '#4E9C90'));
    bottle(c, view, view.compact ? -226 : -262, EDGE + 4, '#4E9C90');
    clipboard(c, view, view.compact ? 214 : 244, EDGE + 8);
    placed(c, 400, EDGE + 2, 1, () => {
      oval(c, 0, -18, 40, 12, thing(view, '#C8553D'));
      slab(c, -40, -18, 80, 22, [0, 0, 20, 20], thing(view, '#B4513E'));
      for (const x of [-18, 2, 20]) oval(c, x, -24, 11, 9, thing(view, '#F2C65E'));
    });
  },
};
