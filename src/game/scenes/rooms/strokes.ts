import { apart, type Brush } from '../../portrait/index.ts';

export function block(
  c: Brush,
  x: number,
  y: number,
  width: number,
  height: number,
  paint: string | CanvasGradient,
): void {
  c.fillStyle = paint;
  c.fillRect(x, y, width, height);
}

export function stroke(
  c: Brush,
  points: readonly (readonly [number, number])[],
  paint: string,
  width: number,
): void {
  c.strokeStyle = paint;
  c.lineWidth = width;
  c.lineCap = 'round';
  c.lineJoin = 'round';
  c.beginPath();
  points.forEach(([x, y], index) => {
    if (index) c.lineTo(x, y);
    else c.moveTo(x, y);
  });
  c.stroke();
}

export function area(
  c: Brush,
  points: readonly (readonly [number, number])[],
  paint: string | CanvasGradient,
): void {
  c.fillStyle = paint;
  c.beginPath();
  points.forEach(([x, y], index) => {
    if (index) c.lineTo(x, y);
    else c.moveTo(x, y);
  });
  c.closePath();
  c.fill();
}

/** Moves the origin to a prop's place. */
export function placed(c: Brush, x: number, y: number, size: number, paint: () => void): void {
  apart(c, () => {
    c.translate(x, y);
    c.scale(size, size);
    paint();
  });
}
