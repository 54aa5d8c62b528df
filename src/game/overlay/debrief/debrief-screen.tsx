import './debrief.css';
import type { ComponentChildren } from 'preact';
import type { Debrief, Story, Truth } from '../../../engine/index.ts';
import { late } from '../late.tsx';
import { ScreenHeading } from '../screen-heading.tsx';
import { ENDING_WORDS } from '../words.ts';
import { replyNumber } from './axis-words.ts';
import { befores } from './before.ts';
import { Mark } from './mark.tsx';
import { MoodCurve } from './mood-curve.tsx';
import { moodPoints } from './mood-heights.ts';
import { MoveCard } from './move-card.tsx';
import { questionOf } from './question.ts';
import { ScoreCards } from './score-cards.tsx';
import { TranscriptFold } from './transcript-fold.tsx';
import { endingNote, verdictOf } from './verdict.ts';

const ranked = late(() => import('../../online-part.ts').then((part) => part.RankedNote), null);

export interface DebriefScreenProps {
  readonly debrief: Debrief;
  readonly story: Story;
  /** The play as text, to be kept or handed on; absent while it must not be known. */
  readonly transcriptText?: string;
  /** Of a ranked attempt: shows the board that it counts for. */
  readonly onBoard?: () => void;
  /** Plays again from a move on, with the moves before it as they were. */
  readonly onReplayFrom: (ply: number) => void;
  readonly onAgain: () => void;
  readonly onCustomers: () => void;
  readonly onPrint?: () => void;
  /** What is suggested to be played next. */
  readonly next?: ComponentChildren;
}

/** The analysis of a finished play: the verdict, the scores, every move, what was hidden, and a question to take along. */
export function DebriefScreen(props: DebriefScreenProps) {
  const { debrief, story, transcriptText, onBoard, onReplayFrom } = props;
  const before = befores(debrief);
  const customer = story.cast[story.customer];
  const note = endingNote(debrief);
  return (
    <main class="debrief page">
      <header class="debrief-head">
        <p class="eyebrow">Debrief · {story.title}</p>
        <ScreenHeading>{verdictOf(debrief)}</ScreenHeading>
        {note !== null && <p class="lead">{note}</p>}
        {debrief.illegal !== null && (
          <p class="lead">
            The record of this play could be read as far as{' '}
            {replyNumber(Math.max(0, debrief.illegal.ply - 1))}; what follows covers that much.
          </p>
        )}
      </header>
      {debrief.ending !== null && <ScoreCards debrief={debrief} />}
      {onBoard !== undefined && <ranked.Part scenario={story.id} onBoard={onBoard} />}
      {customer !== undefined && (
        <MoodCurve
          customer={customer}
          points={moodPoints(debrief, story.customer)}
          turningPoint={debrief.turningPoint}
        />
      )}
      <section class="moves block" aria-labelledby="moves-title">
        <h2 id="moves-title">What you said</h2>
        <ol>
          {debrief.moves.map((move, ply) => (
            <MoveCard
              key={move.ply}
              move={move}
              before={before[ply] ?? { where: null, when: null, words: null }}
              story={story}
              isTurningPoint={move.ply === debrief.turningPoint}
              onReplayFrom={onReplayFrom}
            />
          ))}
        </ol>
      </section>
      <div class="closing">
        <Hidden truths={debrief.truths} />
        {debrief.ending !== null && (
          <section class="block" aria-labelledby="lesson-title">
            <h2 id="lesson-title">What this ending teaches</h2>
            <p class="lesson-title">
              {ENDING_WORDS[debrief.ending.kind]}: {debrief.ending.title}
            </p>
            <p>{debrief.ending.lesson}</p>
          </section>
        )}
        <RealCall debrief={debrief} />
      </div>
      {props.next !== undefined && <div class="step-place">{props.next}</div>}
      {transcriptText !== undefined && <TranscriptFold text={transcriptText} />}
      <Ways {...props} />
    </main>
  );
}

function Hidden({ truths }: { readonly truths: readonly Truth[] }) {
  if (truths.length === 0) return null;
  return (
    <section class="block" aria-labelledby="hidden-title">
      <h2 id="hidden-title">What was hidden</h2>
      <ul class="truths">
        {truths.map(({ variable, value, text }) => (
          <li key={variable}>{text ?? `${variable}: ${value}`}</li>
        ))}
      </ul>
    </section>
  );
}

/** How many lines the printed page leaves for the answer. */
const WRITING_LINES = [1, 2, 3];

function RealCall({ debrief }: { readonly debrief: Debrief }) {
  const { text, principle } = questionOf(debrief);
  return (
    <section class="block real-call" aria-labelledby="question-title">
      <h2 id="question-title">A call of your own</h2>
      <p class="question">{text}</p>
      {principle !== null && (
        <p class="rule">
          <cite>{principle.name}</cite>: {principle.rule}
        </p>
      )}
      <div class="writing" aria-hidden="true">
        {WRITING_LINES.map((line) => (
          <i key={line} />
        ))}
      </div>
    </section>
  );
}

function Ways({ debrief, story, onReplayFrom, onAgain, onCustomers, onPrint }: DebriefScreenProps) {
  const { turningPoint } = debrief;
  return (
    <nav class="ways actions" aria-label="Where to next">
      {turningPoint !== null && (
        <button type="button" class="primary" onClick={() => onReplayFrom(turningPoint)}>
          <Mark name="again" /> Replay from {replyNumber(turningPoint)}
        </button>
      )}
      <button type="button" class="secondary" onClick={onAgain}>
        Play again
      </button>
      <button type="button" class="secondary" onClick={onCustomers}>
        All customers
      </button>
      <a class="secondary" href="#/principles">
        The principles
      </a>
      <a class="secondary" href={`#/trainer-sheet/${story.id}`}>
        Trainer’s sheet
      </a>
      {onPrint !== undefined && (
        <button type="button" class="secondary" onClick={onPrint}>
          <Mark name="printer" /> Print
        </button>
      )}
    </nav>
  );
}
