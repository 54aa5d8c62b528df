import { useState } from 'preact/hooks';
import { type CreatedTeam, LONGEST_NAME } from '../../../../protocol/index.ts';
import type { Send } from '../../../app/app-machine.ts';
import { api, presence } from '../../../online/index.ts';
import { ScreenHeading } from '../../screen-heading.tsx';
import { CopyField } from '../copy-field.tsx';
import { Field } from '../field.tsx';
import { joinLink } from '../links.ts';
import { RecoveryCard } from './recovery-card.tsx';

interface SetUpScreenProps {
  /** From the set-up link; empty where an admin sets a team up for somebody else. */
  readonly token: string;
  readonly send: Send;
}

/** From the set-up link to a team with its trainer. */
export function SetUpScreen({ token, send }: SetUpScreenProps) {
  const [name, setName] = useState('');
  const [trainer, setTrainer] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [created, setCreated] = useState<CreatedTeam | null>(null);
  const isOwn = token !== '';

  const create = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    const answer = await api.createTeam({ name, trainer, ...(isOwn ? { setUp: token } : {}) });
    setBusy(false);
    if (!answer.ok) {
      setTrouble(answer.error.words);
      return;
    }
    setCreated(answer.value);
    void presence.refresh();
  };

  if (created !== null) {
    const { team, recovery } = created;
    return (
      <main class="narrow">
        <ScreenHeading>“{team.name}” is set up</ScreenHeading>
        {team.join !== null && (
          <section class="sheet" aria-labelledby="join-title">
            <h2 id="join-title">Invite the team</h2>
            <p>
              Whoever opens this link joins under a name of their own. You find it again on the team page.
            </p>
            <CopyField label="Join link" text={joinLink(team.join.code)} />
          </section>
        )}
        {isOwn ? <RecoveryCard token={recovery} /> : <RecoveryCard token={recovery} forWhom={trainer} />}
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() =>
              send({ type: 'go', route: { screen: 'online', path: isOwn ? 'team' : `team/${team.id}` } })
            }
          >
            To the team page
          </button>
        </div>
      </main>
    );
  }

  return (
    <main class="narrow">
      <ScreenHeading>Set up a team</ScreenHeading>
      <p class="lead">
        {isOwn
          ? 'You will be its trainer: you choose the course, invite the members, and see how they come along.'
          : 'You set it up for its trainer, who then signs in by the recovery link that comes next.'}
      </p>
      <form
        class="sheet"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Field label="Name of the team" value={name} maxLength={LONGEST_NAME} onInput={setName} />
        <Field
          label={isOwn ? 'Your name' : 'Name of its trainer'}
          hint="As the team sees it. Trainers are hidden from the boards unless they choose otherwise."
          value={trainer}
          maxLength={LONGEST_NAME}
          autoComplete={isOwn ? 'nickname' : 'off'}
          onInput={setTrainer}
        />
        {trouble !== null && (
          <p class="refusal" role="alert">
            {trouble}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="primary" aria-disabled={isBusy}>
            Set up the team
          </button>
        </div>
      </form>
    </main>
  );
}
