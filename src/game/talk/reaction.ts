/** What the stage does beside a change of mood, which brings its own movement. Pure. */
import type { Reply } from '../../engine/index.ts';
import type { GaugeChange, TalkPicture } from './talk-picture.ts';

export type TalkReaction = 'lean' | 'sigh' | 'sparks' | 'door' | 'days-pass';

/**
 * The movement that answers the last reply.
 *
 * @param said The last reply; null at the beginning.
 * @returns Null where nothing is called for.
 */
export function reactionTo(
  before: TalkPicture | null,
  after: TalkPicture,
  changes: readonly GaugeChange[],
  said: Reply | null,
): TalkReaction | null {
  if (before === null || said === null) return null;
  if (said.leaves) return 'door';
  if (dayOf(before.when) !== dayOf(after.when)) return 'days-pass';
  if (before.mood !== after.mood || before.speaker !== after.speaker || after.isAway) return null;
  const felt = changes.filter(({ gauge }) => !gauge.isClock).reduce((sum, { amount }) => sum + amount, 0);
  if (felt >= 2) return 'sparks';
  if (felt <= -2) return 'lean';
  return felt === -1 ? 'sigh' : null;
}

/** "Day 3" of "Day 3, 09:40": what stands before the comma, without the time. */
function dayOf(when: string | null): string {
  const [day = ''] = (when ?? '').split(',');
  return day.replace(/\d{1,2}[:.]\d{2}/, '').trim();
}
