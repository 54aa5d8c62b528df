import * as v from 'valibot';
import {
  insightsSchema,
  practiceSchema,
  refusedFileSchema,
  type ScenarioCard,
  scenarioCardSchema,
} from '../../protocol/index.ts';
import { shownScore } from '../attempts/scores.ts';
import type { AttemptTable } from '../db/schema.ts';
import { type Route, route } from '../http/route.ts';
import { insightsOf } from '../insights/insights.ts';
import type { Edition } from '../library/library.ts';
import type { Parts } from '../parts.ts';
import { Refused } from '../refusal.ts';

export function scenarioRoutes({ store, library, practice, refusedFiles }: Parts): Route[] {
  return [
    route('get', '/api/scenarios', {
      access: 'anyone',
      summary: 'What can be played, and how far whoever asks has come',
      answers: {
        200: { description: 'In the order in which they are shown', schema: v.array(scenarioCardSchema) },
      },
      handle: async ({ context, player }) => {
        const open = await practice.openFor(player?.id ?? null);
        const attempts =
          player === undefined
            ? []
            : await store.db
                .selectFrom('attempt')
                .selectAll()
                .where('player', '=', player.id)
                .orderBy('started_at')
                .execute();
        return context.json(
          library.all.map((edition) =>
            cardOf(
              edition,
              open.has(edition.scenario.story.id),
              player !== undefined,
              attempts.filter(({ scenario }) => scenario === edition.scenario.story.id),
            ),
          ),
        );
      },
    }),
    route('get', '/api/scenarios/refused', {
      access: 'trainer',
      summary: 'The files in the folder of the trainers that were not published, and why',
      answers: { 200: { description: 'By file name', schema: v.array(refusedFileSchema) } },
      refusals: ['forbidden'],
      handle: async ({ context }) => context.json(refusedFiles()),
    }),
    route('get', '/api/scenarios/:id/practice', {
      access: 'anyone',
      summary: 'A scenario with its answers, for practice in the browser',
      answers: { 200: { description: 'Story and answer key', schema: practiceSchema } },
      refusals: ['unknown', 'practice-closed'],
      handle: async ({ context, player }) => {
        const edition = library.current(context.req.param('id') ?? '');
        if (edition === undefined) throw new Refused('unknown');
        const open = await practice.openFor(player?.id ?? null);
        if (!open.has(edition.scenario.story.id)) throw new Refused('practice-closed');
        return context.body(edition.compiled, 200, { 'Content-Type': 'application/json' });
      },
    }),
    route('get', '/api/insights/:scenario', {
      access: 'trainer',
      summary:
        'Per moment, how often each reply was taken at the first attempt; by the own team, for admins by all',
      answers: { 200: { description: 'Shown from five attempts on', schema: insightsSchema } },
      refusals: ['unknown', 'forbidden'],
      handle: async ({ context, player }) => {
        const edition = library.current(context.req.param('scenario') ?? '');
        if (edition === undefined) throw new Refused('unknown');
        return context.json(
          await insightsOf(store, edition, player.role === 'admin' ? null : (player.team ?? '')),
        );
      },
    }),
  ];
}

/** @param attempts Of whoever asks at this scenario, oldest first. */
function cardOf(
  { scenario: { story } }: Edition,
  isOpen: boolean,
  isSignedIn: boolean,
  attempts: readonly AttemptTable[],
): ScenarioCard {
  const { id, version, hash, title, summary, briefing, level } = story;
  const customer = story.cast[story.customer];
  const over = attempts.filter(({ status }) => status !== 'open');
  const first = over.find(({ is_first }) => is_first === 1);
  const latest = over.findLast(({ status }) => status === 'ended');
  return {
    id,
    version,
    hash,
    title,
    summary,
    briefing: [...briefing],
    level,
    customer: {
      name: customer?.name ?? '',
      role: customer?.role ?? '',
      company: customer?.company ?? '',
      look: { ...customer?.look },
    },
    practice: isOpen,
    ranked: isSignedIn,
    mine: {
      open: attempts.find(({ status }) => status === 'open')?.id ?? null,
      first: first === undefined ? null : shownScore(first),
      latest: latest === undefined ? null : shownScore(latest),
      attempts: attempts.length,
    },
  };
}
