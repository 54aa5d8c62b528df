import messages from 'lucide-static/icons/messages-square.svg?raw';
import sliders from 'lucide-static/icons/sliders-vertical.svg?raw';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AppSnapshot, Send } from '../../app/app-machine.ts';
import { gaugeChanges, talkPicture } from '../../talk/talk-picture.ts';
import { EndingCard } from '../ending/ending-card.tsx';
import { Icon } from '../icon.tsx';
import { StageFrame } from '../stage/stage-frame.tsx';
import { PLACE_WORDS } from '../words.ts';
import { CoachCorner } from './coach-corner.tsx';
import { changesInWords, Gauges } from './gauges.tsx';
import { Replies } from './replies.tsx';
import { SpeechCard } from './speech-card.tsx';

interface TalkScreenProps {
  readonly snapshot: AppSnapshot;
  readonly send: Send;
}

/** The talk and, at its end, the last words: what is said, what can be answered, and the stage behind. */
export function TalkScreen({ snapshot, send }: TalkScreenProps) {
  const { conversation, turns, attempt, pressed, refusal, remark, settings } = snapshot.context;
  const card = useRef<HTMLElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const scrolled = useRef(new Set<Element>());
  const ply = turns.length - 1;
  const view = turns[ply]?.view;
  const isCovered = !snapshot.matches({ overlay: 'none' });

  // In the frame that shows the new words: to focus an element, or to move what scrolls, makes the browser lay out the
  // page at once, and the frame does that anyway.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      card.current?.focus({ preventScroll: true });
      for (const element of scrolled.current) element.scrollTo(0, 0);
      scrolled.current.clear();
    });
    return () => cancelAnimationFrame(frame);
  }, [attempt, ply]);

  // With the layout, not after it: the first key after a dialog is gone counts.
  useLayoutEffect(() => {
    if (isCovered) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        send({ type: 'open', overlay: 'menu' });
        return;
      }
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (moveAmong(buttons, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
        return;
      }
      if (settings.numberKeys && !event.repeat && /^[1-4]$/.test(event.key)) {
        const position = Number(event.key) - 1;
        if (position >= buttons.length) return;
        // The key has done its work. A keypress after it would make the browser lay out the page for nothing.
        event.preventDefault();
        send({ type: 'reply', position });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isCovered, send, settings.numberKeys]);

  const noteScroll = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof Element) scrolled.current.add(currentTarget);
  };

  if (conversation === null || view === undefined) return null;
  const { introduction } = conversation;
  const views = turns.map((turn) => turn.view);
  const picture = talkPicture(views, introduction.customer);
  const changes = gaugeChanges(views);
  return (
    <div class="talk-frame">
      <div class="talk" onScroll={noteScroll}>
        <StageFrame
          cast={introduction.cast}
          picture={picture}
          before={ply === 0 ? null : talkPicture(views.slice(0, -1), introduction.customer)}
          changes={changes}
          said={turns[ply - 1]?.said ?? null}
          ply={ply}
          settings={settings}
        />
        <header class="hud">
          <Gauges changes={changes} ply={ply} />
          <p class="whereabouts">
            {PLACE_WORDS[picture.place]}
            {picture.when !== null && ` · ${picture.when}`}
          </p>
          <div class="hud-buttons">
            <button
              type="button"
              class="round"
              aria-label="What was said so far"
              onClick={() => send({ type: 'open', overlay: 'history' })}
            >
              <Icon drawing={messages} />
            </button>
            <button
              type="button"
              class="round"
              aria-label="Menu and settings"
              aria-keyshortcuts="Escape"
              onClick={() => send({ type: 'open', overlay: 'menu' })}
            >
              <Icon drawing={sliders} />
            </button>
          </div>
        </header>
        <main class="panel" onScroll={noteScroll}>
          <h1 class="unseen">{introduction.title}</h1>
          <SpeechCard
            cardRef={card}
            view={view}
            picture={picture}
            cast={introduction.cast}
            changes={changesInWords(changes)}
          />
          {view.ending === null ? (
            <Replies
              listRef={list}
              replies={view.replies}
              pressed={pressed}
              refusal={refusal}
              hasKeys={settings.numberKeys}
              onChoose={(position) => send({ type: 'reply', position })}
            />
          ) : (
            <EndingCard ending={view.ending} snapshot={snapshot} send={send} />
          )}
          {settings.coach && <CoachCorner remark={remark} />}
        </main>
      </div>
    </div>
  );
}

/** Moves the focus among buttons, round and round; from elsewhere to the first or the last. Returns whether it moved. */
function moveAmong(buttons: readonly HTMLElement[], step: 1 | -1): boolean {
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? buttons.indexOf(activeElement) : -1;
  const from = at === -1 && step === -1 ? 0 : at;
  const next = buttons[(from + step + buttons.length) % buttons.length];
  next?.focus();
  return next !== undefined;
}
