import { useState } from 'preact/hooks';
import { type Insights, LEAST_INSIGHT } from '../../../../protocol/index.ts';
import { api } from '../../../online/index.ts';
import { plural } from '../../words.ts';
import { ChoiceField } from '../choice-field.tsx';
import { useAnswer } from '../use-answer.ts';

interface InsightsSectionProps {
  /** Scenario ids with their titles, in the order in which they are offered. */
  readonly scenarios: readonly (readonly [id: string, title: string])[];
  /** Whose talks are counted: an admin's numbers are those of all teams. */
  readonly over: 'team' | 'everybody';
}

/** What people answered at each moment of a customer, in their first talks: what to talk over with them. */
export function InsightsSection({ scenarios, over }: InsightsSectionProps) {
  const [shown, setShown] = useState('');
  if (scenarios.length === 0) return null;
  return (
    <section class="sheet" aria-labelledby="insights-title">
      <h2 id="insights-title">How they answered</h2>
      <p>
        Moment by moment, how often each reply was taken in a first talk,{' '}
        {over === 'team' ? 'by your team' : 'by all teams'}. It tells what to talk over, not who said it. It
        quotes the talk: play a customer yourself before you look.
      </p>
      <ChoiceField
        label="Customer"
        value={shown}
        options={[['', 'Choose a customer'], ...scenarios]}
        onChange={setShown}
      />
      {shown !== '' && <Moments key={shown} scenario={shown} />}
    </section>
  );
}

function Moments({ scenario }: { readonly scenario: string }) {
  const { value, trouble, again } = useAnswer(() => api.insights(scenario), scenario);
  if (value === null)
    return trouble === null ? (
      <p aria-busy="true">Counting …</p>
    ) : (
      <div role="alert">
        <p class="refusal">{trouble.words}</p>
        <button type="button" class="secondary" onClick={again}>
          Try again
        </button>
      </div>
    );
  const { n, nodes } = value;
  if (n < LEAST_INSIGHT)
    return (
      <p role="status">
        {n === 0 ? 'Nobody has' : n === 1 ? 'One person has' : `${n} people have`} finished a first talk with
        this customer. From {LEAST_INSIGHT} on, the replies are counted here.
      </p>
    );
  return (
    <>
      <p role="status">Counted over {plural(n, 'first talk', 'first talks')}.</p>
      <ol class="moments">
        {nodes.map((moment) => (
          <li key={moment.node}>
            <Moment moment={moment} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Moment({ moment: { line, replies } }: { readonly moment: Insights['nodes'][number] }) {
  const answered = replies.reduce((sum, { taken }) => sum + taken, 0);
  return (
    <details>
      <summary>
        {line === null ? 'A moment without words' : `“${line}”`}{' '}
        <small>{plural(answered, 'answer', 'answers')}</small>
      </summary>
      <ul class="taken">
        {replies.map(({ text, leaves, taken }) => (
          <li key={text}>
            <span>
              {leaves && <b>Way out. </b>}
              {text}
            </span>
            <meter aria-label={`${taken} of ${answered}`} min={0} max={Math.max(1, answered)} value={taken} />
            <span class="number" aria-hidden="true">
              {taken} of {answered}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
