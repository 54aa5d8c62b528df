import { useState } from 'preact/hooks';
import { type Band, LEVELS, type Level } from '../../../engine/index.ts';
import type { Send } from '../../app/app-machine.ts';
import type { Library, ScenarioCard } from '../../app/library.ts';
import type { Today } from '../../way/today.ts';
import { Face } from '../face.tsx';
import { late } from '../late.tsx';
import { PageBar } from '../page-bar.tsx';
import { ScreenHeading } from '../screen-heading.tsx';
import { LEVEL_WORDS, roleOf } from '../words.ts';

const ways = late(() => import('../../online-part.ts').then((part) => part.OnlineWays), null);

const team = late(() => import('../../online-part.ts').then((part) => part.TeamNote), null);

const today = late(() => import('../../way-part.ts').then((part) => part.Today), null);

interface ChoiceScreenProps {
  readonly cards: readonly ScenarioCard[];
  /** The best band reached so far, by scenario. */
  readonly bands: ReadonlyMap<string, Band>;
  readonly library: Library;
  readonly send: Send;
}

const LEVEL_NOTES: Readonly<Record<Level, string>> = {
  'first-week': 'Best met in this order, one a day.',
  core: 'What every month brings. The order is a suggestion.',
  hard: 'Boundaries, endings, and the other side of the desk.',
};

/** All customers on their way: the first week, the core, the hard ones. Nothing is locked. */
export function ChoiceScreen({ cards: all, bands, library, send }: ChoiceScreenProps) {
  const [known, setKnown] = useState<Today | null>(null);
  const levels = LEVELS.map((level) => ({
    level,
    cards: all.filter((card) => card.level === level),
  })).filter(({ cards }) => cards.length > 0);
  const isMet = (id: string): boolean => bands.has(id) || known?.met.has(id) === true;
  return (
    <div class="page">
      <PageBar back="title" send={send}>
        <ways.Part here="" send={send} />
      </PageBar>
      <main>
        <ScreenHeading>Who is it today?</ScreenHeading>
        <p class="lead">
          Each talk takes five to ten minutes. You can stop at any time and go on later. Nothing is locked.
        </p>
        {levels.length === 0 ? (
          <p class="lead">There is no customer here yet. Come back a little later.</p>
        ) : (
          <div class="step-place">
            <today.Part library={library} send={send} onKnown={setKnown} />
          </div>
        )}
        <team.Part known={all.map(({ id }) => id)} send={send} />
        {levels.map(({ level, cards }) => {
          const done = cards.filter(({ id }) => isMet(id)).length;
          return (
            <section key={level} class="level" aria-labelledby={`level-${level}`}>
              <header class="level-head">
                <h2 class="level-name" id={`level-${level}`}>
                  {LEVEL_WORDS[level]}
                </h2>
                <p class="level-note">
                  {LEVEL_NOTES[level]}{' '}
                  <b class="level-count">
                    {done} of {cards.length} met
                  </b>
                </p>
                <span class="level-bar" aria-hidden="true">
                  {cards.map(({ id }) => (
                    <i key={id} class={isMet(id) ? 'is-met' : undefined} />
                  ))}
                </span>
              </header>
              <ol class="cards">
                {cards.map((card) => (
                  <li key={card.id}>
                    <CardButton
                      card={card}
                      band={bands.get(card.id)}
                      isMet={isMet(card.id)}
                      isNext={known?.suggestion?.scenario === card.id}
                      onPick={() => send({ type: 'go', route: { screen: 'briefing', scenario: card.id } })}
                    />
                  </li>
                ))}
              </ol>
            </section>
          );
        })}
      </main>
    </div>
  );
}

function CardButton({
  card: { title, summary, customer },
  band,
  isMet,
  isNext,
  onPick,
}: {
  readonly card: ScenarioCard;
  readonly band: Band | undefined;
  readonly isMet: boolean;
  readonly isNext: boolean;
  readonly onPick: () => void;
}) {
  return (
    <button type="button" class="card" onClick={onPick}>
      <Face who={customer} mood="calm" size={84} />
      <span class="card-words">
        <b>{title}</b>
        <span class="card-who">
          {customer.name} · {roleOf(customer)}
        </span>
        <span class="card-summary">{summary}</span>
        {(isMet || isNext) && (
          <span class="card-marks">
            {isNext && <span class="band is-next">Next</span>}
            {band !== undefined ? (
              <span class={`band band-${band.toLowerCase()}`}>Best so far: {band}</span>
            ) : (
              isMet && <span class="band band-sound">Met</span>
            )}
          </span>
        )}
      </span>
    </button>
  );
}
