/** What the device and the player prefer, as it applies to the page. */
import type { Settings, Theme } from '../settings/settings.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Whether a theme shows dark on this device. */
export function isDark(theme: Theme): boolean {
  return theme === 'auto' ? dark.matches : theme === 'dark';
}

/** Whether the device asks for reduced motion. */
export function wantsStillness(): boolean {
  return still.matches;
}

/** Calls back when the device's own preferences change. @returns How to stop it. */
export function whenThemeChanges(onChange: () => void): () => void {
  dark.addEventListener('change', onChange);
  still.addEventListener('change', onChange);
  return () => {
    dark.removeEventListener('change', onChange);
    still.removeEventListener('change', onChange);
  };
}

/** Puts the settings into force on the page; the style sheets do the rest. */
export function applySettings({ theme, textSize }: Settings): void {
  const { dataset, style } = document.documentElement;
  if (theme === 'auto') delete dataset.theme;
  else dataset.theme = theme;
  style.setProperty('--text-size', String(textSize));
}
