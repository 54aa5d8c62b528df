import { apart, type Brush, fill, gradient, line, mirrored, oval, shape, within } from './brush.ts';
import { faded, mix } from './colour.ts';
import type { Person } from './look.ts';

/** Outlines of the three faces in portrait units; all have the eyes and the mouth in the same place. */
export const FACE_OUTLINES = {
  narrow:
    'M272 292C270 380 286 444 326 486C352 514 378 528 400 528C422 528 448 514 474 486C514 444 530 380 528 292C528 196 472 146 400 146C328 146 272 196 272 292Z',
  average:
    'M270 292C268 380 280 438 318 478C346 508 374 520 400 520C426 520 454 508 482 478C520 438 532 380 530 292C530 196 472 146 400 146C328 146 270 196 270 292Z',
  wide: 'M268 292C265 388 272 448 308 486C338 514 370 522 400 522C430 522 462 514 492 486C528 448 535 388 532 292C532 196 472 146 400 146C328 146 268 196 268 292Z',
} as const;

/** Head, hair and face share one stretch, so that nothing slips when a face is narrow or wide. */
export function inHeadSpace(c: Brush, person: Person, paint: () => void): void {
  apart(c, () => {
    c.translate(400, 0);
    c.scale(person.faceWidth, 1);
    c.translate(-400, 0);
    paint();
  });
}

function paintEars(c: Brush, person: Person): void {
  const { skin, earring } = person;
  mirrored(c, () => {
    oval(c, 268, 346, 26, 42, mix(skin.base, skin.shade, 0.22), 0.12);
    line(c, 'M260 326C250 340 254 360 266 366', skin.shade, 6);
    if (earring) {
      oval(c, 264, 400, 10, 10, earring);
      oval(c, 261, 397, 3.5, 3.5, '#FFFFFFAA');
    }
  });
}

const BEARD =
  'M264 340C264 430 276 474 312 508C342 536 372 550 400 550C428 550 458 536 488 508C524 474 536 430 536 340C524 372 514 410 476 420C452 410 424 406 400 413C376 406 348 410 324 420C286 410 276 372 264 340Z';
const MOUSTACHE =
  'M400 424C382 410 350 414 326 442C350 450 380 448 400 438C420 448 450 450 474 442C450 414 418 410 400 424Z';

function paintBeard(c: Brush, person: Person): void {
  const { hair, beard, face } = person;
  if (beard === 'full') {
    fill(
      c,
      BEARD,
      gradient(
        c,
        [0, 350],
        [0, 550],
        [
          [0, hair.base],
          [0.5, hair.base],
          [1, hair.shade],
        ],
      ),
    );
    line(c, 'M326 470C338 500 362 522 388 530', faded(hair.light, 0.55), 5);
    line(c, 'M474 470C462 500 438 522 412 530', faded(hair.light, 0.4), 5);
    line(c, 'M292 410C294 440 302 462 314 480', faded(hair.light, 0.45), 5);
    line(c, 'M508 410C506 440 498 462 486 480', faded(hair.light, 0.35), 5);
    line(c, 'M376 484C390 492 410 492 424 484', hair.shade, 6);
  }
  if (beard === 'stubble') {
    within(c, FACE_OUTLINES[face], () => fill(c, BEARD, faded(hair.shade, 0.3)));
  }
  if (beard === 'goatee') {
    fill(
      c,
      'M350 446C342 470 344 500 362 524C376 538 424 538 438 524C456 500 458 470 450 446C446 462 444 474 436 480C414 472 386 472 364 480C356 474 354 462 350 446Z',
      hair.base,
    );
    line(c, 'M376 500C388 518 412 518 424 500', faded(hair.light, 0.4), 5);
  }
  if (beard === 'moustache' || beard === 'goatee') {
    fill(c, MOUSTACHE, hair.base);
    line(c, 'M388 432C372 428 356 430 344 438', faded(hair.light, 0.55), 4);
    line(c, 'M412 432C428 428 444 430 456 438', faded(hair.light, 0.45), 4);
  }
}

function paintAge(c: Brush, person: Person): void {
  const { skin, age } = person;
  if (age === 'young') return;
  const older = age === 'older';
  const ink = faded(skin.shade, older ? 0.6 : 0.4);
  mirrored(c, () => {
    line(c, 'M352 414C338 424 332 436 332 446', ink, older ? 5 : 4);
    if (!older) return;
    line(c, 'M312 386C326 394 346 395 358 390', faded(skin.shade, 0.5), 4);
    line(c, 'M290 336C284 332 281 330 277 324', ink, 4);
    line(c, 'M289 346C283 346 280 346 275 344', ink, 4);
    line(c, 'M291 356C286 359 283 361 278 364', ink, 4);
  });
  if (older) {
    line(c, 'M340 232C376 222 424 222 460 232', faded(skin.shade, 0.42), 4.5);
    line(c, 'M352 252C384 244 416 244 448 252', faded(skin.shade, 0.34), 4.5);
  }
}

function paintNose(c: Brush, person: Person): void {
  const { skin, age } = person;
  line(c, 'M404 334C403 360 388 386 383 397C384 411 408 414 421 405', skin.shade, age === 'older' ? 8 : 7);
  oval(c, 402, 388, 7, 13, faded(skin.light, 0.5), 0.2);
}

/** Ears, face and beard; everything of the head that does not move by itself. */
export function paintHead(c: Brush, person: Person): void {
  const { skin, face } = person;
  inHeadSpace(c, person, () => {
    paintEars(c, person);
    const outline = FACE_OUTLINES[face];
    fill(c, outline, skin.base);
    within(c, outline, () => {
      c.fillStyle = gradient(
        c,
        [262, 0],
        [540, 0],
        [
          [0, faded(skin.shade, 0.85)],
          [0.24, faded(skin.shade, 0)],
          [0.74, faded(skin.light, 0)],
          [1, faded(skin.light, 0.95)],
        ],
      );
      c.fillRect(200, 100, 400, 460);
      c.fillStyle = gradient(
        c,
        [0, 150],
        [0, 300],
        [
          [0, faded(skin.shade, 0.5)],
          [1, faded(skin.shade, 0)],
        ],
      );
      c.fillRect(200, 100, 400, 220);
      c.fillStyle = gradient(
        c,
        [0, 460],
        [0, 530],
        [
          [0, faded(skin.shade, 0)],
          [1, faded(skin.shade, 0.45)],
        ],
      );
      c.fillRect(200, 460, 400, 90);
    });
    paintAge(c, person);
    paintBeard(c, person);
    paintNose(c, person);
  });
}

/** The clip of a face, for paint that must not run over its edge. */
export function faceClip(person: Person): Path2D {
  return shape(FACE_OUTLINES[person.face]);
}
