/**
 * Which cue goes with what happens. No cue says anything alone: each has a twin on the screen, named beside it, so
 * that the game loses nothing when it is played in silence.
 */
import type { EndingKind, Mood, Place } from '../../engine/index.ts';
import type { CUES } from './sound-map.ts';

export type Cue = Exclude<keyof typeof CUES, `voice-${string}`>;

/** A change of mood. Twin: the portrait, and the mood's word beside the name. */
export const MOOD_CUES: Readonly<Record<Mood, Cue | null>> = {
  calm: null,
  pleased: 'up',
  doubtful: null,
  irritated: 'down',
  furious: 'slam',
  sad: 'sigh',
  away: 'type',
};

/** Arriving at a place. Twin: the place's name and the picture of the room. */
export const PLACE_CUES: Readonly<Record<Place, Cue>> = {
  desk: 'paper',
  office: 'step',
  'video-call': 'ring',
  phone: 'ring',
  inbox: 'mail',
  'meeting-room': 'step',
  event: 'step',
  clinic: 'step',
  'garden-centre': 'step',
  depot: 'step',
  hospital: 'step',
  plant: 'step',
  'data-centre': 'step',
  brewery: 'step',
  bakery: 'step',
  'kitchen-table': 'step',
  'trade-fair': 'step',
};

/** An ending. Twin: the ending's card with its title and kind. */
export const ENDING_CUES: Readonly<Record<EndingKind, Cue>> = { good: 'win', mixed: 'paper', bad: 'lose' };

/** What the player does or what it costs. Twin: the pressed button, the way out that was taken, the gauge that fell. */
export const ACT_CUES = {
  press: 'tap',
  point: 'hover',
  leave: 'door',
  minutes: 'minute',
} as const satisfies Readonly<Record<string, Cue>>;
