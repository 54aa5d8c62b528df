import { type Brush, faded, glow, gradient, oval, slab } from '../../portrait/index.ts';
import { cup } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

const RING = { x: 0, y: 330, radius: 292 };

function voiceBars(c: Brush, view: RoomView, side: 1 | -1): void {
  const heights = [26, 54, 90, 60, 112, 72, 40, 64, 30, 18];
  heights.forEach((height, index) => {
    const x = side * (RING.radius + 42 + index * 24);
    slab(
      c,
      x - 5,
      RING.y - height / 2,
      10,
      height,
      5,
      faded(view.dark ? '#5CC4BE' : '#14575D', 0.5 - index * 0.045),
    );
  });
}

/** A voice on the telephone, imagined: the portrait of a contact while the line is open. */
export const phone: Room = {
  backdrop(c, view) {
    wall(c, view, '#BFDAD6', '#8FB9B8');
    for (const [step, strength] of [
      [190, 0.1],
      [124, 0.14],
      [62, 0.2],
    ] as const) {
      oval(
        c,
        RING.x,
        RING.y,
        RING.radius + step,
        RING.radius + step,
        faded('#FFFFFF', view.dark ? strength * 0.28 : strength),
      );
    }
    voiceBars(c, view, 1);
    voiceBars(c, view, -1);
    oval(c, RING.x, RING.y, RING.radius + 12, RING.radius + 12, surface(view, '#FFFCF7'));
    c.save();
    c.beginPath();
    c.arc(RING.x, RING.y, RING.radius, 0, Math.PI * 2);
    c.clip();
    c.fillStyle = gradient(
      c,
      [0, 40],
      [0, 620],
      [
        [0, surface(view, '#F3DFC4')],
        [1, surface(view, '#DDB98F')],
      ],
    );
    c.fillRect(-300, 20, 600, 620);
    paintWindow(
      c,
      view,
      { x: -236, y: 150, width: 472, height: 250 },
      { outlook: 'city', frame: '#FBF6EF', bars: 2, sill: true },
    );
    c.restore();
    glow(c, -170, 120, 190, '#FFFFFF1E');
  },
  foreground(c, view) {
    counter(c, view, '#B98A62', '#8C603F');
    cup(c, view, view.compact ? -228 : -268, EDGE + 4, '#E8B04A');
    placed(c, view.compact ? 196 : 226, EDGE + 14, 1, () => {
      c.rotate(-0.05);
      slab(c, -96, -10, 196, 42, 14, '#00000024');
      c.transform(1, 0, -0.5, 1, 0, 0);
      slab(c, -84, -16, 176, 42, 12, '#12191E');
      slab(c, -76, -12, 160, 34, 8, view.dark ? '#1F4E52' : '#2F7A7C');
      oval(c, -44, 5, 15, 10, '#F3DFC4');
      for (const [x, height] of [
        [-8, 8],
        [2, 16],
        [12, 22],
        [22, 12],
        [32, 18],
        [42, 8],
      ] as const)
        slab(c, x, 5 - height / 2, 5, height, 2.5, '#BDEAE4');
      oval(c, 66, 5, 10, 8, '#D5402F');
    });
    placed(c, -470, EDGE + 18, 1, () => {
      slab(c, -74, -12, 170, 36, 4, thing(view, '#FDFBF5'));
      for (const y of [-2, 8])
        stroke(
          c,
          [
            [-58, y],
            [60, y],
          ],
          '#B9C6C8',
          3,
        );
      block(c, -74, -12, 170, 6, thing(view, '#C8553D'));
    });
  },
};
