/** The customer's mood over a play, as a line that can be drawn. Pure. */
import type { Debrief, Mood } from '../../../engine/index.ts';

/** How open the customer is to the talk in each mood: 1 is wide open, 0 is lost. */
export const MOOD_HEIGHTS: Readonly<Record<Mood, number>> = {
  pleased: 1,
  calm: 0.75,
  doubtful: 0.5,
  sad: 0.4,
  away: 0.3,
  irritated: 0.22,
  furious: 0,
};

export interface MoodPoint {
  /** How many replies had been given: 0 is the beginning. */
  readonly after: number;
  readonly mood: Mood;
  /** 0..1, see `MOOD_HEIGHTS`. */
  readonly height: number;
  /** The customer spoke here. Otherwise the mood is as it was last seen. */
  readonly wasSeen: boolean;
}

/** One point for the beginning and one after each reply. A customer who never showed a mood is calm. */
export function moodPoints(debrief: Debrief, customer: string): MoodPoint[] {
  const shown = [...debrief.moves.map(({ passages }) => passages), debrief.lastPassages];
  let mood: Mood = 'calm';
  return shown.map((passages, after) => {
    const lines = passages.flatMap((passage) => passage.lines.filter(({ who }) => who === customer));
    for (const line of lines) mood = line.mood ?? mood;
    return { after, mood, height: MOOD_HEIGHTS[mood], wasSeen: lines.length > 0 };
  });
}
