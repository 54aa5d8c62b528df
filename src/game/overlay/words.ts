/** Words for values that the engine names by keys. */
import type { CastMember, EndingKind, Level, Mood, Place } from '../../engine/index.ts';

export const MOOD_WORDS: Readonly<Record<Mood, string>> = {
  calm: 'Calm',
  pleased: 'Pleased',
  doubtful: 'Doubtful',
  irritated: 'Irritated',
  furious: 'Furious',
  sad: 'Low',
  away: 'Elsewhere',
};

export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  desk: 'Your desk',
  office: 'Office',
  'video-call': 'Video call',
  phone: 'Phone',
  inbox: 'Inbox',
  'meeting-room': 'Meeting room',
  event: 'Event',
  clinic: 'Clinic',
  'garden-centre': 'Garden centre',
  depot: 'Depot',
  hospital: 'Hospital',
  plant: 'Plant',
  'data-centre': 'Data centre',
  brewery: 'Brewery',
  bakery: 'Bakery',
  'kitchen-table': 'Kitchen table',
  'trade-fair': 'Trade fair',
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  'first-week': 'First week',
  core: 'Core',
  hard: 'Hard',
};

export const ENDING_WORDS: Readonly<Record<EndingKind, string>> = {
  good: 'It ended well',
  mixed: 'It ended in between',
  bad: 'It ended badly',
};

/** A number with its sign, with a true minus. */
export function signed(amount: number): string {
  return amount < 0 ? `−${-amount}` : `+${amount}`;
}

/** How many of something, in words for a sentence. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "Owner, Brandt Logistics". */
export function roleOf({ role, company }: CastMember): string {
  return company === '' ? role : `${role}, ${company}`;
}
