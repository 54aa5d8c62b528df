import { useState } from 'preact/hooks';
import type { ChangeTeam, Team } from '../../../../protocol/index.ts';
import { api } from '../../../online/index.ts';
import { Confirm } from '../confirm.tsx';
import { dayInWords } from '../days.ts';

interface MemberListProps {
  readonly team: Team;
  readonly onChanged: (team: Team) => void;
}

/** The people: who looks after the team with me, and who is no longer of it. */
export function MemberList({ team, onChanged }: MemberListProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const change = async (changes: ChangeTeam): Promise<void> => {
    const answer = await api.changeTeam(team.id, changes);
    setTrouble(answer.ok ? null : answer.error.words);
    if (answer.ok) onChanged(answer.value);
  };
  return (
    <section class="sheet" aria-labelledby="people-title">
      <h2 id="people-title">Members</h2>
      {trouble !== null && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      <ul class="people">
        {team.members.map(({ id, name, role, joinedAt }) => (
          <li key={id}>
            <details>
              <summary>
                {name} <small>{role === 'player' ? `since ${dayInWords(joinedAt)}` : role}</small>
              </summary>
              <div class="actions">
                {role === 'player' && (
                  <Confirm
                    label="Make a trainer"
                    question={`Make ${name} a trainer of this team? They then see what you see here.`}
                    yes="Yes, make a trainer"
                    onYes={() => change({ addTrainer: id })}
                  />
                )}
                {role !== 'admin' && (
                  <Confirm
                    label="Take out of the team"
                    question={`Take ${name} out of the team? What they have played stays theirs.`}
                    yes="Yes, take out"
                    isGrave
                    onYes={() => change({ removeMember: id })}
                  />
                )}
                {role === 'admin' && <p class="aside">Looks after this server.</p>}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
