import type { Ending } from '../../../engine/index.ts';
import type { AppSnapshot, Send } from '../../app/app-machine.ts';
import { ENDING_WORDS } from '../words.ts';

interface EndingCardProps {
  readonly ending: Ending;
  readonly snapshot: AppSnapshot;
  readonly send: Send;
}

/** How it ended and what to take along; stands where the replies stood, below the last words. */
export function EndingCard({ ending, snapshot, send }: EndingCardProps) {
  const isLoading = snapshot.matches({ screen: { ending: 'wanted' } });
  return (
    <section class={`ending ending-${ending.kind}`} aria-labelledby="ending-title">
      <p class="eyebrow">{ENDING_WORDS[ending.kind]}</p>
      <h2 id="ending-title">{ending.title}</h2>
      <p class="lesson">{ending.lesson}</p>
      <p class="aside">
        How it ends is one thing, how you did it another. The debrief looks at what you said.
      </p>
      {snapshot.matches({ screen: { ending: 'failed' } }) && (
        <p class="refusal" role="alert">
          The debrief could not be fetched. Check your connection and try again; your talk is kept.
        </p>
      )}
      <div class="actions">
        <button
          type="button"
          class="primary"
          aria-disabled={isLoading}
          onClick={() => send({ type: 'analyse' })}
        >
          {isLoading ? 'Fetching the debrief …' : 'Read the debrief'}
        </button>
        <button type="button" class="secondary" onClick={() => send({ type: 'again' })}>
          Talk again
        </button>
      </div>
    </section>
  );
}
