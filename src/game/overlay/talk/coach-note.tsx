import type { DebriefMove } from '../../../engine/index.ts';

/** What the coach says of the last reply. It lies apart from the replies, so that they never move when it comes. */
export function CoachNote({ remark }: { readonly remark: DebriefMove | null }) {
  return (
    <aside class="coach" role="note" aria-live="polite" aria-label="Coach">
      {remark !== null && (
        <div class={`coach-note ${remark.isBest ? 'is-best' : 'is-loss'}`}>
          <b>{verdict(remark)}</b>
          {remark.said.evidence.map(({ why }) => (
            <p key={why}>{why}</p>
          ))}
        </div>
      )}
    </aside>
  );
}

/** A loss of three on one axis is grave (design 5.7); anything less is a small one. */
function verdict({ isBest, loss }: DebriefMove): string {
  if (isBest) return 'Nothing better was on offer.';
  return Math.max(...Object.values(loss)) >= 3 ? 'That cost you dearly.' : 'There was a better reply.';
}
