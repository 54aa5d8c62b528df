import { type Brush, faded, glow, oval, slab } from '../../portrait/index.ts';
import { bystander } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed } from './strokes.ts';
import { counter, paintOutlook, wall } from './walls.ts';

function festoon(c: Brush, view: RoomView, y: number, phase: number): void {
  const colours = ['#F2B441', '#F08F7C', '#5CC4BE', '#F7E3B0'];
  let index = phase;
  for (let x = Math.floor(view.left / 280) * 280 - 140; x < view.right; x += 280) {
    c.strokeStyle = surface(view, '#4A3040');
    c.lineWidth = 2.5;
    c.beginPath();
    c.moveTo(x, y);
    c.quadraticCurveTo(x + 140, y + 84, x + 280, y);
    c.stroke();
    for (let step = 1; step < 7; step++) {
      const share = step / 7;
      const bulbY = y + 168 * share * (1 - share) + 8;
      const colour = colours[index++ % colours.length] ?? '#F2B441';
      if (view.lit) glow(c, x + 280 * share, bulbY, 24, faded(colour, 0.5));
      oval(c, x + 280 * share, bulbY, 7, 8, colour);
    }
  }
}

function toast(c: Brush, view: RoomView, x: number, y: number, drink: string): void {
  placed(c, x, y, 1, () => {
    area(
      c,
      [
        [-20, -92],
        [20, -92],
        [11, -52],
        [-11, -52],
      ],
      '#FFFFFF44',
    );
    area(
      c,
      [
        [-17, -80],
        [17, -80],
        [10, -54],
        [-10, -54],
      ],
      thing(view, drink),
    );
    block(c, -2.5, -52, 5, 44, '#FFFFFF77');
    oval(c, 0, -6, 20, 5, '#FFFFFF66');
  });
}

/** After the talks: lights on strings, other guests, a tall table. */
export const event: Room = {
  backdrop(c, view) {
    wall(c, view, '#7C4A5E', '#5A3350');
    for (const x of [-400, -140, 120, 380, 640]) {
      const box = { x: x + 20, y: 120, width: 180, height: 370 };
      c.save();
      c.beginPath();
      c.roundRect(box.x, box.y, box.width, box.height, [90, 90, 0, 0]);
      c.clip();
      paintOutlook(c, view, box, 'city', { x: -400, y: 120, width: 1240, height: 370 });
      c.restore();
      c.strokeStyle = surface(view, '#3A2136');
      c.lineWidth = 9;
      c.beginPath();
      c.roundRect(box.x, box.y, box.width, box.height, [90, 90, 0, 0]);
      c.stroke();
      block(c, box.x + 86, box.y, 7, box.height, surface(view, '#3A2136'));
    }
    block(c, view.left, 500, view.right - view.left, view.bottom - 500, surface(view, '#43263F'));
    for (const [x, size, colour] of [
      [-372, 1.5, '#3B2038'],
      [-292, 1.34, '#51304A'],
      [306, 1.44, '#51304A'],
      [388, 1.56, '#3B2038'],
      [520, 1.38, '#51304A'],
      [640, 1.5, '#3B2038'],
    ] as const)
      bystander(c, view, x, 640, size, colour);
    festoon(c, view, 30, 0);
    festoon(c, view, 82, 2);
  },
  lamps: () => [
    { x: -220, y: 110, radius: 280, colour: '#F6A35C' },
    { x: 240, y: 110, radius: 280, colour: '#F6A35C' },
  ],
  foreground(c, view) {
    counter(c, view, '#F3E9DC', '#D9C7B4', EDGE, 10);
    for (let x = Math.floor(view.left / 90) * 90; x < view.right; x += 90)
      area(
        c,
        [
          [x, EDGE + 16],
          [x + 26, EDGE + 16],
          [x + 12, view.bottom],
          [x - 8, view.bottom],
        ],
        '#0000000E',
      );
    toast(c, view, view.compact ? -216 : -256, EDGE + 4, '#F2C65E');
    toast(c, view, view.compact ? 214 : 246, EDGE + 4, '#D9604C');
    toast(c, view, view.compact ? 262 : 300, EDGE + 6, '#F2C65E');
    placed(c, 390, EDGE + 6, 1, () => {
      slab(c, -56, -12, 112, 14, 7, thing(view, '#C9A24E'));
      for (const x of [-32, 0, 32]) oval(c, x, -20, 15, 11, thing(view, x ? '#C98B52' : '#7FA66A'));
    });
  },
};
