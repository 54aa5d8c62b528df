import { AXES, PRINCIPLES } from '../../../../engine/index.ts';
import type { Play } from '../../../online/plays.ts';
import { AXIS_WORDS } from '../../debrief/axis-words.ts';
import { signed } from '../../words.ts';

/** The latest so many are drawn. */
const MOST_DRAWN = 16;
const STEP = 13;
const MIDDLE = 22;
/** A talk's sum is drawn up to so many points. */
const MOST_POINTS = 4;

/** What the talks showed of each principle: a bar per talk, up for what followed it, down for what went against it. */
export function PrinciplePictures({ plays }: { readonly plays: readonly Play[] }) {
  const met = PRINCIPLES.flatMap((principle) => {
    const sums = plays.flatMap(({ principles }) => principles[principle.id] ?? []).slice(-MOST_DRAWN);
    return sums.length === 0 ? [] : [{ principle, sums }];
  });
  if (met.length === 0) return <p class="aside">Nothing yet: principles show once a talk has met them.</p>;
  return (
    <div class="principles">
      {AXES.map((axis) => {
        const here = met.filter(({ principle }) => principle.axis === axis);
        return (
          here.length > 0 && (
            <section key={axis} aria-labelledby={`principles-${axis}`}>
              <h3 id={`principles-${axis}`}>{AXIS_WORDS[axis]}</h3>
              <ul class={`axis-${axis}`}>
                {here.map(({ principle, sums }) => (
                  <li key={principle.id}>
                    <span>
                      <b>{principle.name}</b>
                      <small>{principle.rule}</small>
                    </span>
                    <span class="latest" aria-hidden="true">
                      {signed(sums.at(-1) ?? 0)}
                    </span>
                    <Bars name={principle.name} sums={sums} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function Bars({ name, sums }: { readonly name: string; readonly sums: readonly number[] }) {
  const width = Math.max(sums.length, 6) * STEP;
  return (
    <svg
      class="bars"
      width={width}
      height={MIDDLE * 2}
      viewBox={`0 0 ${width} ${MIDDLE * 2}`}
      role="img"
      aria-label={`${name}, talk by talk: ${sums.map(signed).join(', ')}`}
    >
      <line class="band-line-mark" x1="0" x2={width} y1={MIDDLE} y2={MIDDLE} />
      {sums.map((sum, index) => {
        const tall = (Math.min(MOST_POINTS, Math.abs(sum)) * (MIDDLE - 2)) / MOST_POINTS;
        return sum === 0 ? (
          <circle key={index} cx={index * STEP + 6.5} cy={MIDDLE} r="3" />
        ) : (
          <rect
            key={index}
            class={sum < 0 ? 'is-against' : undefined}
            x={index * STEP + 2}
            width="9"
            y={sum > 0 ? MIDDLE - tall : MIDDLE}
            height={tall}
          />
        );
      })}
    </svg>
  );
}
