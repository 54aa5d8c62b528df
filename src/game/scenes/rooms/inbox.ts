import { type Brush, faded, oval, slab } from '../../portrait/index.ts';
import { cup, plant } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wainscot, wall } from './walls.ts';

function envelope(
  c: Brush,
  view: RoomView,
  x: number,
  y: number,
  width: number,
  seal: string | null,
  turn = 0,
): void {
  const height = width * 0.66;
  c.save();
  c.translate(x, y);
  c.rotate(turn);
  slab(c, -width / 2 + 3, -height / 2 + 5, width, height, 6, '#0000001C');
  slab(c, -width / 2, -height / 2, width, height, 6, thing(view, '#FFFCF4'));
  stroke(
    c,
    [
      [-width / 2 + 5, -height / 2 + 5],
      [0, height * 0.12],
      [width / 2 - 5, -height / 2 + 5],
    ],
    thing(view, '#D5C7AE'),
    Math.max(2.5, width * 0.035),
  );
  if (seal) oval(c, 0, height * 0.12, width * 0.1, width * 0.1, thing(view, seal));
  c.restore();
}

const LIST = { x: -392, y: 86, width: 560, height: 420 };

/** The post as a wall-sized mail window; the one open letter is the person's. */
function mailWindow(c: Brush, view: RoomView): void {
  const { x, y, width, height } = LIST;
  slab(c, x - 10, y - 6, width + 20, height + 24, 20, '#00000022');
  slab(c, x - 12, y - 14, width + 24, height + 26, 20, surface(view, '#2B3A42'));
  slab(c, x, y, width, height, 10, surface(view, '#FBF8F1'));
  slab(c, x, y, width, 42, [10, 10, 0, 0], surface(view, '#14575D'));
  for (const [index, colour] of ['#F08F7C', '#F2C65E', '#7CC7A0'].entries())
    oval(c, x + 24 + index * 22, y + 21, 7, 7, colour);
  slab(c, x + 200, y + 11, 250, 20, 10, '#FFFFFF30');
  for (let row = 0; row < 6; row++) {
    const top = y + 54 + row * 60;
    if (row === 1) slab(c, x + 8, top - 4, width - 16, 54, 8, surface(view, '#DCEBE7'));
    oval(
      c,
      x + 40,
      top + 23,
      19,
      19,
      thing(view, ['#C8553D', '#2F6F73', '#E8B04A', '#6B4C7A', '#3B5B8C', '#7FA66A'][row] ?? '#2F6F73'),
    );
    const ink = view.dark ? '#8FA5A8' : '#8C989A';
    slab(c, x + 74, top + 8, 116 + ((row * 53) % 60), 10, 5, faded(ink, row < 2 ? 1 : 0.75));
    slab(c, x + 74, top + 28, 300 + ((row * 71) % 130), 8, 4, faded(ink, 0.45));
    if (row < 2) oval(c, x + width - 26, top + 23, 6, 6, view.dark ? '#5CC4BE' : '#14575D');
    block(c, x + 12, top + 53, width - 24, 1.5, faded(ink, 0.25));
  }
}

/** An exchange by mail: the screen with the post, letters on the desk. */
export const inbox: Room = {
  backdrop(c, view) {
    wall(c, view, '#E6DDEB', '#CFC2DA');
    wainscot(c, view, 548, '#B5A5C4', '#F3EDF6');
    mailWindow(c, view);
    paintWindow(
      c,
      view,
      { x: 236, y: 96, width: 220, height: 330 },
      { outlook: 'city', frame: '#FBF6EF', bars: 1, cross: 0.4, sill: true },
    );
    const path = [
      [250, 470],
      [310, 440],
      [372, 452],
      [430, 418],
      [492, 430],
      [560, 380],
      [620, 330],
    ] as const;
    c.setLineDash([3, 14]);
    stroke(c, path, surface(view, '#7A6790'), 4);
    c.setLineDash([]);
    placed(c, 650, 300, 1, () => {
      area(
        c,
        [
          [-46, 34],
          [54, -24],
          [-14, 6],
        ],
        thing(view, '#FFFFFF'),
      );
      area(
        c,
        [
          [-14, 6],
          [54, -24],
          [8, 40],
        ],
        thing(view, '#E3DAEA'),
      );
      area(
        c,
        [
          [-14, 6],
          [-6, 40],
          [2, 24],
        ],
        thing(view, '#BFB2CC'),
      );
    });
    envelope(c, view, 560, 160, 130, '#C8553D', 0.1);
    plant(c, view, 300, 438, 0.6, '#6B4C7A');
  },
  foreground(c, view) {
    counter(c, view, '#C9A98A', '#9C7A5E');
    placed(c, view.compact ? 214 : 244, EDGE + 4, 1, () => {
      for (const [index, turn] of [-0.05, 0.04, -0.02].entries())
        envelope(c, view, index * 5, -10 - index * 16, 108, index === 2 ? '#C8553D' : null, turn);
      slab(c, -84, -14, 170, 34, 6, surface(view, '#6B4C7A'));
      slab(c, -84, -14, 170, 7, 4, surface(view, '#87669A'));
    });
    cup(c, view, view.compact ? -214 : -250, EDGE + 4, '#6B4C7A');
    placed(c, -40, EDGE + 34, 1, () => {
      slab(c, -120, 0, 270, 30, 8, thing(view, '#F4F2EC'));
      for (let row = 0; row < 2; row++)
        for (let key = 0; key < 12; key++)
          slab(c, -112 + key * 21.5, 4 + row * 12, 17, 8, 2, faded('#5A6669', 0.45));
    });
  },
};
