import { useState } from 'preact/hooks';
import type { Result } from '../../../../engine/index.ts';
import { LONGEST_NAME, type Me } from '../../../../protocol/index.ts';
import type { Send } from '../../../app/app-machine.ts';
import { api, EXPORT_ADDRESS, presence, type Trouble } from '../../../online/index.ts';
import { Confirm } from '../confirm.tsx';
import { Field } from '../field.tsx';
import { RecoveryCard } from '../joining/recovery-card.tsx';

interface MyAccountProps {
  readonly me: Me;
  readonly send: Send;
}

/** What the server keeps of me, and what I can do about it. */
export function MyAccount({ me, send }: MyAccountProps) {
  const [name, setName] = useState(me.name);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [recovery, setRecovery] = useState<string | null>(null);

  /** Does something, tells how it went, and asks anew who is signed in. */
  const run = async <T,>(work: Promise<Result<T, Trouble>>, done: string): Promise<T | null> => {
    setTrouble(null);
    setSaid('');
    const answer = await work;
    if (!answer.ok) {
      setTrouble(answer.error.words);
      return null;
    }
    setSaid(done);
    await presence.refresh();
    return answer.value;
  };

  return (
    <>
      <section class="sheet" aria-labelledby="account-title">
        <h2 id="account-title">You, as others see you</h2>
        <p>
          {me.team === null
            ? 'You are in no team.'
            : `You are in “${me.team.name}”${me.role === 'player' ? '' : ', as its trainer'}.`}{' '}
          Your trainer sees your ranked talks; the boards show your name, your band and your points.
        </p>
        <form
          class="rename"
          onSubmit={(event) => {
            event.preventDefault();
            void run(api.changeMe({ name }), 'Your name is changed.');
          }}
        >
          <Field
            label="Your name"
            value={name}
            maxLength={LONGEST_NAME}
            autoComplete="nickname"
            onInput={setName}
          />
          <button type="submit" class="secondary">
            Rename
          </button>
        </form>
        <label class="check">
          <input
            type="checkbox"
            checked={me.hidden}
            onChange={(event) => {
              const hidden = event.currentTarget.checked;
              void run(
                api.changeMe({ hidden }),
                hidden ? 'You are hidden from the boards.' : 'The boards show you again.',
              );
            }}
          />
          <span>
            Hide me from the boards
            <small>You still see your own place. Your trainer still sees your talks.</small>
          </span>
        </label>
        {trouble !== null && (
          <p class="refusal" role="alert">
            {trouble}
          </p>
        )}
        <p class="aside" role="status">
          {said}
        </p>
      </section>
      {recovery !== null && <RecoveryCard token={recovery} />}
      <section class="sheet" aria-labelledby="data-title">
        <h2 id="data-title">Your data on the server</h2>
        <div class="actions">
          <a class="secondary" href={EXPORT_ADDRESS} download="owed-nothing.json">
            Take everything along
          </a>
          <Confirm
            label="New recovery link"
            question="Make a new recovery link? The one you have is good no more."
            yes="Make a new one"
            onYes={async () => {
              const made = await run(api.newRecovery(), 'Here is your new recovery link.');
              if (made !== null) setRecovery(made.recovery);
            }}
          />
          <Confirm
            label="Sign out here"
            question="Sign out on this device? Your recovery link brings you back."
            yes="Sign out"
            onYes={async () => {
              await run(api.signOut(), 'You are signed out.');
            }}
          />
          {me.team !== null && (
            <Confirm
              label="Leave the team"
              question={`Leave “${me.team.name}”? Its trainer no longer sees your talks; they stay yours.`}
              yes="Yes, leave it"
              onYes={async () => {
                await run(api.changeMe({ leaveTeam: true }), 'You have left the team.');
              }}
            />
          )}
          <Confirm
            label="Delete everything"
            question="Delete all that the server keeps of you: name, talks, places on the boards? This cannot be undone, and no recovery link brings it back."
            yes="Yes, delete everything"
            isGrave
            onYes={async () => {
              const done = await api.deleteMe();
              if (!done.ok) {
                setTrouble(done.error.words);
                return;
              }
              await presence.refresh();
              send({ type: 'go', route: { screen: 'title' } });
            }}
          />
        </div>
      </section>
    </>
  );
}
