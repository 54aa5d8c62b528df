import clock from 'lucide-static/icons/clock.svg?raw';
import gem from 'lucide-static/icons/gem.svg?raw';
import handshake from 'lucide-static/icons/handshake.svg?raw';
import heart from 'lucide-static/icons/heart.svg?raw';
import type { ViewGauge } from '../../../engine/index.ts';
import type { GaugeChange } from '../../talk/talk-picture.ts';
import { Icon } from '../icon.tsx';
import { signed } from '../words.ts';

interface GaugesProps {
  readonly changes: readonly GaugeChange[];
  /** The number of moves made: a new one starts the chips afresh. */
  readonly ply: number;
}

/** How the gauges other than the clock look, in the order of the story. */
const LOOKS: readonly { readonly kind: string; readonly icon: string }[] = [
  { kind: 'trust', icon: handshake },
  { kind: 'goodwill', icon: heart },
  { kind: 'other', icon: gem },
];

/** A clock with more minutes than this is drawn as a bar: segments would be hairs. */
const MOST_SEGMENTS = 20;

/** The gauges that a player may see: icon, word, number and length; colour only repeats them. */
export function Gauges({ changes, ply }: GaugesProps) {
  if (changes.length === 0) return null;
  const others = changes.filter(({ gauge }) => !gauge.isClock);
  return (
    <ul class="gauges" aria-label="Gauges">
      {changes.map((change) => {
        const look = change.gauge.isClock
          ? { kind: 'patience', icon: clock }
          : (LOOKS[others.indexOf(change)] ?? { kind: 'other', icon: gem });
        return (
          <li key={change.gauge.label} class={`gauge gauge-${look.kind}`}>
            <GaugeRow change={change} icon={look.icon} ply={ply} />
          </li>
        );
      })}
    </ul>
  );
}

function GaugeRow({
  change: { gauge, amount },
  icon,
  ply,
}: {
  readonly change: GaugeChange;
  readonly icon: string;
  readonly ply: number;
}) {
  const { label, value, min, max, unit, isClock } = gauge;
  return (
    <>
      <meter
        class="unseen"
        aria-label={label}
        min={min}
        max={max}
        value={value}
        aria-valuetext={valueText(gauge)}
      />
      <div class="gauge-row" aria-hidden="true">
        <Icon drawing={icon} />
        <span class="gauge-label">{label}</span>
        {amount !== 0 && (
          <span key={ply} class={`change ${amount > 0 ? 'is-up' : 'is-down'}`}>
            {signed(amount)}
          </span>
        )}
        <b>
          {value}
          {unit !== null && ` ${unit}`}
        </b>
      </div>
      <div class="gauge-bar" aria-hidden="true">
        {isClock && max <= MOST_SEGMENTS ? (
          Array.from({ length: max }, (_, minute) => <i key={minute} class={minute < value ? 'is-on' : ''} />)
        ) : (
          <i class="is-length" style={{ width: `${((value - min) / Math.max(1, max - min)) * 100}%` }} />
        )}
      </div>
    </>
  );
}

/** What the last reply changed, in one sentence for whoever cannot see the chips; empty if nothing did. */
export function changesInWords(changes: readonly GaugeChange[]): string {
  return changes
    .filter(({ amount }) => amount !== 0)
    .map(
      ({ gauge, amount }) =>
        `${gauge.label} ${amount > 0 ? 'up' : 'down'} ${Math.abs(amount)}, now ${valueText(gauge)}.`,
    )
    .join(' ');
}

function valueText({ value, max, unit }: ViewGauge): string {
  return unit === null ? `${value} of ${max}` : `${value} ${unit}`;
}
