/** The set-up link: whoever holds it may create teams. The first to do so is the admin. */
import { timingSafeEqual } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Store } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';
import { hashOf, newToken } from '../ids.ts';

/** In plain while there is no team, for every start has to print it; as a hash from then on. */
const PLAIN = 'set-up';
const HASH = 'set-up-hash';

/** The token of the set-up link, made if there is none; null once the first team exists. */
export async function setUpToken({ db }: Store): Promise<string | null> {
  if (await hasTeam(db)) return null;
  // Two servers that start at once print the same.
  await db
    .insertInto('setting')
    .values({ name: PLAIN, value: newToken() })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await settingOf(db, PLAIN)) ?? null;
}

/** Makes a new set-up link; the one before is good no more. */
export async function renewSetUpToken({ db }: Store): Promise<string> {
  const token = newToken();
  const value = hashOf(token);
  await db.deleteFrom('setting').where('name', '=', PLAIN).execute();
  await db
    .insertInto('setting')
    .values({ name: HASH, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  return token;
}

/** Whether this is the token of the set-up link. */
export async function isSetUpToken(
  db: Pick<Transaction<Database>, 'selectFrom'>,
  token: string,
): Promise<boolean> {
  const plain = await settingOf(db, PLAIN);
  const hash = plain === undefined ? await settingOf(db, HASH) : hashOf(plain);
  return hash !== undefined && timingSafeEqual(Buffer.from(hash), Buffer.from(hashOf(token)));
}

/** Called with the first team: from now on the token is known to its holder only. */
export async function sealSetUpToken(trx: Transaction<Database>): Promise<void> {
  const plain = await settingOf(trx, PLAIN);
  if (plain === undefined) return;
  const value = hashOf(plain);
  await trx
    .insertInto('setting')
    .values({ name: HASH, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  await trx.deleteFrom('setting').where('name', '=', PLAIN).execute();
}

/** Whether there is a team: from then on practice is open only to those who have played. */
export async function hasTeam(db: Pick<Transaction<Database>, 'selectFrom'>): Promise<boolean> {
  return (await db.selectFrom('team').select('id').limit(1).executeTakeFirst()) !== undefined;
}

async function settingOf(
  db: Pick<Transaction<Database>, 'selectFrom'>,
  name: string,
): Promise<string | undefined> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}
