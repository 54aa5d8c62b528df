import { beforeAll, describe, expect, it } from 'vitest';
import { PLACES } from '../../../src/engine/index.ts';
import { layoutOf, viewOf } from '../../../src/game/scenes/layout.ts';
import { ROOMS } from '../../../src/game/scenes/rooms/index.ts';
import { EDGE, FOREGROUND_TOP } from '../../../src/game/scenes/rooms/room.ts';
import { extent, installPath2D, RecordingBrush } from '../portrait/recording-brush.ts';

beforeAll(installPath2D);

const SIZES = [
  { width: 1280, height: 720, area: { centreX: 415, compact: false } },
  { width: 390, height: 360, area: { centreX: 195, compact: true } },
  { width: 390, height: 262, area: { centreX: 195, compact: true } },
  { width: 844, height: 390, area: { centreX: 200, compact: true } },
  { width: 2560, height: 900, area: { centreX: 1000, compact: false } },
];

it('there is a room for every place of a story', () => {
  expect(Object.keys(ROOMS).sort()).toEqual([...PLACES].sort());
});

it('no two rooms look the same', () => {
  const seen = PLACES.map((place) => {
    const { brush, record } = RecordingBrush.brush();
    const view = viewOf(layoutOf(1280, 720, { centreX: 415, compact: false }), { hour: 10, theme: 'light' });
    ROOMS[place].backdrop(brush, view);
    return JSON.stringify(record.marks);
  });
  expect(new Set(seen).size).toBe(PLACES.length);
});

describe.each(PLACES)('the room %s', (place) => {
  it.each(SIZES)('fills a stage of $width x $height by day and by night', ({ width, height, area }) => {
    const layout = layoutOf(width, height, area);
    for (const theme of ['light', 'dark'] as const) {
      const view = viewOf(layout, { hour: theme === 'dark' ? 22 : 10, theme });
      const { brush, record } = RecordingBrush.brush();
      ROOMS[place].backdrop(brush, view);
      const [left, top, right, bottom] = extent(record.marks);
      expect(left).toBeLessThanOrEqual(view.left);
      expect(top).toBeLessThanOrEqual(0);
      expect(right).toBeGreaterThanOrEqual(view.right - 1e-6);
      expect(bottom).toBeGreaterThanOrEqual(view.bottom - 1e-6);
    }
  });

  it('keeps its foreground clear of the face', () => {
    for (const { width, height, area } of SIZES) {
      const view = viewOf(layoutOf(width, height, area), { hour: 10, theme: 'light' });
      const { brush, record } = RecordingBrush.brush();
      ROOMS[place].foreground(brush, view);
      expect(extent(record.marks)[1]).toBeGreaterThanOrEqual(FOREGROUND_TOP);
    }
  });
});

describe('the layout', () => {
  it.each(SIZES)('shows head and shoulders on $width x $height', ({ width, height, area }) => {
    const { footY, person, unit } = layoutOf(width, height, area);
    const portraitY = (y: number): number => footY - (1000 - y) * person;
    expect(portraitY(86)).toBeGreaterThan(0);
    expect(portraitY(620)).toBeLessThan(EDGE * unit);
    expect(portraitY(1000)).toBeGreaterThan(height * 0.86);
  });
});
