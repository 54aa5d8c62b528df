import { type Brush, oval, slab } from '../../portrait/index.ts';
import { scatter } from '../sky.ts';
import { tiles } from './clinic.ts';
import { board, pendant } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

const CRUSTS = ['#C98B4A', '#B5743A', '#DDA862', '#A5662F'];

function loaf(c: Brush, view: RoomView, x: number, y: number, width: number, crust: string): void {
  const height = width * 0.52;
  c.fillStyle = thing(view, crust);
  c.beginPath();
  c.roundRect(x, y - height, width, height, [height * 0.9, height * 0.9, 6, 6]);
  c.fill();
  for (const share of [0.3, 0.5, 0.7])
    stroke(
      c,
      [
        [x + width * share - 5, y - height * 0.42],
        [x + width * share + 6, y - height * 0.82],
      ],
      '#F7DFAE99',
      4.5,
    );
}

function breadShelves(c: Brush, view: RoomView, x: number, width: number, seed: number): void {
  const next = scatter(seed);
  slab(c, x - 12, 92, width + 24, 400, 8, surface(view, '#A3764C'));
  slab(c, x, 102, width, 380, 4, surface(view, '#7A5434'));
  for (const y of [222, 350, 476]) {
    let at = x + 8;
    while (at < x + width - 60) {
      const size = 58 + next() * 26;
      loaf(c, view, at, y, size, CRUSTS[Math.floor(next() * CRUSTS.length)] ?? '#C98B4A');
      at += size + 6;
    }
    board(c, view, x, y, width, '#C89A68');
  }
}

/** Loaves to the ceiling, the street through the window. */
export const bakery: Room = {
  backdrop(c, view) {
    wall(c, view, '#F6E3CB', '#EBCFAE');
    tiles(c, view, 500, view.bottom, '#EFD9C8', 40);
    paintWindow(
      c,
      view,
      { x: -196, y: 100, width: 390, height: 330 },
      { outlook: 'city', frame: '#7FA79A', bars: 1, cross: 0.24, sill: true },
    );
    breadShelves(c, view, -520, 270, 7);
    breadShelves(c, view, 250, 290, 15);
    breadShelves(c, view, 586, 290, 29);
    breadShelves(c, view, -836, 270, 43);
    for (let x = Math.floor(view.left / 60) * 60, index = 0; x < view.right; x += 60, index++) {
      slab(c, x, 0, 60, 74, [0, 0, 30, 30], surface(view, index % 2 ? '#FFF8EC' : '#C8553D'));
    }
    block(c, view.left, 0, view.right - view.left, 10, '#00000018');
    pendant(c, view, -230, 150, '#7FA79A', 0.8);
    pendant(c, view, 230, 150, '#7FA79A', 0.8);
  },
  lamps: () => [
    { x: -230, y: 160, radius: 240 },
    { x: 230, y: 160, radius: 240 },
  ],
  foreground(c, view) {
    counter(c, view, '#FFF8EC', '#D9B48C', EDGE, 14);
    const x = view.compact ? -226 : -266;
    placed(c, x, EDGE + 2, 1, () => {
      oval(c, 0, -4, 70, 9, thing(view, '#EFE3D3'));
      for (const [dx, dy] of [
        [-34, -14],
        [0, -16],
        [34, -14],
        [-16, -32],
        [18, -32],
      ] as const) {
        c.strokeStyle = thing(view, '#C98B4A');
        c.lineWidth = 15;
        c.lineCap = 'round';
        c.beginPath();
        c.arc(dx, dy + 8, 13, Math.PI * 1.1, Math.PI * 1.9);
        c.stroke();
      }
      c.fillStyle = '#FFFFFF26';
      c.beginPath();
      c.arc(0, -6, 74, Math.PI, 0);
      c.fill();
      c.strokeStyle = '#FFFFFF88';
      c.lineWidth = 3;
      c.stroke();
      oval(c, 0, -82, 7, 7, thing(view, '#C8553D'));
    });
    placed(c, view.compact ? 224 : 256, EDGE + 4, 1, () => {
      slab(c, -44, -74, 88, 78, 8, thing(view, '#7FA79A'));
      slab(c, -34, -64, 68, 30, 4, '#20302C');
      for (let key = 0; key < 6; key++)
        slab(c, -32 + (key % 3) * 24, -26 + Math.floor(key / 3) * 14, 18, 10, 3, '#F6EFE2');
    });
    placed(c, 400, EDGE + 4, 1, () => {
      area(
        c,
        [
          [-60, 0],
          [60, 0],
          [46, -34],
          [-46, -34],
        ],
        thing(view, '#B98654'),
      );
      for (const dx of [-28, 0, 28]) loaf(c, view, dx - 24, -22, 50, '#DDA862');
    });
  },
};
