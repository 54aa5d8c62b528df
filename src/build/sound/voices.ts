/**
 * The customers' voices: not speech, only the pitch and colour of it. A buzzing source is coloured by two or three
 * resonances, which is what makes a vowel; three sizes of throat make three timbres.
 */
import { mapped, type Signal, silence } from './signal.ts';

const RATE = 44_100;
const LENGTH = 0.13;
const PEAK = -10;

interface Timbre {
  /** Hertz. */
  readonly pitch: number;
  /** A smaller head resonates higher. */
  readonly size: number;
}

const TIMBRES: Readonly<Record<string, Timbre>> = {
  low: { pitch: 112, size: 1 },
  mid: { pitch: 172, size: 1.1 },
  high: { pitch: 236, size: 1.2 },
};

/** The first three resonances of an adult's vowels, in hertz (Peterson and Barney 1952, rounded). */
const VOWELS: Readonly<Record<string, readonly [number, number, number]>> = {
  a: [730, 1090, 2440],
  e: [530, 1840, 2480],
  o: [570, 840, 2410],
  u: [440, 1020, 2240],
};

const RESONANCE_WIDTH = [90, 110, 160] as const;
const RESONANCE_GAIN = [1, 0.6, 0.25] as const;

/** The voice cues by name: `voice-low-a` and so on. */
export const VOICE_CUES: readonly (readonly [string, { readonly peak: number; readonly sound: Signal }])[] =
  Object.entries(TIMBRES).flatMap(([timbre, throat]) =>
    Object.entries(VOWELS).map(
      ([vowel, resonances]) =>
        [`voice-${timbre}-${vowel}`, { peak: PEAK, sound: syllable(throat, resonances) }] as const,
    ),
  );

function syllable({ pitch, size }: Timbre, resonances: readonly number[]): Signal {
  const highest = Math.floor(4200 / pitch);
  const strengths = Array.from({ length: highest }, (_, index) => {
    const frequency = pitch * (index + 1);
    const colour = resonances.reduce((sum, resonance, order) => {
      const distance = (frequency - resonance * size) / (RESONANCE_WIDTH[order] ?? 150);
      return sum + (RESONANCE_GAIN[order] ?? 0.2) / (1 + distance * distance);
    }, 0.03);
    return colour / Math.sqrt(index + 1);
  });
  return mapped(silence(RATE, LENGTH), (_, time) => {
    const glide = pitch * (1.04 * time - (0.14 * time * time) / LENGTH / 2);
    const value = strengths.reduce(
      (sum, strength, index) => sum + strength * Math.sin(2 * Math.PI * glide * (index + 1)),
      0,
    );
    const rise = Math.min(1, time / 0.018);
    const fall = Math.min(1, (LENGTH - time) / 0.05);
    return value * rise * fall;
  });
}
