import { type Brush, line, slab } from '../portrait/index.ts';

/** Size of the empty chair in portrait units; it stands on its lower edge. */
export const CHAIR = { width: 520, height: 720 } as const;

/** The chair of someone who does not come. */
export function paintChair(c: Brush, dark: boolean): void {
  const [base, shade, light] = dark ? ['#2F5561', '#1D3742', '#4A7785'] : ['#3E7378', '#2A5358', '#639CA1'];
  c.translate(30, 0);
  slab(c, 206, 420, 48, 310, 8, '#20343A');
  slab(c, 40, 20, 380, 470, [120, 120, 60, 60], shade ?? '#2A5358');
  slab(c, 62, 40, 336, 430, [104, 104, 50, 50], base ?? '#3E7378');
  slab(c, 76, 52, 60, 400, [60, 20, 20, 40], '#FFFFFF0D');
  line(c, 'M96 150Q230 178 364 150', light ?? '#639CA1', 6);
  line(c, 'M96 250Q230 278 364 250', light ?? '#639CA1', 6);
  line(c, 'M96 350Q230 378 364 350', light ?? '#639CA1', 6);
  slab(c, -8, 466, 84, 34, 17, shade ?? '#2A5358');
  slab(c, 384, 466, 84, 34, 17, shade ?? '#2A5358');
  slab(c, 14, 490, 20, 110, 8, '#20343A');
  slab(c, 426, 490, 20, 110, 8, '#20343A');
  slab(c, 0, 590, 460, 60, 28, shade ?? '#2A5358');
}
