import { type Brush, faded, glow, gradient, oval, slab } from '../../portrait/index.ts';
import { board, books, bystander, cup, plant } from './props.ts';
import { EDGE, type Room, type RoomView, surface, thing } from './room.ts';
import { block, placed, stroke } from './strokes.ts';
import { counter, paintWindow, wall } from './walls.ts';

const SCREEN = { x: -342, y: 62, width: 684, height: 520 };

function theirRoom(c: Brush, view: RoomView): void {
  c.save();
  c.beginPath();
  c.roundRect(SCREEN.x, SCREEN.y, SCREEN.width, SCREEN.height, 10);
  c.clip();
  c.fillStyle = gradient(
    c,
    [0, 60],
    [0, 582],
    [
      [0, surface(view, '#D5E3E2')],
      [1, surface(view, '#B7CDCE')],
    ],
  );
  c.fillRect(SCREEN.x, SCREEN.y, SCREEN.width, SCREEN.height);
  paintWindow(
    c,
    view,
    { x: -308, y: 118, width: 178, height: 246 },
    { outlook: 'trees', frame: '#F6F2EA', bars: 1, cross: 0.4, sill: true },
  );
  board(c, view, 156, 236, 186, '#A8835F');
  books(c, view, 166, 236, 5, 5);
  board(c, view, 156, 366, 186, '#A8835F');
  plant(c, view, 208, 366, 0.78, '#E8B04A');
  books(c, view, 262, 366, 3, 19);
  block(c, SCREEN.x, 452, SCREEN.width, 140, surface(view, '#9DB6B6'));
  c.restore();
}

function selfView(c: Brush, view: RoomView): void {
  slab(c, 208, 84, 118, 84, 10, '#0E1A20');
  c.save();
  c.beginPath();
  c.roundRect(211, 87, 112, 78, 8);
  c.clip();
  block(c, 211, 87, 112, 78, surface(view, '#E5B98A'));
  bystander(c, { ...view, dark: false }, 267, 168, 0.4, '#14575D');
  c.restore();
}

function roundButton(c: Brush, x: number, y: number, colour: string, icon: () => void): void {
  oval(c, x, y, 21, 21, colour);
  c.save();
  c.translate(x, y);
  icon();
  c.restore();
}

function callBar(c: Brush): void {
  const y = 548;
  slab(c, -152, y - 31, 304, 62, 31, '#0E1A20E0');
  roundButton(c, -114, y, '#33464F', () => {
    slab(c, -5, -11, 10, 15, 5, '#F2EEE6');
    stroke(
      c,
      [
        [-9, 1],
        [-7, 7],
        [0, 9],
        [7, 7],
        [9, 1],
      ],
      '#F2EEE6',
      2.6,
    );
  });
  roundButton(c, -57, y, '#33464F', () => {
    slab(c, -11, -7, 15, 14, 3, '#F2EEE6');
    c.beginPath();
    c.moveTo(6, -2);
    c.lineTo(12, -6);
    c.lineTo(12, 6);
    c.lineTo(6, 2);
    c.fill();
  });
  roundButton(c, 0, y, '#33464F', () => {
    slab(c, -10, -8, 20, 13, 3, '#F2EEE6');
    c.beginPath();
    c.moveTo(-6, 4);
    c.lineTo(-6, 11);
    c.lineTo(1, 4);
    c.fill();
  });
  roundButton(c, 57, y, '#33464F', () => {
    for (const x of [-7, 0, 7]) oval(c, x, 0, 2.6, 2.6, '#F2EEE6');
  });
  roundButton(c, 114, y, '#C8402E', () => {
    c.rotate(2.36);
    slab(c, -11, -5, 22, 7, 3, '#FFFFFF');
    slab(c, -12, -3, 7, 10, 3, '#FFFFFF');
    slab(c, 5, -3, 7, 10, 3, '#FFFFFF');
  });
}

/** A call on a big screen: their room inside it, yours around it. */
export const videoCall: Room = {
  backdrop(c, view) {
    wall(c, view, '#3F6A6C', '#2E5257');
    for (let x = Math.floor(view.left / 60) * 60; x < view.right; x += 60)
      block(c, x, 0, 3, view.bottom, '#00000012');
    glow(c, 0, 330, 620, view.dark ? '#7FC4C81C' : '#DFF5F02E');
    paintWindow(
      c,
      view,
      { x: 452, y: 110, width: 240, height: 330 },
      { outlook: 'city', frame: '#E9DCC8', bars: 1, cross: 0.4, sill: true },
    );
    slab(c, SCREEN.x - 24, SCREEN.y - 22, SCREEN.width + 48, SCREEN.height + 60, 26, '#0B1318');
    slab(c, SCREEN.x - 20, SCREEN.y - 18, SCREEN.width + 40, SCREEN.height + 52, 22, '#1C262C');
    theirRoom(c, view);
    selfView(c, view);
    oval(c, 0, SCREEN.y - 9, 4, 4, '#5CC4BE');
  },
  foreground(c, view) {
    slab(c, SCREEN.x - 24, 582, SCREEN.width + 48, 46, [0, 0, 24, 24], '#0B1318');
    slab(c, SCREEN.x - 20, 582, SCREEN.width + 40, 42, [0, 0, 22, 22], '#1C262C');
    slab(c, SCREEN.x - 20, 582, SCREEN.width + 40, 5, 0, '#0B1318');
    oval(c, 0, 601, 5, 5, '#8FA3A9');
    callBar(c);
    counter(c, view, '#D8B48C', '#A97F58', EDGE + 6, 12);
    block(c, -90, 624, 180, 10, '#11191E');
    slab(c, -150, 628, 300, 10, 5, '#27333A');
    placed(c, 0, EDGE + 36, 1, () => {
      slab(c, -176, 0, 300, 34, 8, thing(view, '#E9ECEA'));
      for (let row = 0; row < 2; row++)
        for (let key = 0; key < 13; key++)
          slab(c, -168 + key * 22, 5 + row * 13, 18, 9, 2, faded('#5A6669', 0.5));
      slab(c, 146, 0, 34, 40, 16, thing(view, '#E9ECEA'));
    });
    cup(c, view, -288, EDGE + 22, '#C8553D', 0.9);
  },
};
