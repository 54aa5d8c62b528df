import { useEffect } from 'preact/hooks';
import type { Send } from '../../app/app-machine.ts';
import { api } from '../../online/index.ts';
import { ScreenHeading } from '../screen-heading.tsx';
import { useAnswer } from './use-answer.ts';

interface LostScreenProps {
  /** The id of the ranked attempt that could not be taken up. */
  readonly attempt: string;
  readonly send: Send;
}

/** A ranked talk that could not be fetched: why, and a way on. */
export function LostScreen({ attempt, send }: LostScreenProps) {
  const { value, trouble, again } = useAnswer(() => api.attempt(attempt), attempt);
  useEffect(() => {
    if (value !== null) send({ type: 'go', route: { screen: 'ranked', attempt } });
  }, [value]);
  return (
    <main class="narrow" aria-busy={trouble === null}>
      <ScreenHeading>This ranked talk could not be fetched</ScreenHeading>
      <p class="lead" aria-live="polite">
        {trouble === null
          ? 'Asking the server …'
          : trouble.code === 'unknown'
            ? 'It belongs to somebody else, or it was deleted. If it is yours, sign in on this device by your recovery link.'
            : `${trouble.words} Nothing of it is lost.`}
      </p>
      <div class="actions">
        <button type="button" class="primary" onClick={again}>
          Try again
        </button>
        <button
          type="button"
          class="secondary"
          onClick={() => send({ type: 'go', route: { screen: 'choice' } })}
        >
          To the customers
        </button>
      </div>
    </main>
  );
}
