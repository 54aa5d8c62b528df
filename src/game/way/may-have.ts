/** Which scenario files a player may have: they hold the answers. Pure; the server decides, this only keeps from asking in vain. */
import { cardOf, type Presence } from '../online/presence.ts';

/**
 * Whether a scenario's file may be read by this player.
 *
 * @param isOpen   Whether it is free for everybody.
 * @param isPlayed Whether this device has kept a finished talk with it.
 */
export function mayHave(
  presence: Presence,
  scenario: string,
  { isOpen, isPlayed }: { readonly isOpen: boolean; readonly isPlayed: boolean },
): boolean {
  if (isOpen || presence.kind === 'none') return true;
  const card = cardOf(presence, scenario);
  // Nobody answers: what was played on this device was open then.
  if (card === null) return isPlayed;
  return card.practice;
}
