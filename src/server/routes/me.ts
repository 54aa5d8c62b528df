import * as v from 'valibot';
import {
  changeMeSchema,
  exportSchema,
  joinedSchema,
  joinSchema,
  meSchema,
  myAttemptSchema,
  recoverSchema,
  recoverySchema,
} from '../../protocol/index.ts';
import { type Route, route } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import {
  changePerson,
  deletePerson,
  describe,
  join,
  personByRecovery,
  renewRecovery,
} from '../people/people.ts';
import { attemptsOf, exportPerson } from '../people/record.ts';
import { signIn, signOut } from '../people/sessions.ts';
import { Refused } from '../refusal.ts';

export function personRoutes(parts: Parts): Route[] {
  const { store, library, cookie, guesses, addressOf, now } = parts;
  return [
    route('post', '/api/join', {
      access: 'anyone',
      summary:
        'Joins a team by its code, under a display name; whoever is signed in already keeps what they played',
      body: joinSchema,
      answers: {
        200: { description: 'Signed in; the recovery token is shown this once', schema: joinedSchema },
      },
      refusals: ['bad-request', 'wrong-code', 'has-team', 'team-full', 'too-often'],
      handle: async ({ context, body, player }) => {
        const address = addressOf(context);
        if (!guesses.take(address, now())) throw new Refused('too-often');
        const person = await join(store, body, player?.id, now());
        guesses.giveBack(address);
        if (player === undefined) cookie.write(context, await signIn(store, person.player.id, now()));
        return context.json({ me: await describe(store, person.player), recovery: person.recovery });
      },
    }),
    route('post', '/api/recover', {
      access: 'anyone',
      summary: 'Signs this device in by a recovery link',
      body: recoverSchema,
      answers: { 200: { description: 'Signed in', schema: meSchema } },
      refusals: ['bad-request', 'wrong-link', 'too-often'],
      handle: async ({ context, body }) => {
        const address = addressOf(context);
        if (!guesses.take(address, now())) throw new Refused('too-often');
        const player = await personByRecovery(store, body.token);
        if (player === undefined) throw new Refused('wrong-link');
        guesses.giveBack(address);
        cookie.write(context, await signIn(store, player.id, now()));
        return context.json(await describe(store, player));
      },
    }),
    route('post', '/api/sign-out', {
      access: 'anyone',
      summary: 'Signs this device out',
      answers: { 204: { description: 'Signed out', schema: null } },
      handle: async ({ context }) => {
        const token = cookie.read(context);
        if (token !== undefined) await signOut(store, token);
        cookie.clear(context);
        return context.body(null, 204);
      },
    }),
    route('get', '/api/me', {
      access: 'person',
      summary: 'Who is signed in',
      answers: { 200: { description: 'Who is signed in', schema: meSchema } },
      handle: async ({ context, player }) => context.json(await describe(store, player)),
    }),
    route('patch', '/api/me', {
      access: 'person',
      summary: 'Renames, hides from the boards or shows again, leaves the team',
      body: changeMeSchema,
      answers: { 200: { description: 'As it is now', schema: meSchema } },
      refusals: ['bad-request'],
      handle: async ({ context, body, player }) =>
        context.json(await describe(store, await changePerson(store, player.id, body))),
    }),
    route('delete', '/api/me', {
      access: 'person',
      summary: 'Deletes everything that is known of whoever asks',
      answers: { 204: { description: 'Deleted', schema: null } },
      handle: async ({ context, player }) => {
        await deletePerson(store, player.id);
        cookie.clear(context);
        return context.body(null, 204);
      },
    }),
    route('post', '/api/me/recovery', {
      access: 'person',
      summary: 'Makes a new recovery link; the one before is good no more',
      answers: { 200: { description: 'Shown this once', schema: recoverySchema } },
      handle: async ({ context, player }) =>
        context.json({ recovery: await renewRecovery(store, player.id) }),
    }),
    route('get', '/api/me/attempts', {
      access: 'person',
      summary: 'All own attempts, oldest first, with what they showed by principle',
      answers: { 200: { description: 'Oldest first', schema: v.array(myAttemptSchema) } },
      handle: async ({ context, player }) => context.json(await attemptsOf(store, library, player.id)),
    }),
    route('get', '/api/me/export', {
      access: 'person',
      summary: 'Everything that is known of whoever asks, to take along',
      answers: { 200: { description: 'As a download', schema: exportSchema } },
      handle: async ({ context, player }) => {
        context.header('Content-Disposition', 'attachment; filename="owed-nothing.json"');
        return context.json(await exportPerson(store, library, player));
      },
    }),
  ];
}
