import './team.css';
import type { Me, ScenarioCard } from '../../../../protocol/index.ts';
import type { Send } from '../../../app/app-machine.ts';
import { api, csvAddress } from '../../../online/index.ts';
import { ScreenHeading } from '../../screen-heading.tsx';
import { plural } from '../../words.ts';
import { dayInWords } from '../days.ts';
import { NoServer } from '../no-server.tsx';
import { makePath } from '../path.ts';
import { useAnswer } from '../use-answer.ts';
import { usePresence } from '../use-presence.ts';
import { CourseEditor } from './course-editor.tsx';
import { InsightsSection } from './insights.tsx';
import { JoinLink } from './join-link.tsx';
import { MemberList } from './member-list.tsx';
import { MembersTable } from './members-table.tsx';
import { RefusedFiles } from './refused-files.tsx';

interface TeamScreenProps {
  /** Its id; empty for the own one. */
  readonly team: string;
  readonly send: Send;
}

/** The page of those who look after a team. */
export function TeamScreen({ team, send }: TeamScreenProps) {
  const now = usePresence();
  if (now.kind !== 'in' || now.me.role === 'player') return <NoServer title="Team" now={now} send={send} />;
  const id = team === '' ? (now.me.team?.id ?? '') : team;
  return (
    <main class="team-page">
      {id === '' ? (
        <ScreenHeading>Teams</ScreenHeading>
      ) : (
        <TeamPage key={id} id={id} cards={now.cards} me={now.me} />
      )}
      {now.me.role === 'admin' && <OtherTeams me={now.me} shown={id} send={send} />}
      <RefusedFiles />
    </main>
  );
}

interface TeamPageProps {
  readonly id: string;
  readonly cards: readonly ScenarioCard[];
  readonly me: Me;
}

function TeamPage({ id, cards, me }: TeamPageProps) {
  const { value: team, trouble, set, again } = useAnswer(() => api.team(id), id);
  const titleOf = (scenario: string): string => cards.find((card) => card.id === scenario)?.title ?? scenario;
  if (team === null)
    return trouble === null ? (
      <p aria-busy="true">Fetching the team …</p>
    ) : (
      <div class="sheet" role="alert">
        <p class="refusal">{trouble.words}</p>
        <div class="actions">
          <button type="button" class="secondary" onClick={again}>
            Try again
          </button>
        </div>
      </div>
    );
  return (
    <>
      <ScreenHeading>{team.name}</ScreenHeading>
      <p class="lead">
        {plural(team.members.length, 'member', 'members')}
        {team.due === null ? '' : `; the course is due on ${dayInWords(team.due)}`}.
      </p>
      <section aria-labelledby="members-title">
        <h2 id="members-title">Who has played what, and how</h2>
        <MembersTable team={team} titleOf={titleOf} />
        <div class="actions">
          <button type="button" class="secondary" onClick={again}>
            Refresh
          </button>
          <a class="secondary" href={csvAddress(id)} download="team.csv">
            Download as CSV
          </a>
        </div>
      </section>
      <div class="team-tools">
        <div>
          <JoinLink team={team} onChanged={set} />
          <MemberList team={team} onChanged={set} />
        </div>
        <CourseEditor
          key={JSON.stringify([team.course, team.due])}
          team={team}
          cards={cards}
          onChanged={set}
        />
      </div>
      {id === me.team?.id && (
        <InsightsSection
          scenarios={cards.map((card) => [card.id, card.title] as const)}
          over={me.role === 'admin' ? 'everybody' : 'team'}
        />
      )}
    </>
  );
}

function OtherTeams({ me, shown, send }: { readonly me: Me; readonly shown: string; readonly send: Send }) {
  const { value: teams } = useAnswer(() => api.teams(), me.id);
  const go = (path: string): void => send({ type: 'go', route: { screen: 'online', path } });
  return (
    <section class="sheet" aria-labelledby="teams-title">
      <h2 id="teams-title">All teams</h2>
      <ul class="team-list">
        {(teams ?? []).map(({ id, name, members }) => (
          <li key={id}>
            <button
              type="button"
              class="plain"
              aria-current={id === shown ? 'page' : undefined}
              onClick={() => go(makePath('team', id))}
            >
              {name}
            </button>{' '}
            <small>{plural(members, 'member', 'members')}</small>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="secondary" onClick={() => go('set-up')}>
          Set up another team
        </button>
      </div>
    </section>
  );
}
