/** Who is asking: a random token in a cookie, stored as a hash. Good on every server, and revocable. */
import { SESSION_DAYS } from '../../protocol/index.ts';
import type { Store } from '../db/connection.ts';
import type { PlayerTable } from '../db/schema.ts';
import { hashOf, newToken } from '../ids.ts';

/** How long a device stays signed in, in milliseconds. */
export const SESSION_TIME = SESSION_DAYS * 86_400_000;

/** Signs a device in. @returns The token for its cookie. */
export async function signIn({ db }: Store, player: string, now: number): Promise<string> {
  const token = newToken();
  await db
    .insertInto('session')
    .values({ token: hashOf(token), player, expires: now + SESSION_TIME })
    .execute();
  return token;
}

/** Signs the device with this token out. */
export async function signOut({ db }: Store, token: string): Promise<void> {
  await db.deleteFrom('session').where('token', '=', hashOf(token)).execute();
}

/** Whose token this is; undefined: nobody's, or it has expired. */
export async function playerOf({ db }: Store, token: string, now: number): Promise<PlayerTable | undefined> {
  return db
    .selectFrom('session')
    .innerJoin('player', 'player.id', 'session.player')
    .selectAll('player')
    .where('session.token', '=', hashOf(token))
    .where('session.expires', '>', now)
    .executeTakeFirst();
}

/** Forgets what has expired. */
export async function sweepSessions({ db }: Store, now: number): Promise<void> {
  await db.deleteFrom('session').where('expires', '<=', now).execute();
}
