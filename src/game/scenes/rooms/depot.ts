import { type Brush, mix, oval, slab } from '../../portrait/index.ts';
import { scatter } from '../sky.ts';
import { box, pendant } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed, stroke } from './strokes.ts';
import { counter, paintOutlook, wall } from './walls.ts';

const CARDS = ['#C99A66', '#B98654', '#D9B07C', '#7FA6B2', '#C98B6A'];

function rack(c: Brush, view: RoomView, x: number, width: number, seed: number): void {
  const next = scatter(seed);
  const steel = thing(view, '#E0782F');
  const post = thing(view, '#2F5F8A');
  for (const y of [206, 330, 454, 580]) {
    let at = x + 14;
    while (at < x + width - 50) {
      const size = 44 + next() * 34;
      const height = 44 + next() * 44;
      if (next() > 0.16 && at + size < x + width - 8)
        box(c, view, at, y - height, size, height, CARDS[Math.floor(next() * CARDS.length)]);
      at += size + 5;
    }
    block(c, x, y, width, 12, steel);
    block(c, x, y + 12, width, 5, '#00000022');
  }
  for (const at of [x - 5, x + width - 5]) {
    block(c, at, 84, 12, 560, post);
    for (let y = 100; y < 620; y += 26) oval(c, at + 6, y, 2.6, 2.6, '#FFFFFF55');
  }
}

function truck(c: Brush, view: RoomView, x: number, y: number): void {
  const body = thing(view, '#F4F1E8');
  slab(c, x, y - 150, 196, 132, 6, body);
  block(c, x, y - 74, 196, 16, thing(view, '#2F7A7C'));
  slab(c, x + 198, y - 108, 66, 90, [8, 26, 6, 6], thing(view, '#2F7A7C'));
  slab(c, x + 220, y - 96, 38, 36, [4, 16, 2, 2], '#BFDDE6');
  for (const wheel of [40, 92, 226]) {
    oval(c, x + wheel, y - 14, 19, 19, '#20262C');
    oval(c, x + wheel, y - 14, 8, 8, '#8E999C');
  }
}

/** High racks, a loading door open to the yard, a lorry waiting. */
export const depot: Room = {
  backdrop(c, view) {
    wall(c, view, '#C7CFD2', '#A9B4B9');
    for (let x = Math.floor(view.left / 26) * 26; x < view.right; x += 26)
      block(c, x, 0, 9, 600, view.dark ? '#FFFFFF05' : '#FFFFFF26');
    block(c, view.left, 60, view.right - view.left, 16, surface(view, '#7C8A91'));
    for (let x = Math.floor(view.left / 80) * 80; x < view.right; x += 80)
      stroke(
        c,
        [
          [x, 12],
          [x + 40, 60],
          [x + 80, 12],
        ],
        surface(view, '#7C8A91'),
        6,
      );
    block(c, view.left, 10, view.right - view.left, 7, surface(view, '#7C8A91'));
    const door = { x: -206, y: 132, width: 412, height: 440 };
    block(c, door.x - 16, door.y - 34, door.width + 32, door.height + 40, surface(view, '#5C6B73'));
    paintOutlook(c, view, door, 'trees');
    block(c, door.x, 530, door.width, 44, surface(view, '#8C969A'));
    truck(c, view, -196, 548);
    for (let y = door.y; y < door.y + 62; y += 12)
      block(c, door.x, y, door.width, 9, surface(view, '#DDE2E3'));
    for (let x = door.x - 16; x < door.x + door.width + 16; x += 32)
      area(
        c,
        [
          [x, 98],
          [x + 16, 98],
          [x + 4, 118],
          [x - 12, 118],
        ],
        thing(view, '#F2C03A'),
      );
    block(c, view.left, 572, view.right - view.left, view.bottom - 572, surface(view, '#8E979A'));
    block(c, view.left, 584, view.right - view.left, 7, thing(view, '#F2C03A'));
    for (let x = -820, seed = 5; x < view.right; x += 290, seed += 8) {
      if (x > -500 && x < 200) continue;
      rack(c, view, x, 280, seed);
    }
    rack(c, view, -520, 280, 23);
    rack(c, view, 236, 290, 61);
    for (const x of [-330, 0, 330, 660]) pendant(c, view, x, 66, '#3F4E55', 0.8);
  },
  lamps: () => [
    { x: -330, y: 80, radius: 260 },
    { x: 330, y: 80, radius: 260 },
  ],
  foreground(c, view) {
    counter(c, view, '#B9895A', '#8A6440', EDGE, 14);
    for (let x = Math.floor(view.left / 40) * 40; x < view.right; x += 40)
      area(
        c,
        [
          [x, view.bottom - 18],
          [x + 20, view.bottom - 18],
          [x + 8, view.bottom],
          [x - 12, view.bottom],
        ],
        thing(view, '#F2C03A'),
      );
    placed(c, view.compact ? -222 : -258, EDGE + 4, 1, () => {
      c.fillStyle = thing(view, '#F2C03A');
      c.beginPath();
      c.arc(0, -8, 42, Math.PI, 0);
      c.fill();
      slab(c, -56, -12, 112, 13, 6, mix(thing(view, '#F2C03A'), '#8A5E10', 0.25));
      block(c, -6, -52, 12, 44, mix(thing(view, '#F2C03A'), '#FFFFFF', 0.3));
    });
    box(c, view, view.compact ? 180 : 206, EDGE - 60, 96, 64);
    box(c, view, view.compact ? 252 : 290, EDGE - 36, 62, 40, '#B98654');
    placed(c, 430, EDGE + 10, 1, () => {
      slab(c, -40, -14, 80, 22, 6, '#2B353B');
      slab(c, -28, -10, 42, 14, 3, '#7CC7A0');
    });
  },
};
