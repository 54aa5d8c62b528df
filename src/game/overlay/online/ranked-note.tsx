import './online.css';
import { cardOf } from '../../online/index.ts';
import { scoreInWords } from './score-words.ts';
import { usePresence } from './use-presence.ts';

interface RankedNoteProps {
  readonly scenario: string;
  readonly onBoard: () => void;
}

/** In the debrief of a ranked talk: what it counts for, and the way to the board. */
export function RankedNote({ scenario, onBoard }: RankedNoteProps) {
  const mine = cardOf(usePresence(), scenario)?.mine;
  return (
    <section class="block ranked-note" aria-labelledby="ranked-note-title">
      <h2 id="ranked-note-title">On the board</h2>
      <p>{mine === undefined ? 'Your ranked talk is kept on the server.' : words(mine)}</p>
      <div class="actions">
        <button type="button" class="secondary" onClick={onBoard}>
          See the board
        </button>
      </div>
    </section>
  );
}

function words({ first, latest, attempts }: NonNullable<ReturnType<typeof cardOf>>['mine']): string {
  if (first === null) return 'Your ranked talk is kept on the server.';
  if (attempts < 2 || latest === null)
    return `This was your first ranked talk with this customer, and it stands: ${scoreInWords(first)}. From now on you may also practise here.`;
  return `Your first talk stands: ${scoreInWords(first)}. Your latest: ${scoreInWords(latest)}.`;
}
