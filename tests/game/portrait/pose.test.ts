import { describe, expect, it } from 'vitest';
import { MOODS } from '../../../src/engine/index.ts';
import { blendPose, MOOD_GESTURES, MOOD_POSES, POSE_KEYS } from '../../../src/game/portrait/index.ts';

describe('moods', () => {
  it.each(MOODS)('%s has every number of a pose', (mood) => {
    expect(Object.keys(MOOD_POSES[mood]).sort()).toEqual([...POSE_KEYS].sort());
    for (const key of POSE_KEYS) expect(Number.isFinite(MOOD_POSES[mood][key])).toBe(true);
  });

  it('differ from each other in face or in gesture', () => {
    const seen = new Set(MOODS.map((mood) => JSON.stringify([MOOD_POSES[mood], MOOD_GESTURES[mood]])));
    expect(seen.size).toBe(MOODS.length);
  });

  it('smile when pleased and bare their teeth downwards when furious', () => {
    expect(MOOD_POSES.pleased.mouthCurve).toBeGreaterThan(0.5);
    expect(MOOD_POSES.furious.mouthCurve).toBeLessThan(-0.5);
    expect(MOOD_POSES.furious.browLeftTurn).toBeGreaterThan(0);
    expect(MOOD_POSES.sad.browLeftTurn).toBeLessThan(0);
  });
});

describe('blending two poses', () => {
  const { calm, furious } = MOOD_POSES;

  it('starts at the first and ends at the second', () => {
    const pose = { ...calm };
    blendPose(pose, calm, furious, 1);
    expect(pose).toEqual(furious);
    blendPose(pose, calm, furious, 0);
    expect(pose).toEqual(calm);
  });

  it('passes half irritated on the way', () => {
    const pose = { ...calm };
    blendPose(pose, calm, furious, 0.5);
    for (const key of POSE_KEYS) expect(pose[key]).toBeCloseTo((calm[key] + furious[key]) / 2);
  });

  it('overshoots as a spring does', () => {
    const pose = { ...calm };
    blendPose(pose, calm, furious, 1.1);
    expect(pose.drop).toBeCloseTo(furious.drop * 1.1);
  });
});
