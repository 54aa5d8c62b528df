import { type DebriefMove, NARRATOR, type Story } from '../../../engine/index.ts';
import { Face } from '../face.tsx';
import { PLACE_WORDS } from '../words.ts';
import { capitalised, replyNumber } from './axis-words.ts';
import type { Before } from './before.ts';
import { Chips } from './chips.tsx';
import { gradeOf } from './losses.ts';
import { Mark } from './mark.tsx';
import { ProfessionalLineFold } from './professional-line.tsx';
import { ReplyWords, Whys } from './reply-words.tsx';

interface MoveCardProps {
  readonly move: DebriefMove;
  readonly before: Before;
  readonly story: Story;
  readonly isTurningPoint: boolean;
  readonly onReplayFrom: (ply: number) => void;
}

/** One move of the player's: what came before, what was said, what it gave away and why, and what was better. */
export function MoveCard({ move, before, story, isTurningPoint, onReplayFrom }: MoveCardProps) {
  const title = `reply-${move.ply + 1}`;
  const customer = story.cast[story.customer]?.name ?? story.customer;
  const where = [before.where === null ? null : PLACE_WORDS[before.where], before.when];
  return (
    <li class={`move is-${gradeOf(move)}${isTurningPoint ? ' is-turning-point' : ''}`}>
      <article aria-labelledby={title}>
        <header>
          <h3 id={title} tabIndex={-1}>
            {capitalised(replyNumber(move.ply))}
          </h3>
          <p class="where">{where.filter((word) => word !== null).join(' · ')}</p>
          {isTurningPoint && (
            <p class="turning-point">
              <Mark name="flag" /> Turning point
            </p>
          )}
          <Chips move={move} />
        </header>
        <div class="own">
          {before.words !== null && <Heard words={before.words} story={story} isFolded={move.isBest} />}
          <p class="reply-words">
            <span class="by">You</span>
            <ReplyWords reply={move.said} />
          </p>
          <Whys evidence={move.said.evidence} />
          {move.thought !== null && (
            <p class="thought">
              <span class="by">What {customer} thought</span>“{move.thought}”
            </p>
          )}
          {move.dependedOnHidden && (
            <p class="unknowable">
              <Mark name="eyeOff" />
              <span>
                <b>You could not have known:</b> what came next hung on something that nothing had shown yet.
              </span>
            </p>
          )}
        </div>
        {move.better !== null && (
          <div class="better">
            <h4>The better reply</h4>
            <p class="reply-words">
              <ReplyWords reply={move.better} />
            </p>
            <Whys evidence={move.better.evidence} />
            {move.line !== null && <ProfessionalLineFold line={move.line} story={story} />}
          </div>
        )}
        <button type="button" class="plain replay" onClick={() => onReplayFrom(move.ply)}>
          <Mark name="again" /> Replay from here
          <span class="unseen">: {replyNumber(move.ply)}</span>
        </button>
      </article>
    </li>
  );
}

interface HeardProps {
  readonly words: NonNullable<Before['words']>;
  readonly story: Story;
  /** Where nothing was lost, the card is short. */
  readonly isFolded: boolean;
}

function Heard({ words, story, isFolded }: HeardProps) {
  const who = story.cast[words.who];
  const heard =
    words.who === NARRATOR || who === undefined ? (
      <p class="heard narrated">{words.text}</p>
    ) : (
      <div class="heard">
        <Face who={who} mood={words.mood} size={44} />
        <p>
          <span class="by">{who.name}</span>
          {words.text}
        </p>
      </div>
    );
  if (!isFolded) return heard;
  return (
    <details>
      <summary>What came before</summary>
      {heard}
    </details>
  );
}
