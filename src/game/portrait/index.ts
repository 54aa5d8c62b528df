/** Painters of people: a look and a mood become a portrait on any 2D canvas. Pure painting, no Phaser, no DOM tree. */
export { ARMS_AREA, paintArms } from './arms.ts';
export { apart, type Brush, fill, glow, gradient, line, oval, type Paint, shape, slab } from './brush.ts';
export { brightness, faded, mix, type Ramp, ramp, saturation } from './colour.ts';
export { FACE_AREA, paintMovingFace } from './face.ts';
export { type Person, resolveLook, type Sitter } from './look.ts';
export { BUST, LAYERS, type Layer, paintBust, paintFace } from './paint-bust.ts';
export { blendPose, type Gesture, MOOD_GESTURES, MOOD_POSES, POSE_KEYS, type Pose } from './pose.ts';
