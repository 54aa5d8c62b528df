import { apart, type Brush, fill, gradient, line, mirrored, oval, within } from './brush.ts';
import { faded, mix, type Ramp } from './colour.ts';
import type { Person } from './look.ts';

export const TORSO =
  'M96 1030C98 788 128 670 236 624C304 596 340 588 350 536L450 536C460 588 496 596 564 624C672 670 702 788 704 1030Z';
const NECK = 'M343 358L343 536C343 578 366 658 400 688C434 658 457 578 457 536L457 358Z';

/** Stretches what hangs from the shoulders; the neck and what lies on it keep their width. */
export function inShoulderSpace(c: Brush, person: Person, paint: () => void): void {
  apart(c, () => {
    c.translate(400, 0);
    c.scale(person.shoulders, 1);
    c.translate(-400, 0);
    paint();
  });
}

const across = (c: Brush, cloth: Ramp): CanvasGradient =>
  gradient(
    c,
    [96, 0],
    [704, 0],
    [
      [0, cloth.shade],
      [0.3, cloth.base],
      [0.74, cloth.base],
      [1, mix(cloth.base, cloth.light, 0.55)],
    ],
  );

/** Trunk and upper arms in one cloth, with the folds where the arms begin. */
export function paintTorso(c: Brush, person: Person, cloth: Ramp): void {
  inShoulderSpace(c, person, () => {
    fill(c, TORSO, across(c, cloth));
    within(c, TORSO, () => {
      c.fillStyle = gradient(
        c,
        [0, 820],
        [0, 1030],
        [
          [0, faded(cloth.shade, 0)],
          [1, faded(cloth.shade, 0.7)],
        ],
      );
      c.fillRect(90, 820, 620, 220);
      line(c, 'M150 690C190 650 240 632 300 616', faded(cloth.light, 0.5), 7);
      line(c, 'M650 690C610 650 560 632 500 616', faded(cloth.light, 0.7), 7);
    });
    mirrored(c, () => {
      line(c, 'M204 742C222 800 224 880 216 1030', cloth.shade, 6);
      line(c, 'M204 742C200 726 196 716 188 706', faded(cloth.shade, 0.6), 5);
      line(c, 'M224 810C244 824 258 828 276 828', faded(cloth.shade, 0.5), 5);
    });
  });
}

export function paintNeck(c: Brush, person: Person): void {
  const { skin } = person;
  fill(c, NECK, skin.base);
  within(c, NECK, () => {
    oval(c, 396, 470, 112, 98, skin.shade);
    oval(c, 400, 450, 100, 92, mix(skin.shade, '#1A0A12', 0.1));
    line(c, 'M366 640C380 636 390 646 396 660', faded(skin.shade, 0.6), 5);
    line(c, 'M434 640C420 636 410 646 404 660', faded(skin.shade, 0.6), 5);
  });
}

/** Cloth up to a round neckline at height `y`. */
export function paintCrew(c: Brush, person: Person, cloth: Ramp, y: number): void {
  apart(c, () => {
    c.beginPath();
    c.moveTo(330, 556);
    c.bezierCurveTo(338, y - 26, 366, y, 400, y);
    c.bezierCurveTo(434, y, 462, y - 26, 470, 556);
    c.lineTo(520, 600);
    c.lineTo(520, 740);
    c.lineTo(280, 740);
    c.lineTo(280, 600);
    c.closePath();
    c.clip();
    inShoulderSpace(c, person, () => {
      c.fillStyle = across(c, cloth);
      c.fillRect(96, 540, 608, 220);
    });
  });
}

const COLLAR = 'M338 534C330 552 318 564 306 574L352 702L400 688C366 652 346 594 338 534Z';
const TIED_COLLAR = 'M342 538L322 580L372 660L402 616C376 594 352 570 342 538Z';
const SHIRT_FRONT =
  'M334 552C344 608 372 670 400 694C428 670 456 608 466 552L492 588L436 1030L364 1030L308 588Z';

export function paintCollar(c: Brush, shirt: Ramp, tied: boolean): void {
  if (tied) {
    fill(c, 'M346 552L400 618L454 552L472 588L440 708L360 708L328 588Z', shirt.base);
    mirrored(c, () => {
      fill(c, TIED_COLLAR, shirt.base);
      line(c, 'M343 544C352 570 376 594 402 616L372 660L324 582', shirt.shade, 4);
    });
    return;
  }
  mirrored(c, () => {
    fill(c, COLLAR, shirt.base);
    line(c, 'M306 576L351 700L398 687C366 652 347 596 339 540', shirt.shade, 4);
  });
}

export function paintTie(c: Brush, tie: Ramp): void {
  fill(c, 'M376 612L424 612L416 660L384 660Z', tie.base);
  fill(c, 'M384 658L416 658L440 948L400 990L360 948Z', tie.base);
  fill(c, 'M402 658L416 658L440 948L402 988Z', faded(tie.shade, 0.55));
  within(c, 'M384 658L416 658L440 948L400 990L360 948Z', () => {
    for (const y of [700, 760, 820, 880, 940]) {
      c.strokeStyle = faded(tie.light, 0.5);
      c.lineWidth = 7;
      c.beginPath();
      c.moveTo(340, y + 30);
      c.lineTo(460, y - 30);
      c.stroke();
    }
  });
  line(c, 'M384 659L416 659', faded(tie.shade, 0.9), 4);
}

export function paintShirtFront(c: Brush, person: Person): void {
  const { under, tie } = person;
  fill(c, SHIRT_FRONT, under.base);
  fill(c, 'M400 694L412 1030L388 1030Z', under.shade);
  paintCollar(c, under, tie !== null);
  if (tie) paintTie(c, tie);
}

export function paintButtons(c: Brush, x: number, heights: readonly number[], paint: string): void {
  for (const y of heights) oval(c, x, y, 6, 6, paint);
}
