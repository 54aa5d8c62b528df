/** Any 2D context will do: a page's canvas, a texture's canvas or an off-screen one. */
export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
export type Paint = string | CanvasGradient;

const shapes = new Map<string, Path2D>();

/** The path of a fixed outline. Kept, so give it constant strings only. */
export function shape(outline: string): Path2D {
  const known = shapes.get(outline);
  if (known) return known;
  const made = new Path2D(outline);
  shapes.set(outline, made);
  return made;
}

export function fill(c: Brush, outline: string, paint: Paint, rule: CanvasFillRule = 'nonzero'): void {
  c.fillStyle = paint;
  c.fill(shape(outline), rule);
}

/** A stroke with round ends and joins. */
export function line(c: Brush, outline: string, paint: Paint, width: number): void {
  c.strokeStyle = paint;
  c.lineWidth = width;
  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.stroke(shape(outline));
}

export function oval(c: Brush, x: number, y: number, rx: number, ry: number, paint: Paint, turn = 0): void {
  c.fillStyle = paint;
  c.beginPath();
  c.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
  c.fill();
}

export function slab(
  c: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number | number[],
  paint: Paint,
): void {
  c.fillStyle = paint;
  c.beginPath();
  c.roundRect(x, y, width, height, radius);
  c.fill();
}

/** Paints with everything put back afterwards: clip, transform, alpha. */
export function apart(c: Brush, paint: () => void): void {
  c.save();
  paint();
  c.restore();
}

/** Paints inside an outline only. */
export function within(c: Brush, outline: string, paint: () => void, rule: CanvasFillRule = 'nonzero'): void {
  apart(c, () => {
    c.clip(shape(outline), rule);
    paint();
  });
}

/** Paints twice, the second time mirrored about the middle of the 800 unit wide portrait. */
export function mirrored(c: Brush, paint: () => void): void {
  paint();
  apart(c, () => {
    c.translate(800, 0);
    c.scale(-1, 1);
    paint();
  });
}

/** A straight gradient; each stop is [position 0..1, colour]. */
export function gradient(
  c: Brush,
  from: readonly [number, number],
  to: readonly [number, number],
  stops: readonly (readonly [number, string])[],
): CanvasGradient {
  const made = c.createLinearGradient(from[0], from[1], to[0], to[1]);
  for (const [at, colour] of stops) made.addColorStop(at, colour);
  return made;
}

/** A round spot that fades out towards its rim. */
export function glow(c: Brush, x: number, y: number, radius: number, colour: string): void {
  const spot = c.createRadialGradient(x, y, 0, x, y, radius);
  spot.addColorStop(0, colour);
  spot.addColorStop(1, `${colour.slice(0, 7)}00`);
  c.fillStyle = spot;
  c.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}
