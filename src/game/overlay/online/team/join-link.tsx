import { useState } from 'preact/hooks';
import type { ChangeTeam, Team } from '../../../../protocol/index.ts';
import { api } from '../../../online/index.ts';
import { Confirm } from '../confirm.tsx';
import { CopyField } from '../copy-field.tsx';
import { dayInWords } from '../days.ts';
import { joinLink } from '../links.ts';

interface JoinLinkProps {
  readonly team: Team;
  readonly onChanged: (team: Team) => void;
}

/** The way into the team: to copy, to renew, to close. */
export function JoinLink({ team: { id, join }, onChanged }: JoinLinkProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = async (changes: ChangeTeam): Promise<void> => {
    const answer = await api.changeTeam(id, changes);
    setTrouble(answer.ok ? null : answer.error.words);
    if (answer.ok) onChanged(answer.value);
  };
  return (
    <section class="sheet" aria-labelledby="join-title">
      <h2 id="join-title">Invite members</h2>
      {join === null ? (
        <p>Joining is closed: no link is good just now.</p>
      ) : (
        <>
          <CopyField label="Join link" text={joinLink(join.code)} />
          <p class="aside">
            Or tell them the code <b class="code">{join.code}</b>. Both are good until{' '}
            {dayInWords(join.expires)}.
          </p>
        </>
      )}
      {trouble !== null && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      <div class="actions">
        {join === null ? (
          <button type="button" class="secondary" onClick={() => void change({ newJoinCode: true })}>
            Open joining
          </button>
        ) : (
          <>
            <Confirm
              label="Renew the link"
              question="Make a new link? The present one is good no more."
              yes="Make a new one"
              onYes={() => change({ newJoinCode: true })}
            />
            <Confirm
              label="Close joining"
              question="Close joining? Members stay; nobody new comes in until you open it again."
              yes="Close it"
              onYes={() => change({ closeJoining: true })}
            />
          </>
        )}
      </div>
    </section>
  );
}
