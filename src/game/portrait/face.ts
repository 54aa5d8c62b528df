import type { Brush } from './brush.ts';
import { faded, mix } from './colour.ts';
import { faceClip, inHeadSpace } from './head.ts';
import type { Person } from './look.ts';
import type { Pose } from './pose.ts';

/** The part of the portrait that the moving face can touch: left, top, width, height. */
export const FACE_AREA = { x: 240, y: 220, width: 320, height: 310 } as const;

const EYE_LEFT = 338;
const EYE_RIGHT = 462;
const EYE_Y = 346;
const EYE_HALF = 36;
const MOUTH_Y = 452;

/** `side` is 1 for the viewer's left, whose inner corner lies to the right. */
type Side = 1 | -1;

function paintBlush(c: Brush, person: Person, amount: number): void {
  if (amount <= 0) return;
  c.save();
  c.clip(faceClip(person));
  c.globalAlpha = Math.min(1, amount * 0.55);
  for (const x of [316, 484]) {
    const spot = c.createRadialGradient(x, 410, 4, x, 410, 62);
    spot.addColorStop(0, person.skin.blush);
    spot.addColorStop(1, faded(person.skin.blush, 0));
    c.fillStyle = spot;
    c.fillRect(x - 62, 348, 124, 124);
  }
  if (amount > 0.7) {
    c.globalAlpha = Math.min(1, (amount - 0.7) * 1.1);
    c.translate(400, 284);
    c.scale(1, 0.46);
    const brow = c.createRadialGradient(0, 0, 8, 0, 0, 130);
    brow.addColorStop(0, person.skin.blush);
    brow.addColorStop(1, faded(person.skin.blush, 0));
    c.fillStyle = brow;
    c.fillRect(-130, -130, 260, 260);
  }
  c.restore();
}

function paintEye(c: Brush, person: Person, pose: Readonly<Pose>, blink: number, side: Side): void {
  const x = side === 1 ? EYE_LEFT : EYE_RIGHT;
  const left = x - EYE_HALF;
  const right = x + EYE_HALF;
  const lid = Math.min(1, pose.lid + blink * (1 - pose.lid));
  const slant = pose.lidSlant * 22 * (1 - blink);
  const yLeft = side === 1 ? EYE_Y - 1 : EYE_Y + 2;
  const yRight = side === 1 ? EYE_Y + 2 : EYE_Y - 1;
  const top = EYE_Y - 52.5 * (1 - lid) + lid * 6;
  const bottom = EYE_Y + 33.75 * (1 - pose.lowerLid) - (lid > 0.9 ? 22.5 : 0);
  const topLeft = top + (side === 1 ? -slant * 0.4 : slant);
  const topRight = top + (side === 1 ? slant : -slant * 0.4);

  c.beginPath();
  c.moveTo(left, yLeft);
  c.bezierCurveTo(left + 12, topLeft, right - 12, topRight, right, yRight);
  c.bezierCurveTo(right - 12, bottom, left + 12, bottom, left, yLeft);
  c.closePath();
  c.fillStyle = '#FFFDF8';
  c.fill();

  c.save();
  c.clip();
  const irisX = x + pose.gazeX * 13;
  const irisY = EYE_Y - 5 + pose.gazeY * 11;
  c.fillStyle = mix(person.iris, '#0A0508', 0.45);
  c.beginPath();
  c.arc(irisX, irisY, 19, 0, Math.PI * 2);
  c.fill();
  c.fillStyle = person.iris;
  c.beginPath();
  c.arc(irisX, irisY, 15.5, 0, Math.PI * 2);
  c.fill();
  c.fillStyle = mix(person.iris, '#FFE6C0', 0.35);
  c.beginPath();
  c.arc(irisX, irisY + 2, 13.5, 0.25 * Math.PI, 0.85 * Math.PI);
  c.fill();
  c.fillStyle = '#120B0A';
  c.beginPath();
  c.arc(irisX, irisY, 9, 0, Math.PI * 2);
  c.fill();
  c.fillStyle = '#FFFFFF';
  c.beginPath();
  c.arc(irisX + 6, irisY - 7, 5, 0, Math.PI * 2);
  c.fill();
  c.fillStyle = '#3A203026';
  c.beginPath();
  c.ellipse(x, top + 18, EYE_HALF + 6, 15, 0, 0, Math.PI * 2);
  c.fill();
  c.restore();

  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.strokeStyle = mix(person.brow, '#120A0C', 0.35);
  c.lineWidth = person.lashes ? 7.5 : 6.5;
  c.beginPath();
  c.moveTo(left - 2, yLeft);
  c.bezierCurveTo(left + 12, topLeft, right - 12, topRight, right + 2, yRight);
  if (person.lashes) {
    const outer = side === 1 ? left : right;
    const outerY = side === 1 ? yLeft : yRight;
    c.moveTo(outer + side * 2, outerY - 1);
    c.quadraticCurveTo(outer - side * 5, outerY - 2, outer - side * 9, outerY - 7);
  }
  c.stroke();

  c.strokeStyle = person.skin.shade;
  c.lineWidth = 4;
  c.beginPath();
  c.moveTo(left + 8, (yLeft + bottom) / 2 + 3);
  c.quadraticCurveTo(x, bottom - 1, right - 8, (yRight + bottom) / 2 + 3);
  c.stroke();
  const crease = 1 - lid;
  if (crease > 0.35) {
    c.globalAlpha = 0.7;
    c.beginPath();
    c.moveTo(left + 6, topLeft + 22);
    c.quadraticCurveTo(x, top + 2, right - 6, topRight + 22);
    c.stroke();
    c.globalAlpha = 1;
  }
}

function paintBrow(c: Brush, person: Person, pose: Readonly<Pose>, side: Side): void {
  const up = side === 1 ? pose.browLeftUp : pose.browRightUp;
  const turn = side === 1 ? pose.browLeftTurn : pose.browRightTurn;
  const arch = 16 * pose.browCurve;
  const weight = person.lashes ? 0.86 : 1.12;
  c.save();
  c.translate(side === 1 ? 336 : 464, 288 - up);
  c.rotate((side * turn * Math.PI) / 180);
  c.scale(side, weight);
  c.fillStyle = person.brow;
  c.beginPath();
  c.moveTo(-46, 8);
  c.bezierCurveTo(-30, -arch, 14, -arch - 2, 44, -4);
  c.bezierCurveTo(48, 2, 46, 12, 40, 13);
  c.bezierCurveTo(14, 2 - arch * 0.35, -20, 4 - arch * 0.4, -42, 15);
  c.bezierCurveTo(-48, 16, -49, 11, -46, 8);
  c.fill();
  c.restore();
}

function paintFurrow(c: Brush, person: Person, amount: number): void {
  if (amount <= 0) return;
  c.globalAlpha = Math.min(1, amount);
  c.strokeStyle = person.skin.shade;
  c.lineWidth = 6;
  c.lineCap = 'round';
  c.beginPath();
  c.moveTo(388, 292);
  c.bezierCurveTo(390, 302, 390, 308, 387, 317);
  c.moveTo(412, 292);
  c.bezierCurveTo(410, 302, 410, 308, 413, 317);
  c.stroke();
  c.globalAlpha = 1;
}

function paintOpenMouth(c: Brush, person: Person, pose: Readonly<Pose>): void {
  const half = 46 * pose.mouthWidth;
  const curve = pose.mouthCurve * 26;
  const open = pose.mouthOpen * 46;
  const skew = pose.mouthSkew * 12;
  const angry = pose.mouthCurve < 0;
  const left = 400 - half;
  const right = 400 + half;
  const yLeft = MOUTH_Y - curve * 0.55 + skew;
  const yRight = MOUTH_Y - curve * 0.55 - skew;
  const middle = MOUTH_Y + curve * 0.75;
  const top = middle - open * (angry ? 0.66 : 0.18);
  const bottom = middle + open * (angry ? 0.74 : 1);
  const corner = angry ? 0.12 : 0.3;

  const outline = (): void => {
    c.beginPath();
    c.moveTo(left, yLeft);
    c.bezierCurveTo(left + half * 0.5, top, right - half * 0.5, top, right, yRight);
    c.bezierCurveTo(right - half * corner, bottom + 8, left + half * corner, bottom + 8, left, yLeft);
    c.closePath();
  };

  outline();
  c.fillStyle = '#4A1419';
  c.fill();
  c.save();
  c.clip();
  c.fillStyle = '#C9505A';
  c.beginPath();
  c.ellipse(400, bottom + (angry ? -2 : 4), half * 0.56, open * 0.4, 0, 0, Math.PI * 2);
  c.fill();
  if (pose.teeth > 0) {
    const reach = open * (angry ? 0.5 : 0.6);
    c.globalAlpha = Math.min(1, pose.teeth);
    c.fillStyle = '#FFFDF6';
    c.beginPath();
    c.moveTo(left - 4, yLeft - 34);
    c.lineTo(right + 4, yRight - 34);
    c.lineTo(right, yRight + 3);
    c.bezierCurveTo(right - half * 0.5, top + reach, left + half * 0.5, top + reach, left, yLeft + 3);
    c.fill();
    if (angry) {
      c.beginPath();
      c.moveTo(left, bottom + 30);
      c.lineTo(left + half * 0.3, bottom - 4);
      c.quadraticCurveTo(400, bottom - 9, right - half * 0.3, bottom - 4);
      c.lineTo(right, bottom + 30);
      c.fill();
    }
    c.globalAlpha = 1;
  }
  c.restore();
  outline();
  c.strokeStyle = person.skin.lip;
  c.lineWidth = 7;
  c.lineJoin = 'round';
  c.stroke();
  if (!angry) paintDimples(c, person, left, right, yLeft, yRight);
}

function paintDimples(
  c: Brush,
  person: Person,
  left: number,
  right: number,
  yLeft: number,
  yRight: number,
): void {
  c.strokeStyle = person.skin.shade;
  c.lineWidth = 4;
  c.lineCap = 'round';
  c.beginPath();
  c.moveTo(left - 9, yLeft - 8);
  c.quadraticCurveTo(left - 14, yLeft, left - 8, yLeft + 7);
  c.moveTo(right + 9, yRight - 8);
  c.quadraticCurveTo(right + 14, yRight, right + 8, yRight + 7);
  c.stroke();
}

function paintClosedMouth(c: Brush, person: Person, pose: Readonly<Pose>): void {
  const half = 46 * pose.mouthWidth;
  const curve = pose.mouthCurve * 26;
  const skew = pose.mouthSkew * 12;
  const left = 400 - half;
  const right = 400 + half;
  const yLeft = MOUTH_Y - curve * 0.55 + skew;
  const yRight = MOUTH_Y - curve * 0.55 - skew;
  const sag = MOUTH_Y + curve * 0.95;
  const full = person.lashes ? 15 : 10;

  c.lineCap = 'round';
  c.fillStyle = faded(person.skin.lip, person.lashes ? 0.6 : 0.34);
  c.beginPath();
  c.moveTo(left + half * 0.2, yLeft + (sag - yLeft) * 0.4);
  c.bezierCurveTo(
    left + half * 0.6,
    sag - 2,
    right - half * 0.6,
    sag - 2,
    right - half * 0.2,
    yRight + (sag - yRight) * 0.4,
  );
  c.bezierCurveTo(
    right - half * 0.5,
    sag + full + 3,
    left + half * 0.5,
    sag + full + 3,
    left + half * 0.2,
    yLeft + (sag - yLeft) * 0.4,
  );
  c.fill();
  c.strokeStyle = person.skin.lip;
  c.lineWidth = 8.5;
  c.beginPath();
  c.moveTo(left, yLeft);
  c.bezierCurveTo(left + half * 0.55, sag, right - half * 0.55, sag, right, yRight);
  c.stroke();
  if (person.beard === null || person.beard === 'stubble') {
    c.strokeStyle = person.skin.shade;
    c.lineWidth = 5;
    c.beginPath();
    c.moveTo(384, MOUTH_Y + 28 + curve * 0.4);
    c.quadraticCurveTo(400, MOUTH_Y + 33 + curve * 0.4, 416, MOUTH_Y + 28 + curve * 0.4);
    c.stroke();
  }
  if (pose.mouthCurve > 0.2) paintDimples(c, person, left, right, yLeft, yRight);
}

/**
 * The moving face: flush, eyes, brows, mouth. Touches nothing outside `FACE_AREA`.
 * `blink` closes the lids: 0 is as the pose says, 1 shut.
 */
export function paintMovingFace(c: Brush, person: Person, pose: Readonly<Pose>, blink = 0): void {
  inHeadSpace(c, person, () => {
    if (person.beard !== 'full' || pose.blush > 0.2) paintBlush(c, person, pose.blush);
    paintEye(c, person, pose, blink, 1);
    paintEye(c, person, pose, blink, -1);
    paintBrow(c, person, pose, 1);
    paintBrow(c, person, pose, -1);
    paintFurrow(c, person, pose.furrow);
    if (pose.mouthOpen > 0.07) paintOpenMouth(c, person, pose);
    else paintClosedMouth(c, person, pose);
  });
}
