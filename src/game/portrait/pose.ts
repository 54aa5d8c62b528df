import type { Mood } from '../../engine/index.ts';

/**
 * A face and its bearing as numbers, so that between two moods there is every mood in between.
 * Lengths are units of the 800 x 1010 portrait, angles are degrees, shares go from 0 to 1.
 */
export interface Pose {
  browLeftUp: number;
  browRightUp: number;
  /** Positive: the inner end goes down, as in anger. */
  browLeftTurn: number;
  browRightTurn: number;
  /** 1 is a natural arch, 0 a straight bar. */
  browCurve: number;
  /** How far the upper lid is closed. */
  lid: number;
  lowerLid: number;
  /** Positive: the upper lid falls towards the nose. */
  lidSlant: number;
  /** -1..1, positive to the viewer's right. */
  gazeX: number;
  /** -1..1, positive is down. */
  gazeY: number;
  mouthWidth: number;
  /** Positive is a smile. */
  mouthCurve: number;
  mouthOpen: number;
  /** Positive: the viewer's right corner is higher. */
  mouthSkew: number;
  teeth: number;
  blush: number;
  tilt: number;
  /** How far the head sinks. */
  drop: number;
  /** How far the person leans towards the player. */
  lean: number;
  /** How far the shoulders are raised. */
  shoulders: number;
  furrow: number;
}

export type PoseKey = keyof Pose;

const NEUTRAL: Pose = {
  browLeftUp: 0,
  browRightUp: 0,
  browLeftTurn: 0,
  browRightTurn: 0,
  browCurve: 1,
  lid: 0.2,
  lowerLid: 0.06,
  lidSlant: 0,
  gazeX: 0,
  gazeY: 0,
  mouthWidth: 1,
  mouthCurve: 0.12,
  mouthOpen: 0,
  mouthSkew: 0,
  teeth: 0,
  blush: 0.25,
  tilt: 0,
  drop: 0,
  lean: 0,
  shoulders: 0,
  furrow: 0,
};

export const POSE_KEYS: readonly PoseKey[] = Object.keys(NEUTRAL) as PoseKey[];

export const MOOD_POSES: Readonly<Record<Mood, Readonly<Pose>>> = {
  calm: { ...NEUTRAL, mouthCurve: 0.32, tilt: -1 },
  pleased: {
    ...NEUTRAL,
    browLeftUp: 14,
    browRightUp: 14,
    browCurve: 1.25,
    lowerLid: 0.42,
    mouthWidth: 1.25,
    mouthCurve: 0.95,
    mouthOpen: 0.74,
    teeth: 1,
    blush: 0.6,
    tilt: 3,
    drop: -5,
    shoulders: 3,
  },
  doubtful: {
    ...NEUTRAL,
    browLeftUp: -10,
    browRightUp: 26,
    browLeftTurn: 9,
    browRightTurn: -9,
    browCurve: 1.2,
    lid: 0.3,
    lowerLid: 0.1,
    gazeX: 0.5,
    gazeY: -0.1,
    mouthWidth: 0.72,
    mouthCurve: -0.12,
    mouthSkew: 0.7,
    tilt: -6,
    lean: -6,
    shoulders: 5,
    furrow: 0.25,
  },
  irritated: {
    ...NEUTRAL,
    browLeftUp: -13,
    browRightUp: -13,
    browLeftTurn: 13,
    browRightTurn: 13,
    browCurve: 0.5,
    lid: 0.38,
    lowerLid: 0.24,
    lidSlant: 0.16,
    mouthWidth: 0.85,
    mouthCurve: -0.32,
    mouthSkew: 0.3,
    blush: 0.35,
    tilt: 2,
    drop: 4,
    shoulders: 5,
    furrow: 0.7,
  },
  furious: {
    ...NEUTRAL,
    browLeftUp: -20,
    browRightUp: -20,
    browLeftTurn: 23,
    browRightTurn: 23,
    browCurve: 0.25,
    lowerLid: 0.22,
    lidSlant: 0.42,
    mouthWidth: 1.18,
    mouthCurve: -0.62,
    mouthOpen: 0.72,
    teeth: 1,
    blush: 1,
    drop: 10,
    lean: 14,
    shoulders: 12,
    furrow: 1,
  },
  sad: {
    ...NEUTRAL,
    browLeftUp: 10,
    browRightUp: 10,
    browLeftTurn: -17,
    browRightTurn: -17,
    browCurve: 0.8,
    lid: 0.36,
    lowerLid: 0.05,
    lidSlant: -0.25,
    gazeX: -0.2,
    gazeY: 0.5,
    mouthWidth: 0.74,
    mouthCurve: -0.5,
    blush: 0.15,
    tilt: -5,
    drop: 12,
    shoulders: -7,
  },
  away: {
    ...NEUTRAL,
    browLeftUp: 6,
    browRightUp: 6,
    lid: 0.66,
    lowerLid: 0.02,
    gazeX: 0.5,
    gazeY: 0.9,
    mouthWidth: 0.66,
    mouthCurve: -0.04,
    blush: 0.1,
    tilt: 7,
    drop: 12,
    shoulders: -4,
  },
};

/** What the arms do. `down` shows no hands. */
export type Gesture = 'down' | 'crossed' | 'open-palm' | 'raised' | 'clasped' | 'phone';

export const MOOD_GESTURES: Readonly<Record<Mood, Gesture>> = {
  calm: 'down',
  pleased: 'down',
  doubtful: 'open-palm',
  irritated: 'crossed',
  furious: 'raised',
  sad: 'clasped',
  away: 'phone',
};

/** Writes the pose at `share` of the way into `into`; beyond 0..1 it overshoots, as a spring does. */
export function blendPose(into: Pose, from: Readonly<Pose>, to: Readonly<Pose>, share: number): void {
  for (const key of POSE_KEYS) into[key] = from[key] * (1 - share) + to[key] * share;
}
