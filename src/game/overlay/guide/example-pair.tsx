import check from 'lucide-static/icons/check.svg?raw';
import cross from 'lucide-static/icons/x.svg?raw';
import { type CastMember, NARRATOR } from '../../../engine/index.ts';
import type { Example, Examples } from '../../way/example.ts';
import { Icon } from '../icon.tsx';

interface ExamplePairProps {
  readonly examples: Examples;
  readonly cast: Readonly<Record<string, CastMember>>;
}

/** What the customer said, a reply that follows the principle, and one that is tempting and does not. */
export function ExamplePair({ examples: { good, tempting }, cast }: ExamplePairProps) {
  const isSame = good.said?.text === tempting.said?.text;
  return (
    <div class="example-pair">
      <SaidLine example={good} cast={cast} />
      <Answer example={good} isGood />
      {!isSame && <SaidLine example={tempting} cast={cast} />}
      <Answer example={tempting} isGood={false} />
    </div>
  );
}

function SaidLine({
  example: { said },
  cast,
}: { readonly example: Example } & Pick<ExamplePairProps, 'cast'>) {
  if (said === null) return null;
  return (
    <blockquote class="example-said">
      {said.who !== NARRATOR && <b class="example-who">{cast[said.who]?.name ?? said.who}</b>}
      <p class="example-words">{said.text}</p>
    </blockquote>
  );
}

function Answer({
  example: { reply, why },
  isGood,
}: {
  readonly example: Example;
  readonly isGood: boolean;
}) {
  return (
    <section class={`answer ${isGood ? 'is-good' : 'is-tempting'}`}>
      <h3 class="answer-title">
        <Icon drawing={isGood ? check : cross} /> {isGood ? 'This follows it' : 'Tempting, and it does not'}
      </h3>
      <p class="answer-words">{reply.label === null ? reply.text : `${reply.label}. ${reply.text}`}</p>
      <p class="aside">{why}</p>
    </section>
  );
}
