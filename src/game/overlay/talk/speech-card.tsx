import type { Ref } from 'preact';
import type { CastMember, View } from '../../../engine/index.ts';
import type { TalkPicture } from '../../talk/talk-picture.ts';
import { MOOD_WORDS, plural, roleOf } from '../words.ts';
import { isNarrator, type Part, type Speech, speechOf, type Utterance } from './speech.ts';

interface SpeechCardProps {
  readonly view: View;
  readonly picture: TalkPicture;
  readonly cast: Readonly<Record<string, CastMember>>;
  /** What the last reply changed, for screen readers. */
  readonly changes: string;
  readonly cardRef: Ref<HTMLElement>;
}

/**
 * Who speaks, how they take it, and what is said. After a reply the focus comes here, and that is the only way in
 * which the new words are announced: name (speaker, mood), then description (the lines), once. Live regions would
 * say them a second time.
 */
export function SpeechCard({ view, picture, cast, changes, cardRef }: SpeechCardProps) {
  const speech = speechOf(view);
  const speaker = cast[picture.speaker];
  return (
    <section
      ref={cardRef}
      class="said"
      tabIndex={-1}
      aria-labelledby="speaker mood"
      aria-describedby="speech changes"
    >
      <header class="speaker">
        <h2 id="speaker">{speaker?.name ?? ''}</h2>
        <p class={`mood mood-${picture.isAway ? 'away' : picture.mood}`} id="mood">
          <i aria-hidden="true" />
          {picture.isAway ? 'Not here' : MOOD_WORDS[picture.mood]}
        </p>
        <p class="role">{speaker === undefined ? '' : roleOf(speaker)}</p>
      </header>
      <SpeechText speech={speech} cast={cast} speaker={picture.speaker} />
      <p class="unseen" id="changes">
        {changes}
      </p>
    </section>
  );
}

function SpeechText({
  speech: { earlier, latest, words, isFolded },
  cast,
  speaker,
}: {
  readonly speech: Speech;
  readonly cast: SpeechCardProps['cast'];
  readonly speaker: string;
}) {
  const all = [...earlier, latest].flatMap(({ utterances }) => utterances);
  const voices = new Set(all.map(({ who }) => who).filter((who) => !isNarrator(who)));
  const isNamed = voices.size > 1 || (voices.size === 1 && !voices.has(speaker));
  const show = (part: Part) =>
    part.utterances.map((utterance, index) => (
      <Spoken key={index} utterance={utterance} name={isNamed ? cast[utterance.who]?.name : undefined} />
    ));
  return (
    <div id="speech" class={`speech ${lengthClass(words)}`}>
      {isFolded ? (
        <details class="earlier">
          <summary>{foldTitle(earlier)}</summary>
          {earlier.map((part, index) => (
            <EarlierPart key={index} part={part} show={show} />
          ))}
        </details>
      ) : (
        earlier.map((part, index) => <EarlierPart key={index} part={part} show={show} />)
      )}
      {earlier.length > 0 && latest.when !== null && <p class="hour">{latest.when}</p>}
      {show(latest)}
    </div>
  );
}

function EarlierPart({ part, show }: { readonly part: Part; readonly show: (part: Part) => unknown }) {
  return (
    <div class="earlier-part">
      {part.when !== null && <p class="hour">{part.when}</p>}
      {show(part)}
    </div>
  );
}

function Spoken({ utterance, name }: { readonly utterance: Utterance; readonly name: string | undefined }) {
  const isNarration = isNarrator(utterance.who);
  return (
    <div class={isNarration ? 'narration' : 'spoken'}>
      {!isNarration && name !== undefined && <p class="voice">{name}</p>}
      {utterance.texts.map((text) => (
        <p>{text}</p>
      ))}
    </div>
  );
}

/** Long speeches are set smaller, so that the replies stay in sight. */
function lengthClass(words: number): string {
  if (words > 75) return 'is-very-long';
  return words > 42 ? 'is-long' : '';
}

function foldTitle(earlier: readonly Part[]): string {
  const lines = earlier
    .flatMap(({ utterances }) => utterances.map(({ texts }) => texts.length))
    .reduce((sum, count) => sum + count, 0);
  const from = earlier[0]?.when;
  return `${from == null ? 'Just before' : from}: ${plural(lines, 'line', 'lines')}`;
}
