import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../../../app/app-machine.ts';
import { api, presence } from '../../../online/index.ts';
import { ScreenHeading } from '../../screen-heading.tsx';
import { usePresence } from '../use-presence.ts';

interface RecoverScreenProps {
  readonly token: string;
  readonly send: Send;
}

/** Signs this device in by a recovery link. */
export function RecoverScreen({ token, send }: RecoverScreenProps) {
  const now = usePresence();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    // Whoever looks over a shoulder, or opens the history later, shall not find the link.
    history.replaceState(null, '', '#/recover');
  }, []);

  const recover = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    const answer = await api.recover(token);
    if (answer.ok) {
      await presence.refresh();
      send({ type: 'go', route: { screen: 'online', path: 'me' } });
      return;
    }
    setBusy(false);
    setTrouble(answer.error.words);
  };

  return (
    <main class="narrow">
      <ScreenHeading>Sign in on this device</ScreenHeading>
      <p class="lead">
        {now.kind === 'in'
          ? `This device is signed in as ${now.me.name}. Going on signs it in by your recovery link instead.`
          : 'Your recovery link opens your page, your talks and your place on the boards here.'}
      </p>
      {trouble !== null && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      <div class="actions">
        <button type="button" class="primary" aria-disabled={isBusy} onClick={() => void recover()}>
          Sign in
        </button>
      </div>
    </main>
  );
}
