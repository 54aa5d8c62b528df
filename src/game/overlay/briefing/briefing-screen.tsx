import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import sliders from 'lucide-static/icons/sliders-vertical.svg?raw';
import type { Story, Transcript } from '../../../engine/index.ts';
import type { Send } from '../../app/app-machine.ts';
import { Face } from '../face.tsx';
import { Icon } from '../icon.tsx';
import { ScreenHeading } from '../screen-heading.tsx';
import { LEVEL_WORDS, plural, roleOf } from '../words.ts';

interface BriefingScreenProps {
  readonly story: Story;
  /** An attempt that was cut off. */
  readonly open: Transcript | null;
  readonly send: Send;
}

/** Who you are, what you know, what you want; then the talk. */
export function BriefingScreen({ story, open, send }: BriefingScreenProps) {
  const customer = story.cast[story.customer];
  return (
    <div class="page">
      <nav class="page-bar" aria-label="Ways">
        <button type="button" class="plain" onClick={() => send({ type: 'go', route: { screen: 'choice' } })}>
          <Icon drawing={arrowLeft} /> All customers
        </button>
        <button
          type="button"
          class="round"
          aria-label="Settings"
          onClick={() => send({ type: 'open', overlay: 'menu' })}
        >
          <Icon drawing={sliders} />
        </button>
      </nav>
      <main class="briefing">
        <p class="eyebrow">Briefing · {LEVEL_WORDS[story.level]}</p>
        <ScreenHeading>{story.title}</ScreenHeading>
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
          {story.briefing.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <div class="actions">
          {open !== null && open.moves.length > 0 && (
            <button type="button" class="primary" onClick={() => send({ type: 'resume' })}>
              Go on after {plural(open.moves.length, 'reply', 'replies')} <Icon drawing={arrowRight} />
            </button>
          )}
          <button
            type="button"
            class={open !== null && open.moves.length > 0 ? 'secondary' : 'primary'}
            onClick={() => send({ type: 'begin' })}
          >
            {open !== null && open.moves.length > 0 ? 'Start afresh' : 'Start the talk'}
            {(open === null || open.moves.length === 0) && <Icon drawing={arrowRight} />}
          </button>
        </div>
      </main>
    </div>
  );
}
