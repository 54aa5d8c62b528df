import type { Brush } from '../../../src/game/portrait/index.ts';

type Point = readonly [x: number, y: number];
type Matrix = readonly [number, number, number, number, number, number];

/** Node has no Path2D; the painters only make them from outlines and hand them back. */
class Outline {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export function installPath2D(): void {
  Object.assign(globalThis, { Path2D: Outline });
}

/** The points of an outline that uses absolute M, L, C and Q only; curves give their control points. */
export function pointsOf(outline: string): Point[] {
  const numbers = outline.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push([numbers[index] ?? 0, numbers[index + 1] ?? 0]);
  }
  return points;
}

/** What was painted: the hull of a fill or stroke, grown by half the width of the line. */
export interface Mark {
  readonly points: readonly Point[];
  readonly margin: number;
  readonly style: string;
}

interface State {
  matrix: Matrix;
  clipped: boolean;
  lineWidth: number;
  fillStyle: unknown;
  strokeStyle: unknown;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/**
 * A 2D context that paints nothing and notes where it would have. Marks made under a clip are left out: the clip
 * holds them in. `clips` are the clipping shapes themselves.
 */
export class RecordingBrush {
  readonly marks: Mark[] = [];
  readonly clips: Point[][] = [];
  lineCap = 'butt';
  lineJoin = 'miter';
  globalAlpha = 1;
  globalCompositeOperation = 'source-over';
  filter = 'none';
  private path: Point[] = [];
  private state: State = {
    matrix: IDENTITY,
    clipped: false,
    lineWidth: 1,
    fillStyle: '#000000',
    strokeStyle: '#000000',
  };
  private readonly stack: State[] = [];

  static brush(): { brush: Brush; record: RecordingBrush } {
    const record = new RecordingBrush();
    return { brush: record as unknown as Brush, record };
  }

  get lineWidth(): number {
    return this.state.lineWidth;
  }
  set lineWidth(width: number) {
    this.state.lineWidth = width;
  }
  get fillStyle(): unknown {
    return this.state.fillStyle;
  }
  set fillStyle(style: unknown) {
    this.state.fillStyle = style;
  }
  get strokeStyle(): unknown {
    return this.state.strokeStyle;
  }
  set strokeStyle(style: unknown) {
    this.state.strokeStyle = style;
  }

  save(): void {
    this.stack.push({ ...this.state });
  }
  restore(): void {
    const state = this.stack.pop();
    if (state) this.state = state;
  }
  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }
  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.state.matrix = times(this.state.matrix, [a, b, c, d, e, f]);
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.state.matrix = [a, b, c, d, e, f];
  }
  setLineDash(): void {}

  beginPath(): void {
    this.path = [];
  }
  closePath(): void {}
  moveTo(x: number, y: number): void {
    this.add(x, y);
  }
  lineTo(x: number, y: number): void {
    this.add(x, y);
  }
  quadraticCurveTo(...numbers: number[]): void {
    this.addAll(numbers);
  }
  bezierCurveTo(...numbers: number[]): void {
    this.addAll(numbers);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.addAll([x, y, x + width, y, x + width, y + height, x, y + height]);
  }
  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height);
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.ellipse(x, y, radius, radius, 0, from, to);
  }
  ellipse(x: number, y: number, rx: number, ry: number, turn: number, from: number, to: number): void {
    for (let step = 0; step <= 16; step++) {
      const angle = from + ((to - from) * step) / 16;
      const dx = rx * Math.cos(angle);
      const dy = ry * Math.sin(angle);
      this.add(x + dx * Math.cos(turn) - dy * Math.sin(turn), y + dx * Math.sin(turn) + dy * Math.cos(turn));
    }
  }

  fill(outline?: unknown): void {
    this.mark(this.shapeOf(outline), 0, this.state.fillStyle);
  }
  stroke(outline?: unknown): void {
    const [a, b] = this.state.matrix;
    this.mark(this.shapeOf(outline), (this.state.lineWidth / 2) * Math.hypot(a, b), this.state.strokeStyle);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const path = this.path;
    this.path = [];
    this.rect(x, y, width, height);
    this.mark(this.path, 0, this.state.fillStyle);
    this.path = path;
  }
  clip(outline?: unknown): void {
    this.clips.push(this.shapeOf(outline));
    this.state.clipped = true;
  }

  createLinearGradient(): unknown {
    return { addColorStop: () => undefined };
  }
  createRadialGradient(): unknown {
    return { addColorStop: () => undefined };
  }

  private at([x, y]: Point): Point {
    const [a, b, c, d, e, f] = this.state.matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  }
  private add(x: number, y: number): void {
    this.path.push(this.at([x, y]));
  }
  private addAll(numbers: readonly number[]): void {
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      this.add(numbers[index] ?? 0, numbers[index + 1] ?? 0);
    }
  }
  private shapeOf(outline: unknown): Point[] {
    if (outline instanceof Outline) return pointsOf(outline.text).map((point) => this.at(point));
    return [...this.path];
  }
  private mark(points: readonly Point[], margin: number, style: unknown): void {
    if (this.state.clipped || points.length === 0) return;
    this.marks.push({ points, margin, style: typeof style === 'string' ? style : 'gradient' });
  }
}

/** The edges of all marks: left, top, right, bottom. */
export function extent(marks: readonly Mark[]): readonly [number, number, number, number] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points, margin } of marks) {
    for (const [x, y] of points) {
      left = Math.min(left, x - margin);
      top = Math.min(top, y - margin);
      right = Math.max(right, x + margin);
      bottom = Math.max(bottom, y + margin);
    }
  }
  return [left, top, right, bottom];
}
