/**
 * What the places sound like: loops without a seam. Everything is made on a circle of one period: noise is filtered
 * twice round, hums turn a whole number of times, and what reaches beyond the end comes in again at the beginning.
 */
import {
  at0,
  fromDecibels,
  loudnessOf,
  mapped,
  type NoiseShape,
  noise,
  peakOf,
  randomFrom,
  type Signal,
  silence,
  tone,
  withHighPass,
  withLowPass,
} from './signal.ts';

export const ROOM_RATE = 16_000;
/** Length of every loop. */
export const PERIOD = 12;
const R = ROOM_RATE;

/** All rooms are about as loud as one another; single clinks may stand out as far as the peak. Decibels. */
const LOUDNESS = -27;
const HIGHEST_PEAK = -3;

const ROOMS: Readonly<Record<string, () => Signal>> = {
  /** Air, a fan far away, somebody typing two desks on. */
  office: () =>
    ring(
      [air({ lowPass: 320, seed: 21 }), 1],
      [air({ lowPass: 2400, highPass: 700, seed: 22 }), 0.05],
      [hum(118, [1, 0.4, 0.2]), 0.012],
      ...typing(23, [1.1, 4.9, 9.2]),
    ),
  /** A line that is open: mains hum and hiss. */
  line: () =>
    ring(
      [hum(50, [0.4, 1, 0.1, 0.5, 0, 0.25]), 0.05],
      [air({ lowPass: 3400, highPass: 900, seed: 31 }), 0.3],
      [swell(air({ lowPass: 300, seed: 32 }), 2), 0.5],
    ),
  /** Wind in leaves, three birds. */
  garden: () =>
    ring(
      [swell(air({ lowPass: 500, seed: 41 }), 2), 1],
      [swell(air({ lowPass: 5000, highPass: 1500, seed: 42 }), 3), 0.14],
      ...birds(43),
    ),
  /** Many people at once, in a large space. */
  hall: () => ring([air({ lowPass: 200, seed: 51 }), 0.5], ...murmur(52)),
  /** A refrigerator, a clock, a cup. */
  kitchen: () =>
    ring(
      [air({ lowPass: 250, seed: 61 }), 0.5],
      [hum(50, [0.2, 1, 0.3, 0.3]), 0.05],
      ...ticks(1),
      ...clinks(62, [2.4, 2.75, 8.1]),
    ),
  /** Machines at work behind a wall. */
  works: () =>
    ring(
      [air({ lowPass: 160, seed: 71 }), 1],
      [hum(29, [1, 0.7, 0.5, 0.3]), 0.06],
      [air({ lowPass: 4000, highPass: 1200, seed: 72 }), 0.07],
      ...thumps(0.75),
    ),
  /** After hours: little air, a clock, one car far away. */
  night: () =>
    ring(
      [air({ lowPass: 180, seed: 81 }), 0.6],
      [swell(air({ lowPass: 420, seed: 82 }), 1), 0.7],
      ...ticks(1),
    ),
};

/** One period of every room, by name. */
export function makeRooms(): Readonly<Record<string, Signal>> {
  return Object.fromEntries(Object.entries(ROOMS).map(([name, make]) => [name, levelled(make())]));
}

/** A period with a lead-in and a run-out from its own other end, so that a player may be a little off and not jump. */
export function withMargins({ rate, samples }: Signal, before: number, after: number): Signal {
  const lead = Math.round(before * rate);
  const length = lead + samples.length + Math.round(after * rate);
  return {
    rate,
    samples: Float32Array.from({ length }, (_, index) =>
      at0(samples, (index - lead + samples.length) % samples.length),
    ),
  };
}

type Layer = readonly [part: Signal, gain: number, at?: number];

/** Layers on a circle of one period. */
function ring(...layers: readonly Layer[]): Signal {
  const { samples } = silence(R, PERIOD);
  for (const [part, gain, at = 0] of layers) {
    const start = Math.round(at * R);
    for (let index = 0; index < part.samples.length; index++) {
      const place = (start + index) % samples.length;
      samples[place] = at0(samples, place) + gain * at0(part.samples, index);
    }
  }
  return { rate: R, samples };
}

/** A period of filtered noise. The first time round only brings the filters to where the second begins. */
function air({ lowPass = R / 2, highPass = 0, seed = 1 }: NoiseShape): Signal {
  const random = randomFrom(seed);
  const once = silence(R, PERIOD).samples.map(() => random() * 2 - 1);
  const twice = new Float32Array(once.length * 2);
  twice.set(once);
  twice.set(once, once.length);
  const softened = withLowPass(withLowPass({ rate: R, samples: twice }, lowPass), lowPass);
  const { samples } = withHighPass(softened, highPass);
  const second = { rate: R, samples: samples.slice(once.length) };
  const loudness = loudnessOf(second);
  return mapped(second, (value) => (value * 0.2) / loudness);
}

/** A steady hum; the frequency is brought to a whole number of turns. */
function hum(frequency: number, harmonics: readonly number[]): Signal {
  const turns = Math.round(frequency * PERIOD) / PERIOD;
  return mapped(silence(R, PERIOD), (_, time) =>
    harmonics.reduce(
      (sum, strength, order) => sum + strength * Math.sin(2 * Math.PI * turns * (order + 1) * time),
      0,
    ),
  );
}

/** Louder and softer a whole number of times in the period. */
function swell(signal: Signal, times: number): Signal {
  return mapped(
    signal,
    (value, time) => value * (0.55 - 0.45 * Math.cos((2 * Math.PI * times * time) / PERIOD)),
  );
}

function typing(seed: number, bursts: readonly number[]): Layer[] {
  const random = randomFrom(seed);
  return bursts.flatMap((begin) =>
    Array.from({ length: 5 + Math.floor(random() * 5) }, (_, index): Layer => {
      const key = noise(R, 0.03, { decay: 0.006, lowPass: 3500, highPass: 800, seed: seed + index });
      return [key, 0.05 + 0.05 * random(), begin + index * 0.13 + random() * 0.05];
    }),
  );
}

function birds(seed: number): Layer[] {
  const random = randomFrom(seed);
  return [0.8, 3.9, 4.6, 8.3, 10.4].flatMap((begin) => {
    const pitch = 2600 + random() * 1600;
    return Array.from({ length: 2 + Math.floor(random() * 3) }, (_, index): Layer => {
      const chirp = tone(R, pitch, 0.09, {
        attack: 0.02,
        decay: 0.05,
        slide: 5 - 10 * random(),
        harmonics: [1],
      });
      return [chirp, 0.06 + 0.05 * random(), begin + index * 0.16];
    });
  });
}

function murmur(seed: number): Layer[] {
  const random = randomFrom(seed);
  return Array.from({ length: 210 }, (_, index): Layer => {
    const middle = 220 + random() * 700;
    const length = 0.12 + random() * 0.22;
    const word = noise(R, length, {
      attack: length * 0.4,
      decay: length * 0.4,
      lowPass: middle * 1.6,
      highPass: middle * 0.7,
      seed: seed + index,
    });
    return [word, 0.25 + random() * 0.5, random() * PERIOD];
  });
}

function ticks(every: number): Layer[] {
  return Array.from({ length: Math.round(PERIOD / every) }, (_, index): Layer => {
    const tick = noise(R, 0.02, { decay: 0.004, lowPass: 5000, highPass: 1500, seed: 91 + (index % 2) });
    return [tick, 0.08, index * every];
  });
}

function clinks(seed: number, times: readonly number[]): Layer[] {
  const random = randomFrom(seed);
  return times.map((at): Layer => {
    const cup = tone(R, 2300 + random() * 900, 0.25, { decay: 0.05, harmonics: [1, 0, 0.4, 0.2] });
    return [cup, 0.07, at];
  });
}

function thumps(every: number): Layer[] {
  return Array.from({ length: Math.round(PERIOD / every) }, (_, index): Layer => {
    const thump = tone(R, 62, 0.22, { attack: 0.01, decay: 0.05, slide: -4 });
    return [thump, index % 2 === 0 ? 0.35 : 0.2, index * every];
  });
}

function levelled(signal: Signal): Signal {
  const factor = Math.min(
    fromDecibels(LOUDNESS) / loudnessOf(signal),
    fromDecibels(HIGHEST_PEAK) / peakOf(signal),
  );
  return mapped(signal, (value) => value * factor);
}
