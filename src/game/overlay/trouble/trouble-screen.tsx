import alert from 'lucide-static/icons/triangle-alert.svg?raw';
import type { Send } from '../../app/app-machine.ts';
import { Icon } from '../icon.tsx';
import { ScreenHeading } from '../screen-heading.tsx';

interface TroubleScreenProps {
  readonly missing: 'unknown' | 'unreachable' | null;
  readonly send: Send;
}

/** A customer who cannot be met just now, in plain words, with a way on. */
export function TroubleScreen({ missing, send }: TroubleScreenProps) {
  const isUnknown = missing === 'unknown';
  return (
    <div class="page">
      <main class="trouble">
        <Icon drawing={alert} />
        <ScreenHeading>
          {isUnknown ? 'Nobody by that name is here' : 'This customer could not be fetched'}
        </ScreenHeading>
        <p class="lead">
          {isUnknown
            ? 'The link points to a customer who is not in this game, or no longer. The others are still here.'
            : 'The connection failed on the way. Nothing of yours is lost. Try again, or choose another customer.'}
        </p>
        <div class="actions">
          {!isUnknown && (
            <button type="button" class="primary" onClick={() => send({ type: 'retry' })}>
              Try again
            </button>
          )}
          <button
            type="button"
            class={isUnknown ? 'primary' : 'secondary'}
            onClick={() => send({ type: 'go', route: { screen: 'choice' } })}
          >
            All customers
          </button>
        </div>
      </main>
    </div>
  );
}
