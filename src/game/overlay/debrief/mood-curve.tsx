import { useEffect, useRef, useState } from 'preact/hooks';
import type { CastMember } from '../../../engine/index.ts';
import { Face } from '../face.tsx';
import { MOOD_WORDS } from '../words.ts';
import { capitalised, replyNumber } from './axis-words.ts';
import { Mark } from './mark.tsx';
import { MOOD_HEIGHTS, type MoodPoint } from './mood-heights.ts';

interface MoodCurveProps {
  readonly customer: CastMember;
  readonly points: readonly MoodPoint[];
  readonly turningPoint: number | null;
}

/** Moods that name the dotted lines; not so many that the words would touch. */
const GRID = ['pleased', 'doubtful', 'furious'] as const;
/** Below this width the curve has its own, narrower layout. CSS pixels. */
const NARROW = 560;
/** Faces stand at least this far apart; where there is less room, some are left out. CSS pixels. */
const LEAST_STEP = 22;

/** The customer's mood after each reply, with a small face under each. The list of faces says the same in words. */
export function MoodCurve({ customer, points, turningPoint }: MoodCurveProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [{ width, textScale }, setMeasures] = useState({ width: 640, textScale: 1 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined || entry.contentRect.width === 0) return;
      const textSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setMeasures({ width: Math.round(entry.contentRect.width), textScale: textSize / 16 });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const isNarrow = width < NARROW;
  const height = isNarrow ? 132 : 190;
  const left = (isNarrow ? 72 : 96) * textScale;
  const right = width - (isNarrow ? 16 : 40);
  const top = 22;
  const bottom = height - 18;
  const step = points.length > 1 ? (right - left) / (points.length - 1) : 0;
  const x = (after: number): number => left + after * step;
  const y = (share: number): number => bottom - share * (bottom - top);
  const faceEvery = Math.max(1, Math.ceil(LEAST_STEP / Math.max(1, step)));
  const faceSize = Math.max(LEAST_STEP - 4, Math.min(isNarrow ? 30 : 44, step - 4));
  const turned = turningPoint === null ? undefined : points[turningPoint + 1];
  const hasFace = (point: MoodPoint): boolean =>
    point === turned ||
    (point.after % faceEvery === 0 &&
      Math.abs(point.after - (turned?.after ?? point.after - faceEvery)) >= faceEvery);
  return (
    <section class="curve block" aria-labelledby="curve-title">
      <h2 id="curve-title">{customer.name}’s mood, reply by reply</h2>
      <div ref={frame} class="curve-frame">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          style={{ aspectRatio: `${width} / ${height}` }}
          aria-hidden="true"
        >
          <defs>
            <linearGradient id="mood-ink" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={y(1)} y2={y(0)}>
              <stop class="is-high" offset="0.2" />
              <stop class="is-middle" offset="0.58" />
              <stop class="is-low" offset="0.9" />
            </linearGradient>
          </defs>
          {GRID.map((mood) => (
            <g key={mood}>
              <line class="grid" x1={left} x2={right} y1={y(MOOD_HEIGHTS[mood])} y2={y(MOOD_HEIGHTS[mood])} />
              <text x={0} y={y(MOOD_HEIGHTS[mood]) + 5}>
                {MOOD_WORDS[mood].toLowerCase()}
              </text>
            </g>
          ))}
          {turned !== undefined && (
            <line class="turn" x1={x(turned.after)} x2={x(turned.after)} y1={8} y2={height} />
          )}
          <path class="shade" d={`${curve(points, x, y)}V${bottom + 10}H${x(0)}Z`} />
          <path class="ink" d={curve(points, x, y)} />
          {points.map((point) => (
            <circle
              key={point.after}
              class={`dot${point.wasSeen ? '' : ' is-carried'}${point === turned ? ' is-turned' : ''}`}
              cx={x(point.after)}
              cy={y(point.height)}
              r={point === turned ? 8 : point.wasSeen ? 5 : 3}
            />
          ))}
        </svg>
        <ol
          class="curve-faces"
          style={{ height: `calc(${faceSize + 4}px + 1.5rem)`, '--face': `${faceSize}px` }}
        >
          {points.map((point) => (
            <li
              key={point.after}
              class={point === turned ? 'is-turn' : ''}
              style={{ left: `${(100 * x(point.after)) / width}%` }}
            >
              {hasFace(point) && <Face who={customer} mood={point.mood} size={faceSize} />}
              {hasFace(point) && (
                <span aria-hidden="true">{point.after === 0 ? (isNarrow ? '0' : 'start') : point.after}</span>
              )}
              <span class="unseen">{inWords(point, point === turned)}</span>
            </li>
          ))}
        </ol>
      </div>
      {turned !== undefined && turningPoint !== null && (
        <p class="turning-point">
          <Mark name="flag" />
          <span>
            Turning point:{' '}
            <a href={`#reply-${turningPoint + 1}`} onClick={(event) => goTo(event, turningPoint)}>
              {replyNumber(turningPoint)}
            </a>
            , where most was lost
          </span>
        </p>
      )}
    </section>
  );
}

/** The address bar names screens, so the link must not change it. */
function goTo(event: Event, ply: number): void {
  event.preventDefault();
  document.getElementById(`reply-${ply + 1}`)?.focus();
}

function inWords({ after, mood, wasSeen }: MoodPoint, isTurn: boolean): string {
  const when = after === 0 ? 'at the beginning' : `after ${replyNumber(after - 1)}`;
  const seen = wasSeen ? '' : ', as last seen';
  return capitalised(
    `${when}: ${MOOD_WORDS[mood].toLowerCase()}${seen}${isTurn ? '; the turning point' : ''}`,
  );
}

/** A smooth line through the points, level at each, so that it never overshoots a mood. */
function curve(
  points: readonly MoodPoint[],
  x: (after: number) => number,
  y: (height: number) => number,
): string {
  return points.reduce((path, { after, height }, index) => {
    const before = points[index - 1];
    if (before === undefined) return `M${x(after)} ${y(height)}`;
    const middle = (x(before.after) + x(after)) / 2;
    return `${path}C${middle} ${y(before.height)} ${middle} ${y(height)} ${x(after)} ${y(height)}`;
  }, '');
}
