import { type Brush, gradient, oval, slab } from '../../portrait/index.ts';
import { pendant } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed, stroke } from './strokes.ts';
import { counter, paintOutlook, wall } from './walls.ts';

function bricks(c: Brush, view: RoomView): void {
  for (let y = 0, row = 0; y < view.bottom; y += 26, row++) {
    for (let x = Math.floor(view.left / 64) * 64 - (row % 2) * 32; x < view.right; x += 64) {
      const warm = (x * 7 + row * 13) % 5;
      slab(c, x + 2, y + 2, 60, 22, 2, warm === 0 ? '#FFFFFF12' : warm === 1 ? '#00000012' : '#0000');
      block(c, x, y, 2, 26, '#0000001C');
    }
    block(c, view.left, y, view.right - view.left, 2, '#0000001C');
  }
}

function kettle(c: Brush, view: RoomView, x: number, size: number): void {
  placed(c, x, 640, size, () => {
    const copper = gradient(
      c,
      [-110, 0],
      [110, 0],
      [
        [0, thing(view, '#8F4A22')],
        [0.32, thing(view, '#F0A968')],
        [0.55, thing(view, '#D07F42')],
        [1, thing(view, '#7E3F1C')],
      ],
    );
    stroke(
      c,
      [
        [0, -400],
        [0, -560],
      ],
      thing(view, '#B56A36'),
      40,
    );
    stroke(
      c,
      [
        [-8, -400],
        [-8, -560],
      ],
      '#FFFFFF33',
      6,
    );
    c.fillStyle = copper;
    c.beginPath();
    c.moveTo(-112, 0);
    c.lineTo(-112, -210);
    c.bezierCurveTo(-112, -330, -40, -350, -26, -410);
    c.lineTo(26, -410);
    c.bezierCurveTo(40, -350, 112, -330, 112, -210);
    c.lineTo(112, 0);
    c.fill();
    slab(c, -118, -222, 236, 18, 9, thing(view, '#A65A2A'));
    for (let rivet = -104; rivet <= 104; rivet += 26) oval(c, rivet, -213, 4, 4, thing(view, '#F3C08A'));
    oval(c, 0, -130, 44, 44, thing(view, '#A65A2A'));
    oval(c, 0, -130, 34, 34, thing(view, '#E6A463'));
    stroke(
      c,
      [
        [-16, -140],
        [10, -156],
      ],
      '#FFFFFF66',
      5,
    );
  });
}

/** The brewhouse: brick, copper, taps on the bar. */
export const brewery: Room = {
  backdrop(c, view) {
    wall(c, view, '#C98F70', '#A86F54');
    bricks(c, view);
    const arch = { x: -186, y: 96, width: 372, height: 400 };
    slab(
      c,
      arch.x - 20,
      arch.y - 20,
      arch.width + 40,
      arch.height + 34,
      [200, 200, 6, 6],
      surface(view, '#6E4632'),
    );
    c.save();
    c.beginPath();
    c.roundRect(arch.x, arch.y, arch.width, arch.height, [186, 186, 0, 0]);
    c.clip();
    paintOutlook(c, view, arch, 'trees');
    for (const x of [-96, 0, 96]) block(c, x - 4, arch.y, 8, arch.height, surface(view, '#3D2B22'));
    for (const y of [230, 360]) block(c, arch.x, y, arch.width, 7, surface(view, '#3D2B22'));
    c.restore();
    kettle(c, view, -330, 1);
    kettle(c, view, 340, 1.06);
    kettle(c, view, 610, 0.96);
    stroke(
      c,
      [
        [-330, 86],
        [view.left, 86],
      ],
      thing(view, '#B56A36'),
      26,
    );
    stroke(
      c,
      [
        [340, 62],
        [view.right, 62],
      ],
      thing(view, '#B56A36'),
      26,
    );
    block(c, view.left, 596, view.right - view.left, view.bottom - 596, surface(view, '#5F4032'));
    for (const x of [-210, 210, 520]) pendant(c, view, x, 92, '#2F4A46', 0.9);
  },
  lamps: () => [
    { x: -210, y: 100, radius: 250 },
    { x: 210, y: 100, radius: 250 },
  ],
  foreground(c, view) {
    counter(c, view, '#8A5A38', '#57351F', EDGE, 18);
    const taps = view.compact ? 232 : 272;
    slab(c, taps - 62, EDGE - 66, 124, 18, 9, thing(view, '#D9B25A'));
    block(c, taps - 9, EDGE - 50, 18, 52, thing(view, '#C29A42'));
    for (const [dx, colour] of [
      [-44, '#C8553D'],
      [0, '#2F6F73'],
      [44, '#E8B04A'],
    ] as const) {
      slab(c, taps + dx - 9, EDGE - 126, 18, 56, [9, 9, 4, 4], thing(view, colour));
      block(c, taps + dx - 4, EDGE - 50, 8, 16, thing(view, '#D9B25A'));
    }
    placed(c, view.compact ? -226 : -262, EDGE + 4, 1, () => {
      area(
        c,
        [
          [-25, -86],
          [25, -86],
          [20, 0],
          [-20, 0],
        ],
        thing(view, '#E9A63A'),
      );
      area(
        c,
        [
          [-25, -86],
          [-14, -86],
          [-12, 0],
          [-20, 0],
        ],
        '#FFFFFF33',
      );
      for (const x of [-17, 0, 17]) oval(c, x, -88, 14, 11, '#FFF8E6');
      slab(c, -26, -90, 52, 12, 5, '#FFF8E6');
    });
  },
};
