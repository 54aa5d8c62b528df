import { useEffect, useRef } from 'preact/hooks';
import type { CastMember, Mood } from '../../engine/index.ts';

interface FaceProps {
  readonly who: CastMember;
  readonly mood: Mood;
  /** CSS pixels. */
  readonly size: number;
}

/** A small painted face. The painter is loaded late; until then, and without it, the coloured ground stays. */
export function Face({ who, mood, size }: FaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    import('../portrait/index.ts').then(
      ({ paintFace }) => {
        if (isWanted && canvas.current !== null) paintFace(canvas.current, who, mood);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [who, mood]);
  const pixels = Math.round(size * Math.min(2, devicePixelRatio));
  return (
    <span class="face" aria-hidden="true">
      <canvas ref={canvas} width={pixels} height={pixels} />
    </span>
  );
}
