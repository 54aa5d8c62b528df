/** The short sounds of the game, each with the level at which it peaks, in decibels below full scale. */
import { layered, noise, peakingAt, type Signal, tone } from './signal.ts';
import { VOICE_CUES } from './voices.ts';

export const CUE_RATE = 44_100;
const R = CUE_RATE;

interface CueDraft {
  readonly peak: number;
  readonly sound: Signal;
}

const note = (frequency: number, seconds: number, decay: number, slide = 0): Signal =>
  tone(R, frequency, seconds, { decay, slide });

const inSteps = (frequencies: readonly number[], step: number, seconds: number, decay: number): Signal =>
  layered(
    R,
    (frequencies.length - 1) * step + seconds,
    frequencies.map((frequency, index) => [index * step, note(frequency, seconds, decay)] as const),
  );

/** Two pitches in quick change, as an old telephone's bell gives them. */
const trill = (seconds: number): Signal =>
  layered(
    R,
    seconds,
    Array.from({ length: Math.floor(seconds / 0.055) }, (_, index) => [
      index * 0.055,
      tone(R, index % 2 === 0 ? 784 : 988, 0.09, { decay: 0.05, harmonics: [1, 0.2, 0.25] }),
    ]),
  );

const footfall = (seed: number): Signal =>
  layered(R, 0.14, [
    [0, tone(R, 78, 0.12, { decay: 0.03, slide: -5, gain: 0.8 })],
    [0.004, noise(R, 0.09, { decay: 0.018, lowPass: 900, gain: 0.9, seed })],
  ]);

const DRAFTS: Readonly<Record<string, CueDraft>> = {
  tap: {
    peak: -12,
    sound: layered(R, 0.12, [
      [0, tone(R, 620, 0.1, { decay: 0.028, gain: 0.5 })],
      [0, noise(R, 0.03, { decay: 0.008, lowPass: 6000, gain: 0.5 })],
    ]),
  },
  hover: { peak: -24, sound: tone(R, 900, 0.06, { decay: 0.015 }) },
  up: { peak: -9, sound: inSteps([523.25, 659.25, 783.99], 0.09, 0.34, 0.13) },
  down: {
    peak: -9,
    sound: layered(R, 0.55, [
      [0, note(392, 0.3, 0.12)],
      [0.13, note(329.63, 0.4, 0.15, -1)],
    ]),
  },
  minute: {
    peak: -12,
    sound: layered(R, 0.24, [
      [0, tone(R, 1200, 0.08, { decay: 0.02, harmonics: [1] })],
      [0.1, tone(R, 900, 0.1, { decay: 0.03, harmonics: [1] })],
    ]),
  },
  sigh: {
    peak: -9,
    sound: noise(R, 1, { attack: 0.22, decay: 0.28, lowPass: 1100, highPass: 250, seed: 3 }),
  },
  slam: {
    peak: -3,
    sound: layered(R, 0.6, [
      [0, tone(R, 92, 0.5, { decay: 0.09, slide: -8, harmonics: [1, 0.5, 0.3], gain: 0.9 })],
      [0, noise(R, 0.3, { decay: 0.05, lowPass: 2400, gain: 1, seed: 4 })],
    ]),
  },
  ring: {
    peak: -8,
    sound: layered(R, 1.3, [
      [0, trill(0.4)],
      [0.55, trill(0.4)],
    ]),
  },
  mail: {
    peak: -9,
    sound: layered(R, 0.65, [
      [0, note(880, 0.3, 0.1)],
      [0.1, note(1318.5, 0.5, 0.18)],
    ]),
  },
  door: {
    peak: -6,
    sound: layered(R, 0.75, [
      [0, noise(R, 0.36, { attack: 0.12, decay: 0.1, lowPass: 700, gain: 0.5, seed: 5 })],
      [0.36, tone(R, 115, 0.22, { decay: 0.05, gain: 0.9 })],
      [0.36, noise(R, 0.1, { decay: 0.02, lowPass: 3000, gain: 0.8, seed: 6 })],
      [0.43, noise(R, 0.05, { decay: 0.008, lowPass: 7000, gain: 0.4, seed: 7 })],
    ]),
  },
  win: { peak: -6, sound: inSteps([523.25, 659.25, 783.99, 1046.5], 0.12, 1.1, 0.36) },
  lose: { peak: -7, sound: inSteps([392, 349.23, 329.63, 246.94], 0.19, 0.9, 0.3) },
  type: {
    peak: -16,
    sound: layered(R, 0.34, [
      [0, noise(R, 0.04, { decay: 0.008, lowPass: 7000, highPass: 900, seed: 8 })],
      [0.11, noise(R, 0.04, { decay: 0.007, lowPass: 6000, highPass: 900, gain: 0.4, seed: 9 })],
      [0.19, noise(R, 0.04, { decay: 0.009, lowPass: 6500, highPass: 900, gain: 0.45, seed: 10 })],
      [0.28, noise(R, 0.05, { decay: 0.012, lowPass: 4500, highPass: 400, gain: 0.6, seed: 11 })],
    ]),
  },
  paper: {
    peak: -14,
    sound: layered(R, 0.46, [
      [0, noise(R, 0.24, { attack: 0.05, decay: 0.05, lowPass: 9000, highPass: 1800, seed: 12 })],
      [0.16, noise(R, 0.28, { attack: 0.09, decay: 0.05, lowPass: 8000, highPass: 1200, seed: 13 })],
    ]),
  },
  step: {
    peak: -13,
    sound: layered(R, 0.62, [
      [0, footfall(14)],
      [0.44, footfall(15)],
    ]),
  },
};

/** Every cue by name, at its level. */
export function makeCues(): Readonly<Record<string, Signal>> {
  const cues = { ...DRAFTS, ...Object.fromEntries(VOICE_CUES) };
  return Object.fromEntries(
    Object.entries(cues).map(([name, { peak, sound }]) => [name, peakingAt(sound, peak)]),
  );
}
