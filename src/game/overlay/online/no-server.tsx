import type { Send } from '../../app/app-machine.ts';
import { type Presence, presence } from '../../online/index.ts';
import { ScreenHeading } from '../screen-heading.tsx';

interface NoServerProps {
  readonly title: string;
  readonly now: Presence;
  readonly send: Send;
}

/** Instead of a screen that needs the server, or needs to know who is asking: why it is not here, and a way on. */
export function NoServer({ title, now, send }: NoServerProps) {
  return (
    <main class="narrow" aria-busy={now.kind === 'asking'}>
      <ScreenHeading>{title}</ScreenHeading>
      <p class="lead" aria-live="polite">
        {WORDS[now.kind]}
      </p>
      <div class="actions">
        {now.kind === 'offline' && (
          <button type="button" class="primary" onClick={() => void presence.refresh()}>
            Try again
          </button>
        )}
        {now.kind === 'signed-out' && (
          <button
            type="button"
            class="primary"
            onClick={() => send({ type: 'go', route: { screen: 'online', path: 'join' } })}
          >
            I have a join code
          </button>
        )}
        {now.kind !== 'asking' && (
          <button
            type="button"
            class="secondary"
            onClick={() => send({ type: 'go', route: { screen: 'choice' } })}
          >
            To the customers
          </button>
        )}
      </div>
    </main>
  );
}

const WORDS: Readonly<Record<Presence['kind'], string>> = {
  asking: 'Asking the server …',
  none: 'This copy of the game runs without a server, so teams, ranked talks and boards are not on offer. Practice is: nothing is missing for that.',
  offline:
    'The server cannot be reached just now. Practice goes on without it; ranked talks and boards are back when the connection is.',
  'signed-out':
    'This is for members of a team. Open your team’s join link, type its code, or open your recovery link.',
  in: 'This is for trainers.',
};
