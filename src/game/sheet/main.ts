import { clothesSheet, faceSheet, hairSheet, moodSheet } from './people.ts';

const SHEETS = {
  moods: () => moodSheet(),
  hair: () => hairSheet(),
  clothes: () => clothesSheet(),
  faces: () => faceSheet(),
} as const satisfies Record<string, () => HTMLElement>;

export type SheetKind = keyof typeof SHEETS;

export const SHEET_KINDS = Object.keys(SHEETS) as readonly SheetKind[];

/** A contact sheet to look the painters over. For developers; no part of the game. */
export function renderSheet(kind: SheetKind): HTMLElement {
  return SHEETS[kind]();
}
