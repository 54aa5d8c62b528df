/** The end of an attempt: closes it, and puts its score on the boards, in one transaction with the last move. */
import type { Transaction } from 'kysely';
import { BANDS, drawFrom, relive, type Step } from '../../engine/index.ts';
import { refreshCourses } from '../boards/course.ts';
import type { BoardWriter } from '../boards/entries.ts';
import type { Kind } from '../boards/place.ts';
import { windowsOf } from '../boards/windows.ts';
import type { Store } from '../db/connection.ts';
import type { AttemptTable, Database, PlayerTable } from '../db/schema.ts';
import type { Edition } from '../library/library.ts';
import { isImplausiblyFast } from './pace.ts';
import { scoreColumns, scoreOf } from './scores.ts';

/** Lives an attempt again. All moves that were stored are legal: they were checked when they came. */
export function stepsOf(
  { rules }: Edition,
  attempt: AttemptTable,
  choices: readonly string[],
): readonly Step[] {
  const draw = drawFrom(rules.story, attempt.draw_secret);
  const { steps, illegal } = relive(rules, draw, attempt.order_secret, choices);
  if (illegal !== null) {
    throw new Error(`a stored move is not legal: ply ${illegal.ply} of ${rules.story.id}, ${illegal.code}`);
  }
  return steps;
}

/** Reads an attempt and locks its row: no move comes in between from here on. */
export async function lockAttempt(
  trx: Transaction<Database>,
  { engine }: Store,
  id: string,
): Promise<AttemptTable | undefined> {
  const row = trx.selectFrom('attempt').selectAll().where('id', '=', id);
  return (engine === 'postgres' ? row.forUpdate() : row).executeTakeFirst();
}

/** How an attempt comes to its end. */
export interface End {
  readonly status: 'ended' | 'given-up';
  readonly steps: readonly Step[];
  readonly choices: readonly string[];
  readonly at: number;
}

/** Closes an open attempt. Its row and its player's row must be locked. */
export async function closeAttempt(
  trx: Transaction<Database>,
  writer: BoardWriter,
  player: PlayerTable,
  attempt: AttemptTable,
  edition: Edition,
  { status, steps, choices, at }: End,
): Promise<void> {
  const score = scoreColumns(scoreOf(edition, steps, choices, status));
  const isFast = status === 'ended' && isImplausiblyFast(steps, at - attempt.started_at);
  await trx
    .updateTable('attempt')
    .set({ ...score, status, ended_at: at, implausibly_fast: isFast ? 1 : 0 })
    .where('id', '=', attempt.id)
    .execute();
  const band = BANDS.find((each) => each === score.band);
  if (score.whole === null || band === undefined) return;

  const kinds: Kind[] = [];
  if (attempt.is_first === 1) kinds.push('first');
  if (status === 'ended') kinds.push('latest');
  for (const kind of kinds) {
    for (const win of windowsOf(at)) {
      writer.put(player, { board: edition.board, kind, win }, { score: score.whole, band, at });
    }
  }
  if (attempt.is_first === 1) await refreshCourses(trx, writer, player);
}

/** Gives an open attempt up. Its row and its player's row must be locked. */
export async function giveUpAttempt(
  trx: Transaction<Database>,
  writer: BoardWriter,
  player: PlayerTable,
  attempt: AttemptTable,
  edition: Edition,
  at: number,
): Promise<void> {
  const choices = await choicesOf(trx, attempt.id);
  const steps = stepsOf(edition, attempt, choices);
  await closeAttempt(trx, writer, player, attempt, edition, { status: 'given-up', steps, choices, at });
}

/** The choices of an attempt so far, by id. */
export async function choicesOf(
  db: Pick<Transaction<Database>, 'selectFrom'>,
  attempt: string,
): Promise<string[]> {
  const moves = await db
    .selectFrom('move')
    .select('choice')
    .where('attempt', '=', attempt)
    .orderBy('ply')
    .execute();
  return moves.map(({ choice }) => choice);
}
