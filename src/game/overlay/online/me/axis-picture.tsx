import { type Axis, bandOf } from '../../../../engine/index.ts';
import { axisHistory, type Play } from '../../../online/plays.ts';
import { AXIS_WORDS } from '../../debrief/axis-words.ts';
import { plural } from '../../words.ts';
import { BandMark } from '../band-mark.tsx';

/** Where the bands begin, in points. */
const BAND_LINES = [
  [50, 'Uneven'],
  [75, 'Sound'],
  [90, 'Masterly'],
] as const;
/** The latest so many are drawn. */
const MOST_DRAWN = 24;

const WIDTH = 300;
const HEIGHT = 120;
const EDGE = 8;
/** Where the names of the bands end. */
const LABELS = 56;

/** One axis over time: a dot per talk, on the lines where the bands begin. */
export function AxisPicture({ plays, axis }: { readonly plays: readonly Play[]; readonly axis: Axis }) {
  const points = axisHistory(plays, axis)
    .slice(-MOST_DRAWN)
    .map((each) => each.points);
  const latest = points.at(-1);
  const x = (index: number): number =>
    points.length === 1
      ? (LABELS + WIDTH) / 2
      : LABELS + EDGE + (index * (WIDTH - LABELS - 2 * EDGE)) / (points.length - 1);
  const y = (value: number): number => HEIGHT - EDGE - (value * (HEIGHT - 2 * EDGE)) / 100;
  return (
    <figure class={`axis-picture axis-${axis}`}>
      <figcaption>
        <b>{AXIS_WORDS[axis]}</b>
        {latest === undefined ? (
          <span class="aside">Not measured yet</span>
        ) : (
          <span>
            Latest: <BandMark band={bandOf(latest)} /> {latest}
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={inWords(axis, points)}>
        {BAND_LINES.map(([line, band]) => (
          <g key={line}>
            <line class="band-line-mark" x1={LABELS} x2={WIDTH} y1={y(line)} y2={y(line)} />
            <text x="0" y={y(line) + 4}>
              {band}
            </text>
          </g>
        ))}
        {points.length > 1 && (
          <polyline points={points.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
        )}
        {points.map((value, index) => (
          <circle key={index} cx={x(index)} cy={y(value)} r={index === points.length - 1 ? 5.5 : 4} />
        ))}
      </svg>
    </figure>
  );
}

function inWords(axis: Axis, points: readonly number[]): string {
  const [first] = points;
  const latest = points.at(-1);
  if (first === undefined || latest === undefined) return `${AXIS_WORDS[axis]}: not measured yet`;
  const span = points.length === 1 ? `${latest} points` : `from ${first} to ${latest} points`;
  return `${AXIS_WORDS[axis]} over ${plural(points.length, 'talk', 'talks')}: ${span}. The lines stand at 50, 75 and 90, where the bands begin.`;
}
