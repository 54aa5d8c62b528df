/** People: no passwords and no e-mail. A display name, a session per device, and a link to move to another device. */
import type { Transaction } from 'kysely';
import { type ChangeMe, LARGEST_TEAM, type Me, type Role } from '../../protocol/index.ts';
import { firstWeek, readCourse, refreshCourses } from '../boards/course.ts';
import { lockPlayer, onBoards } from '../boards/entries.ts';
import type { Store } from '../db/connection.ts';
import type { Database, PlayerTable, TeamTable } from '../db/schema.ts';
import { hashOf, newId, newToken, readJoinCode } from '../ids.ts';
import { Refused } from '../refusal.ts';

export interface NewPerson {
  readonly player: PlayerTable;
  /** The token of the recovery link, which is stored as a hash only. */
  readonly recovery: string;
}

/** Makes a person. Trainers begin hidden from the boards: they know the scenarios. */
export async function createPerson(
  trx: Transaction<Database>,
  { name, team, role }: { name: string; team: string; role: Role },
  now: number,
): Promise<NewPerson> {
  const recovery = newToken();
  const player: PlayerTable = {
    id: newId(),
    name,
    team,
    role,
    hidden: role === 'player' ? 0 : 1,
    recovery: hashOf(recovery),
    created_at: now,
  };
  await trx.insertInto('player').values(player).execute();
  return { player, recovery };
}

/**
 * Joins the team of a code: as a new person, or as the one who asks, who keeps what they have played.
 * @throws Refused `wrong-code`, `team-full`, `has-team`.
 */
export async function join(
  store: Store,
  { code, name }: { code: string; name: string },
  asking: string | undefined,
  now: number,
): Promise<NewPerson> {
  return onBoards(store, async (trx, writer) => {
    const before = asking === undefined ? undefined : await lockPlayer(trx, store, asking);
    if (before !== undefined && before.team !== null) throw new Refused('has-team');
    const team = await lockTeamOf(trx, store, code);
    if (team === undefined || team.join_expires === null || team.join_expires <= now) {
      throw new Refused('wrong-code');
    }
    const { members } = await trx
      .selectFrom('player')
      .select(({ fn }) => fn.countAll<number>().as('members'))
      .where('team', '=', team.id)
      .executeTakeFirstOrThrow();
    if (members >= LARGEST_TEAM) throw new Refused('team-full');
    if (before === undefined) return createPerson(trx, { name, team: team.id, role: 'player' }, now);
    const recovery = newToken();
    const player = { ...before, name, team: team.id, recovery: hashOf(recovery) };
    await trx.updateTable('player').set(player).where('id', '=', player.id).execute();
    await writer.refresh(player);
    await refreshCourses(trx, writer, player);
    return { player, recovery };
  });
}

async function lockTeamOf(trx: Transaction<Database>, { engine }: Store, typed: string) {
  const code = readJoinCode(typed);
  if (code === null) return undefined;
  const row = trx.selectFrom('team').selectAll().where('join_code', '=', code);
  return (engine === 'postgres' ? row.forUpdate() : row).executeTakeFirst();
}

/** Whose recovery token this is; undefined: nobody's. */
export async function personByRecovery({ db }: Store, token: string): Promise<PlayerTable | undefined> {
  return db.selectFrom('player').selectAll().where('recovery', '=', hashOf(token)).executeTakeFirst();
}

/** Makes a new recovery token; the one before is good no more. */
export async function renewRecovery({ db }: Store, player: string): Promise<string> {
  const recovery = newToken();
  await db
    .updateTable('player')
    .set({ recovery: hashOf(recovery) })
    .where('id', '=', player)
    .execute();
  return recovery;
}

/** Renames, hides or shows, leaves the team. A trainer who leaves is a player again. */
export async function changePerson(store: Store, id: string, changes: ChangeMe): Promise<PlayerTable> {
  return onBoards(store, async (trx, writer) => {
    const before = await lockPlayer(trx, store, id);
    if (before === undefined) throw new Refused('signed-out');
    const leaves = changes.leaveTeam === true && before.team !== null;
    const player: PlayerTable = {
      ...before,
      name: changes.name ?? before.name,
      hidden: changes.hidden === undefined ? before.hidden : Number(changes.hidden),
      team: leaves ? null : before.team,
      role: leaves && before.role === 'trainer' ? 'player' : before.role,
    };
    await trx.updateTable('player').set(player).where('id', '=', id).execute();
    await writer.refresh(player);
    if (leaves) await refreshCourses(trx, writer, player);
    return player;
  });
}

/** Deletes a person and all that is known of them. Signs all their devices out. */
export async function deletePerson(store: Store, id: string): Promise<void> {
  await onBoards(store, async (trx, writer) => {
    if ((await lockPlayer(trx, store, id)) === undefined) return;
    for (const { board, kind, win } of await writer.entriesOf(id)) writer.drop(id, { board, kind, win });
    const attempts = await trx.deleteFrom('attempt').where('player', '=', id).returning('id').execute();
    // After their attempts: a move that was on its way has either been stored by now or finds no attempt.
    for (const attempt of attempts) await trx.deleteFrom('move').where('attempt', '=', attempt.id).execute();
    await trx.deleteFrom('session').where('player', '=', id).execute();
    await trx.deleteFrom('player').where('id', '=', id).execute();
  });
}

/** A person as they see themselves. */
export async function describe({ db }: Store, player: PlayerTable): Promise<Me> {
  const team =
    player.team === null
      ? undefined
      : await db.selectFrom('team').selectAll().where('id', '=', player.team).executeTakeFirst();
  return {
    id: player.id,
    name: player.name,
    role: player.role,
    hidden: player.hidden === 1,
    team:
      team === undefined
        ? null
        : { id: team.id, name: team.name, course: await courseOf(db, team), due: team.due },
  };
}

/** The scenario ids of a team's course: its own, or the first-week course. */
export async function courseOf(
  db: Pick<Transaction<Database>, 'selectFrom'>,
  { course }: Pick<TeamTable, 'course'>,
): Promise<string[]> {
  return course === null ? firstWeek(db) : readCourse(course);
}
