import type { DebriefMove } from '../../../engine/index.ts';
import { type Grade, lossChips } from './losses.ts';
import { Mark, type MarkName } from './mark.tsx';

const MARKS: Readonly<Record<Grade, MarkName>> = { kept: 'check', small: 'tilde', grave: 'cross' };

/** Said to those who do not see the icon. */
const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  kept: 'Kept',
  small: 'Small loss',
  grave: 'Grave loss',
};

/** What a move gave away, per axis. */
export function Chips({ move }: { readonly move: DebriefMove }) {
  return (
    <ul class="chips" aria-label="What it gave away">
      {lossChips(move).map(({ grade, text }) => (
        <li key={text} class={`chip is-${grade}`}>
          <Mark name={MARKS[grade]} />
          <span class="unseen">{GRADE_WORDS[grade]}: </span>
          {text}
        </li>
      ))}
    </ul>
  );
}
