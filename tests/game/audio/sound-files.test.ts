import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../src/build/sound/layout.ts';
import { makeRooms } from '../../../src/build/sound/rooms.ts';
import { fromDecibels, loudnessOf, peakOf } from '../../../src/build/sound/signal.ts';
import { soundMap } from '../../../src/build/sound/sound-map.ts';
import { CUES, ROOMS, SOUND_VERSION, THEME } from '../../../src/game/audio/sound-map.ts';
import { mp3Seconds, oggSeconds } from './durations.ts';

const folder = resolve(import.meta.dirname, '../../../assets/audio');
const files = layOut();
const rooms = Object.entries(makeRooms());

describe('the committed sounds', () => {
  test('are those that the script lays out, in both formats', () => {
    const expected = files.flatMap(({ name }) => [`${name}.mp3`, `${name}.ogg`]);
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  test('the map is the one that the script would write', () => {
    const path = resolve(import.meta.dirname, '../../../src/game/audio/sound-map.ts');
    expect(readFileSync(path, 'utf8')).toBe(soundMap(files, SOUND_VERSION));
  });

  test.each(files.map(({ name, signal }) => [name, signal.samples.length / signal.rate] as const))(
    '%s lasts as long in each format as it was made (%f s)',
    (name, seconds) => {
      // An MP3 has whole frames and the encoder's own silence around them: at most 4 frames of 1152 at 16 kHz.
      expect(mp3Seconds(readFileSync(resolve(folder, `${name}.mp3`)))).toBeGreaterThanOrEqual(seconds);
      expect(mp3Seconds(readFileSync(resolve(folder, `${name}.mp3`)))).toBeLessThan(seconds + 0.3);
      expect(oggSeconds(readFileSync(resolve(folder, `${name}.ogg`)))).toBeCloseTo(seconds, 2);
    },
  );

  test('no region reaches beyond its file, and none touches the next', () => {
    const cueSeconds = oggSeconds(readFileSync(resolve(folder, 'cues.ogg')));
    const regions = Object.values(CUES);
    regions.forEach(([start, length], index) => {
      const next = regions[index + 1]?.[0] ?? cueSeconds * 1000 + 1;
      expect(start + length + 100).toBeLessThan(next);
    });
    for (const [start, length] of [...Object.values(ROOMS), ...Object.values(THEME)]) {
      expect((start + length) / 1000).toBeLessThanOrEqual(16);
    }
  });

  test('weigh less than 640 KB together', () => {
    const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(resolve(folder, name)).size, 0);
    expect(bytes).toBeLessThan(640 * 1024);
  });
});

describe('levels', () => {
  test.each(files.map(({ name, signal }) => [name, signal] as const))(
    '%s peaks at -3 dB at most',
    (_, signal) => {
      expect(peakOf(signal)).toBeLessThanOrEqual(fromDecibels(-3) + 1e-6);
      expect(peakOf(signal)).toBeGreaterThan(fromDecibels(-20));
    },
  );

  test('all rooms are as loud as one another within two decibels', () => {
    const loudness = rooms.map(([, room]) => 20 * Math.log10(loudnessOf(room)));
    expect(Math.max(...loudness) - Math.min(...loudness)).toBeLessThan(2);
  });
});

describe('a room', () => {
  test.each(rooms)(
    '%s has no seam: where it begins again it goes on as it does elsewhere',
    (_, { samples }) => {
      const step = (index: number) =>
        Math.abs((samples[index] ?? 0) - (samples[(index + samples.length - 1) % samples.length] ?? 0));
      const steps = Array.from({ length: 4000 }, (__, index) => step(index + 8000)).sort(
        (one, other) => one - other,
      );
      expect(step(0)).toBeLessThanOrEqual((steps.at(-1) ?? 0) * 1.5);
    },
  );

  test.each(
    files.filter(({ name }) => name.startsWith('room-')).map(({ name, signal }) => [name, signal] as const),
  )('%s is the same a period later, so that a player may be a little off', (_, { rate, samples }) => {
    const period = 12 * rate;
    const beyond = samples.length - period;
    expect(beyond / rate).toBeCloseTo(0.35, 2);
    expect(samples.slice(period)).toEqual(samples.slice(0, beyond));
  });
});

describe('the voices', () => {
  test('of the three timbres differ in pitch', () => {
    const cues = files.find(({ name }) => name === 'cues');
    const pitches = (['low', 'mid', 'high'] as const).map((timbre) => {
      const [start, length] = CUES[`voice-${timbre}-a`];
      const { samples = new Float32Array(), rate = 1 } = cues?.signal ?? {};
      return pitchOf(samples.slice((start * rate) / 1000, ((start + length) * rate) / 1000), rate);
    });
    expect(pitches[0]).toBeGreaterThan(90);
    expect((pitches[1] ?? 0) / (pitches[0] ?? 1)).toBeGreaterThan(1.2);
    expect((pitches[2] ?? 0) / (pitches[1] ?? 1)).toBeGreaterThan(1.2);
  });
});

/** The pitch at which a sound repeats itself best, 80..400 hertz. */
function pitchOf(samples: Float32Array, rate: number): number {
  const likeness = (lag: number): number =>
    samples.reduce((sum, value, index) => sum + value * (samples[index + lag] ?? 0), 0);
  const lags = Array.from(
    { length: Math.floor(rate / 80 - rate / 400) },
    (_, index) => Math.floor(rate / 400) + index,
  );
  const best = lags.reduce((most, lag) => (likeness(lag) > likeness(most) ? lag : most), lags[0] ?? 1);
  return rate / best;
}
