import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Conversation, Turn } from '../../conversation/conversation.ts';
import { isNarrator } from '../talk/speech.ts';
import { Dialog } from './dialog.tsx';

interface HistoryDialogProps {
  readonly conversation: Conversation;
  readonly turns: readonly Turn[];
  readonly onClose: () => void;
}

/** All that was said in this talk, oldest first, scrolled to the latest. */
export function HistoryDialog({ conversation, turns, onClose }: HistoryDialogProps) {
  const end = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => end.current?.scrollIntoView({ block: 'end' }), []);
  const { cast } = conversation.introduction;
  return (
    <Dialog title="What was said so far" kind="history" onClose={onClose}>
      <div class="turns">
        {turns.map(({ view, said }, ply) => (
          <div key={ply} class="turn">
            {view.passages.map((passage, index) => (
              <div key={index} class="passage">
                {passage.when !== null && <p class="hour">{passage.when}</p>}
                {passage.lines.map((line) =>
                  isNarrator(line.who) ? (
                    <p class="narration">{line.text}</p>
                  ) : (
                    <p>
                      <b class="voice">{cast[line.who]?.name ?? line.who}: </b>
                      {line.text}
                    </p>
                  ),
                )}
              </div>
            ))}
            {said !== null && (
              <p class={`you ${said.leaves ? 'is-way-out' : ''}`}>
                <b class="voice">You: </b>
                {said.text}
              </p>
            )}
          </div>
        ))}
        <div ref={end} />
      </div>
    </Dialog>
  );
}
