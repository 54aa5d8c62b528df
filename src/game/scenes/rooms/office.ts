import { type Brush, slab } from '../../portrait/index.ts';
import { board, books, papers, picture, plant } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { area, block, placed } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

function deskLamp(c: Brush, view: RoomView, x: number): void {
  placed(c, x, EDGE + 2, 1, () => {
    slab(c, -26, -8, 52, 10, 5, thing(view, '#B98A3A'));
    block(c, -3, -72, 6, 66, thing(view, '#B98A3A'));
    area(
      c,
      [
        [-44, -66],
        [-30, -100],
        [30, -100],
        [44, -66],
      ],
      view.lit ? '#5FA98A' : thing(view, '#2F7A5C'),
    );
    block(c, -44, -68, 88, 5, view.lit ? '#FFE9B8' : thing(view, '#D9C48A'));
  });
}

/** The corner office: glass from wall to wall, the town far below. */
export const office: Room = {
  backdrop(c, view) {
    wall(c, view, '#4F6E68', '#3E5A58');
    const box = { x: view.left - 20, y: 66, width: Math.min(330, view.right) - view.left + 20, height: 440 };
    paintWindow(c, view, box, { outlook: 'city', frame: '#2E3B3E', bars: 4, cross: 0.18 });
    block(c, view.left, 0, view.right - view.left, 54, surface(view, '#324644'));
    for (let y = 58; y < 112; y += 11) block(c, view.left, y, box.width - 6, 5, surface(view, '#E9E2D3'));
    block(c, view.left, 518, view.right - view.left, 20, surface(view, '#6B4A33'));
    block(c, view.left, 538, view.right - view.left, view.bottom - 538, surface(view, '#37504E'));
    picture(c, view, 384, 120, 150, 110, '#2F6F73');
    board(c, view, 378, 330, 330, '#5A3D2A');
    books(c, view, 388, 330, 7, 77);
    placed(c, 610, 330, 1, () => {
      area(
        c,
        [
          [-18, 0],
          [18, 0],
          [10, -12],
          [-10, -12],
        ],
        thing(view, '#B98A3A'),
      );
      area(
        c,
        [
          [-22, -70],
          [22, -70],
          [8, -30],
          [-8, -30],
        ],
        thing(view, '#E3B75C'),
      );
      block(c, -4, -32, 8, 22, thing(view, '#B98A3A'));
    });
    slab(c, 392, 420, 200, 220, 6, surface(view, '#6B4A33'));
    for (const y of [434, 500, 566]) {
      slab(c, 402, y, 180, 56, 4, surface(view, '#7D583E'));
      slab(c, 476, y + 22, 32, 8, 4, thing(view, '#B98A3A'));
    }
    plant(c, view, 492, 420, 0.9, '#EFE3D3');
    plant(c, view, -372, 640, 2.2, '#EFE3D3');
  },
  lamps: (view) => [{ x: view.compact ? -236 : -262, y: 540, radius: 190 }],
  foreground(c, view) {
    counter(c, view, '#7A4F35', '#54341F', EDGE, 16);
    deskLamp(c, view, view.compact ? -236 : -262);
    papers(c, view, view.compact ? 186 : 204, EDGE + 6);
    slab(c, 330, EDGE - 16, 120, 18, 4, thing(view, '#2B2E33'));
    slab(c, 338, EDGE - 12, 104, 10, 3, thing(view, '#C9A24E'));
  },
};
