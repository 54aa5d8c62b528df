/** What the stage and the speech card show, read from the views alone. Pure: the same turns, the same picture. */
import {
  type Mood,
  NARRATOR,
  type Place,
  type View,
  type ViewGauge,
  type ViewLine,
} from '../../engine/index.ts';
import { hourOf } from '../scenes/hour.ts';

export interface TalkPicture {
  readonly place: Place;
  /** The author's words for the hour; null until there are some. */
  readonly when: string | null;
  /** Hours since midnight. */
  readonly hour: number;
  /** The member of the cast who spoke last, by key. */
  readonly speaker: string;
  readonly mood: Mood;
  /** Nobody sits there: an empty chair. */
  readonly isAway: boolean;
}

/** How a shown gauge moved with the last reply. */
export interface GaugeChange {
  readonly gauge: ViewGauge;
  /** 0: unchanged. */
  readonly amount: number;
}

/** Places in which the player sits alone: whoever is to be seen there has to speak (or write) first. */
const ALONE: readonly Place[] = ['desk', 'inbox'];

/** Reads the views so far, oldest first. */
export function talkPicture(views: readonly View[], customer: string): TalkPicture {
  const moods = new Map<string, Mood>();
  let place: Place = 'office';
  let when: string | null = null;
  let hour = 10;
  let speaker = customer;
  let lastToSpeak: ViewLine | null = null;
  for (const view of views) {
    lastToSpeak = null;
    for (const passage of view.passages) {
      // Who spoke at the desk before the room changed does not fill the chair in the new one.
      if (passage.place !== null && passage.place !== place) lastToSpeak = null;
      place = passage.place ?? place;
      when = passage.when ?? when;
      hour = (passage.when === null ? null : hourOf(passage.when)) ?? hour;
      for (const line of passage.lines) {
        if (line.mood !== null) moods.set(line.who, line.mood);
        if (line.who === NARRATOR) continue;
        speaker = line.who;
        lastToSpeak = line;
      }
    }
  }
  const mood = moods.get(speaker) ?? 'calm';
  const isAlone = ALONE.includes(place) || (mood === 'away' && speaker === customer);
  return { place, when, hour, speaker, mood, isAway: isAlone && lastToSpeak === null };
}

/** The shown gauges with what the last reply changed. */
export function gaugeChanges(views: readonly View[]): GaugeChange[] {
  const now = views.at(-1)?.gauges ?? [];
  const before = views.at(-2)?.gauges;
  return now.map((gauge, index) => ({
    gauge,
    amount: gauge.value - (before?.[index]?.value ?? gauge.value),
  }));
}
