import './debrief.css';
import type { DebriefMove } from '../../../engine/index.ts';
import { Chips } from './chips.tsx';
import { gradeOf } from './losses.ts';
import { ReplyWords, Whys } from './reply-words.tsx';

/** What the debrief will say of a move, said at once: for beginners. Give it a live region to stand in. */
export function CoachNote({ move }: { readonly move: DebriefMove }) {
  return (
    <section class={`coach-card is-${gradeOf(move)}`} aria-label="The coach on the last reply">
      <Chips move={move} />
      <Whys evidence={move.said.evidence} />
      {move.better !== null && (
        <details>
          <summary>The better reply</summary>
          <p class="reply-words">
            <ReplyWords reply={move.better} />
          </p>
          <Whys evidence={move.better.evidence} />
        </details>
      )}
    </section>
  );
}
