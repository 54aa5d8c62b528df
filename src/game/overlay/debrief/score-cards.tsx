import { AXES, type Axis, bandOf, type Debrief, wholePoints } from '../../../engine/index.ts';
import { AXIS_WORDS } from './axis-words.ts';
import { capNote, scoreNote } from './score-note.ts';

/** The three scores, band first, and the whole beneath them. */
export function ScoreCards({ debrief }: { readonly debrief: Debrief }) {
  const { whole, band } = debrief.score;
  const cap = capNote(debrief);
  return (
    <section class="scores" aria-labelledby="scores-title">
      <h2 id="scores-title" class="unseen">
        Scores
      </h2>
      <ul>
        {AXES.map((axis) => (
          <ScoreCard key={axis} debrief={debrief} axis={axis} />
        ))}
      </ul>
      <p class="whole">
        {whole === null || band === null ? (
          'The whole was not measured.'
        ) : (
          <>
            The whole: <b>{band}</b> <span class="points">{wholePoints(whole)} of 100</span>
          </>
        )}
        {cap !== null && <span class="cap">{cap}</span>}
      </p>
    </section>
  );
}

function ScoreCard({ debrief, axis }: { readonly debrief: Debrief; readonly axis: Axis }) {
  const score = debrief.score.axes[axis];
  const points = score === null ? null : wholePoints(score);
  return (
    <li class={`score axis-${axis}`}>
      <h3>{AXIS_WORDS[axis]}</h3>
      <p class="band-line">
        <b>{score === null ? 'Not measured' : bandOf(score)}</b>{' '}
        {points !== null && <span class="points">{points} of 100</span>}
      </p>
      <div class="bar" aria-hidden="true">
        <i style={{ width: `${points ?? 0}%` }} />
      </div>
      <p class="note">{scoreNote(debrief, axis)}</p>
    </li>
  );
}
