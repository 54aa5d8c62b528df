import { type Brush, faded, gradient, oval, slab } from '../../portrait/index.ts';
import { pendant } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

/** What all the windows together look out on. */
const WINDOW_WALL = { x: -420, y: 60, width: 1280, height: 320 };

function pipe(
  c: Brush,
  view: RoomView,
  points: readonly (readonly [number, number])[],
  colour: string,
  width: number,
): void {
  stroke(c, points, surface(view, '#27343A'), width + 5);
  stroke(c, points, thing(view, colour), width);
  c.save();
  c.translate(-width * 0.16, -width * 0.22);
  stroke(c, points, '#FFFFFF33', width * 0.2);
  c.restore();
}

function gauge(c: Brush, view: RoomView, x: number, y: number, turn: number): void {
  oval(c, x, y, 30, 30, surface(view, '#4B5A61'));
  oval(c, x, y, 24, 24, thing(view, '#FDFBF5'));
  c.strokeStyle = thing(view, '#C8553D');
  c.lineWidth = 5;
  c.beginPath();
  c.arc(x, y, 18, -0.6, 0.5);
  c.stroke();
  stroke(
    c,
    [
      [x, y],
      [x + Math.cos(turn) * 16, y + Math.sin(turn) * 16],
    ],
    '#1E2A2E',
    3.5,
  );
}

function robot(c: Brush, view: RoomView, x: number): void {
  const orange = thing(view, '#E58A2E');
  slab(c, x - 46, 520, 92, 110, 8, surface(view, '#4B5A61'));
  stroke(
    c,
    [
      [x, 520],
      [x - 44, 390],
      [x + 66, 300],
    ],
    surface(view, '#B4651A'),
    46,
  );
  stroke(
    c,
    [
      [x, 520],
      [x - 44, 390],
      [x + 66, 300],
    ],
    orange,
    38,
  );
  for (const [px, py] of [
    [0, 520],
    [-44, 390],
    [66, 300],
  ] as const) {
    oval(c, x + px, py, 28, 28, surface(view, '#37444B'));
    oval(c, x + px, py, 13, 13, orange);
  }
  stroke(
    c,
    [
      [x + 74, 322],
      [x + 64, 366],
    ],
    surface(view, '#37444B'),
    12,
  );
  stroke(
    c,
    [
      [x + 74, 322],
      [x + 98, 362],
    ],
    surface(view, '#37444B'),
    12,
  );
}

/** A shop floor: saw-tooth windows, pipes, a robot arm. */
export const plant: Room = {
  backdrop(c, view) {
    wall(c, view, '#B9C6C6', '#93A5A8');
    for (let x = Math.floor(view.left / 250) * 250; x < view.right; x += 250) {
      paintWindow(
        c,
        view,
        { x: x + 20, y: 92, width: 210, height: 150 },
        { outlook: 'sky', frame: '#5B6B70', bars: 3, cross: 0.5, scene: WINDOW_WALL },
      );
    }
    block(c, view.left, 46, view.right - view.left, 18, surface(view, '#4D5C62'));
    block(c, view.left, 38, view.right - view.left, 6, surface(view, '#6A7B81'));
    block(c, view.left, 560, view.right - view.left, view.bottom - 560, surface(view, '#7C8B8E'));
    pipe(
      c,
      view,
      [
        [view.left, 300],
        [-270, 300],
        [-270, 470],
        [view.left, 470],
      ],
      '#4F8F8B',
      22,
    );
    pipe(
      c,
      view,
      [
        [view.left, 340],
        [-312, 340],
        [-312, 640],
      ],
      '#C8713D',
      16,
    );
    gauge(c, view, -270, 384, -0.9);
    placed(c, -390, 640, 1, () => {
      c.fillStyle = gradient(
        c,
        [-80, 0],
        [80, 0],
        [
          [0, surface(view, '#7D8E94')],
          [0.4, surface(view, '#DCE4E5')],
          [1, surface(view, '#7D8E94')],
        ],
      );
      c.beginPath();
      c.roundRect(-84, -250, 168, 260, [80, 80, 10, 10]);
      c.fill();
      for (const y of [-180, -90]) block(c, -84, y, 168, 6, faded('#37444B', 0.5));
    });
    pipe(
      c,
      view,
      [
        [250, 280],
        [440, 280],
        [440, 220],
        [view.right, 220],
      ],
      '#4F8F8B',
      20,
    );
    robot(c, view, 330);
    robot(c, view, 640);
    gauge(c, view, 250, 286, 0.3);
    for (let x = Math.floor(view.left / 44) * 44; x < view.right; x += 44)
      area(
        c,
        [
          [x, 564],
          [x + 22, 564],
          [x + 8, 582],
          [x - 14, 582],
        ],
        thing(view, '#F2C03A'),
      );
    for (const x of [-330, 330, 660]) pendant(c, view, x, 84, '#37444B', 0.9);
  },
  lamps: () => [
    { x: -330, y: 90, radius: 250 },
    { x: 330, y: 90, radius: 250 },
  ],
  foreground(c, view) {
    counter(c, view, '#8FA0A4', '#56666C', EDGE, 14);
    const x0 = view.compact ? -300 : -340;
    slab(c, x0, EDGE - 34, 140, 40, [8, 8, 0, 0], surface(view, '#DDE3E2'));
    for (const [index, colour] of ['#3DA56B', '#F2C03A', '#D5402F'].entries()) {
      oval(c, x0 + 30 + index * 40, EDGE - 20, 14, 9, surface(view, '#37444B'));
      oval(c, x0 + 30 + index * 40, EDGE - 25, 11, 8, colour);
    }
    placed(c, view.compact ? 210 : 244, EDGE + 4, 1, () => {
      c.fillStyle = thing(view, '#F4F1E8');
      c.beginPath();
      c.arc(0, -8, 42, Math.PI, 0);
      c.fill();
      slab(c, -56, -12, 112, 13, 6, thing(view, '#D5D1C4'));
      block(c, -6, -52, 12, 44, thing(view, '#FFFFFF'));
    });
    for (let x = Math.floor(view.left / 120) * 120; x < view.right; x += 120)
      oval(c, x + 60, EDGE + 40, 5, 5, '#00000030');
  },
};
