import help from 'lucide-static/icons/circle-help.svg?raw';
import eraser from 'lucide-static/icons/eraser.svg?raw';
import message from 'lucide-static/icons/message-circle.svg?raw';
import type { Principle } from '../../../engine/index.ts';
import { PRINCIPLE_WORDS } from '../../way/words/index.ts';
import { Icon } from '../icon.tsx';

interface CallCardProps {
  readonly principle: Principle;
  /** The rank of its heading. */
  readonly heading: 'h2' | 'h1';
}

/** Two minutes before the call: one question, one sentence, one thing to leave out. */
export function CallCard({ principle: { id, axis, name }, heading: Heading }: CallCardProps) {
  const words = PRINCIPLE_WORDS[id];
  if (words === undefined) return null;
  const { ask, say, leaveOut } = words.card;
  return (
    <section class={`call-card axis-${axis}`} aria-labelledby="call-card-title">
      <p class="eyebrow">{name}</p>
      <Heading class="call-card-title" id="call-card-title">
        Two minutes before the call
      </Heading>
      <dl class="call-card-parts">
        <div>
          <dt class="call-card-ask">
            <Icon drawing={help} /> Answer this
          </dt>
          <dd class="call-card-answer">{ask}</dd>
        </div>
        <div>
          <dt class="call-card-ask">
            <Icon drawing={message} /> Have this ready
          </dt>
          <dd class="call-card-answer">{say}</dd>
        </div>
        <div>
          <dt class="call-card-ask">
            <Icon drawing={eraser} /> Leave this out
          </dt>
          <dd class="call-card-answer">{leaveOut}</dd>
        </div>
      </dl>
    </section>
  );
}
