import { beforeAll, describe, expect, it } from 'vitest';
import { BEARDS, CLOTHES, FACES, HAIR_STYLES, type Look, MOODS, WEARS } from '../../../src/engine/index.ts';
import { FACE_OUTLINES } from '../../../src/game/portrait/head.ts';
import {
  ARMS_AREA,
  FACE_AREA,
  LAYERS,
  MOOD_GESTURES,
  MOOD_POSES,
  paintArms,
  paintMovingFace,
  resolveLook,
} from '../../../src/game/portrait/index.ts';
import { extent, installPath2D, pointsOf, RecordingBrush } from './recording-brush.ts';

beforeAll(installPath2D);

type Point = readonly [number, number];
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function expectInside(edges: readonly [number, number, number, number], area: Area): void {
  const [left, top, right, bottom] = edges;
  expect(left).toBeGreaterThanOrEqual(area.x);
  expect(top).toBeGreaterThanOrEqual(area.y);
  expect(right).toBeLessThanOrEqual(area.x + area.width);
  expect(bottom).toBeLessThanOrEqual(area.y + area.height);
}

/** The outline as a polygon, stretched as the head is. */
function polygon(outline: string, stretch: number): Point[] {
  const [start, ...rest] = pointsOf(outline);
  const points: Point[] = [];
  let from = start ?? [0, 0];
  for (let index = 0; index + 2 < rest.length; index += 3) {
    const [a, b, to] = [rest[index], rest[index + 1], rest[index + 2]];
    if (!a || !b || !to) break;
    for (let step = 1; step <= 24; step++) {
      const t = step / 24;
      const u = 1 - t;
      const along = (axis: 0 | 1): number =>
        u ** 3 * from[axis] + 3 * u * u * t * a[axis] + 3 * u * t * t * b[axis] + t ** 3 * to[axis];
      points.push([400 + (along(0) - 400) * stretch, along(1)]);
    }
    from = to;
  }
  return points;
}

function contains(shape: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  shape.forEach(([x1, y1], index) => {
    const [x2, y2] = shape[(index + 1) % shape.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

describe.each(FACES)('a %s face', (face) => {
  const person = resolveLook({ name: 'Ada', look: { face, hairStyle: 'bob', earring: true } });

  it.each(MOODS)('keeps within the picture that is painted anew: %s', (mood) => {
    const { brush, record } = RecordingBrush.brush();
    for (const blink of [0, 0.5, 1]) paintMovingFace(brush, person, MOOD_POSES[mood], blink);
    expect(record.marks.length).toBeGreaterThan(10);
    expectInside(extent(record.marks), FACE_AREA);
  });

  it.each(MOODS)('has its eyes inside its outline: %s', (mood) => {
    const { brush, record } = RecordingBrush.brush();
    paintMovingFace(brush, person, { ...MOOD_POSES[mood], blush: 0, mouthOpen: 0 });
    const outline = polygon(FACE_OUTLINES[face], person.faceWidth);
    expect(record.clips).toHaveLength(2);
    for (const eye of record.clips) for (const point of eye) expect(contains(outline, point)).toBe(true);
  });
});

describe('the pictures of a person', () => {
  const looks: Look[] = [
    ...HAIR_STYLES.flatMap((hairStyle) => [{ hairStyle }, { hairStyle, age: 'older' as const }]),
    ...CLOTHES.map((clothes) => ({ clothes, tie: 'brick' as const })),
    ...WEARS.map((wears) => ({ wears })),
    ...BEARDS.map((beard) => ({ beard })),
    { earring: true },
  ].map((look) => ({ ...look, face: 'wide', build: 'broad' }));

  it.each(looks)('hold all of %o', (look) => {
    const person = resolveLook({ name: 'Ada', look });
    for (const { paint, ...area } of Object.values(LAYERS)) {
      const { brush, record } = RecordingBrush.brush();
      paint(brush, person);
      if (record.marks.length === 0) continue;
      const [left, top, right, bottom] = extent(record.marks);
      // The neck goes on behind the head, where its picture may end, and the trunk goes on behind the desk.
      const isBody = paint === LAYERS.body.paint;
      expectInside([left, isBody ? area.y : top, right, isBody ? area.y : bottom], area);
    }
  });

  it.each(MOODS)('hold arms and hands: %s', (mood) => {
    for (const look of looks) {
      const { brush, record } = RecordingBrush.brush();
      paintArms(brush, resolveLook({ name: 'Ada', look }), MOOD_GESTURES[mood]);
      if (record.marks.length === 0) continue;
      // Sleeves run out of the picture below, behind the desk.
      const [left, top, right] = extent(record.marks);
      expectInside([left, top, right, ARMS_AREA.y], ARMS_AREA);
    }
  });
});
