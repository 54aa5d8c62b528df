import * as v from 'valibot';
import {
  changeTeamSchema,
  createdTeamSchema,
  createTeamSchema,
  teamCardSchema,
  teamSchema,
} from '../../protocol/index.ts';
import type { PlayerTable } from '../db/schema.ts';
import { type Route, route } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { describe } from '../people/people.ts';
import { signIn } from '../people/sessions.ts';
import { Refused } from '../refusal.ts';
import { teamCsv } from '../teams/csv.ts';
import { describeTeam } from '../teams/members.ts';
import { changeTeam, createTeam, joinOf, teamsFor } from '../teams/teams.ts';

/** Whether a person may look after a team. Other teams do not exist for a trainer. */
export function mayLead({ role, team }: PlayerTable, id: string): boolean {
  return role === 'admin' || (role === 'trainer' && team === id);
}

export function teamRoutes(parts: Parts): Route[] {
  const { store, library, cookie, guesses, addressOf, now } = parts;
  return [
    route('post', '/api/teams', {
      access: 'anyone',
      summary: 'Creates a team and its trainer, by the set-up link (who is then signed in) or as an admin',
      body: createTeamSchema,
      answers: {
        201: {
          description: 'With its join code; the recovery token is shown this once',
          schema: createdTeamSchema,
        },
      },
      refusals: ['bad-request', 'wrong-link', 'too-often'],
      handle: async ({ context, body, player }) => {
        const address = addressOf(context);
        if (!guesses.take(address, now())) throw new Refused('too-often');
        const { team, person } = await createTeam(store, body, player, now());
        guesses.giveBack(address);
        const isOwn = body.setUp !== undefined;
        if (isOwn) cookie.write(context, await signIn(store, person.player.id, now()));
        const answer = {
          team: { id: team.id, name: team.name, join: joinOf(team) },
          me: isOwn ? await describe(store, person.player) : null,
          recovery: person.recovery,
        };
        return context.json(answer, 201);
      },
    }),
    route('get', '/api/teams', {
      access: 'trainer',
      summary: 'The teams that whoever asks looks after',
      answers: { 200: { description: 'By name', schema: v.array(teamCardSchema) } },
      refusals: ['forbidden'],
      handle: async ({ context, player }) => context.json(await teamsFor(store, player)),
    }),
    route('get', '/api/teams/:id', {
      access: 'team',
      summary: 'A team: members, course and due date, who has played what and how',
      answers: { 200: { description: 'The team', schema: teamSchema } },
      refusals: ['forbidden', 'unknown'],
      handle: async ({ context, id }) => context.json(await describeTeam(store, id('id'))),
    }),
    route('patch', '/api/teams/:id', {
      access: 'team',
      summary: 'Changes name, course, due date, join code or members',
      body: changeTeamSchema,
      answers: { 200: { description: 'As it is now', schema: teamSchema } },
      refusals: ['bad-request', 'forbidden', 'unknown', 'unknown-scenario'],
      handle: async ({ context, id, body }) => {
        await changeTeam(store, library, id('id'), body, now());
        return context.json(await describeTeam(store, id('id')));
      },
    }),
    route('get', '/api/teams/:id/members.csv', {
      access: 'team',
      summary: 'The team as a table for a spreadsheet',
      answers: { 200: { description: 'RFC 4180, UTF-8', schema: null, mediaType: 'text/csv' } },
      refusals: ['forbidden', 'unknown'],
      handle: async ({ context, id }) => {
        const text = teamCsv(await describeTeam(store, id('id')));
        return context.body(text, 200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="team.csv"',
        });
      },
    }),
  ];
}
