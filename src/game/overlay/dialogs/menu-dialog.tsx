import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import book from 'lucide-static/icons/book-open.svg?raw';
import messages from 'lucide-static/icons/messages-square.svg?raw';
import type { AppSnapshot, Send } from '../../app/app-machine.ts';
import { Icon } from '../icon.tsx';
import { Dialog } from './dialog.tsx';
import { SettingsForm } from './settings-form.tsx';

interface MenuDialogProps {
  readonly snapshot: AppSnapshot;
  readonly send: Send;
}

/** Where to go from here, and the settings. */
export function MenuDialog({ snapshot, send }: MenuDialogProps) {
  const close = (): void => send({ type: 'close' });
  const isTalking = snapshot.matches({ screen: 'talk' }) || snapshot.matches({ screen: 'ending' });
  return (
    <Dialog title={isTalking ? 'Menu' : 'Settings'} kind="menu" onClose={close}>
      {isTalking && (
        <nav class="menu-ways" aria-label="Menu">
          {/* biome-ignore lint/a11y/noAutofocus: where the focus goes in a dialog that the player has just opened */}
          <button type="button" class="primary" autoFocus onClick={close}>
            Go on talking
          </button>
          <button type="button" class="secondary" onClick={() => send({ type: 'open', overlay: 'history' })}>
            <Icon drawing={messages} /> What was said so far
          </button>
          <button
            type="button"
            class="secondary"
            onClick={() => send({ type: 'go', route: { screen: 'choice' } })}
          >
            <Icon drawing={arrowLeft} /> Another customer
          </button>
          <a class="secondary" href="#/principles">
            <Icon drawing={book} /> The principles
          </a>
        </nav>
      )}
      {isTalking && (
        <p class="aside">
          {snapshot.context.ranked === null
            ? 'Your talk is kept on this device; you can take it up again later.'
            : 'This ranked talk is kept on the server; you can take it up again within 14 days, also on another device.'}
        </p>
      )}
      <SettingsForm
        settings={snapshot.context.settings}
        onChange={(settings) => send({ type: 'set', settings })}
      />
    </Dialog>
  );
}
