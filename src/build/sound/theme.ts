/** The tune of the menu: one calm phrase that plays once and leaves silence. */
import { at0, peakingAt, type Signal, silence, tone } from './signal.ts';

export const THEME_RATE = 24_000;
const LENGTH = 16;
const PEAK = -3;
const BEAT = 0.75;

/** Two chords a line, in hertz: F, D minor, B flat, C, F. */
const PADS: readonly (readonly [beat: number, beats: number, chord: readonly number[]])[] = [
  [0, 4.6, [174.61, 261.63, 329.63]],
  [4, 4.6, [146.83, 220, 349.23]],
  [8, 4.6, [116.54, 233.08, 293.66]],
  [12, 4.6, [130.81, 196, 293.66]],
  [16, 5, [174.61, 261.63, 349.23]],
];

/** The tune over them, plucked. */
const PLUCKS: readonly (readonly [beat: number, frequency: number])[] = [
  [0.5, 523.25],
  [1.5, 440],
  [2.5, 659.25],
  [4.5, 587.33],
  [5.5, 440],
  [7, 523.25],
  [8.5, 466.16],
  [9.5, 587.33],
  [11, 523.25],
  [12.5, 392],
  [13.5, 440],
  [14.5, 523.25],
  [16.5, 440],
  [17.25, 523.25],
  [18, 698.46],
];

export function makeTheme(): Signal {
  const made = silence(THEME_RATE, LENGTH);
  const add = (at: number, part: Signal, gain: number): void => {
    const start = Math.round(at * THEME_RATE);
    for (let index = 0; index < part.samples.length && start + index < made.samples.length; index++) {
      made.samples[start + index] = at0(made.samples, start + index) + gain * at0(part.samples, index);
    }
  };
  for (const [beat, beats, chord] of PADS) {
    for (const frequency of chord) {
      add(
        beat * BEAT,
        tone(THEME_RATE, frequency, beats * BEAT, { attack: 0.9, decay: 1.6, harmonics: [1, 0.12, 0.05] }),
        0.5,
      );
    }
  }
  for (const [beat, frequency] of PLUCKS) {
    const pluck = tone(THEME_RATE, frequency, 1.8, {
      attack: 0.006,
      decay: 0.42,
      harmonics: [1, 0.25, 0.1, 0.04],
    });
    add(beat * BEAT, pluck, 0.55);
    add(beat * BEAT + 0.34, pluck, 0.12);
  }
  return peakingAt(made, PEAK);
}
