/** What has changed on a board that is being watched, in one sentence; pure. */
import type { Board, BoardRow } from '../../../../protocol/index.ts';
import { plural } from '../../words.ts';

/** Null where nothing changed that is shown. The two must be of the same board, kind and window. */
export function boardNews(before: Board, after: Board): string | null {
  const parts = [leaderNews(before, after), ownNews(before, after), playersNews(before, after)];
  const said = parts.filter((part) => part !== null);
  if (said.length > 0) return `The board has changed: ${said.join('; ')}.`;
  return JSON.stringify([before.top, before.around, before.teams]) ===
    JSON.stringify([after.top, after.around, after.teams])
    ? null
    : 'The board has changed.';
}

function leaderNews({ top: [was] }: Board, { top: [is] }: Board): string | null {
  if (is === undefined || (was !== undefined && was.name === is.name && was.score === is.score)) return null;
  return is.me ? 'you are first' : `${is.name} is first with ${is.score}`;
}

function ownNews(before: Board, after: Board): string | null {
  if (after.me === null || after.me.rank === before.me?.rank || after.top[0]?.me === true) return null;
  return `you are ${placeOf(after.me, after.players)}`;
}

function playersNews(before: Board, after: Board): string | null {
  return before.players === after.players ? null : `${plural(after.players, 'player', 'players')} now`;
}

function placeOf({ rank }: BoardRow, players: number): string {
  return `number ${rank} of ${Math.max(players, rank)}`;
}
