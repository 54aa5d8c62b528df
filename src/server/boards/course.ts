/** Boards of courses: the mean of the first attempts at all scenarios of a course, once all of them have ended. */
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { bandOf, wholePoints } from '../../engine/index.ts';
import type { Database, PlayerTable } from '../db/schema.ts';
import type { BoardWriter } from './entries.ts';
import { courseBoard, isCourseBoard, nameOf, type Place, type Standing } from './place.ts';
import { windowsOf } from './windows.ts';

/** The name of the setting that holds the first-week course, so that all servers mean the same one. */
const FIRST_WEEK = 'first-week';

const courseSchema = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** The scenario ids of a stored course. */
export function readCourse(text: string): string[] {
  return v.parse(courseSchema, text);
}

/** The scenario ids of the first-week course. */
export async function firstWeek(db: Pick<Transaction<Database>, 'selectFrom'>): Promise<string[]> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', FIRST_WEEK)
    .executeTakeFirst();
  return row === undefined ? [] : readCourse(row.value);
}

/** Sets the first-week course. @returns Whether it is another than before, so that standings have to be taken anew. */
export async function setFirstWeek(trx: Transaction<Database>, course: readonly string[]): Promise<boolean> {
  const before = await firstWeek(trx);
  const value = JSON.stringify(course);
  if (JSON.stringify(before) === value) return false;
  await trx
    .insertInto('setting')
    .values({ name: FIRST_WEEK, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  return true;
}

/** Takes a player's standing in the courses anew. The player's row must be locked, and given as it is now. */
export async function refreshCourses(
  trx: Transaction<Database>,
  writer: BoardWriter,
  player: Pick<PlayerTable, 'id' | 'team' | 'hidden'>,
): Promise<void> {
  const wanted = new Map<string, readonly [Place, Standing]>();
  for (const [board, course] of await coursesOf(trx, player.team)) {
    const standing = await standingIn(trx, player.id, course);
    if (standing === null) continue;
    for (const win of windowsOf(standing.at)) {
      const place: Place = { board, kind: 'first', win };
      wanted.set(nameOf(place), [place, standing]);
    }
  }
  for (const { board, kind, win } of await writer.entriesOf(player.id)) {
    const place: Place = { board, kind, win };
    if (isCourseBoard(board) && !wanted.has(nameOf(place))) writer.drop(player.id, place);
  }
  for (const [place, standing] of wanted.values()) writer.put(player, place, standing);
}

async function coursesOf(
  trx: Transaction<Database>,
  team: string | null,
): Promise<(readonly [board: string, course: readonly string[]])[]> {
  const courses: (readonly [string, readonly string[]])[] = [[courseBoard(null), await firstWeek(trx)]];
  if (team === null) return courses;
  const row = await trx.selectFrom('team').select('course').where('id', '=', team).executeTakeFirst();
  const own = row?.course ?? null;
  return own === null ? courses : [...courses, [courseBoard(team), readCourse(own)]];
}

/** The mean of the first attempts, as of the end of the last of them; null until all have ended. */
async function standingIn(
  trx: Transaction<Database>,
  player: string,
  course: readonly string[],
): Promise<Standing | null> {
  if (course.length === 0) return null;
  const firsts = await trx
    .selectFrom('attempt')
    .select(['whole', 'ended_at'])
    .where('player', '=', player)
    .where('scenario', 'in', course)
    .where('is_first', '=', 1)
    .where('status', '!=', 'open')
    .execute();
  const scores = firsts.flatMap(({ whole }) => whole ?? []);
  if (scores.length < course.length) return null;
  const score = wholePoints(scores.reduce((sum, whole) => sum + whole, 0) / scores.length);
  return { score, band: bandOf(score), at: Math.max(...firsts.map(({ ended_at }) => ended_at ?? 0)) };
}
