import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import type { CastMember, Story, Transcript } from '../../../engine/index.ts';
import type { Send } from '../../app/app-machine.ts';
import type { Brief } from '../../online/brief.ts';
import { Face } from '../face.tsx';
import { Icon } from '../icon.tsx';
import { late } from '../late.tsx';
import { PageBar } from '../page-bar.tsx';
import { ScreenHeading } from '../screen-heading.tsx';
import { LEVEL_WORDS, plural, roleOf } from '../words.ts';

const ranked = late(() => import('../../online-part.ts').then((part) => part.RankedMode), null);

interface BriefingScreenProps {
  /** The story; or what may be read before, where its file is closed for practice. */
  readonly about: Story | Brief;
  /** An attempt that was cut off. */
  readonly open: Transcript | null;
  readonly send: Send;
}

/** Who you are, what you know, what you want; then the choice between practice and ranked. */
export function BriefingScreen({ about, open, send }: BriefingScreenProps) {
  const customer = customerOf(about);
  return (
    <div class="page">
      <PageBar send={send} />
      <main class="briefing">
        <p class="eyebrow">Briefing · {LEVEL_WORDS[about.level]}</p>
        <ScreenHeading>{about.title}</ScreenHeading>
        {customer !== undefined && (
          <p class="briefing-who">
            <Face who={customer} mood="calm" size={64} />
            <span>
              <b>{customer.name}</b>
              <span class="role">{roleOf(customer)}</span>
            </span>
          </p>
        )}
        <div class="briefing-words">
          {about.briefing.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <div class="modes">
          <Practice isClosed={!('nodes' in about)} open={open} send={send} />
          <ranked.Part scenario={about.id} isOnly={!('nodes' in about)} send={send} />
        </div>
        <p class="aside">
          For trainers: <a href={`#/trainer-sheet/${about.id}`}>the sheet of this talk</a>, which tells
          everything.
        </p>
      </main>
    </div>
  );
}

interface PracticeProps {
  readonly isClosed: boolean;
  readonly open: Transcript | null;
  readonly send: Send;
}

function Practice({ isClosed, open, send }: PracticeProps) {
  const isCutOff = open !== null && open.moves.length > 0;
  return (
    <section class="mode" aria-labelledby="mode-practice">
      <h2 id="mode-practice">Practice</h2>
      <p>Make mistakes, ask the coach, replay any moment: nothing is counted.</p>
      {isClosed && (
        <p class="aside" id="practice-closed">
          Opens after your first ranked talk with this customer.
        </p>
      )}
      <div class="actions">
        {isCutOff && (
          <button type="button" class="primary" onClick={() => send({ type: 'resume' })}>
            Go on after {plural(open.moves.length, 'reply', 'replies')} <Icon drawing={arrowRight} />
          </button>
        )}
        <button
          type="button"
          class={isCutOff || isClosed ? 'secondary' : 'primary'}
          disabled={isClosed}
          aria-describedby={isClosed ? 'practice-closed' : undefined}
          onClick={() => send({ type: 'begin' })}
        >
          {isCutOff ? 'Start afresh' : 'Start the talk'}
          {!isCutOff && <Icon drawing={arrowRight} />}
        </button>
      </div>
    </section>
  );
}

function customerOf(about: Story | Brief): CastMember | undefined {
  return 'nodes' in about ? about.cast[about.customer] : about.customer;
}
