import type { DebriefMove } from '../../../engine/index.ts';
import { late } from '../late.tsx';

const note = late(() => import('../debrief/index.ts').then((debrief) => debrief.CoachNote), null);

/** What the coach says of the last reply. It lies apart from the replies, so that they never move when it comes. */
export function CoachCorner({ remark }: { readonly remark: DebriefMove | null }) {
  return (
    <aside class="coach" aria-live="polite" aria-label="Coach">
      {remark !== null && <note.Part key={remark.ply} move={remark} />}
    </aside>
  );
}
