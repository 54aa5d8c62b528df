import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import './online.css';
import { useState } from 'preact/hooks';
import type { ScenarioCard } from '../../../protocol/index.ts';
import type { Send } from '../../app/app-machine.ts';
import { api, cardOf, presence, whyNotRanked } from '../../online/index.ts';
import { Icon } from '../icon.tsx';
import { Confirm } from './confirm.tsx';
import { scoreInWords } from './score-words.ts';
import { usePresence } from './use-presence.ts';

interface RankedModeProps {
  readonly scenario: string;
  /** Whether practice is closed, so that this is the way on. */
  readonly isOnly: boolean;
  readonly send: Send;
}

/** Ranked play, beside practice: what it is, and the way in; or why it is not on offer. */
export function RankedMode({ scenario, isOnly, send }: RankedModeProps) {
  const now = usePresence();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const why = whyNotRanked(now, scenario);
  const card = cardOf(now, scenario);
  const open = card?.mine.open ?? null;

  const play = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setTrouble(null);
    const answer = await api.startAttempt(scenario);
    setBusy(false);
    if (answer.ok) send({ type: 'go', route: { screen: 'ranked', attempt: answer.value.id } });
    else setTrouble(answer.error.words);
  };

  return (
    <section class={`mode ${why === null ? '' : 'is-closed'}`} aria-labelledby="mode-ranked">
      <h2 id="mode-ranked">Ranked</h2>
      <p>No coach, no replay: your first talk, from its first word, is the one that counts on the board.</p>
      <p class="aside" id="ranked-why" aria-live="polite">
        {why ?? standing(card)}
      </p>
      {trouble !== null && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
      <div class="actions">
        <button
          type="button"
          class={isOnly && why === null ? 'primary' : 'secondary'}
          disabled={why !== null}
          aria-disabled={isBusy}
          aria-describedby="ranked-why"
          onClick={() => void play()}
        >
          {open === null ? 'Play ranked' : 'Go on with the ranked talk'} <Icon drawing={arrowRight} />
        </button>
        {open !== null && <GiveUp attempt={open} isFirst={card?.mine.first == null} />}
        {now.kind === 'signed-out' && (
          <button
            type="button"
            class="secondary"
            onClick={() => send({ type: 'go', route: { screen: 'online', path: 'join' } })}
          >
            I have a join code
          </button>
        )}
        {now.kind === 'offline' && (
          <button type="button" class="secondary" onClick={() => void presence.refresh()}>
            Try again
          </button>
        )}
      </div>
    </section>
  );
}

/** How the player stands with this customer, in a sentence. */
function standing(card: ScenarioCard | null): string {
  if (card === null) return '';
  const { open, first, latest, attempts } = card.mine;
  if (open !== null)
    return first === null
      ? 'Your first ranked talk is open. Left for 14 days, it counts as left too early.'
      : 'A ranked talk of yours is open. Left for 14 days, it counts as left too early.';
  if (first === null) return 'You have one first talk. Take it when you have ten quiet minutes.';
  const counted = `Your first talk stands: ${scoreInWords(first)}.`;
  return latest === null || attempts < 2
    ? `${counted} Another one counts as your latest.`
    : `${counted} Your latest: ${scoreInWords(latest)}.`;
}

function GiveUp({ attempt, isFirst }: { readonly attempt: string; readonly isFirst: boolean }) {
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <>
      <Confirm
        label="Give it up"
        question={
          isFirst
            ? 'Give up your first ranked talk? It then counts as left too early, and stays your first.'
            : 'Give up this ranked talk?'
        }
        yes="Yes, give it up"
        onYes={async () => {
          const answer = await api.giveUp(attempt);
          setTrouble(answer.ok ? null : answer.error.words);
          await presence.refresh();
        }}
      />
      {trouble !== null && (
        <p class="refusal" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
