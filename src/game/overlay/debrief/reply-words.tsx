import { type Evidence, principleById, type Reply } from '../../../engine/index.ts';

/** A reply in its own words, the label of a way out before them. */
export function ReplyWords({ reply }: { readonly reply: Reply }) {
  return (
    <>
      {reply.leaves && reply.label !== null && <b class="reply-label">{reply.label}. </b>}
      {reply.text}
    </>
  );
}

/** Why a reply is worth what it is: each piece of evidence with the name of its principle. */
export function Whys({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <ul class="whys">
      {evidence.map(({ principle, why }) => {
        const named = principleById(principle);
        return (
          <li key={`${principle} ${why}`}>
            {why} {named !== undefined && <cite title={named.rule}>{named.name}</cite>}
          </li>
        );
      })}
    </ul>
  );
}
