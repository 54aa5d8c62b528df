import './way.css';
import { scenarios } from 'virtual:scenarios';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import footprints from 'lucide-static/icons/footprints.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../../app/app-machine.ts';
import type { Library } from '../../app/library.ts';
import type { Suggestion } from '../../way/next-step.ts';
import { findPlayer, type JustNow } from '../../way/player.ts';
import { type Today as TodayOf, todayOf } from '../../way/today.ts';
import { Face } from '../face.tsx';
import { Icon } from '../icon.tsx';
import { usePresence } from '../online/use-presence.ts';

interface TodayProps {
  readonly library: Library;
  readonly send: Send;
  /** Told what was met and what is next, once it is known. */
  readonly onKnown: (today: TodayOf) => void;
}

/** On the choice of customers: the one next step. */
export function Today({ library, send, onKnown }: TodayProps) {
  const today = useToday(library, null, onKnown);
  return <StepCard title="Today" suggestion={today?.suggestion ?? null} send={send} />;
}

interface NextStepProps {
  readonly library: Library;
  readonly justNow: JustNow;
  readonly send: Send;
}

/** After a debrief: the one next step. */
export function NextStep({ library, justNow, send }: NextStepProps) {
  const today = useToday(library, justNow);
  return <StepCard title="Your next step" suggestion={today?.suggestion ?? null} send={send} />;
}

function useToday(
  library: Library,
  justNow: JustNow | null,
  onKnown?: (today: TodayOf) => void,
): TodayOf | null {
  const [today, setToday] = useState<TodayOf | null>(null);
  const { kind } = usePresence();
  useEffect(() => {
    let isWanted = true;
    const now = Date.now();
    findPlayer(library, justNow, now).then(
      (player) => {
        if (!isWanted) return;
        const found = todayOf(scenarios, player, justNow, now);
        setToday(found);
        onKnown?.(found);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [kind]);
  return today;
}

interface StepCardProps {
  readonly title: string;
  readonly suggestion: Suggestion | null;
  readonly send: Send;
}

function StepCard({ title, suggestion, send }: StepCardProps) {
  const card = scenarios.find(({ id }) => id === suggestion?.scenario);
  if (suggestion === null || card === undefined)
    return (
      <section class="step-card is-waiting" aria-busy="true">
        <p class="aside">Looking at your talks …</p>
      </section>
    );
  return (
    <section class="step-card" aria-labelledby="step-title">
      <Face who={card.customer} mood="calm" size={72} />
      <div class="step-words">
        <h2 id="step-title" class="step-title">
          <Icon drawing={footprints} />
          <span>
            {title}: {card.title}
          </span>
        </h2>
        <p class="step-reason">{suggestion.reason}</p>
      </div>
      <button
        type="button"
        class="primary"
        onClick={() => send({ type: 'go', route: { screen: 'briefing', scenario: card.id } })}
      >
        Talk to {card.customer.name} <Icon drawing={arrowRight} />
      </button>
    </section>
  );
}
