import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import sliders from 'lucide-static/icons/sliders-vertical.svg?raw';
import { type Band, LEVELS } from '../../../engine/index.ts';
import type { Send } from '../../app/app-machine.ts';
import type { ScenarioCard } from '../../app/library.ts';
import { Face } from '../face.tsx';
import { Icon } from '../icon.tsx';
import { late } from '../late.tsx';
import { ScreenHeading } from '../screen-heading.tsx';
import { LEVEL_WORDS, roleOf } from '../words.ts';

const ways = late(() => import('../../online-part.ts').then((part) => part.OnlineWays), null);

const team = late(() => import('../../online-part.ts').then((part) => part.TeamNote), null);

interface ChoiceScreenProps {
  readonly cards: readonly ScenarioCard[];
  /** The best band reached so far, by scenario. */
  readonly bands: ReadonlyMap<string, Band>;
  readonly send: Send;
}

/** All customers, by level. */
export function ChoiceScreen({ cards: all, bands, send }: ChoiceScreenProps) {
  const levels = LEVELS.map((level) => ({
    level,
    cards: all.filter((card) => card.level === level),
  })).filter(({ cards }) => cards.length > 0);
  return (
    <div class="page">
      <nav class="page-bar" aria-label="Ways">
        <button type="button" class="plain" onClick={() => send({ type: 'go', route: { screen: 'title' } })}>
          <Icon drawing={arrowLeft} /> Owed Nothing
        </button>
        <span class="ways-on">
          <ways.Part here="" send={send} />
        </span>
        <button
          type="button"
          class="round"
          aria-label="Settings"
          onClick={() => send({ type: 'open', overlay: 'menu' })}
        >
          <Icon drawing={sliders} />
        </button>
      </nav>
      <main>
        <ScreenHeading>Who is it today?</ScreenHeading>
        <p class="lead">Each talk takes five to ten minutes. You can stop at any time and go on later.</p>
        <team.Part known={all.map(({ id }) => id)} send={send} />
        {levels.length === 0 && <p class="lead">There is no customer here yet. Come back a little later.</p>}
        {levels.map(({ level, cards }) => (
          <section key={level} class="level" aria-labelledby={`level-${level}`}>
            <h2 id={`level-${level}`}>{LEVEL_WORDS[level]}</h2>
            <ul class="cards">
              {cards.map((card) => (
                <li key={card.id}>
                  <CardButton
                    card={card}
                    band={bands.get(card.id)}
                    onPick={() => send({ type: 'go', route: { screen: 'briefing', scenario: card.id } })}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </div>
  );
}

function CardButton({
  card: { title, summary, customer },
  band,
  onPick,
}: {
  readonly card: ScenarioCard;
  readonly band: Band | undefined;
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
        {band !== undefined && <span class={`band band-${band.toLowerCase()}`}>Best so far: {band}</span>}
      </span>
    </button>
  );
}
