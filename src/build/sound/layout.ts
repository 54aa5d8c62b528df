/** Where every sound lies in its file: what the game needs in order to play it. Times are milliseconds. */
import { CUE_RATE, makeCues } from './cues.ts';
import { makeRooms, PERIOD, withMargins } from './rooms.ts';
import { inARow, type Signal } from './signal.ts';
import { makeTheme } from './theme.ts';

/** Start and length. */
export type Region = readonly [start: number, length: number];

export interface SoundFile {
  readonly name: string;
  readonly signal: Signal;
  readonly regions: Readonly<Record<string, Region>>;
}

/** Silence after each cue, so that a player that stops late does not catch the next one. Seconds. */
const GAP = 0.15;
/** A loop may begin this much late and end this much late without a jump. Seconds. */
const LEAD_IN = 0.1;
const RUN_OUT = 0.25;

/** All files to be encoded: the cues in one, each room in its own, the theme. */
export function layOut(): SoundFile[] {
  return [
    cueFile(),
    ...Object.entries(makeRooms()).map(
      ([name, signal]): SoundFile => ({
        name: `room-${name}`,
        signal: withMargins(signal, LEAD_IN, RUN_OUT),
        regions: { [name]: [LEAD_IN * 1000, PERIOD * 1000] },
      }),
    ),
    themeFile(),
  ];
}

function cueFile(): SoundFile {
  const cues = makeCues();
  let at = 0;
  const regions = Object.entries(cues).map(([name, { samples }]) => {
    const region: Region = [milliseconds(at), milliseconds(samples.length / CUE_RATE)];
    at += samples.length / CUE_RATE + GAP;
    return [name, region] as const;
  });
  return {
    name: 'cues',
    signal: inARow(Object.values(cues), CUE_RATE, GAP),
    regions: Object.fromEntries(regions),
  };
}

function themeFile(): SoundFile {
  const signal = makeTheme();
  return {
    name: 'theme',
    signal,
    regions: { theme: [0, milliseconds(signal.samples.length / signal.rate)] },
  };
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}
