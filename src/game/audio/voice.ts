/** The sound of a customer talking: syllables without words. Twin on the screen: the words themselves. Pure. */
import { type CastMember, type Mood, VOICES } from '../../engine/index.ts';
import type { CUES } from './sound-map.ts';

type Timbre = (typeof VOICES)[number];
type VoiceCue = Extract<keyof typeof CUES, `voice-${string}`>;

export interface Voice {
  readonly timbre: Timbre;
  /** Two people of one timbre still differ in pitch: 0.9..1.1. */
  readonly pitch: number;
}

export interface Syllable {
  /** Milliseconds from the beginning. */
  readonly at: number;
  readonly cue: VoiceCue;
  /** How fast the sound is played, and so how high. */
  readonly rate: number;
  /** 0..1. */
  readonly level: number;
}

const VOWELS = ['a', 'e', 'o', 'u'] as const;
/** A line may have eighty syllables; after this many the ear has had enough. */
const MOST_SYLLABLES = 12;

/** How a mood talks: milliseconds between syllables, pitch, loudness. */
const MANNERS: Readonly<
  Record<Mood, { readonly pace: number; readonly pitch: number; readonly level: number }>
> = {
  calm: { pace: 118, pitch: 1, level: 0.55 },
  pleased: { pace: 106, pitch: 1.08, level: 0.6 },
  doubtful: { pace: 134, pitch: 0.98, level: 0.5 },
  irritated: { pace: 98, pitch: 1.04, level: 0.7 },
  furious: { pace: 86, pitch: 1.14, level: 0.85 },
  sad: { pace: 158, pitch: 0.9, level: 0.4 },
  away: { pace: 140, pitch: 0.95, level: 0.35 },
};

/** The voice of somebody in the cast: as written, and what is not written follows from the name. */
export function voiceOf({ name, look }: CastMember): Voice {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return {
    timbre: look.voice ?? VOICES[seed % VOICES.length] ?? 'mid',
    pitch: 0.9 + (0.2 * (seed % 101)) / 100,
  };
}

/** About how many syllables a text has: its groups of vowels. At least one. */
export function syllablesIn(text: string): number {
  return Math.max(1, text.toLowerCase().match(/[aeiouyäöüéèàáóúíâêîôû]+/g)?.length ?? 0);
}

/** The syllables of a piece of speech, falling in pitch to its end; the same every time. */
export function utterance({ timbre, pitch }: Voice, syllables: number, mood: Mood): Syllable[] {
  const { pace, pitch: mooded, level } = MANNERS[mood];
  const count = Math.min(MOST_SYLLABLES, Math.max(0, Math.round(syllables)));
  return Array.from({ length: count }, (_, index) => {
    const sway = 0.05 * Math.sin(index * 2.3) - (0.08 * index) / count;
    return {
      at: Math.round(index * pace + (index % 4 === 3 ? pace * 0.35 : 0)),
      cue: `voice-${timbre}-${VOWELS[(index * 7 + count) % VOWELS.length] ?? 'a'}` as const,
      rate: pitch * mooded * (1 + sway),
      level,
    };
  });
}
