import { type Brush, faded, gradient, oval, slab } from '../../portrait/index.ts';
import { bystander } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed, stroke } from './strokes.ts';
import { counter, paintOutlook, wall } from './walls.ts';

function truss(c: Brush, view: RoomView, y: number): void {
  const steel = surface(view, '#7C8794');
  for (const edge of [y, y + 34]) block(c, view.left, edge, view.right - view.left, 6, steel);
  for (let x = Math.floor(view.left / 36) * 36; x < view.right; x += 36)
    stroke(
      c,
      [
        [x, y + 36],
        [x + 18, y + 4],
        [x + 36, y + 36],
      ],
      steel,
      3.5,
    );
}

function spot(c: Brush, view: RoomView, x: number, y: number): void {
  slab(c, x - 15, y, 30, 34, 7, surface(view, '#2B333B'));
  oval(c, x, y + 36, 15, 6, view.lit ? '#FFF2C4' : '#FBE9B8');
  area(
    c,
    [
      [x - 14, y + 38],
      [x + 14, y + 38],
      [x + 90, y + 360],
      [x - 90, y + 360],
    ],
    gradient(
      c,
      [0, y + 38],
      [0, y + 360],
      [
        [0, faded('#FFF2C4', 0.3)],
        [1, '#FFF2C400'],
      ],
    ),
  );
}

function rollUp(c: Brush, view: RoomView, x: number, hue: string, second: string, kind: number): void {
  slab(c, x - 70, 128, 140, 470, 5, thing(view, hue));
  c.save();
  c.beginPath();
  c.rect(x - 70, 128, 140, 470);
  c.clip();
  if (kind === 0)
    for (const r of [150, 110, 70]) oval(c, x + 60, 210, r, r, faded(thing(view, second), 0.35));
  if (kind === 1)
    for (let step = -1; step < 6; step++)
      area(
        c,
        [
          [x - 70, 200 + step * 80],
          [x + 70, 140 + step * 80],
          [x + 70, 170 + step * 80],
          [x - 70, 230 + step * 80],
        ],
        faded(thing(view, second), 0.5),
      );
  if (kind === 2)
    for (let row = 0; row < 6; row++)
      for (let dot = 0; dot < 4; dot++)
        oval(c, x - 48 + dot * 32, 160 + row * 32, 9, 9, faded(thing(view, second), 0.7));
  c.restore();
  for (const [y, width] of [
    [420, 92],
    [440, 70],
    [460, 82],
  ] as const)
    slab(c, x - 48, y, width, 8, 4, '#FFFFFF88');
  slab(c, x - 84, 592, 168, 14, 6, surface(view, '#3A444C'));
}

/** A stand in a busy hall: banners, spotlights, people passing. */
export const tradeFair: Room = {
  backdrop(c, view) {
    wall(c, view, '#D9DEE8', '#BCC5D4');
    paintOutlook(c, view, { x: view.left, y: 60, width: view.right - view.left, height: 110 }, 'sky');
    for (let x = Math.floor(view.left / 130) * 130; x < view.right; x += 130)
      block(c, x, 60, 9, 112, surface(view, '#8D99A8'));
    block(c, view.left, 170, view.right - view.left, 8, surface(view, '#8D99A8'));
    for (const [x, width, colour] of [
      [-760, 230, '#5B8A9A'],
      [-500, 250, '#B98A4A'],
      [260, 240, '#7A6796'],
      [520, 250, '#5F9277'],
    ] as const) {
      slab(c, x, 240, width, 330, 4, surface(view, colour));
      slab(c, x, 240, width, 60, 4, surface(view, '#F4F1EA'));
      slab(c, x + 30, 262, width - 90, 14, 7, surface(view, colour));
    }
    block(c, view.left, 560, view.right - view.left, view.bottom - 560, surface(view, '#7E8AA0'));
    for (const [x, size, colour] of [
      [-420, 1.05, '#5E6B82'],
      [-352, 0.95, '#76839A'],
      [-286, 1.1, '#5E6B82'],
      [400, 1, '#76839A'],
      [470, 1.12, '#5E6B82'],
      [560, 0.96, '#76839A'],
      [640, 1.08, '#5E6B82'],
    ] as const)
      bystander(c, view, x, 620, size, colour);
    slab(c, -214, 96, 428, 500, 6, surface(view, '#14575D'));
    slab(c, -214, 96, 428, 84, [6, 6, 0, 0], surface(view, '#F4F1EA'));
    area(
      c,
      [
        [-34, 158],
        [0, 112],
        [34, 158],
      ],
      thing(view, '#E8B04A'),
    );
    slab(c, 48, 126, 130, 16, 8, surface(view, '#14575D'));
    slab(c, -180, 126, 120, 16, 8, surface(view, '#14575D'));
    for (const r of [250, 180, 110]) {
      c.strokeStyle = faded('#FFFFFF', view.dark ? 0.05 : 0.13);
      c.lineWidth = 26;
      c.beginPath();
      c.arc(0, 600, r + 60, Math.PI, 0);
      c.stroke();
    }
    rollUp(c, view, -314, '#C8553D', '#F7D9A8', 0);
    rollUp(c, view, 314, '#3B5B8C', '#9CC3E6', 1);
    truss(c, view, 40);
    for (const x of [-314, -120, 120, 314, 560]) spot(c, view, x, 76);
  },
  lamps: () => [
    { x: -200, y: 160, radius: 260 },
    { x: 200, y: 160, radius: 260 },
  ],
  foreground(c, view) {
    counter(c, view, '#FFFFFF', '#E3E7EE', EDGE, 14);
    block(c, view.left, EDGE + 40, view.right - view.left, 14, surface(view, '#14575D'));
    placed(c, view.compact ? -226 : -262, EDGE + 4, 1, () => {
      for (const [index, colour] of ['#C8553D', '#E8B04A', '#2F7A7C'].entries()) {
        c.save();
        c.translate(-34 + index * 30, 0);
        c.rotate(-0.12 + index * 0.1);
        slab(c, -26, -82, 54, 84, 3, thing(view, colour));
        slab(c, -18, -70, 38, 30, 2, '#FFFFFF66');
        slab(c, -18, -30, 34, 5, 2, '#FFFFFF88');
        c.restore();
      }
      slab(c, -74, -20, 148, 26, 5, '#E4EEF0B0');
    });
    placed(c, view.compact ? 218 : 250, EDGE + 4, 1, () => {
      for (const [x, y, colour] of [
        [-22, -26, '#E8B04A'],
        [6, -32, '#C8553D'],
        [26, -26, '#5CC4BE'],
      ] as const)
        oval(c, x, y, 13, 9, thing(view, colour));
      c.fillStyle = thing(view, '#F4F1EA');
      c.beginPath();
      c.moveTo(-50, -28);
      c.bezierCurveTo(-44, 6, 44, 6, 50, -28);
      c.closePath();
      c.fill();
    });
    slab(c, 380, EDGE - 58, 90, 62, 6, '#20282E');
    slab(c, 386, EDGE - 52, 78, 46, 3, '#9CC3E6');
  },
};
