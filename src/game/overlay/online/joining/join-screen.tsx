import { useState } from 'preact/hooks';
import { type Joined, LONGEST_NAME } from '../../../../protocol/index.ts';
import type { Send } from '../../../app/app-machine.ts';
import { api, presence } from '../../../online/index.ts';
import { ScreenHeading } from '../../screen-heading.tsx';
import { Field } from '../field.tsx';
import { usePresence } from '../use-presence.ts';
import { RecoveryCard } from './recovery-card.tsx';

interface JoinScreenProps {
  /** From the link; empty where the player types it. */
  readonly code: string;
  readonly send: Send;
}

/** From a join link to a place in the team: a name is all it takes. */
export function JoinScreen({ code: given, send }: JoinScreenProps) {
  const now = usePresence();
  const [code, setCode] = useState(given);
  const me = now.kind === 'in' ? now.me : null;
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? me?.name ?? '';
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [joined, setJoined] = useState<Joined | null>(null);

  if (joined !== null)
    return (
      <main class="narrow">
        <ScreenHeading>Welcome, {joined.me.name}</ScreenHeading>
        <p class="lead">
          You are in{joined.me.team === null ? '' : ` “${joined.me.team.name}”`}. Ranked talks are open to you
          on this device.
        </p>
        <RecoveryCard token={joined.recovery} />
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => send({ type: 'go', route: { screen: 'choice' } })}
          >
            I have kept it. To the customers
          </button>
        </div>
      </main>
    );

  const join = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    const answer = await api.join({ code: code.trim(), name });
    setBusy(false);
    if (!answer.ok) {
      setTrouble(answer.error.words);
      return;
    }
    setJoined(answer.value);
    void presence.refresh();
  };

  if (me?.team != null)
    return (
      <main class="narrow">
        <ScreenHeading>You are in a team already</ScreenHeading>
        <p class="lead">
          You play as {me.name} in “{me.team.name}” on this device. To join another team, leave this one on
          your page first. What you have played stays yours.
        </p>
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => send({ type: 'go', route: { screen: 'online', path: 'me' } })}
          >
            My page
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

  return (
    <main class="narrow">
      <ScreenHeading>Join your team</ScreenHeading>
      <p class="lead">
        No e-mail, no password: a name for the others to know you by. You can change it, hide it from the
        boards, or delete everything at any time.
      </p>
      <form
        class="sheet"
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        {given === '' && (
          <Field
            label="Join code"
            hint="Your trainer has it. Capitals and spaces do not matter."
            value={code}
            maxLength={20}
            onInput={setCode}
          />
        )}
        <Field
          label="Your name"
          hint="As your team and the boards show it."
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="nickname"
          onInput={setTyped}
        />
        {trouble !== null && (
          <p class="refusal" role="alert">
            {trouble}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="primary" aria-disabled={isBusy}>
            Join
          </button>
        </div>
      </form>
    </main>
  );
}
