/** What a person has played: for their own page, and to take along. */
import type * as v from 'valibot';
import { evidenceOf, judgeMoves } from '../../engine/index.ts';
import type { exportSchema, MyAttempt } from '../../protocol/index.ts';
import { choicesOf, stepsOf } from '../attempts/close.ts';
import { shownScore } from '../attempts/scores.ts';
import type { Store } from '../db/connection.ts';
import type { AttemptTable, PlayerTable } from '../db/schema.ts';
import type { Library } from '../library/library.ts';
import { describe } from './people.ts';

/** All attempts of a person, oldest first. */
export async function attemptsOf(store: Store, library: Library, player: string): Promise<MyAttempt[]> {
  const attempts = await store.db
    .selectFrom('attempt')
    .selectAll()
    .where('player', '=', player)
    .orderBy('started_at')
    .orderBy('id')
    .execute();
  return Promise.all(attempts.map((attempt) => describeAttempt(store, library, attempt)));
}

async function describeAttempt(store: Store, library: Library, attempt: AttemptTable): Promise<MyAttempt> {
  const edition = await library.edition(attempt.scenario, attempt.hash);
  return {
    id: attempt.id,
    scenario: attempt.scenario,
    title: edition.scenario.story.title,
    status: attempt.status,
    isFirst: attempt.is_first === 1,
    startedAt: attempt.started_at,
    endedAt: attempt.ended_at,
    score: attempt.status === 'open' ? null : shownScore(attempt),
    principles:
      attempt.status === 'open' ? {} : principlesIn(edition, attempt, await choicesOf(store.db, attempt.id)),
  };
}

/** The sums of the points of the evidence that a play's replies gave, by principle. */
function principlesIn(
  edition: Awaited<ReturnType<Library['edition']>>,
  attempt: AttemptTable,
  choices: readonly string[],
): Record<string, number> {
  const steps = stepsOf(edition, attempt, choices);
  const sums = new Map<string, number>();
  for (const [ply, { taken }] of judgeMoves(edition.judge, steps, choices).entries()) {
    const snapshot = steps[ply]?.snapshot;
    if (snapshot === undefined) continue;
    for (const { principle, points } of evidenceOf(edition.judge, snapshot, taken.choice)) {
      sums.set(principle, (sums.get(principle) ?? 0) + points);
    }
  }
  return Object.fromEntries(sums);
}

/** Everything that is known of a person. Of an open attempt only what they did themselves: the rest is still to come. */
export async function exportPerson(
  store: Store,
  library: Library,
  player: PlayerTable,
): Promise<v.InferOutput<typeof exportSchema>> {
  const { db } = store;
  const attempts = await attemptsOf(store, library, player.id);
  const whole = attempts.map(async (attempt) => {
    const row = await db
      .selectFrom('attempt')
      .select(['hash', 'draw_secret', 'order_secret'])
      .where('id', '=', attempt.id)
      .executeTakeFirstOrThrow();
    const moves = await db
      .selectFrom('move')
      .select(['position', 'choice', 'at'])
      .where('attempt', '=', attempt.id)
      .orderBy('ply')
      .execute();
    const transcript = {
      scenario: attempt.scenario,
      hash: row.hash,
      secrets: { draw: row.draw_secret, order: row.order_secret },
      moves: moves.map(({ choice }) => choice),
    };
    return {
      ...attempt,
      hash: row.hash,
      moves: moves.map(({ position, at }) => ({ position, at })),
      transcript: attempt.status === 'open' ? null : transcript,
    };
  });
  const entries = await db
    .selectFrom('entry')
    .select(['board', 'kind', 'win as window', 'score', 'at'])
    .where('player', '=', player.id)
    .orderBy('board')
    .orderBy('kind')
    .orderBy('win')
    .execute();
  return {
    me: await describe(store, player),
    joinedAt: player.created_at,
    attempts: await Promise.all(whole),
    boards: entries,
  };
}
