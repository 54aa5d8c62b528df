/** A material in three tones. */
export interface Ramp {
  readonly base: string;
  readonly shade: string;
  readonly light: string;
}

function channels(hex: string): readonly [number, number, number] {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const pair = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

/** Between two colours `#rrggbb`; `share` 0 is the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const [r1, g1, b1] = channels(first);
  const [r2, g2, b2] = channels(second);
  return `#${pair(r1 + (r2 - r1) * share)}${pair(g1 + (g2 - g1) * share)}${pair(b1 + (b2 - b1) * share)}`;
}

/** The colour `#rrggbb` with an opacity of 0..1. */
export function faded(hex: string, opacity: number): string {
  return hex.slice(0, 7) + pair(Math.max(0, Math.min(1, opacity)) * 255);
}

/** How bright a colour looks, 0..1. */
export function brightness(hex: string): number {
  const [r, g, b] = channels(hex);
  return (r * 0.299 + g * 0.587 + b * 0.114) / 255;
}

/** How far a colour is from grey, 0..1. */
export function saturation(hex: string): number {
  const [r, g, b] = channels(hex);
  const most = Math.max(r, g, b);
  return most === 0 ? 0 : (most - Math.min(r, g, b)) / most;
}

/** More light on the same paint: every channel grows, so that the hue stays. */
function lit(hex: string, factor: number): string {
  const [r, g, b] = channels(hex);
  const more = (value: number): string => pair(Math.min(255, value * factor + 6));
  return `#${more(r)}${more(g)}${more(b)}`;
}

/** Three tones from one: shadows lean to cool plum and light to warm cream, as under a window. */
export function ramp(base: string): Ramp {
  const pale = brightness(base) > 0.72;
  return {
    base,
    shade: mix(base, pale ? '#8A7F96' : '#160F2C', pale ? 0.3 : 0.34),
    light: pale ? mix(base, '#FFF1D6', 0.5) : mix(lit(base, 1.24), '#FFF1D6', 0.06),
  };
}
