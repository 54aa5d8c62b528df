import type { GameObjects, Scene, Textures } from 'phaser';
import {
  ARMS_AREA,
  type Brush,
  BUST,
  FACE_AREA,
  type Gesture,
  LAYERS,
  type Layer,
  MOOD_POSES,
  type Person,
  POSE_KEYS,
  type Pose,
  paintArms,
  paintMovingFace,
} from '../portrait/index.ts';
import { CHAIR, paintChair } from './chair.ts';
import { paintTexture } from './textures.ts';

/** Portrait units above the foot line at which the head turns. */
const PIVOT_ABOVE_FOOT = 440;
/** The portrait unit that stands on the foot line. */
const FOOT = 1000;

const HEAD_LAYERS = ['hairBack', 'head', 'headFront'] as const;

/** What moves the person besides the pose; all in portrait units unless named otherwise. */
export interface Bearing {
  /** Share of a breath, -1..1. */
  breath: number;
  /** How far the lids are shut, 0..1. */
  blink: number;
  /** Sideways, css px. */
  shift: number;
  /** Added to the pose's lean, shoulders and drop. */
  lean: number;
  lift: number;
  /** Degrees added to the tilt. */
  sway: number;
  presence: number;
  /** How far the arms are up, 0..1. */
  arms: number;
  chairTurn: number;
}

/**
 * The person on the stage as a handful of pictures that are placed anew each frame. Only the face is painted
 * again, and only when one of its numbers has moved.
 */
export class Rig {
  readonly pose: Pose = { ...MOOD_POSES.calm };
  readonly bearing: Bearing = {
    breath: 0,
    blink: 0,
    shift: 0,
    lean: 0,
    lift: 0,
    sway: 0,
    presence: 1,
    arms: 1,
    chairTurn: 0,
  };
  private readonly painted: Pose = { ...MOOD_POSES.calm };
  private paintedBlink = -1;
  private person: Person | null = null;
  private gesture: Gesture = 'down';
  private scale = 1;
  private ratio = 1;
  private x = 0;
  private footY = 0;
  private readonly scene: Scene;
  private readonly images: Record<
    'chair' | 'hairBack' | 'body' | 'head' | 'face' | 'headFront' | 'arms',
    GameObjects.Image
  >;

  /** The pictures are added to the scene at once, from back to front. */
  constructor(scene: Scene) {
    this.scene = scene;
    const add = (): GameObjects.Image => scene.add.image(0, 0, '__DEFAULT').setVisible(false);
    this.images = {
      chair: add(),
      hairBack: add(),
      body: add(),
      head: add(),
      face: add(),
      headFront: add(),
      arms: add(),
    };
  }

  /** Where the person stands, in css px; `scale` is css px per portrait unit, `ratio` canvas px per css px. */
  place(x: number, footY: number, scale: number, ratio: number): void {
    this.x = x;
    this.footY = footY;
    this.scale = scale;
    this.ratio = ratio;
  }

  /** Paints someone new, or with null the empty chair. */
  seat(person: Person | null, dark: boolean): void {
    this.person = person;
    const { images } = this;
    const shown = person !== null;
    for (const [name, image] of Object.entries(images)) image.setVisible(shown !== (name === 'chair'));
    if (!person) {
      const box = { x: BUST.middle - CHAIR.width / 2, y: 0, width: CHAIR.width, height: CHAIR.height };
      this.paint('chair', box, CHAIR.height, (c) => {
        c.translate(box.x, 0);
        paintChair(c, dark);
      });
      images.arms.setVisible(false);
      return;
    }
    for (const layer of HEAD_LAYERS) {
      const { paint, ...box } = LAYERS[layer];
      this.paint(layer, box, BUST.pivotY, (c) => paint(c, person));
    }
    this.paint('body', LAYERS.body, FOOT, (c) => LAYERS.body.paint(c, person));
    this.paint('face', FACE_AREA, BUST.pivotY, () => undefined);
    this.paintedBlink = -1;
    this.hold(this.gesture);
  }

  /** Paints the arms for a gesture; they show as far as `bearing.arms` says. */
  hold(gesture: Gesture): void {
    this.gesture = gesture;
    const { person } = this;
    const shown = person !== null && gesture !== 'down';
    this.images.arms.setVisible(shown);
    if (!shown) return;
    this.paint('arms', ARMS_AREA, FOOT, (c) => paintArms(c, person, gesture));
  }

  get holding(): Gesture {
    return this.gesture;
  }

  /** Paints one picture's box of the portrait; the picture is held by the point (middle, `holdY`). */
  private paint(
    key: keyof Rig['images'],
    box: Omit<Layer, 'paint'>,
    holdY: number,
    paint: (c: Brush) => void,
  ): void {
    const scale = this.scale * this.ratio;
    paintTexture(this.scene.textures, key, box.width * scale, box.height * scale, (c) => {
      c.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
      paint(c);
    });
    this.images[key]
      .setTexture(key)
      .setOrigin((BUST.middle - box.x) / box.width, (holdY - box.y) / box.height);
  }

  /** Puts every picture where pose and bearing want it; paints the face if it has changed. */
  settle(): void {
    const { images, bearing, pose, ratio } = this;
    const unit = this.scale * ratio;
    const x = (this.x + bearing.shift) * ratio;
    const foot = this.footY * ratio;
    const alpha = Math.max(0, Math.min(1, bearing.presence));
    if (!this.person) {
      images.chair.setPosition(x, foot).setAlpha(alpha).setAngle(bearing.chairTurn);
      return;
    }
    const size = 1 + (pose.lean + bearing.lean) * 0.004;
    const lift = (pose.shoulders + bearing.lift + bearing.breath * 4) * unit;
    const headY =
      foot - (PIVOT_ABOVE_FOOT - pose.drop + bearing.lift * 0.6 + bearing.breath * 2.4) * unit * size;
    const angle = pose.tilt + bearing.sway;
    images.hairBack.setPosition(x, headY).setAngle(angle).setScale(size).setAlpha(alpha);
    images.head.setPosition(x, headY).setAngle(angle).setScale(size).setAlpha(alpha);
    images.headFront.setPosition(x, headY).setAngle(angle).setScale(size).setAlpha(alpha);
    images.face.setPosition(x, headY).setAngle(angle).setScale(size).setAlpha(alpha);
    images.body
      .setPosition(x, foot - lift)
      .setScale(size, size * (1 + bearing.breath * 0.004))
      .setAlpha(alpha);
    const arms = Math.max(0, Math.min(1, bearing.arms));
    images.arms
      .setPosition(x, foot - lift + (1 - bearing.arms) * 110 * unit)
      .setScale(size)
      .setAlpha(alpha * arms);
    if (this.faceMoved()) this.paintFace(this.person);
  }

  private faceMoved(): boolean {
    if (this.paintedBlink !== this.bearing.blink) return true;
    for (const key of POSE_KEYS) if (this.painted[key] !== this.pose[key]) return true;
    return false;
  }

  private paintFace(person: Person): void {
    const texture = this.scene.textures.get('face') as Textures.CanvasTexture;
    const c = texture.context;
    const scale = this.scale * this.ratio;
    c.setTransform(1, 0, 0, 1, 0, 0);
    c.clearRect(0, 0, texture.width, texture.height);
    c.setTransform(scale, 0, 0, scale, -FACE_AREA.x * scale, -FACE_AREA.y * scale);
    paintMovingFace(c, person, this.pose, this.bearing.blink);
    texture.refresh();
    Object.assign(this.painted, this.pose);
    this.paintedBlink = this.bearing.blink;
  }
}
