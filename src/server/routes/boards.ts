import { streamSSE } from 'hono/streaming';
import { boardQuerySchema, boardSchema, FIRST_WEEK_BOARD, OWN_COURSE_BOARD } from '../../protocol/index.ts';
import { courseBoard } from '../boards/place.ts';
import { readPage, versionOf } from '../boards/read.ts';
import type { PlayerTable } from '../db/schema.ts';
import { type Route, route } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refusal.ts';
import { mayLead } from './teams.ts';

/** More streams than this are sent to another server, or away for a while. */
const MOST_LISTENERS = 2000;
/** Keeps proxies from ending a quiet stream, in milliseconds. */
const HEARTBEAT = 25_000;

export function boardRoutes(parts: Parts): Route[] {
  const { store, live, now } = parts;
  return [
    route('get', '/api/leaderboards/:board', {
      access: 'person',
      summary: `A board: a scenario id, ${FIRST_WEEK_BOARD} or ${OWN_COURSE_BOARD}`,
      query: boardQuerySchema,
      answers: { 200: { description: 'The page', schema: boardSchema } },
      refusals: ['bad-request', 'unknown'],
      handle: async ({ context, query, player }) => {
        const name = context.req.param('board') ?? '';
        const { board, title } = await findBoard(parts, name, player);
        const { kind, window, team, around } = query;
        if (team !== undefined && team !== player.team && !mayLead(player, team))
          throw new Refused('unknown');
        const page = await readPage(store, {
          board,
          kind,
          window,
          team,
          wantsNeighbours: around === 'me',
          me: player,
          now: now(),
        });
        return context.json({ board: name, title, kind, window, ...page });
      },
    }),
    route('get', '/api/leaderboards/:board/live', {
      access: 'person',
      summary: 'Tells when the board has changed: events named "version" with { "version": n }',
      answers: {
        200: { description: 'Server-sent events', schema: null, mediaType: 'text/event-stream' },
      },
      refusals: ['unknown', 'busy'],
      handle: async ({ context, player }) => {
        const { board } = await findBoard(parts, context.req.param('board') ?? '', player);
        if (live.size >= MOST_LISTENERS) throw new Refused('busy');
        const version = await versionOf(store, board);
        return streamSSE(context, async (stream) => {
          const tell = (current: number): void => {
            void stream.writeSSE({ event: 'version', data: JSON.stringify({ version: current }) });
          };
          const heart = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT);
          await new Promise<void>((end) => {
            const stop = live.watch(board, version, { onVersion: tell, onEnd: end });
            stream.onAbort(() => {
              stop();
              end();
            });
            tell(version);
          });
          clearInterval(heart);
        });
      },
    }),
  ];
}

async function findBoard(
  { store, library }: Parts,
  name: string,
  { team }: PlayerTable,
): Promise<{ readonly board: string; readonly title: string }> {
  if (name === FIRST_WEEK_BOARD) return { board: courseBoard(null), title: 'First week' };
  if (name === OWN_COURSE_BOARD) {
    const row =
      team === null
        ? undefined
        : await store.db
            .selectFrom('team')
            .select(['course', 'name'])
            .where('id', '=', team)
            .executeTakeFirst();
    if (row === undefined) throw new Refused('unknown');
    return row.course === null
      ? { board: courseBoard(null), title: 'First week' }
      : { board: courseBoard(team), title: row.name };
  }
  const edition = library.current(name);
  if (edition === undefined) throw new Refused('unknown');
  return { board: edition.board, title: edition.scenario.story.title };
}
