import { type ScenarioEntry, scenarios } from 'virtual:scenarios';
import printer from 'lucide-static/icons/printer.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import type { Library } from '../../app/library.ts';
import { presence } from '../../online/index.ts';
import { mayHave } from '../../way/may-have.ts';
import { Icon } from '../icon.tsx';
import { ScreenHeading } from '../screen-heading.tsx';
import { playedScenarios } from './find-example.ts';
import { TrainerSheetPrint } from './trainer-sheet-print.tsx';

type Found =
  | { readonly kind: 'asking' | 'closed' | 'unreachable' }
  | { readonly kind: 'here'; readonly scenario: Scenario; readonly isPlayed: boolean };

interface TrainerSheetPageProps {
  readonly scenario: string;
  readonly library: Library;
}

/** A scenario on two pages, for whoever talks it over with others. It tells everything, so it asks first. */
export function TrainerSheetPage({ scenario: id, library }: TrainerSheetPageProps) {
  const [found, setFound] = useState<Found>({ kind: 'asking' });
  const [isWanted, setWanted] = useState(false);
  const card = scenarios.find((each) => each.id === id);
  useEffect(() => {
    let isHere = true;
    findScenario(id, card, library).then((answer) => isHere && setFound(answer));
    return () => {
      isHere = false;
    };
  }, []);
  const title = card?.title ?? (found.kind === 'here' ? found.scenario.story.title : id);
  return (
    <main class="trainer-sheet">
      <header class="trainer-sheet-head">
        <p class="eyebrow">Trainer’s sheet</p>
        <ScreenHeading>{title}</ScreenHeading>
      </header>
      {found.kind === 'asking' && <p aria-busy="true">Fetching the talk …</p>}
      {found.kind === 'closed' && (
        <section class="sheet">
          <p>
            This sheet tells everything, so it opens with the file of the talk: after your own first ranked
            talk with this customer. That holds for trainers too.
          </p>
          <div class="actions">
            <a class="primary" href={`#/briefing/${id}`}>
              To the briefing
            </a>
          </div>
        </section>
      )}
      {found.kind === 'unreachable' && (
        <section class="sheet" role="alert">
          <p>
            This talk cannot be had just now: there is none under this address, or the connection failed. Try
            again in a moment.
          </p>
        </section>
      )}
      {found.kind === 'here' && (
        <>
          <p class="spoiler">
            <Icon drawing={warning} />
            <span>
              <b>This sheet tells everything:</b> what is hidden, every branch and every ending.{' '}
              {found.isPlayed ? '' : 'You have not played this talk to its end yet.'}
            </span>
          </p>
          {found.isPlayed || isWanted ? (
            <>
              <div class="actions sheet-actions">
                <button type="button" class="primary" onClick={() => window.print()}>
                  <Icon drawing={printer} /> Print two pages
                </button>
                <a class="secondary" href={`#/briefing/${id}`}>
                  To the briefing
                </a>
              </div>
              <TrainerSheetPrint scenario={found.scenario} />
            </>
          ) : (
            <div class="actions">
              <button type="button" class="secondary" onClick={() => setWanted(true)}>
                Show it all the same
              </button>
              <a class="primary" href={`#/briefing/${id}`}>
                Play it first
              </a>
            </div>
          )}
        </>
      )}
    </main>
  );
}

async function findScenario(id: string, card: ScenarioEntry | undefined, library: Library): Promise<Found> {
  try {
    const isPlayed = (await playedScenarios()).has(id);
    const isOpen = card?.open === true;
    if (!mayHave(await presence.known(), id, { isOpen, isPlayed })) return { kind: 'closed' };
    const story = await library.loadStory(id);
    return { kind: 'here', scenario: { story, key: await library.loadKey(id, story.hash) }, isPlayed };
  } catch {
    return { kind: 'unreachable' };
  }
}
