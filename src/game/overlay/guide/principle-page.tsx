import type { ScenarioEntry } from 'virtual:scenarios';
import printer from 'lucide-static/icons/printer.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import type { Principle } from '../../../engine/index.ts';
import type { Library } from '../../app/library.ts';
import { PRINCIPLE_WORDS } from '../../way/words/index.ts';
import { AXIS_WORDS } from '../debrief/axis-words.ts';
import { Face } from '../face.tsx';
import { Icon } from '../icon.tsx';
import { ScreenHeading } from '../screen-heading.tsx';
import { LEVEL_WORDS } from '../words.ts';
import { CallCard } from './call-card.tsx';
import { ExamplePair } from './example-pair.tsx';
import { type FoundExamples, findExamples, trainersOf } from './find-example.ts';

/** So many customers are named. */
const MOST_TRAINERS = 6;

interface PrinciplePageProps {
  readonly principle: Principle;
  readonly library: Library;
}

/** One principle: the rule, why it holds, what it sounds like, and who puts it to the test. */
export function PrinciplePage({ principle, library }: PrinciplePageProps) {
  const { id, axis, name, rule, source } = principle;
  const words = PRINCIPLE_WORDS[id];
  const trainers = trainersOf(id).slice(0, MOST_TRAINERS);
  return (
    <main class={`principle-page axis-${axis}`}>
      <header class="principle-head">
        <p class="eyebrow">{AXIS_WORDS[axis]}</p>
        <ScreenHeading>{name}</ScreenHeading>
        <p class="rule">{rule}</p>
      </header>
      {words !== undefined && (
        <section class="sheet" aria-labelledby="why-title">
          <h2 class="sheet-title" id="why-title">
            Why it holds
          </h2>
          <p class="sheet-text">{words.why}</p>
          <p class="practice sheet-text">
            <b>When</b> {words.practice.when}, <b>{words.practice.act}</b>, because {words.practice.because}.
          </p>
        </section>
      )}
      <Examples principle={principle} library={library} trainers={trainers} />
      <CallCard principle={principle} heading="h2" />
      {trainers.length > 0 && (
        <section class="sheet" aria-labelledby="train-title">
          <h2 class="sheet-title" id="train-title">
            Who puts it to the test
          </h2>
          <ul class="trainers">
            {trainers.map((card) => (
              <li key={card.id}>
                <a class="trainer" href={`#/briefing/${card.id}`}>
                  <Face who={card.customer} mood="calm" size={52} />
                  <span>
                    <b class="trainer-title">{card.title}</b>
                    <small class="trainer-who">
                      {card.customer.name} · {LEVEL_WORDS[card.level]}
                    </small>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="aside source">Drawn from: {source}.</p>
      <nav class="actions" aria-label="Where to next">
        <a class="secondary" href={`#/call-card/${id}`}>
          <Icon drawing={printer} /> The card to print
        </a>
        <a class="secondary" href="#/principles">
          All principles
        </a>
      </nav>
    </main>
  );
}

interface ExamplesProps extends PrinciplePageProps {
  readonly trainers: readonly ScenarioEntry[];
}

function Examples({ principle, library, trainers }: ExamplesProps) {
  const [found, setFound] = useState<FoundExamples | 'asking' | null>('asking');
  useEffect(() => {
    let isWanted = true;
    findExamples(principle.id, library).then(
      (examples) => isWanted && setFound(examples),
      () => isWanted && setFound(null),
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return (
    <section class="sheet examples" aria-labelledby="example-title" aria-busy={found === 'asking'}>
      <h2 class="sheet-title" id="example-title">
        From a talk
      </h2>
      {found === 'asking' ? (
        <p class="aside">Looking for one …</p>
      ) : found === null ? (
        <Closed trainers={trainers} />
      ) : found.isPlayed ? (
        <>
          <p class="aside">
            From <a href={`#/briefing/${found.card.id}`}>{found.card.title}</a>, which you have played.
          </p>
          <ExamplePair examples={found.examples} cast={found.cast} />
        </>
      ) : (
        <details>
          <summary>
            Show one from {found.card.title}, which you have not played yet: it gives a moment of it away
          </summary>
          <ExamplePair examples={found.examples} cast={found.cast} />
        </details>
      )}
    </section>
  );
}

/** The files of customers whom the player has not met hold their answers: no example, but who has one. */
function Closed({ trainers: [first] }: { readonly trainers: readonly ScenarioEntry[] }) {
  if (first === undefined) return <p>No customer here tells of this one yet.</p>;
  return (
    <p>
      To see one, talk to {first.customer.name} first: <a href={`#/briefing/${first.id}`}>{first.title}</a>.
      An example would give the talk away.
    </p>
  );
}
