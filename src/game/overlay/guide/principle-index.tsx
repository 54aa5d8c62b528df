import timer from 'lucide-static/icons/timer.svg?raw';
import { AXES, type Axis, PRINCIPLES } from '../../../engine/index.ts';
import { AXIS_WORDS } from '../debrief/axis-words.ts';
import { Icon } from '../icon.tsx';
import { ScreenHeading } from '../screen-heading.tsx';

/** What each axis asks, in a question. */
const AXIS_QUESTIONS: Readonly<Record<Axis, string>> = {
  'value-creation': 'Is every minute worth more to them than it cost?',
  'non-sparring': 'Do you stay out of the ring, without caving in?',
  'walking-away': 'Do you know when to leave, when to stay, and how?',
};

/** All principles, by axis. */
export function PrincipleIndex({ isUnknown }: { readonly isUnknown: boolean }) {
  return (
    <main class="principle-index">
      <ScreenHeading>The principles</ScreenHeading>
      <p class="lead">
        {isUnknown ? 'There is no page under that address; these are all there are. ' : ''}
        {PRINCIPLES.length} rules for both sides of the desk. Each has a page with an example from a talk, and
        a small card for the two minutes before a call.
      </p>
      {AXES.map((axis) => (
        <section key={axis} class={`axis-${axis}`} aria-labelledby={`axis-${axis}`}>
          <header class="axis-head">
            <h2 class="axis-name" id={`axis-${axis}`}>
              {AXIS_WORDS[axis]}
            </h2>
            <p class="axis-question">{AXIS_QUESTIONS[axis]}</p>
          </header>
          <ul class="principle-list">
            {PRINCIPLES.filter((principle) => principle.axis === axis).map(({ id, name, rule }) => (
              <li key={id} class="principle-item">
                <a class="principle-link" href={`#/principles/${id}`}>
                  <b class="principle-name">{name}</b>
                  <span class="principle-rule">{rule}</span>
                </a>
                <a class="card-link" href={`#/call-card/${id}`}>
                  <Icon drawing={timer} /> Card<span class="unseen"> for “{name}”</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
