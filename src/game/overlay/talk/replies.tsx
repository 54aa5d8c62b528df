import doorOpen from 'lucide-static/icons/door-open.svg?raw';
import type { Ref } from 'preact';
import type { Reply } from '../../../engine/index.ts';
import type { Refusal } from '../../conversation/conversation.ts';
import { Icon } from '../icon.tsx';

interface RepliesProps {
  readonly replies: readonly Reply[];
  /** The one that is on its way. */
  readonly pressed: number | null;
  readonly refusal: Refusal | null;
  readonly hasKeys: boolean;
  readonly onChoose: (position: number) => void;
  readonly listRef: Ref<HTMLOListElement>;
}

/** What can be answered. The way out stands last and looks different, which says nothing about right or wrong. */
export function Replies({ replies, pressed, refusal, hasKeys, onChoose, listRef }: RepliesProps) {
  return (
    <section class="replies" aria-labelledby="replies-title">
      <h2 id="replies-title">Your reply</h2>
      {refusal !== null && (
        <p class="refusal" role="alert">
          {REFUSALS[refusal.code]}
        </p>
      )}
      <ol ref={listRef}>
        {replies.map((reply, position) => (
          <li key={position}>
            <button
              type="button"
              class={`reply ${reply.leaves ? 'is-way-out' : ''}`}
              aria-keyshortcuts={hasKeys ? String(position + 1) : undefined}
              aria-disabled={pressed !== null}
              data-pressed={pressed === position}
              onClick={(event) => {
                // The second half of a double press would choose a reply that nobody has read.
                if (event.detail <= 1) onChoose(position);
              }}
            >
              <span class="key" aria-hidden="true">
                {reply.leaves ? <Icon drawing={doorOpen} /> : position + 1}
                {reply.leaves && <small>{position + 1}</small>}
              </span>
              <span class="reply-words">
                {reply.leaves && <b class="way-out-label">{wayOutLabel(reply)} </b>}
                {reply.text}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

const REFUSALS: Readonly<Record<Refusal['code'], string>> = {
  'already-ended': 'This talk is over. Nothing more can be said.',
  stale: 'That reply came twice; it was counted once.',
  elsewhere: 'This talk had already gone on, here or in another window. This is where it stands.',
  'not-on-offer': 'That reply is not on offer here. Choose one of these.',
  'not-ended': 'The analysis waits for the end of the talk.',
  unreachable: 'That did not get through. Your talk is safe: choose again to retry.',
};

/** Ends with a full stop, so that label and text are read as two sentences. */
function wayOutLabel({ label }: Reply): string {
  const words = label ?? 'Leave';
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
