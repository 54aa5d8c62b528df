import { type Brush, faded, glow, oval, slab } from '../../portrait/index.ts';
import { bottle, clipboard } from './clinic.ts';
import { wallClock } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

function swingDoors(c: Brush, view: RoomView, x: number): void {
  slab(c, x - 14, 150, 268, 500, 6, surface(view, '#5F7F96'));
  for (const at of [x, x + 122]) {
    slab(c, at, 164, 118, 490, 3, surface(view, '#9DBACB'));
    slab(c, at + 34, 214, 50, 110, 25, view.lit ? '#FCE8B8' : surface(view, '#DCEBF2'));
    stroke(
      c,
      [
        [at + 46, 236],
        [at + 66, 220],
      ],
      '#FFFFFF88',
      4,
    );
    block(c, at, 470, 118, 46, surface(view, '#C7D3D9'));
  }
  block(c, x + 117, 164, 5, 490, surface(view, '#4E6C82'));
  for (const at of [x + 104, x + 128]) slab(c, at, 400, 8, 46, 4, thing(view, '#E9EEF0'));
}

function drip(c: Brush, view: RoomView, x: number): void {
  stroke(
    c,
    [
      [x, 110],
      [x, 640],
    ],
    surface(view, '#AEB9BE'),
    6,
  );
  stroke(
    c,
    [
      [x - 30, 118],
      [x + 30, 118],
    ],
    surface(view, '#AEB9BE'),
    5,
  );
  slab(c, x - 44, 124, 34, 74, 9, faded('#CFE9F2', view.dark ? 0.4 : 0.9));
  slab(c, x - 42, 160, 30, 36, 8, thing(view, '#7FC0DA'));
  stroke(
    c,
    [
      [x - 27, 198],
      [x - 27, 300],
      [x - 10, 360],
      [x - 4, 520],
    ],
    '#BFD7DF',
    3,
  );
}

/** A ward corridor: swing doors, a monitor, a drip stand. */
export const hospital: Room = {
  backdrop(c, view) {
    wall(c, view, '#E4EDF3', '#C9D9E4');
    block(c, view.left, 420, view.right - view.left, view.bottom - 420, surface(view, '#B4CBDA'));
    slab(c, view.left - 10, 402, view.right - view.left + 20, 26, 13, surface(view, '#8A6A4F'));
    block(c, view.left, 428, view.right - view.left, 6, '#00000018');
    paintWindow(
      c,
      view,
      { x: -404, y: 110, width: 250, height: 250 },
      { outlook: 'city', frame: '#FFFFFF', bars: 1, sill: true },
    );
    swingDoors(c, view, -120);
    slab(c, 190, 130, 190, 142, 12, '#1B262D');
    slab(c, 200, 140, 170, 112, 6, '#0C2A2E');
    glow(c, 285, 196, 110, '#3DE0B020');
    stroke(
      c,
      [
        [206, 184],
        [236, 184],
        [246, 160],
        [258, 208],
        [268, 184],
        [308, 184],
        [318, 164],
        [330, 202],
        [340, 184],
        [366, 184],
      ],
      '#55E0A8',
      3.5,
    );
    stroke(
      c,
      [
        [206, 226],
        [240, 218],
        [270, 230],
        [300, 216],
        [332, 228],
        [366, 220],
      ],
      '#F2C65E',
      3,
    );
    drip(c, view, 440);
    wallClock(c, view, 600, 180, 40);
    slab(c, 520, 260, 200, 120, 6, thing(view, '#FFFDF8'));
    for (const y of [286, 310, 334]) slab(c, 544, y, 150, 8, 4, '#C3D2D8');
    for (const x of [-240, 60, 360, 660])
      slab(c, x - 80, 14, 160, 12, 6, view.lit ? '#FFF4D0' : surface(view, '#FFFFFF'));
  },
  foreground(c, view) {
    counter(c, view, '#F6F9FA', '#7FA3BC', EDGE, 16);
    block(c, view.left, EDGE + 52, view.right - view.left, 10, surface(view, '#E8B04A'));
    bottle(c, view, view.compact ? -228 : -264, EDGE + 4, '#3B7BA8');
    clipboard(c, view, view.compact ? 214 : 246, EDGE + 8);
    placed(c, 400, EDGE + 4, 1, () => {
      slab(c, -60, -66, 96, 62, 6, '#2B353B');
      slab(c, -54, -60, 84, 50, 3, '#CFE3EA');
      oval(c, -12, 0, 30, 6, '#2B353B');
    });
  },
};
