import alert from 'lucide-static/icons/triangle-alert.svg?raw';
import type { Send } from '../../app/app-machine.ts';
import { Icon } from '../icon.tsx';
import { ScreenHeading } from '../screen-heading.tsx';

interface TroubleScreenProps {
  readonly missing: 'unknown' | 'attempt' | 'unreachable' | null;
  readonly send: Send;
}

const WORDS: Readonly<
  Record<NonNullable<TroubleScreenProps['missing']>, { readonly title: string; readonly wayOn: string }>
> = {
  unknown: {
    title: 'Nobody by that name is here',
    wayOn: 'The link points to a customer who is not in this game, or no longer. The others are still here.',
  },
  attempt: {
    title: 'This ranked talk is not here',
    wayOn:
      'It belongs to somebody else, or it was deleted. If it is yours, open your recovery link on this device first.',
  },
  unreachable: {
    title: 'This customer could not be fetched',
    wayOn:
      'The connection failed on the way. Nothing of yours is lost. Try again, or choose another customer.',
  },
};

/** A customer who cannot be met just now, in plain words, with a way on. */
export function TroubleScreen({ missing, send }: TroubleScreenProps) {
  const isUnknown = missing === 'unknown' || missing === 'attempt';
  const words = WORDS[missing ?? 'unreachable'];
  return (
    <div class="page">
      <main class="trouble">
        <Icon drawing={alert} />
        <ScreenHeading>{words.title}</ScreenHeading>
        <p class="lead">{words.wayOn}</p>
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
