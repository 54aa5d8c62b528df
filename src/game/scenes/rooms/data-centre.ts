import { type Brush, faded, glow, gradient, slab } from '../../portrait/index.ts';
import { scatter } from '../sky.ts';
import { cup, laptop } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { block, placed, stroke } from './strokes.ts';
import { counter, paintWindow } from './walls.ts';

const LIGHTS = ['#5CE0B8', '#5CE0B8', '#6FB8F2', '#F2C65E', '#F08F7C'];

function cabinet(c: Brush, view: RoomView, x: number, width: number, top: number, seed: number): void {
  const next = scatter(seed);
  slab(c, x, top, width, 660 - top, 6, view.dark ? '#0B141A' : '#1D2B35');
  slab(c, x + 7, top + 10, width - 14, 640 - top, 3, view.dark ? '#101C24' : '#263742');
  for (let y = top + 18; y < 630; y += 22) {
    block(c, x + 13, y, width - 26, 15, view.dark ? '#172731' : '#324855');
    for (let hole = x + 20; hole < x + width - 46; hole += 9) block(c, hole, y + 5, 5, 5, '#00000040');
    for (let light = 0; light < 3; light++) {
      if (next() < 0.25) continue;
      const colour = LIGHTS[Math.floor(next() * LIGHTS.length)] ?? '#5CE0B8';
      const lx = x + width - 22 - light * 9;
      glow(c, lx + 2.5, y + 7.5, 9, faded(colour, 0.35));
      block(c, lx, y + 5, 5, 5, colour);
    }
  }
}

/** Between the racks: blue light, cables, a thousand small lamps. */
export const dataCentre: Room = {
  backdrop(c, view) {
    c.fillStyle = gradient(
      c,
      [0, 0],
      [0, view.bottom],
      [
        [0, view.dark ? '#0A1822' : '#BFD6E2'],
        [1, view.dark ? '#0E2430' : '#8FB3C6'],
      ],
    );
    c.fillRect(view.left, 0, view.right - view.left, view.bottom);
    for (let x = Math.floor(view.left / 120) * 120; x < view.right; x += 120)
      slab(c, x + 16, 14, 88, 12, 6, view.dark ? '#BFE6F280' : '#FFFFFF');
    glow(c, 0, 300, 420, view.dark ? '#4FB8E030' : '#FFFFFF90');
    paintWindow(
      c,
      view,
      { x: -150, y: 110, width: 300, height: 190 },
      { outlook: 'city', frame: '#4C616C', bars: 1 },
    );
    for (const [x, width, top, seed] of [
      [-900, 176, 70, 3],
      [-720, 176, 70, 11],
      [-540, 176, 70, 23],
      [-358, 170, 82, 37],
      [188, 170, 82, 41],
      [364, 176, 70, 53],
      [546, 176, 70, 67],
      [728, 176, 70, 83],
      [910, 176, 70, 97],
    ] as const)
      if (x + width > view.left && x < view.right) cabinet(c, view, x, width, top, seed);
    for (const [y, colour] of [
      [44, '#E8B04A'],
      [52, '#2F7A9A'],
      [60, '#C8553D'],
    ] as const)
      stroke(
        c,
        [
          [view.left, y],
          [view.right, y],
        ],
        thing(view, colour),
        5,
      );
    block(c, view.left, 600, view.right - view.left, view.bottom - 600, surface(view, '#6F8C9A'));
  },
  lamps: () => [{ x: 0, y: 330, radius: 420, colour: '#4FB8E0' }],
  foreground(c, view) {
    counter(c, view, '#C3CFD5', '#7D929D', EDGE, 14);
    laptop(c, view, view.compact ? -240 : -278, EDGE, 0.9);
    cup(c, view, view.compact ? 206 : 236, EDGE + 4, '#2F7A9A');
    placed(c, 360, EDGE + 6, 1, () => {
      stroke(
        c,
        [
          [-60, 0],
          [-30, -10],
          [0, 2],
          [30, -10],
          [60, 0],
        ],
        thing(view, '#E8B04A'),
        6,
      );
      slab(c, 56, -8, 26, 16, 3, '#DDE6EA');
    });
  },
};
