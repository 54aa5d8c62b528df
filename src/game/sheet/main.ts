import { castSheet, clothesSheet, faceSheet, hairSheet, moodSheet } from './people.ts';
import { type RoomSheetStyle, roomSheet } from './rooms.ts';

export { castSheet };

const WIDE = { width: 1280, height: 720, columns: 2, compact: false, centreX: 415 } as const;
const SMALL = { width: 390, height: 360, columns: 5, compact: true, centreX: 195 } as const;
const HOURS: RoomSheetStyle['hours'] = [9, 12.5, 18.8, 22, 15, 7];

const SHEETS = {
  moods: () => moodSheet(),
  hair: () => hairSheet(),
  clothes: () => clothesSheet(),
  faces: () => faceSheet(),
  'rooms-light': () => roomSheet({ ...WIDE, theme: 'light', hours: HOURS }),
  'rooms-dark': () => roomSheet({ ...WIDE, theme: 'dark', hours: HOURS }),
  'rooms-small-light': () => roomSheet({ ...SMALL, theme: 'light', hours: HOURS }),
  'rooms-small-dark': () => roomSheet({ ...SMALL, theme: 'dark', hours: HOURS }),
} as const satisfies Record<string, () => HTMLElement>;

export type SheetKind = keyof typeof SHEETS;

export const SHEET_KINDS = Object.keys(SHEETS) as readonly SheetKind[];

/** A contact sheet to look the painters over. For developers; no part of the game. */
export function renderSheet(kind: SheetKind): HTMLElement {
  return SHEETS[kind]();
}
