import './online.css';
import type { CastMember } from '../../../engine/index.ts';
import type { ScenarioCard } from '../../../protocol/index.ts';
import type { Send } from '../../app/app-machine.ts';
import { Face } from '../face.tsx';
import { roleOf } from '../words.ts';
import { dayInWords } from './days.ts';
import { usePresence } from './use-presence.ts';

interface TeamNoteProps {
  /** The scenarios that came with the page. */
  readonly known: readonly string[];
  readonly send: Send;
}

/** On the choice of customers: how far the team's course has come, and whom the server has besides. */
export function TeamNote({ known, send }: TeamNoteProps) {
  const now = usePresence();
  if (!('cards' in now)) return null;
  const meet = (scenario: string): void => send({ type: 'go', route: { screen: 'briefing', scenario } });
  const others = now.cards.filter(({ id }) => !known.includes(id));
  const team = now.kind === 'in' ? now.me.team : null;
  const left = (team?.course ?? []).flatMap((id) => {
    const card = now.cards.find((each) => each.id === id);
    return card !== undefined && card.mine.first === null ? [card] : [];
  });
  return (
    <>
      {team !== null && team.course.length > 0 && (
        <section class="course-note" aria-label="Your course">
          <p>
            <b>Course of “{team.name}”:</b> {team.course.length - left.length} of {team.course.length} played
            ranked{team.due === null ? '' : `, due on ${dayInWords(team.due)}`}.
          </p>
        </section>
      )}
      {others.length > 0 && (
        <section class="level" aria-labelledby="level-own">
          <h2 id="level-own">From your trainers</h2>
          <ul class="cards">
            {others.map((card) => (
              <li key={card.id}>
                <OwnCard card={card} onPick={() => meet(card.id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function OwnCard({ card, onPick }: { readonly card: ScenarioCard; readonly onPick: () => void }) {
  // The painter fills in what it does not know of a look.
  const customer = card.customer as CastMember;
  return (
    <button type="button" class="card" onClick={onPick}>
      <Face who={customer} mood="calm" size={84} />
      <span class="card-words">
        <b>{card.title}</b>
        <span class="card-who">
          {customer.name} · {roleOf(customer)}
        </span>
        <span class="card-summary">{card.summary}</span>
      </span>
    </button>
  );
}
