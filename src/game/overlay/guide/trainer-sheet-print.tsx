import { useMemo } from 'preact/hooks';
import { NARRATOR, principleById, type Scenario, type Story } from '../../../engine/index.ts';
import type { Moment, Said } from '../../way/moments.ts';
import { type HiddenDraw, sheetOf } from '../../way/sheet.ts';
import { ENDING_WORDS, LEVEL_WORDS, roleOf } from '../words.ts';
import { StoryMapPicture } from './story-map-picture.tsx';

/** The two pages themselves. */
export function TrainerSheetPrint({ scenario }: { readonly scenario: Scenario }) {
  const { story } = scenario;
  const sheet = useMemo(() => sheetOf(scenario), [scenario]);
  const customer = story.cast[story.customer];
  const { fewest, most } = sheet.replies;
  return (
    <>
      <div class="sheet-page">
        <p class="sheet-about">
          {story.summary}{' '}
          <span class="aside">
            {customer === undefined ? '' : `${customer.name}, ${roleOf(customer)}. `}
            {LEVEL_WORDS[story.level]}. A good talk takes {fewest === most ? most : `${fewest} to ${most}`}{' '}
            replies.
          </span>
        </p>
        <section class="sheet" aria-labelledby="sheet-trains">
          <h2 class="sheet-title" id="sheet-trains">
            What it trains
          </h2>
          <ul class="trained">
            {sheet.trained.flatMap((id) => {
              const principle = principleById(id);
              return principle === undefined ? (
                []
              ) : (
                <li key={id}>
                  <a class="trained-name" href={`#/principles/${id}`}>
                    {principle.name}
                  </a>{' '}
                  {principle.rule}
                </li>
              );
            })}
          </ul>
        </section>
        <section class="sheet" aria-labelledby="sheet-talk">
          <h2 class="sheet-title" id="sheet-talk">
            To talk it over
          </h2>
          <ol class="questions">
            {sheet.turningPoints.map((moment) => (
              <li key={moment.node}>
                <TurningPoint moment={moment} story={story} />
              </li>
            ))}
            {sheet.draws.length > 0 && (
              <li>
                <b>Which sentence could have told you what was hidden, and which reply brought it out?</b>
              </li>
            )}
            {sheet.question !== null && (
              <li>
                <b>{sheet.question}</b>
              </li>
            )}
          </ol>
        </section>
        {sheet.draws.length > 0 && (
          <section class="sheet" aria-labelledby="sheet-hidden">
            <h2 class="sheet-title" id="sheet-hidden">
              What is hidden, and its traces
            </h2>
            <ul class="draws">
              {sheet.draws.map((draw) => (
                <li key={draw.truth}>
                  <Draw draw={draw} story={story} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="sheet" aria-labelledby="sheet-endings">
          <h2 class="sheet-title" id="sheet-endings">
            The endings
          </h2>
          <ul class="endings">
            {sheet.endings.map(({ kind, title, lesson }) => (
              <li key={title} class={`sheet-ending sheet-ending-${kind}`}>
                <b>{title}</b> <i class="ending-kind">{ENDING_WORDS[kind]}.</i> {lesson}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section class="sheet sheet-page map-page" aria-labelledby="sheet-map">
        <h2 class="sheet-title" id="sheet-map">
          The branches
        </h2>
        <StoryMapPicture story={story} />
      </section>
    </>
  );
}

function TurningPoint({
  moment: { said, replies },
  story,
}: {
  readonly moment: Moment;
  readonly story: Story;
}) {
  const best = replies.find(({ isBest }) => isBest);
  const worst = replies.toSorted((one, other) => other.lost - one.lost)[0];
  return (
    <>
      <b>What would you have answered?</b> <Quote said={said} story={story} />
      {best !== undefined && (
        <span class="turn-reply">
          <i>Best:</i> {best.text}
        </span>
      )}
      {worst !== undefined && worst.lost > 0 && (
        <span class="turn-reply">
          <i>Dearest:</i> {worst.text}
        </span>
      )}
    </>
  );
}

function Draw({ draw: { truth, traces }, story }: { readonly draw: HiddenDraw; readonly story: Story }) {
  return (
    <>
      <b>{truth}</b>
      {traces.map((said) => (
        <span key={said.text} class="trace">
          <Quote said={said} story={story} />
        </span>
      ))}
    </>
  );
}

function Quote({ said, story }: { readonly said: Said | null; readonly story: Story }) {
  if (said === null) return null;
  if (said.who === NARRATOR) return <i>{said.text}</i>;
  return (
    <span>
      {story.cast[said.who]?.name ?? said.who}: “{said.text}”
    </span>
  );
}
