import { type Brush, oval, slab } from '../../portrait/index.ts';
import { plant } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed, stroke } from './strokes.ts';
import { counter, paintOutlook } from './walls.ts';

function hangingBasket(c: Brush, view: RoomView, x: number, y: number, bloom: string): void {
  stroke(
    c,
    [
      [x, 0],
      [x, y - 40],
    ],
    surface(view, '#4A5A4A'),
    2.5,
  );
  stroke(
    c,
    [
      [x - 40, y],
      [x, y - 40],
      [x + 40, y],
    ],
    surface(view, '#4A5A4A'),
    2.5,
  );
  c.fillStyle = thing(view, '#8A5A3A');
  c.beginPath();
  c.arc(x, y, 42, 0, Math.PI);
  c.fill();
  for (const [dx, dy, size] of [
    [-36, -4, 20],
    [-12, -14, 24],
    [16, -12, 22],
    [38, -2, 18],
    [-40, 22, 13],
    [42, 24, 12],
  ] as const)
    oval(c, x + dx, y + dy, size, size * 0.9, thing(view, dx % 3 ? '#4B8458' : '#64A26B'));
  for (const [dx, dy] of [
    [-34, -10],
    [-14, -22],
    [10, -18],
    [32, -10],
    [-2, -2],
    [44, 18],
    [-42, 18],
  ] as const) {
    oval(c, x + dx, y + dy, 8, 8, thing(view, bloom));
    oval(c, x + dx, y + dy, 3, 3, '#FBE7A1');
  }
}

function flowers(c: Brush, view: RoomView, x: number, y: number, bloom: string, size = 1): void {
  placed(c, x, y, size, () => {
    for (const [dx, dy] of [
      [-16, -64],
      [2, -78],
      [20, -62],
    ] as const) {
      stroke(
        c,
        [
          [dx / 3, -26],
          [dx, dy],
        ],
        thing(view, '#4B8458'),
        4,
      );
      for (let petal = 0; petal < 5; petal++)
        oval(c, dx + Math.cos(petal * 1.256) * 8, dy + Math.sin(petal * 1.256) * 8, 7, 7, thing(view, bloom));
      oval(c, dx, dy, 5, 5, thing(view, '#F7D46A'));
    }
    oval(c, -12, -30, 13, 8, thing(view, '#57A073'), 0.5);
    oval(c, 14, -30, 13, 8, thing(view, '#3C7D57'), -0.5);
    area(
      c,
      [
        [-22, -28],
        [22, -28],
        [16, 2],
        [-16, 2],
      ],
      thing(view, '#C9714D'),
    );
    slab(c, -25, -32, 50, 10, 3, thing(view, '#D98C6A'));
  });
}

/** Under glass: sky overhead, staging full of pots. */
export const gardenCentre: Room = {
  backdrop(c, view) {
    paintOutlook(c, view, { x: view.left, y: 0, width: view.right - view.left, height: 560 }, 'trees');
    const iron = surface(view, '#F3F6F0');
    block(c, view.left, 0, view.right - view.left, 560, view.dark ? '#0C1B2544' : '#E8F6EC38');
    for (let x = Math.floor(view.left / 180) * 180; x < view.right; x += 180) {
      block(c, x - 5, 150, 10, 420, iron);
      stroke(
        c,
        [
          [x, 154],
          [x + 90, 30],
          [x + 180, 154],
        ],
        iron,
        9,
      );
      stroke(
        c,
        [
          [x + 90, 30],
          [x + 90, 154],
        ],
        iron,
        5,
      );
      stroke(
        c,
        [
          [x, 154],
          [x + 45, 0],
        ],
        view.dark ? '#FFFFFF0A' : '#FFFFFF55',
        12,
      );
    }
    block(c, view.left, 150, view.right - view.left, 9, iron);
    block(c, view.left, 340, view.right - view.left, 5, iron);
    block(c, view.left, 470, view.right - view.left, view.bottom - 470, surface(view, '#9BA77F'));
    for (const [y, x0, x1] of [
      [466, view.left, -150],
      [466, 168, view.right],
    ] as const) {
      block(c, x0, y, x1 - x0, 14, surface(view, '#B98A62'));
      block(c, x0, y + 14, x1 - x0, 6, '#00000022');
      block(c, x0, y + 74, x1 - x0, 12, surface(view, '#A67A54'));
    }
    const blooms = ['#E8705A', '#F2B441', '#D46A92', '#F4EFE4', '#8A6CC0'];
    for (let index = 0, x = -690; x < 900; index++, x += 62) {
      if (x > -176 && x < 178) continue;
      if (index % 4 === 2) plant(c, view, x, 466, 0.9, '#C9714D');
      else flowers(c, view, x, 466, blooms[index % blooms.length] ?? '#E8705A', 1.05);
      if (index % 3 === 0) plant(c, view, x + 20, 544, 0.6, '#8A9A94');
    }
    hangingBasket(c, view, -300, 200, '#D46A92');
    hangingBasket(c, view, 270, 190, '#F2B441');
    hangingBasket(c, view, 560, 206, '#E8705A');
  },
  foreground(c, view) {
    counter(c, view, '#C69868', '#8F6541', EDGE, 14);
    for (let x = Math.floor(view.left / 150) * 150; x < view.right; x += 150)
      block(c, x, EDGE + 20, 4, view.bottom, '#00000022');
    flowers(c, view, view.compact ? -234 : -272, EDGE + 6, '#D46A92', 1.15);
    placed(c, view.compact ? 218 : 252, EDGE + 6, 1, () => {
      stroke(
        c,
        [
          [34, -26],
          [76, -64],
        ],
        thing(view, '#2F7A7C'),
        11,
      );
      area(
        c,
        [
          [64, -76],
          [92, -70],
          [82, -52],
        ],
        thing(view, '#2F7A7C'),
      );
      c.strokeStyle = thing(view, '#2F7A7C');
      c.lineWidth = 8;
      c.beginPath();
      c.arc(-36, -36, 28, 1.4, 4.9);
      c.stroke();
      slab(c, -40, -66, 78, 68, [8, 8, 14, 14], thing(view, '#3A8F8F'));
      block(c, -40, -50, 78, 6, '#FFFFFF33');
    });
    for (const x of [-430, 420, 486]) flowers(c, view, x, EDGE + 6, x > 450 ? '#E8705A' : '#F2B441');
  },
};
