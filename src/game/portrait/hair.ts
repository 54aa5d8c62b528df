import { type Brush, fill, gradient, line, mirrored, oval, within } from './brush.ts';
import { faded, mix } from './colour.ts';
import {
  BOB_BACK,
  BOB_FRONT,
  BRAID_BACK,
  CROP,
  LONG_BACK,
  LONG_FRONT,
  LONG_LOCK,
  PIXIE,
  SHAVED,
  SIDE_PART,
  SLICK,
  SLICK_STRANDS,
  WAVY_BACK,
  WAVY_FRONT,
} from './hair-outlines.ts';
import { inHeadSpace } from './head.ts';
import type { Person } from './look.ts';

interface HairStyle {
  /** Behind the body and the head. */
  readonly back?: (c: Brush, person: Person) => void;
  /** Over the face. */
  readonly front?: (c: Brush, person: Person) => void;
  /** The temples show, so that age can grey them. */
  readonly temples?: boolean;
}

const crown = (c: Brush, person: Person): CanvasGradient =>
  gradient(
    c,
    [300, 90],
    [470, 560],
    [
      [0, mix(person.hair.base, person.hair.light, 0.35)],
      [0.35, person.hair.base],
      [1, person.hair.shade],
    ],
  );

/** Strands that catch the light; clipped to the hair, so they may be drawn generously. */
function sheen(c: Brush, person: Person, outline: string, strands: readonly string[], width = 6): void {
  within(c, outline, () => {
    for (const strand of strands) line(c, strand, faded(person.hair.light, 0.6), width);
  });
}

function shadow(c: Brush, person: Person, outline: string, strands: readonly string[], width = 5): void {
  within(c, outline, () => {
    for (const strand of strands) line(c, strand, faded(person.hair.shade, 0.8), width);
  });
}

function ring(
  c: Brush,
  x: number,
  y: number,
  rx: number,
  ry: number,
  from: number,
  to: number,
  count: number,
  size: number,
): void {
  for (let index = 0; index < count; index++) {
    const angle = Math.PI * (from + ((to - from) * index) / (count - 1));
    c.beginPath();
    c.arc(x + rx * Math.cos(angle), y + ry * Math.sin(angle), size + ((index * 37) % 13), 0, Math.PI * 2);
    c.fill();
  }
}

function braid(c: Brush, person: Person, x: number, from: number, to: number, lean: number): void {
  const links = Math.round((to - from) / 24);
  for (let index = 0; index <= links; index++) {
    const share = index / links;
    const cx = x + lean * share;
    const cy = from + (to - from) * share;
    const size = 17 - share * 4;
    oval(c, cx, cy, size, 16, index % 2 ? person.hair.base : mix(person.hair.base, person.hair.shade, 0.5));
    plait(c, cx, cy, size, person);
  }
  oval(c, x + lean, to + 8, 10, 12, person.accent.base);
}

function plait(c: Brush, x: number, y: number, size: number, person: Person): void {
  c.strokeStyle = faded(person.hair.light, 0.5);
  c.lineWidth = 3.5;
  c.lineCap = 'round';
  c.beginPath();
  c.moveTo(x - size * 0.5, y - 6);
  c.quadraticCurveTo(x, y + 2, x + size * 0.5, y - 6);
  c.stroke();
}

function slickFront(c: Brush, person: Person): void {
  fill(c, SLICK, crown(c, person));
  sheen(c, person, SLICK, SLICK_STRANDS, 5);
}

const STYLES: Readonly<Record<Person['hairStyle'], HairStyle>> = {
  bob: {
    back: (c, person) => fill(c, BOB_BACK, crown(c, person)),
    front: (c, person) => {
      fill(c, BOB_FRONT, crown(c, person));
      sheen(c, person, BOB_FRONT, [
        'M446 180C400 146 330 172 290 236',
        'M470 164C524 200 548 262 552 340',
        'M340 124C296 152 268 196 256 262',
      ]);
    },
  },
  crop: {
    temples: true,
    front: (c, person) => {
      fill(c, CROP, crown(c, person));
      sheen(c, person, CROP, [
        'M318 196C340 150 390 126 440 128',
        'M368 196C392 162 440 146 486 160',
        'M276 236C282 190 300 152 330 130',
      ]);
      shadow(c, person, CROP, ['M520 262C530 232 532 200 520 172', 'M448 214C462 194 482 186 500 188']);
    },
  },
  bald: {
    temples: true,
    front: (c, person) => {
      mirrored(c, () => {
        fill(
          c,
          'M262 356C246 304 248 250 274 218C284 262 282 312 276 352C272 362 266 364 262 356Z',
          person.hair.base,
        );
        line(c, 'M264 330C258 300 260 272 268 248', faded(person.hair.light, 0.45), 4);
      });
      oval(c, 448, 194, 48, 18, '#FFFFFF3C', 0.35);
      oval(c, 392, 176, 14, 8, '#FFFFFF2C', 0);
    },
  },
  curls: {
    back: (c, person) => {
      c.fillStyle = crown(c, person);
      ring(c, 400, 306, 172, 172, 0.8, 2.2, 20, 54);
      ring(c, 400, 400, 172, 130, 0.78, 1.05, 4, 46);
      ring(c, 400, 400, 172, 130, -0.05, 0.22, 4, 46);
      oval(c, 400, 270, 180, 184, crown(c, person));
    },
    front: (c, person) => {
      c.fillStyle = crown(c, person);
      for (const [x, y, r] of [
        [262, 262, 40],
        [284, 218, 48],
        [322, 184, 50],
        [368, 168, 50],
        [420, 166, 50],
        [470, 182, 48],
        [512, 220, 46],
        [536, 264, 38],
        [346, 150, 60],
        [450, 150, 60],
        [400, 136, 60],
      ] as const) {
        c.beginPath();
        c.arc(x, y, r, 0, Math.PI * 2);
        c.fill();
      }
      c.strokeStyle = faded(person.hair.light, 0.6);
      c.lineWidth = 5;
      c.lineCap = 'round';
      for (const [x, y, r] of [
        [300, 176, 24],
        [354, 140, 26],
        [424, 132, 26],
        [488, 164, 24],
        [252, 238, 22],
        [546, 240, 22],
        [390, 182, 20],
        [452, 188, 18],
        [316, 222, 18],
        [232, 330, 20],
        [566, 330, 20],
      ] as const) {
        c.beginPath();
        c.arc(x, y, r, 3.4, 5.4);
        c.stroke();
      }
    },
  },
  bun: {
    temples: true,
    back: (c, person) => {
      oval(c, 402, 84, 70, 62, person.hair.shade);
      oval(c, 402, 80, 64, 56, crown(c, person));
      line(c, 'M360 92C372 54 420 44 446 70', faded(person.hair.light, 0.6), 6);
      line(c, 'M380 104C392 78 424 72 440 92', faded(person.hair.light, 0.45), 5);
    },
    front: (c, person) => {
      slickFront(c, person);
      line(c, 'M268 336C262 356 262 374 268 390', person.hair.base, 5);
      line(c, 'M532 336C540 356 540 378 534 396', person.hair.base, 5);
    },
  },
  ponytail: {
    temples: true,
    back: (c, person) => {
      const tail =
        'M448 110C536 60 640 118 654 236C664 326 622 402 648 500C652 534 640 560 622 574C570 540 536 476 552 402C566 326 552 220 476 186Z';
      fill(c, tail, crown(c, person));
      sheen(c, person, tail, [
        'M520 130C600 170 620 260 596 360C586 430 600 490 620 540',
        'M560 130C626 180 640 270 620 350',
      ]);
    },
    front: (c, person) => {
      fill(c, SLICK, crown(c, person));
      sheen(
        c,
        person,
        SLICK,
        [
          'M300 246C340 170 420 130 512 128',
          'M330 214C372 164 440 140 520 146',
          'M404 198C440 168 488 156 526 168',
        ],
        5,
      );
      oval(c, 500, 130, 22, 15, person.accent.base, 0.7);
    },
  },
  long: {
    back: (c, person) => fill(c, LONG_BACK, crown(c, person)),
    front: (c, person) => {
      mirrored(c, () => {
        fill(c, LONG_LOCK, crown(c, person));
        sheen(
          c,
          person,
          LONG_LOCK,
          ['M258 380C252 500 244 620 228 736', 'M278 470C292 560 292 650 282 736'],
          5,
        );
      });
      fill(c, LONG_FRONT, crown(c, person));
      sheen(c, person, LONG_FRONT, [
        'M392 148C330 176 282 226 264 310',
        'M384 118C316 138 268 190 252 280',
        'M416 148C478 176 524 226 540 310',
      ]);
    },
  },
  wavy: {
    back: (c, person) => fill(c, WAVY_BACK, crown(c, person)),
    front: (c, person) => {
      fill(c, WAVY_FRONT, crown(c, person));
      sheen(c, person, WAVY_FRONT, [
        'M444 162C396 140 326 174 284 244',
        'M350 118C300 146 266 196 252 280C250 330 262 360 240 420',
        'M470 156C524 196 552 262 556 330',
        'M560 380C556 410 574 430 570 456',
      ]);
    },
  },
  'side-part': {
    temples: true,
    front: (c, person) => {
      fill(c, SIDE_PART, crown(c, person));
      sheen(c, person, SIDE_PART, [
        'M342 152C400 120 470 124 520 176',
        'M352 172C410 152 470 160 516 214',
        'M346 132C400 98 470 96 530 140',
      ]);
      shadow(c, person, SIDE_PART, ['M334 168C328 148 330 128 342 108', 'M284 250C290 216 304 196 322 184']);
    },
  },
  afro: {
    back: (c, person) => {
      c.fillStyle = crown(c, person);
      ring(c, 400, 268, 196, 194, 0.72, 2.28, 26, 50);
      oval(c, 400, 264, 206, 204, crown(c, person));
    },
    front: (c, person) => {
      c.fillStyle = crown(c, person);
      ring(c, 400, 296, 134, 122, 1.02, 1.98, 13, 30);
      ring(c, 400, 250, 130, 120, 1.05, 1.95, 9, 52);
      c.fillStyle = faded(person.hair.light, 0.4);
      for (let index = 0; index < 46; index++) {
        const angle = index * 2.399;
        const reach = 14 + Math.sqrt(index) * 30;
        const x = 400 + Math.cos(angle) * reach;
        const y = 172 + Math.sin(angle) * reach * 0.62;
        if (y < 190 || Math.abs(x - 400) > 156) {
          c.beginPath();
          c.arc(x, y, 4.5, 0, Math.PI * 2);
          c.fill();
        }
      }
    },
  },
  braids: {
    back: (c, person) => {
      for (const x of BRAID_BACK) braid(c, person, x, 330, 600, (x - 400) * 0.12);
      oval(c, 400, 290, 162, 190, person.hair.shade);
    },
    front: (c, person) => {
      mirrored(c, () => {
        braid(c, person, 254, 330, 690, -22);
        braid(c, person, 226, 350, 640, -30);
      });
      fill(c, SLICK, crown(c, person));
      const partings = [
        'M300 246C296 190 320 140 372 108',
        'M336 218C338 176 356 138 388 106',
        'M372 202C374 166 384 134 398 104',
        'M428 202C426 166 416 134 402 104',
        'M464 218C462 176 444 138 412 106',
        'M500 246C504 190 480 140 428 108',
      ];
      shadow(c, person, SLICK, partings, 6);
      sheen(
        c,
        person,
        SLICK,
        [
          'M318 230C318 182 338 138 380 106',
          'M354 208C356 170 370 136 394 104',
          'M482 230C482 182 462 138 420 106',
        ],
        4,
      );
    },
  },
  pixie: {
    back: (c, person) =>
      fill(c, 'M256 330C246 400 262 460 300 486L500 486C538 460 554 400 544 330Z', person.hair.shade),
    front: (c, person) => {
      fill(c, PIXIE, crown(c, person));
      sheen(c, person, PIXIE, [
        'M470 210C420 250 360 262 312 262',
        'M452 178C400 216 340 230 290 244',
        'M430 140C370 164 310 190 268 250',
        'M500 160C530 190 546 236 544 290',
      ]);
    },
  },
  shaved: {
    temples: true,
    front: (c, person) => {
      fill(
        c,
        SHAVED,
        gradient(
          c,
          [0, 130],
          [0, 336],
          [
            [0, faded(person.hair.base, 0.92)],
            [0.55, faded(person.hair.base, 0.85)],
            [1, faded(person.hair.base, 0.35)],
          ],
        ),
      );
      oval(c, 444, 176, 46, 16, faded(person.hair.light, 0.35), 0.3);
    },
  },
};

/** Headwear that leaves no hair to be seen. */
const coversHair = (person: Person): boolean => person.wears === 'headscarf' || person.wears === 'turban';

/** Under a cap only what hangs below its rim is left. */
function underCap(c: Brush, person: Person, top: number, paint: () => void): void {
  if (person.wears !== 'cap') {
    paint();
    return;
  }
  c.save();
  c.beginPath();
  c.rect(0, top, 800, 1010);
  c.clip();
  paint();
  c.restore();
}

export function paintHairBack(c: Brush, person: Person): void {
  if (coversHair(person)) return;
  inHeadSpace(c, person, () => underCap(c, person, 236, () => STYLES[person.hairStyle].back?.(c, person)));
}

export function paintHairFront(c: Brush, person: Person): void {
  if (coversHair(person)) return;
  const style = STYLES[person.hairStyle];
  inHeadSpace(c, person, () => {
    underCap(c, person, 250, () => style.front?.(c, person));
    if (style.temples && person.age !== 'young' && person.hairStyle !== 'bald') paintTemples(c, person);
  });
}

function paintTemples(c: Brush, person: Person): void {
  const grey = faded('#C9C6C4', person.age === 'older' ? 0.75 : 0.4);
  mirrored(c, () => {
    line(c, 'M267 338C263 316 264 296 270 276', grey, 6);
    if (person.age === 'older') line(c, 'M277 306C276 288 280 272 288 258', grey, 6);
  });
}
