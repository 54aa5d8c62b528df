import { type Brush, oval, slab } from '../../portrait/index.ts';
import { tiles } from './clinic.ts';
import { cup, pendant, plant, wallClock } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

function cupboard(c: Brush, view: RoomView, x: number, y: number, width: number, height: number): void {
  slab(c, x, y, width, height, 5, surface(view, '#7FA08A'));
  const half = width / 2;
  for (const at of [x + 6, x + half + 3]) {
    slab(c, at, y + 8, half - 9, height - 16, 4, surface(view, '#93B29D'));
    slab(c, at + 8, y + 18, half - 25, height - 36, 3, surface(view, '#88A893'));
  }
  oval(c, x + half - 12, y + height / 2, 5, 5, thing(view, '#D9B25A'));
  oval(c, x + half + 12, y + height / 2, 5, 5, thing(view, '#D9B25A'));
}

function fridge(c: Brush, view: RoomView, x: number): void {
  slab(c, x, 150, 170, 500, 14, surface(view, '#F2E3C6'));
  block(c, x, 310, 170, 5, '#00000022');
  slab(c, x + 14, 210, 9, 70, 4, thing(view, '#B9B3A6'));
  slab(c, x + 14, 340, 9, 90, 4, thing(view, '#B9B3A6'));
  slab(c, x + 66, 190, 60, 72, 2, thing(view, '#FFFFFF'));
  oval(c, x + 96, 216, 13, 13, thing(view, '#E8B04A'));
  stroke(
    c,
    [
      [x + 76, 246],
      [x + 90, 232],
      [x + 104, 246],
      [x + 116, 234],
    ],
    thing(view, '#57A073'),
    4,
  );
  oval(c, x + 96, 192, 6, 6, '#C8553D');
  slab(c, x + 92, 350, 46, 52, 2, thing(view, '#F7D9A8'));
  oval(c, x + 115, 352, 6, 6, '#2F6F73');
}

/** At home: cupboards, a tiled wall, a bowl of fruit. */
export const kitchenTable: Room = {
  backdrop(c, view) {
    wall(c, view, '#FBEBD0', '#F0D6AF');
    tiles(c, view, 330, 470, '#F7F1E4', 35);
    paintWindow(
      c,
      view,
      { x: -170, y: 104, width: 340, height: 270 },
      { outlook: 'trees', frame: '#FFFFFF', bars: 1, cross: 0.45, sill: true },
    );
    for (const side of [-1, 1]) {
      c.fillStyle = surface(view, '#E58A76');
      c.beginPath();
      c.moveTo(side * 196, 84);
      c.lineTo(side * 60, 84);
      c.quadraticCurveTo(side * 96, 230, side * 186, 268);
      c.lineTo(side * 196, 268);
      c.fill();
      for (const fold of [90, 124, 158])
        stroke(
          c,
          [
            [side * fold, 90],
            [side * (fold + 26), 200],
          ],
          '#00000014',
          4,
        );
    }
    slab(c, -214, 76, 428, 12, 6, surface(view, '#8A6A4F'));
    plant(c, view, -126, 384, 0.5, '#2F6F73');
    plant(c, view, 128, 384, 0.46, '#C8553D');
    cupboard(c, view, -420, 90, 196, 200);
    cupboard(c, view, -640, 90, 196, 200);
    cupboard(c, view, 444, 90, 200, 200);
    cupboard(c, view, 664, 90, 200, 200);
    block(c, view.left, 466, view.right - view.left, 16, surface(view, '#A3764C'));
    for (let x = Math.floor(view.left / 180) * 180; x < view.right; x += 180)
      cupboard(c, view, x, 486, 172, 170);
    fridge(c, view, 250);
    placed(c, -330, 466, 1, () => {
      slab(c, -40, -60, 80, 60, [14, 14, 20, 20], thing(view, '#C8553D'));
      stroke(
        c,
        [
          [40, -44],
          [64, -56],
        ],
        thing(view, '#C8553D'),
        11,
      );
      oval(c, 0, -62, 34, 7, thing(view, '#E07A62'));
      oval(c, 0, -70, 7, 7, '#2B2B2B');
    });
    wallClock(c, view, 540, 386, 34);
    pendant(c, view, -250, 84, '#E8B04A', 1.1);
    pendant(c, view, 250, 84, '#E8B04A', 1.1);
  },
  lamps: () => [
    { x: -250, y: 90, radius: 260 },
    { x: 250, y: 90, radius: 260 },
  ],
  foreground(c, view) {
    counter(c, view, '#D9A870', '#B07F4C', EDGE, 14);
    for (const y of [EDGE + 40, EDGE + 72])
      stroke(
        c,
        [
          [view.left, y],
          [view.right, y + 4],
        ],
        '#00000012',
        3,
      );
    placed(c, view.compact ? 226 : 262, EDGE + 4, 1, () => {
      for (const [x, y, colour] of [
        [-30, -40, '#E0782F'],
        [4, -50, '#C8402E'],
        [34, -40, '#8FB24A'],
        [16, -34, '#E8B04A'],
      ] as const) {
        oval(c, x, y, 22, 21, thing(view, colour));
        oval(c, x - 6, y - 7, 5, 4, '#FFFFFF55');
      }
      c.fillStyle = thing(view, '#4F7F9A');
      c.beginPath();
      c.moveTo(-66, -36);
      c.bezierCurveTo(-60, 10, 60, 10, 66, -36);
      c.closePath();
      c.fill();
      block(c, -66, -38, 132, 6, thing(view, '#7FA9C0'));
    });
    cup(c, view, view.compact ? -220 : -256, EDGE + 4, '#E58A76', 1.05);
    placed(c, -420, EDGE + 12, 1, () => slab(c, -60, -10, 130, 34, 3, thing(view, '#FDFBF5')));
  },
};
