import { useEffect, useRef } from 'preact/hooks';
import type { CastMember, Reply } from '../../../engine/index.ts';
import type { Stage, StageState } from '../../scenes/stage.ts';
import type { Settings } from '../../settings/settings.ts';
import { reactionTo } from '../../talk/reaction.ts';
import type { GaugeChange, TalkPicture } from '../../talk/talk-picture.ts';
import { afterPaint } from '../after-paint.ts';
import { isDark, wantsStillness, whenThemeChanges } from '../preferences.ts';

interface StageFrameProps {
  readonly cast: Readonly<Record<string, CastMember>>;
  readonly picture: TalkPicture;
  /** Of the view before; null at the beginning. */
  readonly before: TalkPicture | null;
  readonly changes: readonly GaugeChange[];
  /** The last reply; null at the beginning. */
  readonly said: Reply | null;
  readonly ply: number;
  readonly settings: Settings;
}

/** From a press on, the words have this long to be put up and painted before the stage draws again. Milliseconds. */
const WORDS_FIRST = 150;

/** How long a stage may go on settling its size before it is told of it. Milliseconds. */
const SETTLE = 120;

const PRESSES = ['keydown', 'pointerdown', 'click'] as const;

/**
 * The room behind the words. It is fetched after the first words are painted, has its size from the beginning, and
 * whatever fails in it leaves the painted wall of the style sheet: no word ever waits for it.
 */
export function StageFrame({ cast, picture, before, changes, said, ply, settings }: StageFrameProps) {
  const parent = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const member = cast[picture.speaker];
  const read = (): StageState => ({
    place: picture.place,
    hour: picture.hour,
    speaker: picture.isAway || member === undefined ? null : { name: member.name, look: member.look },
    mood: picture.mood,
    theme: isDark(settings.theme) ? 'dark' : 'light',
    calm: settings.calm || wantsStillness(),
    freeArea: freeArea(parent.current),
  });
  const latest = useRef(read);
  latest.current = read;

  useEffect(() => {
    const element = parent.current;
    if (element === null) return;
    let isWanted = true;
    const cancel = afterPaint(() => {
      import('../../scenes/mount-stage.ts')
        .then(({ mountStage }) => (isWanted ? mountStage(element, { state: latest.current() }) : null))
        .then((mounted) => {
          if (mounted === null) return;
          if (!isWanted) return mounted.destroy();
          stage.current = mounted;
          mounted.show(latest.current());
        })
        .catch(() => undefined);
    });
    const tell = (): void => stage.current?.show(latest.current());
    let settling: ReturnType<typeof setTimeout> | undefined;
    const sizes = new ResizeObserver(() => {
      clearTimeout(settling);
      settling = setTimeout(tell, SETTLE);
    });
    sizes.observe(element);
    const forget = whenThemeChanges(tell);
    const giveWay = (): void => stage.current?.hold(WORDS_FIRST);
    for (const press of PRESSES) window.addEventListener(press, giveWay, { capture: true, passive: true });
    return () => {
      isWanted = false;
      for (const press of PRESSES) window.removeEventListener(press, giveWay, { capture: true });
      cancel();
      clearTimeout(settling);
      sizes.disconnect();
      forget();
      stage.current?.destroy();
      stage.current = null;
    };
  }, []);

  useEffect(() => {
    // A new room may take its time to paint: that comes when the words have been painted.
    const later = setTimeout(() => {
      stage.current?.show(latest.current(), reactionTo(before, picture, changes, said) ?? undefined);
    }, WORDS_FIRST);
    return () => clearTimeout(later);
  }, [ply]);
  useEffect(() => {
    stage.current?.show(latest.current());
  }, [settings.theme, settings.calm, settings.textSize]);

  return (
    <div class="stage" aria-hidden="true">
      <div class="stage-canvas" ref={parent} />
    </div>
  );
}

/** The part of the stage that no panel covers. */
function freeArea(element: HTMLElement | null): StageState['freeArea'] {
  const width = element?.clientWidth ?? innerWidth;
  const height = element?.clientHeight ?? innerHeight;
  const lefts = [...(element?.closest('.talk')?.querySelectorAll('.said, .replies, .ending') ?? [])].map(
    (card) => card.getBoundingClientRect().left,
  );
  const panel = Math.max(0, ...lefts);
  const free = panel > width * 0.25 ? panel : width;
  return { centreX: free / 2, compact: width < 700 || height < 520 };
}
