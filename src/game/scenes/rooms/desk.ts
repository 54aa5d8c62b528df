import { type Brush, oval, slab } from '../../portrait/index.ts';
import { board, books, chart, cup, papers, plant, standingLamp } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { block } from './strokes.ts';
import { counter, paintWindow, wainscot, wall } from './walls.ts';

const WINDOW = { x: -310, y: 92, width: 560, height: 420 };

function curtains(c: Brush, view: RoomView): void {
  const cloth = surface(view, '#D98C6A');
  for (const side of [-1, 1]) {
    const x = side < 0 ? WINDOW.x - 44 : WINDOW.x + WINDOW.width - 26;
    slab(c, x, 60, 70, 486, [6, 6, 22, 22], cloth);
    for (const fold of [14, 32, 50]) block(c, x + fold, 64, 5, 476, '#00000014');
  }
  slab(c, WINDOW.x - 70, 52, WINDOW.width + 140, 12, 6, surface(view, '#8A6A4F'));
  oval(c, WINDOW.x - 70, 58, 10, 10, surface(view, '#8A6A4F'));
  oval(c, WINDOW.x + WINDOW.width + 70, 58, 10, 10, surface(view, '#8A6A4F'));
}

/** A warm room of one's own: curtains, books, a lamp. */
export const desk: Room = {
  backdrop(c, view) {
    wall(c, view, '#EFDCC6', '#DDC4A8');
    for (let x = Math.floor(view.left / 46) * 46; x < view.right; x += 46)
      block(c, x, 0, 16, 540, view.dark ? '#FFFFFF05' : '#FFFFFF1C');
    wainscot(c, view, 536, '#C9AF93', '#F6EBDD');
    paintWindow(c, view, WINDOW, { outlook: 'city', frame: '#FBF6EF', bars: 2, cross: 0.34, sill: true });
    curtains(c, view);
    plant(c, view, -232, 522, 0.72, '#2F6F73');
    board(c, view, 318, 250, 220);
    board(c, view, 318, 402, 220);
    books(c, view, 326, 250, 6, 12);
    chart(c, view, 334, 316, 70, 86, '#2F6F73');
    plant(c, view, 470, 402, 0.8);
    board(c, view, 590, 320, 200);
    books(c, view, 600, 320, 5, 31);
    standingLamp(c, view, -392);
  },
  lamps: () => [{ x: -392, y: 240, radius: 300 }],
  foreground(c, view) {
    counter(c, view, '#C08D61', '#9A6B47');
    cup(c, view, view.compact ? -216 : -254, EDGE + 2, '#1F6A70');
    papers(c, view, view.compact ? 190 : 208, EDGE + 4);
    for (const x of [-560, 460, 760])
      slab(c, x, EDGE + 40, 190, 46, 6, thing(view, view.dark ? '#4A3527' : '#8A5E3D'));
  },
};
