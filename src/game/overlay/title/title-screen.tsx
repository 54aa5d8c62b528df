import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import book from 'lucide-static/icons/book-open.svg?raw';
import sliders from 'lucide-static/icons/sliders-vertical.svg?raw';
import type { Send } from '../../app/app-machine.ts';
import type { ScenarioCard } from '../../app/library.ts';
import { Icon } from '../icon.tsx';
import { ScreenHeading } from '../screen-heading.tsx';
import { LineUp } from './line-up.tsx';

interface TitleScreenProps {
  readonly cards: readonly ScenarioCard[];
  readonly send: Send;
}

/** The first screen: what this is, and one way in. */
export function TitleScreen({ cards, send }: TitleScreenProps) {
  return (
    <div class="title">
      <LineUp sitters={cards.map((card) => card.customer)} />
      <main class="title-words">
        <ScreenHeading>Owed Nothing</ScreenHeading>
        <p class="lead">
          Customers owe you nothing: not a reply, not a reason, not their patience. Talk to the difficult ones
          here, one choice at a time, and read afterwards what every reply was worth.
        </p>
        <div class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => send({ type: 'go', route: { screen: 'choice' } })}
          >
            Meet the customers <Icon drawing={arrowRight} />
          </button>
          <a class="secondary" href="#/principles">
            <Icon drawing={book} /> Principles
          </a>
          <button type="button" class="secondary" onClick={() => send({ type: 'open', overlay: 'menu' })}>
            <Icon drawing={sliders} /> Settings
          </button>
        </div>
      </main>
    </div>
  );
}
