import { type Brush, faded, oval, slab } from '../../portrait/index.ts';
import { cup, papers, pendant, wallClock } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

function whiteboard(c: Brush, view: RoomView, x: number): void {
  slab(c, x + 4, 136, 300, 220, 6, '#00000018');
  slab(c, x, 130, 300, 220, 6, surface(view, '#9AA7AC'));
  slab(c, x + 8, 138, 284, 204, 3, thing(view, '#FDFDFB'));
  const ink = thing(view, '#2F6F73');
  for (const [index, height] of [54, 86, 68, 120].entries())
    slab(
      c,
      x + 34 + index * 34,
      316 - height,
      22,
      height,
      3,
      thing(view, index === 3 ? '#C8553D' : '#7FB2B0'),
    );
  stroke(
    c,
    [
      [x + 26, 160],
      [x + 26, 318],
      [x + 174, 318],
    ],
    ink,
    4,
  );
  oval(c, x + 232, 200, 34, 34, faded('#E8B04A', 0.9));
  c.strokeStyle = ink;
  c.lineWidth = 4;
  c.beginPath();
  c.arc(x + 232, 200, 34, -0.4, 2.2);
  c.stroke();
  for (const y of [262, 282, 302])
    stroke(
      c,
      [
        [x + 198, y],
        [x + 266, y],
      ],
      '#AEBBBD',
      4,
    );
  slab(c, x + 60, 350, 180, 8, 4, surface(view, '#7C898E'));
}

function chair(c: Brush, view: RoomView, x: number): void {
  slab(c, x - 58, 452, 116, 190, [40, 40, 10, 10], surface(view, '#2E4A5A'));
  slab(c, x - 46, 466, 92, 170, [30, 30, 8, 8], surface(view, '#3F6176'));
  stroke(
    c,
    [
      [x - 30, 520],
      [x, 526],
      [x + 30, 520],
    ],
    faded('#FFFFFF', 0.12),
    4,
  );
}

/** A table for ten, glass behind, a board full of numbers. */
export const meetingRoom: Room = {
  backdrop(c, view) {
    wall(c, view, '#DCE4E4', '#C3CFD0');
    paintWindow(
      c,
      view,
      { x: view.left - 20, y: 96, width: 250 - view.left, height: 400 },
      { outlook: 'city', frame: '#F4F6F5', bars: 3, sill: true },
    );
    whiteboard(c, view, 316);
    wallClock(c, view, 700, 180, 40);
    block(c, view.left, 560, view.right - view.left, view.bottom - 560, surface(view, '#93A5A8'));
    block(c, view.left, 556, view.right - view.left, 6, surface(view, '#EFF3F2'));
    for (const x of [-360, 330, 500, 670]) chair(c, view, x);
    for (const x of [-300, 0, 300, 600]) pendant(c, view, x, 52, '#E0A33C', 0.8);
  },
  lamps: () => [
    { x: -300, y: 60, radius: 220 },
    { x: 300, y: 60, radius: 220 },
  ],
  foreground(c, view) {
    counter(c, view, '#E8D6BC', '#BFA383', EDGE, 18);
    const glass = view.compact ? -226 : -262;
    for (const x of [glass, 300]) {
      placed(c, x, EDGE + 6, 1, () => {
        slab(c, -17, -54, 34, 58, [3, 3, 8, 8], '#EAF6F855');
        slab(c, -15, -32, 30, 34, [0, 0, 6, 6], '#A9D6E499');
        stroke(
          c,
          [
            [-10, -46],
            [-8, -8],
          ],
          '#FFFFFF99',
          3,
        );
      });
    }
    placed(c, view.compact ? 178 : 196, EDGE + 16, 1, () => {
      slab(c, -60, -16, 120, 26, 13, thing(view, '#2B353B'));
      oval(c, 0, -8, 22, 8, thing(view, '#465660'));
      oval(c, 0, -8, 5, 3, '#5CC4BE');
    });
    papers(c, view, -440, EDGE + 12);
    cup(c, view, 420, EDGE + 8, '#C8553D', 0.9);
  },
};
