import { apart, type Brush, fill, gradient, line, mirrored, oval, slab, within } from './brush.ts';
import { brightness, faded, mix } from './colour.ts';
import { inHeadSpace } from './head.ts';
import type { Person } from './look.ts';

const SCARF_HEAD =
  'M400 88C276 86 216 190 226 330C226 440 250 540 306 590L494 590C550 540 574 440 574 330C584 190 524 86 400 88Z' +
  'M400 186C330 186 284 232 282 310C280 400 318 484 400 520C482 484 520 400 518 310C516 232 470 186 400 186Z';

function headscarf(c: Brush, person: Person): void {
  const { accent } = person;
  fill(
    c,
    SCARF_HEAD,
    gradient(
      c,
      [240, 90],
      [540, 590],
      [
        [0, accent.light],
        [0.4, accent.base],
        [1, accent.shade],
      ],
    ),
    'evenodd',
  );
  within(
    c,
    SCARF_HEAD,
    () => {
      line(c, 'M400 184C330 184 282 232 280 310C278 402 318 486 400 522', faded(accent.shade, 0.8), 12);
      line(c, 'M400 184C470 184 518 232 520 310C522 402 482 486 400 522', faded(accent.shade, 0.55), 10);
      line(c, 'M402 112C316 122 262 180 254 300C252 400 272 480 312 560', faded(accent.light, 0.75), 7);
      line(c, 'M430 120C506 146 548 220 548 320C548 420 530 500 494 566', faded(accent.shade, 0.5), 7);
      line(c, 'M390 144C330 154 288 190 268 250', faded(accent.light, 0.5), 5);
    },
    'evenodd',
  );
}

function headscarfDrape(c: Brush, person: Person): void {
  const { accent } = person;
  const drape =
    'M286 500C262 560 236 600 214 640C262 716 340 752 420 748C500 744 560 706 588 640C566 600 540 560 514 500Z';
  fill(
    c,
    drape,
    gradient(
      c,
      [240, 520],
      [540, 760],
      [
        [0, accent.base],
        [1, accent.shade],
      ],
    ),
  );
  within(c, drape, () => {
    line(c, 'M296 560C330 640 420 690 560 640', faded(accent.light, 0.7), 7);
    line(c, 'M262 610C320 690 420 726 540 690', faded(accent.shade, 0.8), 6);
    line(c, 'M320 540C352 600 430 640 540 590', faded(accent.shade, 0.6), 6);
  });
}

function turban(c: Brush, person: Person): void {
  const { accent } = person;
  const outline =
    'M252 272C226 150 286 52 400 44C514 52 574 150 548 272C520 232 480 222 456 226C430 206 412 196 400 190C388 196 370 206 344 226C320 222 280 232 252 272Z';
  mirrored(c, () =>
    fill(c, 'M266 356C256 322 254 288 258 250L290 250C280 286 274 320 274 352Z', person.hair.base),
  );
  fill(
    c,
    outline,
    gradient(
      c,
      [260, 60],
      [540, 270],
      [
        [0, accent.light],
        [0.45, accent.base],
        [1, accent.shade],
      ],
    ),
  );
  within(c, outline, () => {
    for (const fold of [
      'M246 250C300 190 360 196 402 190',
      'M236 206C300 148 380 160 470 226',
      'M244 158C320 100 420 116 530 240',
      'M276 106C350 66 470 96 556 214',
      'M340 60C420 48 520 90 560 168',
    ]) {
      line(c, fold, faded(accent.shade, 0.75), 6);
      apart(c, () => {
        c.translate(-2, -9);
        line(c, fold, faded(accent.light, 0.55), 5);
      });
    }
  });
}

function cap(c: Brush, person: Person): void {
  const { accent } = person;
  const dome = 'M256 246C246 140 308 84 400 84C492 84 554 140 544 246C500 226 300 226 256 246Z';
  fill(
    c,
    dome,
    gradient(
      c,
      [256, 90],
      [544, 250],
      [
        [0, accent.light],
        [0.4, accent.base],
        [1, accent.shade],
      ],
    ),
  );
  within(c, dome, () => {
    line(c, 'M400 84C392 130 392 180 396 240', faded(accent.shade, 0.7), 4.5);
    line(c, 'M330 100C308 140 300 190 300 236', faded(accent.shade, 0.5), 4);
    line(c, 'M470 100C492 140 500 190 500 236', faded(accent.shade, 0.5), 4);
    slab(c, 352, 142, 96, 62, 18, '#FFFDF4');
    line(c, 'M374 182L392 164L406 178L426 158', accent.shade, 7);
  });
  oval(c, 400, 86, 12, 7, accent.shade);
  fill(
    c,
    'M250 240C300 214 500 214 550 240C566 250 572 262 566 270C500 246 300 246 234 270C228 262 234 250 250 240Z',
    accent.shade,
  );
  fill(
    c,
    'M250 236C300 210 500 210 550 236C564 246 568 256 564 262C500 238 300 238 236 262C232 256 236 246 250 236Z',
    mix(accent.base, accent.light, 0.4),
  );
}

function headset(c: Brush): void {
  line(c, 'M250 336C230 180 300 80 400 80C500 80 570 180 550 336', '#20262C', 17);
  line(c, 'M262 250C270 160 324 96 400 94', '#56626C', 5);
  mirrored(c, () => {
    slab(c, 230, 304, 46, 88, 22, '#20262C');
    slab(c, 236, 312, 22, 72, 11, '#4A565F');
  });
  line(c, 'M250 386C254 450 290 484 344 484', '#20262C', 8);
  slab(c, 336, 472, 36, 24, 12, '#2F383F');
}

function hearingAid(c: Brush, person: Person): void {
  const paint = brightness(person.skin.base) > 0.6 ? '#7D93A2' : '#D8CDBB';
  line(c, 'M252 312C242 322 241 342 248 360', mix(paint, '#101820', 0.25), 15);
  line(c, 'M251 312C242 322 241 342 247 358', paint, 11);
  line(c, 'M252 308C262 300 273 308 274 328C275 344 272 352 268 357', mix(paint, '#FFFFFF', 0.4), 4);
  oval(c, 268, 359, 6, 6, mix(paint, '#203038', 0.35));
  oval(c, 246, 328, 2.5, 2.5, '#FFFFFFDD');
}

function lanyard(c: Brush, person: Person): void {
  const { accent } = person;
  mirrored(c, () => {
    line(c, 'M314 566C322 660 356 760 394 838', faded('#000000', 0.14), 20);
    line(c, 'M314 562C322 656 356 756 396 834', accent.base, 15);
    line(c, 'M311 572C320 660 350 752 388 826', faded(accent.light, 0.6), 3.5);
  });
  slab(c, 390, 826, 20, 26, 5, '#8E979B');
  slab(c, 344, 850, 112, 144, 12, '#00000026');
  slab(c, 344, 846, 112, 144, 12, '#FFFDF7');
  slab(c, 344, 846, 112, 30, [12, 12, 0, 0], accent.base);
  slab(c, 384, 854, 32, 8, 4, '#FFFFFFB0');
  slab(c, 362, 888, 34, 42, 6, mix(person.skin.base, '#DDE5E5', 0.45));
  oval(c, 379, 902, 9, 10, mix(person.hair.base, '#FFFFFF', 0.12));
  slab(c, 404, 892, 38, 7, 3, '#A9B4B6');
  slab(c, 404, 906, 30, 7, 3, '#C9D1D2');
}

function scarf(c: Brush, person: Person): void {
  const { accent } = person;
  const tail = 'M420 660C470 680 490 720 486 780L496 950L420 950L414 780Z';
  fill(c, tail, accent.base);
  within(c, tail, () => {
    for (const y of [760, 800, 880, 920]) {
      c.fillStyle = faded(y % 80 ? accent.light : accent.shade, 0.7);
      c.fillRect(400, y, 110, 16);
    }
  });
  for (const x of [430, 446, 462, 478]) {
    c.strokeStyle = accent.shade;
    c.lineWidth = 6;
    c.beginPath();
    c.moveTo(x, 946);
    c.lineTo(x, 972);
    c.stroke();
  }
  const wrap =
    'M282 566C296 528 330 520 400 548C470 520 504 528 518 566C530 640 470 706 400 706C330 706 270 640 282 566Z';
  fill(
    c,
    wrap,
    gradient(
      c,
      [290, 540],
      [510, 700],
      [
        [0, accent.light],
        [0.4, accent.base],
        [1, accent.shade],
      ],
    ),
  );
  within(c, wrap, () => {
    line(c, 'M290 580C330 640 440 650 512 586', faded(accent.shade, 0.8), 7);
    line(c, 'M290 616C340 672 450 682 516 620', faded(accent.shade, 0.6), 7);
    line(c, 'M300 560C340 610 440 622 506 560', faded(accent.light, 0.7), 6);
  });
}

/** What lies on the body, over the clothes and under the head. */
export function paintWornOnBody(c: Brush, person: Person): void {
  if (person.wears === 'headscarf') headscarfDrape(c, person);
  if (person.wears === 'lanyard') lanyard(c, person);
  if (person.wears === 'scarf') scarf(c, person);
}

function paintGlasses(c: Brush, person: Person): void {
  if (!person.glasses) return;
  c.strokeStyle = person.frame;
  c.lineWidth = 7;
  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.fillStyle = '#FFFFFF17';
  c.beginPath();
  if (person.glasses === 'round') {
    c.ellipse(337, 348, 50, 47, 0, 0, Math.PI * 2);
    c.moveTo(513, 348);
    c.ellipse(463, 348, 50, 47, 0, 0, Math.PI * 2);
  } else if (person.glasses === 'square') {
    c.roundRect(286, 308, 100, 78, 18);
    c.roundRect(414, 308, 100, 78, 18);
  } else {
    c.moveTo(290, 366);
    c.lineTo(386, 366);
    c.bezierCurveTo(386, 412, 292, 412, 290, 366);
    c.moveTo(414, 366);
    c.lineTo(510, 366);
    c.bezierCurveTo(508, 412, 414, 412, 414, 366);
  }
  c.fill();
  const bridge = person.glasses === 'half-moon' ? 372 : 338;
  c.moveTo(387, bridge);
  c.quadraticCurveTo(400, bridge - 11, 413, bridge);
  c.moveTo(287, bridge - 2);
  c.lineTo(266, bridge - 8);
  c.moveTo(513, bridge - 2);
  c.lineTo(534, bridge - 8);
  c.stroke();
  if (person.glasses === 'half-moon') return;
  line(c, 'M304 336L320 320', '#FFFFFF90', 5);
  line(c, 'M432 336L448 320', '#FFFFFF90', 5);
}

/** Glasses lie over the moving face and under the hair. */
export function paintWornOnFace(c: Brush, person: Person): void {
  inHeadSpace(c, person, () => paintGlasses(c, person));
}

/** What is worn over hair and head. */
export function paintWornOnHead(c: Brush, person: Person): void {
  inHeadSpace(c, person, () => {
    if (person.wears === 'headscarf') headscarf(c, person);
    if (person.wears === 'turban') turban(c, person);
    if (person.wears === 'cap') cap(c, person);
    if (person.wears === 'headset') headset(c);
    if (person.wears === 'hearing-aid') hearingAid(c, person);
  });
}
