/**
 * Sound as numbers: plain synthesis, no samples, so that no licence hangs on it. Everything here is pure and gives
 * the same numbers on every run. Amplitudes are -1..1, times are seconds, frequencies are hertz.
 */

/** A short sound, or one period of a loop. */
export interface Signal {
  /** Samples a second. */
  readonly rate: number;
  readonly samples: Float32Array;
}

export interface Envelope {
  /** Time of the rise. */
  readonly attack: number;
  /** Time in which it falls to a third after the rise. */
  readonly decay: number;
}

export interface ToneShape extends Partial<Envelope> {
  readonly gain?: number;
  /** Strength of each harmonic, the fundamental first. */
  readonly harmonics?: readonly number[];
  /** How far the pitch moves over the whole tone, in semitones. */
  readonly slide?: number;
}

export interface NoiseShape extends Partial<Envelope> {
  readonly gain?: number;
  /** Noise above is dampened. */
  readonly lowPass?: number;
  /** Noise below is dampened. */
  readonly highPass?: number;
  readonly seed?: number;
}

/** The last part of every sound is faded, so that it does not click. */
const RELEASE = 0.015;

export function silence(rate: number, seconds: number): Signal {
  return { rate, samples: new Float32Array(Math.round(rate * seconds)) };
}

/** A pitched sound with an envelope. */
export function tone(rate: number, frequency: number, seconds: number, shape: ToneShape = {}): Signal {
  const { gain = 0.5, harmonics = [1, 0.35, 0.12], slide = 0, attack = 0.004, decay = 0.12 } = shape;
  const made = silence(rate, seconds);
  let phase = 0;
  for (let index = 0; index < made.samples.length; index++) {
    const time = index / rate;
    phase += (2 * Math.PI * frequency * 2 ** ((slide * time) / seconds / 12)) / rate;
    const value = harmonics.reduce(
      (sum, strength, order) => sum + strength * Math.sin(phase * (order + 1)),
      0,
    );
    made.samples[index] = value * gain * envelopeAt(time, seconds, { attack, decay });
  }
  return made;
}

/** A burst of noise with an envelope. */
export function noise(rate: number, seconds: number, shape: NoiseShape = {}): Signal {
  const { gain = 0.5, lowPass = rate / 2, highPass = 0, seed = 1, attack = 0.003, decay = 0.05 } = shape;
  const raw = silence(rate, seconds);
  const random = randomFrom(seed);
  for (let index = 0; index < raw.samples.length; index++) raw.samples[index] = random() * 2 - 1;
  const shaped = withLowPass(withHighPass(raw, highPass), lowPass);
  return mapped(shaped, (value, time) => value * gain * envelopeAt(time, seconds, { attack, decay }));
}

/** Sounds laid over one another, each from its time on; what reaches beyond the end is cut. */
export function layered(
  rate: number,
  seconds: number,
  parts: readonly (readonly [at: number, part: Signal])[],
): Signal {
  const made = silence(rate, seconds);
  for (const [at, part] of parts) {
    const start = Math.round(at * rate);
    const count = Math.min(part.samples.length, made.samples.length - start);
    for (let index = 0; index < count; index++) {
      made.samples[start + index] = at0(made.samples, start + index) + at0(part.samples, index);
    }
  }
  return faded(made);
}

/** A copy in which every sample went through a function of its value and time. */
export function mapped({ rate, samples }: Signal, change: (value: number, time: number) => number): Signal {
  return { rate, samples: samples.map((value, index) => change(value, index / rate)) };
}

/** The loudest sample. */
export function peakOf({ samples }: Signal): number {
  return samples.reduce((peak, value) => Math.max(peak, Math.abs(value)), 0);
}

/** Root of the mean square: how loud it is on the whole. */
export function loudnessOf({ samples }: Signal): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / Math.max(1, samples.length));
}

/** Brought to a peak in decibels below full scale. Silence stays silence. */
export function peakingAt(signal: Signal, decibels: number): Signal {
  const peak = peakOf(signal);
  const factor = peak === 0 ? 1 : fromDecibels(decibels) / peak;
  return mapped(signal, (value) => value * factor);
}

export function fromDecibels(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** Samples in a row, each signal followed by a gap. */
export function inARow(signals: readonly Signal[], rate: number, gap: number): Signal {
  const between = Math.round(gap * rate);
  const length = signals.reduce((sum, { samples }) => sum + samples.length + between, 0);
  const samples = new Float32Array(length);
  let at = 0;
  for (const signal of signals) {
    samples.set(signal.samples, at);
    at += signal.samples.length + between;
  }
  return { rate, samples };
}

/** Filters of one pole: gentle, which suits rooms and breath. */
export function withLowPass(signal: Signal, frequency: number): Signal {
  const share = poleShare(signal.rate, frequency);
  let held = 0;
  return mapped(signal, (value) => {
    held += share * (value - held);
    return held;
  });
}

export function withHighPass(signal: Signal, frequency: number): Signal {
  if (frequency === 0) return signal;
  const low = withLowPass(signal, frequency);
  return {
    rate: signal.rate,
    samples: signal.samples.map((value, index) => value - at0(low.samples, index)),
  };
}

/** Chance, the same on every run: mulberry32. Gives numbers in 0..1. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function at0(samples: Float32Array, index: number): number {
  return samples[index] ?? 0;
}

function poleShare(rate: number, frequency: number): number {
  return 1 - Math.exp((-2 * Math.PI * Math.min(frequency, rate / 2)) / rate);
}

function envelopeAt(time: number, seconds: number, { attack, decay }: Envelope): number {
  const release = Math.min(1, Math.max(0, (seconds - time) / RELEASE));
  return (time < attack ? time / attack : Math.exp(-(time - attack) / decay)) * release;
}

function faded(signal: Signal): Signal {
  const seconds = signal.samples.length / signal.rate;
  return mapped(signal, (value, time) => value * Math.min(1, (seconds - time) / RELEASE));
}
