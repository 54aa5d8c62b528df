/** Which sound answers a move: one, the most telling. Every one has a twin on the screen. Pure. */
import type { View } from '../../engine/index.ts';
import { ACT_CUES, type Cue, ENDING_CUES, MOOD_CUES, PLACE_CUES } from '../audio/reactions.ts';
import type { Turn } from '../conversation/conversation.ts';
import { gaugeChanges, talkPicture } from './talk-picture.ts';

/**
 * The cue for what the last reply brought; null where nothing is called for.
 *
 * @param turns All turns so far, oldest first.
 */
export function cueAfter(turns: readonly Turn[], customer: string): Cue | null {
  const views = turns.map(({ view }) => view);
  const after = talkPicture(views, customer);
  const ending = views.at(-1)?.ending ?? null;
  if (turns.length < 2) return PLACE_CUES[after.place];
  if (turns.at(-2)?.said?.leaves === true) return ACT_CUES.leave;
  if (ending !== null) return ENDING_CUES[ending.kind];
  const before = talkPicture(views.slice(0, -1), customer);
  if (before.place !== after.place) return PLACE_CUES[after.place];
  if (before.mood !== after.mood) return MOOD_CUES[after.mood];
  return costMinutes(views) ? ACT_CUES.minutes : null;
}

/** One minute passes with nearly every reply; only what costs more is worth a sound. */
function costMinutes(views: readonly View[]): boolean {
  return gaugeChanges(views).some(({ gauge, amount }) => gauge.isClock && amount <= -2);
}
