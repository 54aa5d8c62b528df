import { type Brush, faded, glow, gradient, mix } from '../portrait/index.ts';

/** The light of one hour. */
export interface Sky {
  readonly top: string;
  readonly bottom: string;
  /** 0 by day, 1 at night. */
  readonly night: number;
  /** Share of the warm light of a low sun, 0..1. */
  readonly warmth: number;
}

const KEYS: readonly (readonly [hour: number, top: string, bottom: string])[] = [
  [0, '#0B1430', '#1D2B50'],
  [5, '#16224A', '#3B416E'],
  [6.5, '#6A87BC', '#F8BC92'],
  [8.5, '#8BCAE8', '#FDEBD2'],
  [12, '#6EBBE6', '#DBF0F7'],
  [16, '#82C2E4', '#FBEDD3'],
  [18.5, '#5E73AE', '#F8AC72'],
  [20, '#29366A', '#DD7A5E'],
  [21.5, '#101B3E', '#2E3A68'],
  [24, '#0B1430', '#1D2B50'],
];

const between = (value: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (value - from) / (to - from)));

/** The sky at an hour; hours beyond 0..24 wrap round. In the dark theme it is dusk-dimmed, for tired eyes. */
export function skyAt(hour: number, dark: boolean): Sky {
  const at = ((hour % 24) + 24) % 24;
  const next = KEYS.findIndex(([key]) => key > at);
  const before = KEYS[next - 1] ?? KEYS[0];
  const after = KEYS[next] ?? before;
  if (!before || !after) throw new Error('the day has no hours');
  const share = between(at, before[0], after[0]);
  const dim = (colour: string): string => (dark ? mix(colour, '#141C3A', 0.34) : colour);
  return {
    top: dim(mix(before[1], after[1], share)),
    bottom: dim(mix(before[2], after[2], share)),
    night: Math.max(1 - between(at, 5.2, 7.5), between(at, 18, 21)),
    warmth: Math.max(0, 1 - Math.abs(at - 18.8) / 2.2, 1 - Math.abs(at - 6.8) / 1.6),
  };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Numbers 0..1 that are the same on every paint. */
export function scatter(seed: number): () => number {
  let value = seed;
  return () => {
    value = (value * 16807) % 2147483647;
    return value / 2147483647;
  };
}

function paintSun(c: Brush, box: Box, hour: number, night: number): void {
  const radius = Math.min(34, box.height * 0.09);
  if (night > 0.75) {
    const x = box.x + box.width * 0.84;
    const y = box.y + box.height * 0.2;
    glow(c, x, y, radius * 3.4, '#DDE6FF44');
    c.fillStyle = '#F4EFD9';
    c.beginPath();
    c.arc(x, y, radius * 0.8, 0, Math.PI * 2);
    c.fill();
    c.fillStyle = '#DCD6BE';
    for (const [dx, dy, r] of [
      [-0.25, -0.2, 0.17],
      [0.2, 0.25, 0.13],
      [0.3, -0.3, 0.1],
    ] as const) {
      c.beginPath();
      c.arc(x + dx * radius, y + dy * radius, r * radius, 0, Math.PI * 2);
      c.fill();
    }
    return;
  }
  const share = between(hour, 6, 20);
  const x = box.x + box.width * (share < 0.5 ? 0.06 + 0.24 * share : 0.72 + 0.2 * share);
  const y = box.y + box.height * (0.7 - 0.54 * Math.sin(Math.PI * share));
  const low = 1 - Math.sin(Math.PI * share);
  const colour = mix('#FFF6CF', '#FFC07A', low);
  glow(c, x, y, radius * 4, faded(colour, 0.6));
  c.fillStyle = colour;
  c.beginPath();
  c.arc(x, y, radius, 0, Math.PI * 2);
  c.fill();
}

function paintClouds(c: Brush, box: Box, night: number): void {
  if (night > 0.75) {
    const next = scatter(41);
    c.fillStyle = '#FFFFFF';
    for (let index = 0; index < 46; index++) {
      c.globalAlpha = 0.25 + next() * 0.6;
      c.beginPath();
      c.arc(
        box.x + next() * box.width,
        box.y + next() * box.height * 0.66,
        0.8 + next() * 1.3,
        0,
        Math.PI * 2,
      );
      c.fill();
    }
    c.globalAlpha = 1;
    return;
  }
  c.fillStyle = faded(mix('#FFFFFF', '#FFC9A0', night), 0.5);
  for (const [x, y, size] of [
    [0.16, 0.2, 1],
    [0.66, 0.12, 0.8],
    [0.9, 0.34, 1.1],
    [0.34, 0.4, 0.7],
  ] as const) {
    const cx = box.x + x * box.width;
    const cy = box.y + y * box.height;
    const unit = 15 * size;
    c.beginPath();
    c.roundRect(cx - unit * 2.4, cy, unit * 5.4, unit, unit / 2);
    c.arc(cx - unit * 0.6, cy, unit * 0.95, 0, Math.PI * 2);
    c.arc(cx + unit * 0.8, cy + unit * 0.1, unit * 0.72, 0, Math.PI * 2);
    c.fill();
  }
}

/** Sky, sun or moon, clouds or stars. */
export function paintSky(c: Brush, box: Box, hour: number, dark: boolean): void {
  const sky = skyAt(hour, dark);
  c.fillStyle = gradient(
    c,
    [0, box.y],
    [0, box.y + box.height],
    [
      [0, sky.top],
      [1, sky.bottom],
    ],
  );
  c.fillRect(box.x, box.y, box.width, box.height);
  paintClouds(c, box, sky.night);
  paintSun(c, box, ((hour % 24) + 24) % 24, sky.night);
}

/** Two rows of house fronts whose windows light up towards night. */
export function paintCity(c: Brush, box: Box, hour: number, dark: boolean): void {
  const { night, bottom } = skyAt(hour, dark);
  const next = scatter(3);
  const floor = box.y + box.height;
  for (const layer of [0, 1] as const) {
    const day = layer ? '#6E9AA0' : mix('#A9C6C6', bottom, 0.25);
    const late = layer ? '#122738' : '#23405A';
    const wall = mix(mix(day, late, night), '#0E1A26', dark ? 0.3 : 0);
    let x = box.x - 10;
    while (x < box.x + box.width + 20) {
      const width = 34 + next() * 52;
      const height = box.height * (layer ? 0.2 : 0.32) + next() * box.height * (layer ? 0.28 : 0.26);
      c.fillStyle = wall;
      c.fillRect(x, floor - height, width - 3, height);
      if (layer === 0 && width > 70) c.fillRect(x + width / 2 - 2, floor - height - 22, 4, 24);
      if (layer) {
        c.fillStyle = faded('#FFFFFF', 0.06);
        c.fillRect(x, floor - height, 6, height);
        for (let y = floor - height + 10; y < floor - 8; y += 15) {
          for (let column = x + 8; column < x + width - 13; column += 13) {
            const lit = next();
            if (lit < 0.42) continue;
            c.fillStyle = night > 0.5 ? (lit > 0.62 ? '#FFD68A' : '#2C4356') : '#DCEBE9';
            c.globalAlpha = night > 0.5 ? 0.9 : 0.55;
            c.fillRect(column, y, 6, 8);
          }
        }
        c.globalAlpha = 1;
      }
      x += width;
    }
  }
}

/** Rolling green with trees, for places at the edge of a town. */
export function paintTrees(c: Brush, box: Box, hour: number, dark: boolean): void {
  const { night } = skyAt(hour, dark);
  const next = scatter(9);
  const floor = box.y + box.height;
  const shade = (colour: string): string =>
    mix(mix(colour, '#14283A', night * 0.72), '#0E1A26', dark ? 0.3 : 0);
  c.fillStyle = shade('#A9CFA0');
  c.beginPath();
  c.moveTo(box.x, floor);
  c.lineTo(box.x, floor - box.height * 0.3);
  c.bezierCurveTo(
    box.x + box.width * 0.3,
    floor - box.height * 0.46,
    box.x + box.width * 0.5,
    floor - box.height * 0.2,
    box.x + box.width,
    floor - box.height * 0.36,
  );
  c.lineTo(box.x + box.width, floor);
  c.fill();
  for (let x = box.x + 10; x < box.x + box.width; x += 40 + next() * 46) {
    const size = 20 + next() * 20;
    const base = floor - box.height * (0.1 + next() * 0.14);
    c.fillStyle = shade('#7A5A40');
    c.fillRect(x - 3, base - size, 6, size + 30);
    c.fillStyle = shade(next() > 0.5 ? '#5E9B63' : '#4B8458');
    c.beginPath();
    c.arc(x, base - size * 1.5, size, 0, Math.PI * 2);
    c.arc(x - size * 0.6, base - size, size * 0.7, 0, Math.PI * 2);
    c.arc(x + size * 0.6, base - size, size * 0.7, 0, Math.PI * 2);
    c.fill();
  }
  c.fillStyle = shade('#7FB27A');
  c.fillRect(box.x, floor - box.height * 0.1, box.width, box.height * 0.1);
}
