import { NARRATOR, type ProfessionalLine, type Story } from '../../../engine/index.ts';
import { ENDING_WORDS, PLACE_WORDS } from '../words.ts';
import { ReplyWords } from './reply-words.tsx';

interface ProfessionalLineFoldProps {
  readonly line: ProfessionalLine;
  readonly story: Story;
}

/** How the talk goes on from a move if every reply is the best on offer; folded until it is wanted. */
export function ProfessionalLineFold({ line, story }: ProfessionalLineFoldProps) {
  return (
    <details class="pro-line">
      <summary>A professional’s line from here</summary>
      <ol>
        {line.steps.map(({ said, passages }, step) => (
          <li key={step}>
            <p class="pro-said">
              <b>You:</b> <ReplyWords reply={said} />
            </p>
            {passages.map(({ place, when, lines }, passage) => (
              <div key={passage}>
                {(place !== null || when !== null) && (
                  <p class="pro-where">
                    {[place === null ? null : PLACE_WORDS[place], when]
                      .filter((word) => word !== null)
                      .join(' · ')}
                  </p>
                )}
                {lines.map(({ who, text }) =>
                  who === NARRATOR ? (
                    <p key={text} class="narrated">
                      {text}
                    </p>
                  ) : (
                    <p key={text}>
                      <b>{story.cast[who]?.name ?? who}:</b> {text}
                    </p>
                  ),
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
      {line.ending !== null && (
        <p class="pro-ending">
          <b>
            {ENDING_WORDS[line.ending.kind]}: {line.ending.title}.
          </b>{' '}
          {line.ending.lesson}
        </p>
      )}
    </details>
  );
}
