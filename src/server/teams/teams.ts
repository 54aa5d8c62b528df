/** Teams: a trainer, a course, a due date, and a code to join by. */
import type { Transaction } from 'kysely';
import {
  type ChangeTeam,
  type CreatedTeam,
  type CreateTeam,
  JOIN_DAYS,
  type Role,
} from '../../protocol/index.ts';
import { refreshCourses } from '../boards/course.ts';
import { type BoardWriter, lockPlayer, onBoards } from '../boards/entries.ts';
import { inTransaction, type Store } from '../db/connection.ts';
import type { Database, PlayerTable, TeamTable } from '../db/schema.ts';
import { newId, newJoinCode } from '../ids.ts';
import type { Library } from '../library/library.ts';
import { createPerson, type NewPerson } from '../people/people.ts';
import { Refused } from '../refusal.ts';
import { isSetUpToken, sealSetUpToken } from './set-up.ts';

const JOIN_TIME = JOIN_DAYS * 86_400_000;

/**
 * Creates a team and its trainer, for whoever holds the set-up link or is an admin. Who comes by the link while there
 * is no admin becomes it.
 * @throws Refused `wrong-link`.
 */
export async function createTeam(
  store: Store,
  { name, trainer, setUp }: CreateTeam,
  asking: PlayerTable | undefined,
  now: number,
): Promise<{ readonly team: TeamTable; readonly person: NewPerson }> {
  return inTransaction(store, async (trx) => {
    const hasLink = setUp !== undefined && (await isSetUpToken(trx, setUp));
    if (!hasLink && (setUp !== undefined || asking?.role !== 'admin')) throw new Refused('wrong-link');
    await sealSetUpToken(trx);
    const team: TeamTable = {
      id: newId(),
      name,
      course: null,
      due: null,
      join_code: newJoinCode(),
      join_expires: now + JOIN_TIME,
      created_at: now,
    };
    await trx.insertInto('team').values(team).execute();
    const role: Role = hasLink && !(await hasAdmin(trx)) ? 'admin' : 'trainer';
    return { team, person: await createPerson(trx, { name: trainer, team: team.id, role }, now) };
  });
}

async function hasAdmin(trx: Transaction<Database>): Promise<boolean> {
  const admin = trx.selectFrom('player').select('id').where('role', '=', 'admin').limit(1);
  return (await admin.executeTakeFirst()) !== undefined;
}

/** The join code as it is shown; null: nobody can join. */
export function joinOf({ join_code, join_expires }: TeamTable): CreatedTeam['team']['join'] {
  return join_code === null || join_expires === null ? null : { code: join_code, expires: join_expires };
}

/** The teams that a person may look after: all for an admin, their own for a trainer. */
export async function teamsFor({ db }: Store, { role, team }: PlayerTable) {
  const teams = db
    .selectFrom('team')
    .leftJoin('player', 'player.team', 'team.id')
    .select(({ fn }) => ['team.id', 'team.name', fn.count<number>('player.id').as('members')])
    .groupBy(['team.id', 'team.name'])
    .orderBy('team.name')
    .orderBy('team.id');
  return (role === 'admin' ? teams : teams.where('team.id', '=', team ?? '')).execute();
}

/** Changes a team. @throws Refused `unknown`, `unknown-scenario`. */
export async function changeTeam(
  store: Store,
  library: Library,
  id: string,
  changes: ChangeTeam,
  now: number,
): Promise<void> {
  const wanted = changes.course === undefined || changes.course === null ? [] : changes.course;
  const missing = wanted.find((scenario) => library.current(scenario) === undefined);
  if (missing !== undefined) {
    throw new Refused('unknown-scenario', `There is no scenario "${missing}" on offer.`);
  }
  await onBoards(store, async (trx, writer) => {
    const members = changes.course === undefined ? [] : await lockMembers(trx, store, id);
    const team = await lockTeam(trx, store, id);
    if (team === undefined) throw new Refused('unknown');
    const course =
      changes.course === undefined || changes.course === null
        ? changes.course
        : JSON.stringify([...new Set(changes.course)]);
    const fields = {
      name: changes.name ?? team.name,
      course: course === undefined ? team.course : course,
      due: changes.due === undefined ? team.due : changes.due,
      ...joinFields(team, changes, now),
    };
    await trx.updateTable('team').set(fields).where('id', '=', id).execute();
    if (fields.course !== team.course) {
      for (const member of members) await refreshCourses(trx, writer, member);
    }
  });
  if (changes.addTrainer !== undefined) await promote(store, id, changes.addTrainer);
  if (changes.removeMember !== undefined) await remove(store, id, changes.removeMember);
}

function joinFields(
  { join_code, join_expires }: TeamTable,
  { newJoinCode: isNew, closeJoining }: ChangeTeam,
  now: number,
): Pick<TeamTable, 'join_code' | 'join_expires'> {
  if (isNew === true) return { join_code: newJoinCode(), join_expires: now + JOIN_TIME };
  return closeJoining === true ? { join_code: null, join_expires: null } : { join_code, join_expires };
}

async function lockTeam(trx: Transaction<Database>, { engine }: Store, id: string) {
  const row = trx.selectFrom('team').selectAll().where('id', '=', id);
  return (engine === 'postgres' ? row.forUpdate() : row).executeTakeFirst();
}

/** Players come before teams: the order in which everybody locks. */
async function lockMembers(
  trx: Transaction<Database>,
  { engine }: Store,
  team: string,
): Promise<PlayerTable[]> {
  const rows = trx.selectFrom('player').selectAll().where('team', '=', team).orderBy('id');
  return (engine === 'postgres' ? rows.forUpdate() : rows).execute();
}

async function promote(store: Store, team: string, id: string): Promise<void> {
  await changeMember(store, team, id, (member) => ({
    ...member,
    role: member.role === 'admin' ? 'admin' : 'trainer',
    // Trainers know the scenarios: they are hidden until they choose otherwise.
    hidden: member.role === 'player' ? 1 : member.hidden,
  }));
}

async function remove(store: Store, team: string, id: string): Promise<void> {
  await changeMember(store, team, id, (member) => ({
    ...member,
    team: null,
    role: member.role === 'admin' ? 'admin' : 'player',
  }));
}

async function changeMember(
  store: Store,
  team: string,
  id: string,
  change: (member: PlayerTable) => PlayerTable,
): Promise<void> {
  await onBoards(store, async (trx, writer: BoardWriter) => {
    const before = await lockPlayer(trx, store, id);
    if (before === undefined || before.team !== team) throw new Refused('unknown');
    const member = change(before);
    await trx.updateTable('player').set(member).where('id', '=', id).execute();
    await writer.refresh(member);
    if (member.team !== before.team) await refreshCourses(trx, writer, member);
  });
}
