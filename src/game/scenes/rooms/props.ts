import { apart, type Brush, faded, fill, mix, oval, slab } from '../../portrait/index.ts';
import { scatter } from '../sky.ts';
import { type RoomView, surface, thing } from './room.ts';
import { area, block, placed, stroke } from './strokes.ts';

const SPINES: readonly string[] = [
  '#C8553D',
  '#2F6F73',
  '#E8B04A',
  '#6B4C7A',
  '#3B5B8C',
  '#7FA66A',
  '#D98C6A',
];

export function books(c: Brush, view: RoomView, x: number, y: number, count: number, seed: number): void {
  const next = scatter(seed);
  let at = x;
  for (let index = 0; index < count; index++) {
    const width = 17 + next() * 13;
    const height = 78 + next() * 34;
    const colour = thing(view, SPINES[Math.floor(next() * SPINES.length)] ?? '#2F6F73');
    slab(c, at, y - height, width, height, 2, colour);
    block(c, at, y - height, 4, height, '#00000018');
    block(c, at + 4, y - height + 12, width - 8, 4, '#FFFFFF44');
    at += width + 3;
  }
}

export function board(
  c: Brush,
  view: RoomView,
  x: number,
  y: number,
  width: number,
  colour = '#8A6A4F',
): void {
  block(c, x, y, width, 9, surface(view, colour));
  block(c, x, y + 9, width, 5, '#00000016');
}

/** A potted plant that stands on y. */
export function plant(c: Brush, view: RoomView, x: number, y: number, size: number, pot = '#C8553D'): void {
  placed(c, x, y, size, () => {
    for (const [turn, length] of [
      [-1.15, 62],
      [-0.65, 82],
      [-0.15, 92],
      [0.38, 80],
      [0.95, 60],
    ] as const) {
      apart(c, () => {
        c.translate(0, -40);
        c.rotate(turn);
        oval(c, 0, -length / 2, 13, length / 2, thing(view, turn < 0 ? '#3C7D57' : '#57A073'));
        stroke(
          c,
          [
            [0, -6],
            [0, -length + 12],
          ],
          faded('#E6F4DA', 0.25),
          2.5,
        );
      });
    }
    area(
      c,
      [
        [-30, -46],
        [30, -46],
        [23, 0],
        [-23, 0],
      ],
      thing(view, pot),
    );
    slab(c, -34, -52, 68, 14, 4, mix(thing(view, pot), '#FFFFFF', 0.12));
  });
}

/** A lamp that hangs from above; its shade ends at y. */
export function pendant(c: Brush, view: RoomView, x: number, y: number, colour: string, size = 1): void {
  stroke(
    c,
    [
      [x, 0],
      [x, y - 40 * size],
    ],
    surface(view, '#4A3F38'),
    3,
  );
  area(
    c,
    [
      [x - 12 * size, y - 44 * size],
      [x + 12 * size, y - 44 * size],
      [x + 44 * size, y],
      [x - 44 * size, y],
    ],
    thing(view, colour),
  );
  oval(c, x, y, 40 * size, 7 * size, view.lit ? '#FFE9B8' : mix(thing(view, colour), '#FFFFFF', 0.4));
}

export function standingLamp(c: Brush, view: RoomView, x: number): void {
  stroke(
    c,
    [
      [x, view.bottom],
      [x, 240],
    ],
    surface(view, '#5B4636'),
    6,
  );
  area(
    c,
    [
      [x - 36, 262],
      [x - 22, 174],
      [x + 22, 174],
      [x + 36, 262],
    ],
    view.lit ? '#F8CD8A' : '#F4E3C5',
  );
  area(
    c,
    [
      [x - 36, 262],
      [x - 31, 234],
      [x + 31, 234],
      [x + 36, 262],
    ],
    '#00000010',
  );
}

/** A wall clock that shows the hour of the scene. */
export function wallClock(c: Brush, view: RoomView, x: number, y: number, radius: number): void {
  oval(c, x, y + 3, radius + 5, radius + 5, '#00000018');
  oval(c, x, y, radius + 5, radius + 5, surface(view, '#3D4A50'));
  oval(c, x, y, radius, radius, thing(view, '#FFFDF6'));
  for (let mark = 0; mark < 12; mark++) {
    const turn = (mark / 6) * Math.PI;
    stroke(
      c,
      [
        [x + Math.cos(turn) * radius * 0.8, y + Math.sin(turn) * radius * 0.8],
        [x + Math.cos(turn) * radius * 0.9, y + Math.sin(turn) * radius * 0.9],
      ],
      '#5A6669',
      2,
    );
  }
  const hand = (turn: number, length: number, width: number): void => {
    const angle = turn * Math.PI * 2 - Math.PI / 2;
    stroke(
      c,
      [
        [x, y],
        [x + Math.cos(angle) * radius * length, y + Math.sin(angle) * radius * length],
      ],
      '#1E2A2E',
      width,
    );
  };
  hand((view.hour % 12) / 12, 0.5, 4);
  hand(view.hour % 1, 0.76, 3);
}

export function picture(
  c: Brush,
  view: RoomView,
  x: number,
  y: number,
  width: number,
  height: number,
  hue: string,
): void {
  slab(c, x + 3, y + 5, width, height, 3, '#00000018');
  slab(c, x, y, width, height, 3, surface(view, '#7A5B44'));
  slab(c, x + 7, y + 7, width - 14, height - 14, 2, thing(view, '#FBF6EC'));
  c.save();
  c.beginPath();
  c.rect(x + 7, y + 7, width - 14, height - 14);
  c.clip();
  oval(c, x + width * 0.68, y + height * 0.36, width * 0.13, width * 0.13, thing(view, '#E8B04A'));
  area(
    c,
    [
      [x, y + height],
      [x + width * 0.34, y + height * 0.44],
      [x + width * 0.66, y + height],
    ],
    thing(view, hue),
  );
  area(
    c,
    [
      [x + width * 0.36, y + height],
      [x + width * 0.72, y + height * 0.58],
      [x + width * 1.06, y + height],
    ],
    thing(view, mix(hue, '#FFFFFF', 0.3)),
  );
  c.restore();
}

/** A chart on paper, as on many office walls. */
export function chart(
  c: Brush,
  view: RoomView,
  x: number,
  y: number,
  width: number,
  height: number,
  ink: string,
): void {
  slab(c, x, y, width, height, 4, thing(view, '#F4F1E8'));
  const points: (readonly [number, number])[] = [
    [0.12, 0.82],
    [0.36, 0.52],
    [0.54, 0.64],
    [0.86, 0.22],
  ].map(([px, py]) => [x + width * (px ?? 0), y + height * (py ?? 0)] as const);
  for (const level of [0.3, 0.55, 0.8])
    block(c, x + width * 0.1, y + height * level, width * 0.8, 2, '#0000001A');
  stroke(c, points, thing(view, ink), 5);
}

export function cup(c: Brush, view: RoomView, x: number, y: number, band: string, size = 1): void {
  placed(c, x, y, size, () => {
    const china = view.dark ? '#D4DFDE' : '#FFFFFF';
    c.strokeStyle = china;
    c.lineWidth = 8;
    c.beginPath();
    c.arc(30, -24, 14, -1.4, 1.4);
    c.stroke();
    slab(c, -26, -46, 52, 50, [4, 4, 16, 16], china);
    block(c, -26, -28, 52, 8, thing(view, band));
    block(c, -26, -46, 9, 42, '#00000010');
    oval(c, 0, 5, 30, 4, '#0000001A');
  });
}

export function papers(c: Brush, view: RoomView, x: number, y: number, size = 1): void {
  placed(c, x, y, size, () => {
    area(
      c,
      [
        [-74, 2],
        [66, -2],
        [100, 26],
        [-92, 30],
      ],
      '#00000018',
    );
    area(
      c,
      [
        [-70, -4],
        [70, -4],
        [104, 26],
        [-96, 26],
      ],
      view.dark ? '#DDD8CC' : '#FDFBF5',
    );
    for (let row = 0; row < 3; row++)
      stroke(
        c,
        [
          [-62 - row * 7, 4 + row * 7],
          [50 + row * 6, 4 + row * 7],
        ],
        '#B9C6C8',
        3,
      );
    stroke(
      c,
      [
        [40, 18],
        [100, -12],
      ],
      thing(view, '#C8553D'),
      6,
    );
    stroke(
      c,
      [
        [40, 18],
        [34, 21],
      ],
      '#2A2A2A',
      4,
    );
  });
}

export function laptop(c: Brush, view: RoomView, x: number, y: number, size = 1): void {
  placed(c, x, y, size, () => {
    slab(c, -78, -96, 156, 100, 9, surface(view, '#8B959B'));
    slab(c, -78, -96, 156, 100, 9, faded('#FFFFFF', view.dark ? 0.05 : 0.18));
    oval(c, 0, -48, 11, 11, faded('#FFFFFF', 0.5));
    slab(c, -96, 0, 192, 10, 5, surface(view, '#A7B0B5'));
  });
}

/** A person of whom only the outline matters. */
export function bystander(
  c: Brush,
  view: RoomView,
  x: number,
  y: number,
  size: number,
  colour: string,
): void {
  placed(c, x, y, size, () => {
    const tint = surface(view, colour);
    oval(c, 0, -152, 27, 31, tint);
    fill(c, 'M-62 0C-62 -74 -46 -104 -14 -110L-12 -128L12 -128L14 -110C46 -104 62 -74 62 0Z', tint);
  });
}

export function box(
  c: Brush,
  view: RoomView,
  x: number,
  y: number,
  width: number,
  height: number,
  colour = '#C99A66',
): void {
  const card = thing(view, colour);
  block(c, x, y, width, height, card);
  block(c, x, y, width * 0.12, height, '#00000014');
  block(c, x + width * 0.42, y, width * 0.16, height, faded('#F3E3C2', 0.45));
  block(c, x, y + height - 4, width, 4, '#00000020');
  slab(c, x + width * 0.64, y + height * 0.5, width * 0.26, height * 0.28, 2, '#FFFFFF90');
}

/** Round shade on the floor or a table under a thing. */
export function ground(c: Brush, x: number, y: number, width: number): void {
  oval(c, x, y, width, 5, '#00000022');
}
