import {
  analysisSchema,
  attemptSchema,
  closedSchema,
  movedSchema,
  moveSchema,
  startAttemptSchema,
} from '../../protocol/index.ts';
import { type Route, route } from '../http/route.ts';
import type { Parts } from '../parts.ts';

export function attemptRoutes({ attempts }: Parts): Route[] {
  return [
    route('post', '/api/attempts', {
      access: 'person',
      summary: 'Starts a ranked attempt, or takes up the open one at this scenario',
      body: startAttemptSchema,
      answers: { 200: { description: 'The attempt so far', schema: attemptSchema } },
      refusals: ['bad-request', 'unknown-scenario'],
      handle: async ({ context, body, player }) =>
        context.json(await attempts.start(player.id, body.scenario)),
    }),
    route('get', '/api/attempts/:id', {
      access: 'person',
      summary: 'Takes up an attempt: all views so far',
      answers: { 200: { description: 'The attempt so far', schema: attemptSchema } },
      refusals: ['unknown'],
      handle: async ({ context, id, player }) => context.json(await attempts.resume(player.id, id('id'))),
    }),
    route('post', '/api/attempts/:id/moves', {
      access: 'person',
      summary: 'Makes a move; the same move again is answered as it was the first time',
      body: moveSchema,
      answers: { 200: { description: 'What was shown after the move', schema: movedSchema } },
      refusals: ['bad-request', 'unknown', 'another-move', 'attempt-over', 'not-on-offer'],
      handle: async ({ context, id, body, player }) =>
        context.json(await attempts.move(player.id, id('id'), body)),
    }),
    route('post', '/api/attempts/:id/give-up', {
      access: 'person',
      summary: 'Gives an attempt up: scored on the moves so far, as left too early',
      answers: { 200: { description: 'How it was closed', schema: closedSchema } },
      refusals: ['unknown', 'attempt-over'],
      handle: async ({ context, id, player }) => context.json(await attempts.giveUp(player.id, id('id'))),
    }),
    route('get', '/api/attempts/:id/debrief', {
      access: 'person',
      summary: 'The analysis, after the end',
      answers: { 200: { description: 'The analysis', schema: analysisSchema } },
      refusals: ['unknown', 'not-over'],
      handle: async ({ context, id, player }) => context.json(await attempts.debrief(player.id, id('id'))),
    }),
  ];
}
