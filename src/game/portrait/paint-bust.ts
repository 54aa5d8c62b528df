import type { Mood } from '../../engine/index.ts';
import { paintArms } from './arms.ts';
import { paintBody } from './body.ts';
import { apart, type Brush } from './brush.ts';
import { paintMovingFace } from './face.ts';
import { paintHairBack, paintHairFront } from './hair.ts';
import { paintHead } from './head.ts';
import { type Person, resolveLook, type Sitter } from './look.ts';
import { type Gesture, MOOD_POSES, type Pose } from './pose.ts';
import { paintWornOnBody, paintWornOnFace, paintWornOnHead } from './wears.ts';

/** The portrait's own measure; everything in this folder is painted in these units. */
export const BUST = { width: 800, height: 1010, middle: 400, pivotY: 560 } as const;

/** A part of the portrait: its box and what is painted there, both in portrait units. */
export interface Layer {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly paint: (c: Brush, person: Person) => void;
}

/** The layers that do not change with the mood, from back to front. Nothing is painted outside a layer's box. */
export const LAYERS: Readonly<Record<'hairBack' | 'body' | 'head' | 'headFront', Layer>> = {
  hairBack: { x: 114, y: 0, width: 572, height: 780, paint: paintHairBack },
  body: {
    x: 40,
    y: 470,
    width: 720,
    height: 560,
    paint: (c, person) => {
      paintBody(c, person);
      paintWornOnBody(c, person);
    },
  },
  head: { x: 220, y: 130, width: 360, height: 430, paint: paintHead },
  /** Between head and this one lies the moving face. */
  headFront: {
    x: 150,
    y: 30,
    width: 500,
    height: 750,
    paint: (c, person) => {
      paintWornOnFace(c, person);
      paintHairFront(c, person);
      paintWornOnHead(c, person);
    },
  },
};

/** A whole person in portrait units, head to waist. */
export function paintBust(c: Brush, person: Person, pose: Readonly<Pose>, gesture: Gesture, blink = 0): void {
  const turned = (paint: () => void): void =>
    apart(c, () => {
      c.translate(BUST.middle, BUST.pivotY + pose.drop);
      c.rotate((pose.tilt * Math.PI) / 180);
      c.translate(-BUST.middle, -BUST.pivotY);
      paint();
    });
  turned(() => LAYERS.hairBack.paint(c, person));
  apart(c, () => {
    c.translate(0, -pose.shoulders);
    LAYERS.body.paint(c, person);
  });
  turned(() => {
    LAYERS.head.paint(c, person);
    paintMovingFace(c, person, pose, blink);
    LAYERS.headFront.paint(c, person);
  });
  apart(c, () => {
    c.translate(0, -pose.shoulders);
    paintArms(c, person, gesture);
  });
}

/** The square of the portrait that a small face shows. */
const FACE_VIEW = { x: 152, y: 62, size: 496 } as const;

/**
 * A small face that fills the canvas, for lists and the debrief; the background stays clear. Set the canvas to
 * its real pixels (css size times the device's ratio) before calling. Does nothing without a 2D context.
 */
export function paintFace(canvas: HTMLCanvasElement | OffscreenCanvas, sitter: Sitter, mood: Mood): void {
  const c = canvas.getContext('2d') as Brush | null;
  if (!c) return;
  const scale = Math.min(canvas.width, canvas.height) / FACE_VIEW.size;
  c.setTransform(1, 0, 0, 1, 0, 0);
  c.clearRect(0, 0, canvas.width, canvas.height);
  c.setTransform(scale, 0, 0, scale, -FACE_VIEW.x * scale, -FACE_VIEW.y * scale);
  paintBust(c, resolveLook(sitter), MOOD_POSES[mood], 'down');
}
