/** What a player can set. Kept in the browser's local storage; anything unreadable falls back to the defaults. */

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Percent of the browser's own text size. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Settings {
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  readonly theme: Theme;
  readonly textSize: TextSize;
  /** No shaking, no flush of anger, no sparks. */
  readonly calm: boolean;
  /** A word on every reply as soon as it is given. */
  readonly coach: boolean;
  /** The keys 1 to 4 choose replies (WCAG 2.1.4 asks that they can be turned off). */
  readonly numberKeys: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  volume: 0.7,
  muted: false,
  theme: 'auto',
  textSize: 100,
  calm: false,
  coach: false,
  numberKeys: true,
};

const KEY = 'owed-nothing/settings';

/** The player's settings; defaults for whatever is missing or not understood. */
export function loadSettings(): Settings {
  try {
    return parseSettings(localStorage.getItem(KEY));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

/** Keeps the settings. Where storage is forbidden they last for the visit. */
export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Nothing to do: the settings are in force, they are only not remembered.
  }
}

/** Reads settings from text, field by field. */
export function parseSettings(text: string | null): Settings {
  const raw = readObject(text);
  const flag = (name: 'muted' | 'calm' | 'coach' | 'numberKeys'): boolean => {
    const value = raw[name];
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name];
  };
  const { volume } = raw;
  return {
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : DEFAULT_SETTINGS.volume,
    muted: flag('muted'),
    theme: THEMES.find((theme) => theme === raw.theme) ?? DEFAULT_SETTINGS.theme,
    textSize: TEXT_SIZES.find((size) => size === raw.textSize) ?? DEFAULT_SETTINGS.textSize,
    calm: flag('calm'),
    coach: flag('coach'),
    numberKeys: flag('numberKeys'),
  };
}

function readObject(text: string | null): Readonly<Record<string, unknown>> {
  if (text === null) return {};
  try {
    const raw: unknown = JSON.parse(text);
    return typeof raw === 'object' && raw !== null ? { ...raw } : {};
  } catch {
    return {};
  }
}
