import { apart, type Brush, line, oval, slab } from './brush.ts';
import { faded, mix, type Ramp } from './colour.ts';
import type { Person, SkinTones } from './look.ts';
import type { Gesture } from './pose.ts';
import { inShoulderSpace } from './trunk.ts';

/** The part of the portrait that arms and hands can reach. */
export const ARMS_AREA = { x: 30, y: 570, width: 770, height: 460 } as const;

const BARE: readonly Person['clothes'][] = ['polo', 'scrubs', 'apron'];
const CUFFED: readonly Person['clothes'][] = ['suit', 'blazer'];

/** The outer sleeve: an apron's is the shirt beneath it. */
const sleeve = (person: Person): Ramp => (person.clothes === 'apron' ? person.under : person.cloth);
const isBare = (person: Person): boolean => BARE.includes(person.clothes);

/** A bent limb: a shaded edge, the cloth or skin, and a fold of light along it. */
function limb(c: Brush, outline: string, width: number, tone: Ramp): void {
  apart(c, () => {
    c.translate(0, 5);
    line(c, outline, tone.shade, width + 6);
  });
  line(c, outline, tone.base, width);
  apart(c, () => {
    c.translate(0, -width * 0.3);
    line(c, outline, faded(tone.light, 0.35), width * 0.16);
  });
}

function cuff(c: Brush, person: Person, x: number, y: number, angle: number, width: number): void {
  if (isBare(person)) return;
  const paint = CUFFED.includes(person.clothes)
    ? person.under.base
    : mix(person.cloth.base, person.cloth.shade, 0.45);
  apart(c, () => {
    c.translate(x, y);
    c.rotate(angle);
    slab(c, -15, -width / 2, 32, width, 12, paint);
    slab(c, -15, -width / 2, 7, width, 4, faded(person.cloth.shade, 0.35));
  });
}

function finger(
  c: Brush,
  skin: SkinTones,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
): void {
  c.lineCap = 'round';
  c.strokeStyle = skin.shade;
  c.lineWidth = width + 5;
  c.beginPath();
  c.moveTo(...from);
  c.lineTo(...to);
  c.stroke();
  c.strokeStyle = skin.base;
  c.lineWidth = width;
  c.stroke();
}

/** A palm towards the viewer, fingers up and spread; the wrist is at the origin. */
function openHand(
  c: Brush,
  skin: SkinTones,
  x: number,
  y: number,
  angle: number,
  scale: number,
  flip: boolean,
): void {
  apart(c, () => {
    c.translate(x, y);
    c.rotate(angle);
    c.scale(flip ? -scale : scale, scale);
    finger(c, skin, [34, -36], [76, -78], 25);
    finger(c, skin, [-28, -82], [-46, -132], 21);
    finger(c, skin, [-10, -88], [-18, -154], 22);
    finger(c, skin, [10, -88], [14, -152], 22);
    finger(c, skin, [28, -82], [44, -132], 21);
    c.fillStyle = skin.base;
    c.beginPath();
    c.moveTo(-30, 10);
    c.bezierCurveTo(-44, -30, -46, -70, -38, -92);
    c.bezierCurveTo(-20, -104, 20, -104, 38, -92);
    c.bezierCurveTo(48, -66, 44, -30, 30, 10);
    c.closePath();
    c.fill();
    c.lineCap = 'round';
    c.strokeStyle = faded(skin.shade, 0.85);
    c.lineWidth = 4.5;
    c.beginPath();
    c.moveTo(-32, -66);
    c.quadraticCurveTo(0, -52, 30, -72);
    c.moveTo(-30, -46);
    c.quadraticCurveTo(-4, -36, 14, -50);
    c.moveTo(26, -56);
    c.bezierCurveTo(8, -40, 6, -20, 12, -4);
    c.stroke();
  });
}

/** A closed hand seen from the back of the fingers; the middle of the knuckles is at the origin. */
function fist(c: Brush, skin: SkinTones, x: number, y: number, angle: number, scale: number): void {
  apart(c, () => {
    c.translate(x, y);
    c.rotate(angle);
    c.scale(scale, scale);
    slab(c, -54, -42, 108, 92, 36, skin.shade);
    slab(c, -51, -46, 102, 90, 34, skin.base);
    c.strokeStyle = skin.shade;
    c.lineWidth = 5;
    c.lineCap = 'round';
    c.beginPath();
    for (const offset of [-25, 0, 25]) {
      c.moveTo(offset, -40);
      c.quadraticCurveTo(offset + 2, -14, offset, 8);
    }
    c.stroke();
    slab(c, -48, 2, 78, 30, 15, skin.shade);
    slab(c, -47, 0, 75, 27, 14, mix(skin.base, skin.light, 0.35));
  });
}

/** Four fingers laid over something, seen from outside. */
function laidHand(c: Brush, skin: SkinTones, x: number, y: number, angle: number, flip: boolean): void {
  apart(c, () => {
    c.translate(x, y);
    c.rotate(angle);
    if (flip) c.scale(-1, 1);
    slab(c, 12, -47, 96, 96, 36, skin.shade);
    slab(c, 12, -49, 96, 92, 34, skin.base);
    c.strokeStyle = skin.shade;
    c.lineWidth = 5;
    c.lineCap = 'round';
    c.beginPath();
    for (const offset of [-25, -2, 20]) {
      c.moveTo(54, offset);
      c.lineTo(99, offset - 3);
    }
    c.stroke();
    finger(c, skin, [30, -38], [64, -60], 22);
  });
}

function crossed(c: Brush, person: Person): void {
  const cloth = sleeve(person);
  const { skin } = person;
  const forearm: Ramp = isBare(person) ? skin : cloth;
  inShoulderSpace(c, person, () => {
    limb(c, 'M616 772C562 846 470 862 250 838', 100, forearm);
    if (isBare(person)) limb(c, 'M628 740C622 772 606 796 584 814', 116, cloth);
    laidHand(c, skin, 262, 800, 0.5, true);
    limb(c, 'M176 772C228 858 366 884 548 822', isBare(person) ? 92 : 108, forearm);
    if (isBare(person)) limb(c, 'M170 746C178 780 196 806 218 826', 116, cloth);
    cuff(c, person, 566, 812, -0.4, 104);
    laidHand(c, skin, 566, 812, -0.42, false);
    line(c, 'M226 806C296 852 396 862 508 828', faded(forearm.light, 0.5), 8);
    line(c, 'M300 882C340 890 380 890 420 884', faded(forearm.shade, 0.6), 5);
  });
}

function raisedArm(c: Brush, person: Person, outline: string): void {
  limb(c, outline, isBare(person) ? 78 : 96, isBare(person) ? person.skin : sleeve(person));
}

function openPalm(c: Brush, person: Person): void {
  inShoulderSpace(c, person, () => {
    raisedArm(c, person, 'M600 1010C622 960 634 920 640 884');
    cuff(c, person, 646, 858, Math.PI / 2 + 0.16, 92);
  });
  const x = 400 + 249 * person.shoulders;
  openHand(c, person.skin, x, 846, 0.34, 1.02, true);
}

function raised(c: Brush, person: Person): void {
  inShoulderSpace(c, person, () => {
    raisedArm(c, person, 'M574 1020C612 960 636 890 646 816');
    cuff(c, person, 650, 790, Math.PI / 2 + 0.1, 94);
    raisedArm(c, person, 'M120 1020C160 1000 190 960 206 920');
    cuff(c, person, 212, 896, -Math.PI / 2 + 0.3, 96);
  });
  openHand(c, person.skin, 400 + 252 * person.shoulders, 776, 0.16, 1.12, true);
  fist(c, person.skin, 400 - 184 * person.shoulders, 848, 0.12, 1.06);
}

function clasped(c: Brush, person: Person): void {
  const { skin } = person;
  const bare = isBare(person);
  inShoulderSpace(c, person, () => {
    limb(c, 'M166 960C210 960 270 930 318 892', bare ? 84 : 104, bare ? skin : sleeve(person));
    limb(c, 'M634 960C590 960 530 930 482 892', bare ? 84 : 104, bare ? skin : sleeve(person));
    cuff(c, person, 324, 888, -0.62, 100);
    cuff(c, person, 476, 888, 0.62 + Math.PI, 100);
  });
  apart(c, () => {
    c.translate(400, 856);
    slab(c, -76, -42, 152, 98, 44, skin.shade);
    slab(c, -74, -46, 148, 96, 44, skin.base);
    for (const [index, offset] of [-45, -15, 15, 45].entries()) {
      finger(c, skin, [offset - (index % 2 ? -6 : 6), -26], [offset + (index % 2 ? 6 : -6), 26], 24);
    }
    finger(c, skin, [-30, -44], [2, -60], 24);
    finger(c, skin, [34, -42], [-2, -52], 23);
  });
}

function phone(c: Brush, person: Person): void {
  const { skin } = person;
  inShoulderSpace(c, person, () => {
    raisedArm(c, person, 'M640 1010C620 968 584 930 546 900');
    cuff(c, person, 536, 892, 0.68 + Math.PI, isBare(person) ? 76 : 92);
  });
  apart(c, () => {
    c.translate(482, 826);
    c.rotate(-0.24);
    finger(c, skin, [52, -6], [38, -52], 25);
    slab(c, -46, -96, 92, 172, 16, '#12181D');
    slab(c, -43, -98, 90, 170, 15, '#2A343C');
    slab(c, -32, -86, 30, 42, 10, '#161D22');
    oval(c, -17, -74, 7, 7, '#4E6472');
    oval(c, -17, -56, 5, 5, '#3A4A55');
    line(c, 'M38 -86L38 56', '#3E4B55', 4);
    slab(c, -10, 20, 92, 78, 34, skin.shade);
    slab(c, -8, 16, 90, 78, 34, skin.base);
    finger(c, skin, [14, 10], [-38, 2], 22);
    finger(c, skin, [10, 34], [-42, 27], 22);
    finger(c, skin, [14, 57], [-38, 52], 21);
    finger(c, skin, [22, 78], [-24, 74], 19);
  });
}

const GESTURES: Readonly<Record<Gesture, ((c: Brush, person: Person) => void) | null>> = {
  down: null,
  crossed,
  'open-palm': openPalm,
  raised,
  clasped,
  phone,
};

/** Arms and hands over the body; nothing for arms that hang. */
export function paintArms(c: Brush, person: Person, gesture: Gesture): void {
  GESTURES[gesture]?.(c, person);
}
