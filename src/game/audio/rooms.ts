import type { Place } from '../../engine/index.ts';
import type { ROOMS } from './sound-map.ts';

export type Room = keyof typeof ROOMS;

const ROOM_OF: Readonly<Record<Place, Room>> = {
  desk: 'office',
  office: 'office',
  'video-call': 'line',
  phone: 'line',
  inbox: 'office',
  'meeting-room': 'office',
  event: 'hall',
  clinic: 'office',
  'garden-centre': 'garden',
  depot: 'works',
  hospital: 'office',
  plant: 'works',
  'data-centre': 'works',
  brewery: 'works',
  bakery: 'kitchen',
  'kitchen-table': 'kitchen',
  'trade-fair': 'hall',
};

/** Rooms that are empty after hours, and sound like it. */
const EMPTY_AT_NIGHT: readonly Room[] = ['office', 'kitchen'];
const EVENING = 21;
const MORNING = 6;

/**
 * What a place sounds like.
 *
 * @param hour Hours since midnight, as the picture of the talk shows it.
 */
export function roomFor(place: Place, hour: number): Room {
  const room = ROOM_OF[place];
  const isNight = hour >= EVENING || hour < MORNING;
  return isNight && EMPTY_AT_NIGHT.includes(room) ? 'night' : room;
}
