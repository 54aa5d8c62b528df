import { useEffect, useRef } from 'preact/hooks';
import type { CastMember, Mood } from '../../../engine/index.ts';

/** How the people on the title stand: who looks how, from left to right. The middle one stands in front. */
const MOODS: readonly Mood[] = ['doubtful', 'furious', 'away'];

/** Width of the group in units of one portrait's width. */
const SPREAD = 0.62;

/** Some of the customers behind a desk, painted large. Decoration: it comes late and may stay away. */
export function LineUp({ sitters }: { readonly sitters: readonly CastMember[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const first = sitters[0]?.name;
  useEffect(() => {
    let isWanted = true;
    import('../../portrait/index.ts').then(
      ({ BUST, paintBust, resolveLook, MOOD_POSES, MOOD_GESTURES }) => {
        const element = canvas.current;
        const c = element?.getContext('2d');
        if (!isWanted || element == null || c == null) return;
        const people = MOODS.flatMap((mood, place) => {
          const sitter = sitters[place * Math.max(1, Math.floor(sitters.length / MOODS.length))];
          return sitter === undefined ? [] : [{ sitter, mood, place }];
        });
        const middle = (people.length - 1) / 2;
        const fromOutside = people.toSorted(
          (one, other) => Math.abs(other.place - middle) - Math.abs(one.place - middle),
        );
        const width = BUST.width * (1 + SPREAD * (people.length - 1));
        const scale = Math.min(element.width / width, element.height / BUST.height);
        c.clearRect(0, 0, element.width, element.height);
        for (const { sitter, mood, place } of fromOutside) {
          const isFront = place === middle;
          const size = scale * (isFront ? 1 : 0.9);
          const x = element.width / 2 + (place - middle) * BUST.width * SPREAD * scale;
          c.setTransform(size, 0, 0, size, x - (BUST.width / 2) * size, element.height - BUST.height * size);
          paintBust(c, resolveLook(sitter), MOOD_POSES[mood], MOOD_GESTURES[mood]);
        }
        element.dataset.painted = 'true';
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [first]);
  return (
    <div class="line-up" aria-hidden="true">
      <div class="window">
        <svg viewBox="0 0 100 48" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
          <path class="far" d="M4 48V26h9v22M20 48V14h10v34M44 48V20h8v28M66 48V16h11v32M88 48V24h9v24" />
          <path
            class="near"
            d="M0 48V34h11v14M13 48V28h10v20M26 48V36h13v12M41 48V31h9v17M53 48V38h12v10M68 48V30h10v18M81 48V36h14v12"
          />
        </svg>
      </div>
      <canvas ref={canvas} width={1560} height={1010} />
      <div class="desk" />
    </div>
  );
}
