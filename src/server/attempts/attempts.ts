/** Ranked attempts, move by move. The secrets, the log of moves and the clock are here; views go out, positions come in. */
import type { Transaction } from 'kysely';
import {
  choiceAt,
  debrief,
  drawFrom,
  nextStep,
  nodeAt,
  type Step,
  shownChoices,
} from '../../engine/index.ts';
import type { AnalysisAnswer, AttemptAnswer, Closed, Move, Moved } from '../../protocol/index.ts';
import { lockPlayer, onBoards } from '../boards/entries.ts';
import { isDuplicate, type Store } from '../db/connection.ts';
import type { AttemptTable, Database, MoveTable } from '../db/schema.ts';
import { newId } from '../ids.ts';
import type { Edition, Library } from '../library/library.ts';
import { Refused } from '../refusal.ts';
import { closeAttempt, giveUpAttempt, lockAttempt, stepsOf } from './close.ts';
import { scoreOf, shownScore } from './scores.ts';
import { CUSTOMER, show } from './show.ts';
import { PATIENCE, runsOutAt } from './stale.ts';

export class Attempts {
  readonly #store: Store;
  readonly #library: Library;
  readonly #now: () => number;

  constructor(store: Store, library: Library, now: () => number) {
    this.#store = store;
    this.#library = library;
    this.#now = now;
  }

  /**
   * The open attempt at a scenario, or a new one under the content that is on offer now.
   * @throws Refused `unknown-scenario` where there is neither.
   */
  async start(player: string, scenario: string): Promise<AttemptAnswer> {
    const id = (await this.#openAt(player, scenario)) ?? (await this.#begin(player, scenario));
    return this.resume(player, id);
  }

  /** All that was shown so far. @throws Refused `unknown` for what is not the player's own. */
  async resume(player: string, id: string): Promise<AttemptAnswer> {
    const { attempt, moves, edition } = await this.#load(player, id);
    const { story } = edition.scenario;
    const steps = stepsOf(edition, attempt, choicesIn(moves));
    return {
      id,
      scenario: story.id,
      version: story.version,
      language: story.language,
      title: story.title,
      summary: story.summary,
      briefing: [...story.briefing],
      level: story.level,
      customer: CUSTOMER,
      status: attempt.status,
      isFirst: attempt.is_first === 1,
      ply: moves.length,
      positions: moves.map(({ position }) => position),
      ...show(story, steps),
    };
  }

  /**
   * Makes a move. The same move again is answered as it was the first time.
   * @throws Refused `another-move`, `not-on-offer`, `attempt-over`, `unknown`.
   */
  async move(player: string, id: string, { ply, position }: Move): Promise<Moved> {
    const { attempt, moves, edition } = await this.#load(player, id);
    const steps = stepsOf(edition, attempt, choicesIn(moves));
    const made = moves[ply];
    if (made !== undefined) {
      if (made.position !== position) throw new Refused('another-move');
      return answer(edition, steps.slice(0, ply + 2));
    }
    if (attempt.status !== 'open') throw new Refused('attempt-over');
    const before = steps[ply];
    if (before === undefined) throw new Refused('another-move');
    if (before.view.ending !== null) throw new Refused('attempt-over');

    const at = this.#now();
    const { rules } = edition;
    const choice = shownChoices(rules, before.snapshot, attempt.order_secret)[position];
    if (choice === undefined) throw new Refused('not-on-offer');
    const after = nextStep(rules, before.snapshot, choice, attempt.order_secret);
    const move: MoveTable = {
      attempt: id,
      ply,
      position,
      node: nodeAt(rules, before.snapshot.node).source.id,
      choice: choiceAt(rules, before.snapshot.node, choice).source.id,
      at,
    };
    const all = [...steps, after];
    const isStored =
      after.view.ending === null
        ? await this.#keep(move)
        : await this.#keepLast(player, move, edition, all, [...choicesIn(moves), move.choice]);
    // Another window was faster, or the attempt has just ended: it is looked at again, as it is now.
    return isStored ? answer(edition, all) : this.move(player, id, { ply, position });
  }

  /** Gives an attempt up; again: the same answer. @throws Refused `unknown`; `attempt-over` if it reached its ending. */
  async giveUp(player: string, id: string): Promise<Closed> {
    const { attempt, edition } = await this.#load(player, id);
    const at = this.#now();
    if (attempt.status === 'open') {
      await onBoards(this.#store, async (trx, writer) => {
        const owner = await lockPlayer(trx, this.#store, player);
        const open = await lockAttempt(trx, this.#store, id);
        if (owner === undefined || open?.status !== 'open') return;
        await giveUpAttempt(trx, writer, owner, open, edition, at);
      });
    }
    const { attempt: closed } = await this.#load(player, id);
    if (closed.status === 'ended') throw new Refused('attempt-over');
    return { status: closed.status, score: shownScore(closed) };
  }

  /** The analysis. @throws Refused `not-over` before the end, `unknown`. */
  async debrief(player: string, id: string): Promise<AnalysisAnswer> {
    const { attempt, moves, edition } = await this.#load(player, id);
    if (attempt.status === 'open') throw new Refused('not-over');
    const { story } = edition.scenario;
    const choices = choicesIn(moves);
    const analysis = debrief(edition.judge, {
      draw: drawFrom(story, attempt.draw_secret),
      orderSecret: attempt.order_secret,
      moves: choices,
    });
    const score = scoreOf(edition, stepsOf(edition, attempt, choices), choices, attempt.status);
    return {
      status: attempt.status,
      score: shownScore(attempt),
      debrief: { ...analysis, score },
      story,
      transcript: {
        scenario: attempt.scenario,
        hash: attempt.hash,
        secrets: { draw: attempt.draw_secret, order: attempt.order_secret },
        moves: choices,
      },
    };
  }

  async #load(
    player: string,
    id: string,
  ): Promise<{ attempt: AttemptTable; moves: readonly MoveTable[]; edition: Edition }> {
    const { db } = this.#store;
    const attempt = await db
      .selectFrom('attempt')
      .selectAll()
      .where('id', '=', id)
      .where('player', '=', player)
      .executeTakeFirst();
    if (attempt === undefined) throw new Refused('unknown');
    const moves = await db.selectFrom('move').selectAll().where('attempt', '=', id).orderBy('ply').execute();
    if (attempt.status === 'open' && this.#isStale(attempt, moves)) {
      await this.#giveUpStale(player, attempt);
      return this.#load(player, id);
    }
    return { attempt, moves, edition: await this.#library.edition(attempt.scenario, attempt.hash) };
  }

  #isStale(attempt: AttemptTable, moves: readonly MoveTable[]): boolean {
    return this.#now() >= (moves.at(-1)?.at ?? attempt.started_at) + PATIENCE;
  }

  async #giveUpStale(player: string, { id, scenario, hash }: AttemptTable): Promise<void> {
    const edition = await this.#library.edition(scenario, hash);
    await onBoards(this.#store, async (trx, writer) => {
      const owner = await lockPlayer(trx, this.#store, player);
      const open = await lockAttempt(trx, this.#store, id);
      if (owner === undefined || open?.status !== 'open') return;
      const at = await runsOutAt(trx, open);
      if (at <= this.#now()) await giveUpAttempt(trx, writer, owner, open, edition, at);
    });
  }

  /** The open attempt at a scenario, if its time has not run out. */
  async #openAt(player: string, scenario: string): Promise<string | undefined> {
    const open = await this.#store.db
      .selectFrom('attempt')
      .select('id')
      .where('player', '=', player)
      .where('scenario', '=', scenario)
      .where('status', '=', 'open')
      .executeTakeFirst();
    if (open === undefined) return undefined;
    const { attempt } = await this.#load(player, open.id);
    return attempt.status === 'open' ? open.id : undefined;
  }

  async #begin(player: string, scenario: string): Promise<string> {
    const edition = this.#library.current(scenario);
    if (edition === undefined) throw new Refused('unknown-scenario');
    const row = {
      id: newId(),
      player,
      scenario,
      hash: edition.scenario.story.hash,
      draw_secret: newId(),
      order_secret: newId(),
      status: 'open' as const,
      started_at: this.#now(),
      ended_at: null,
      whole: null,
      band: null,
      value_creation: null,
      non_sparring: null,
      walking_away: null,
      implausibly_fast: 0,
    };
    return onBoards(this.#store, async (trx) => {
      if ((await lockPlayer(trx, this.#store, player)) === undefined) throw new Refused('signed-out');
      const before = await attemptsAt(trx, player, scenario);
      const open = before.find(({ status }) => status === 'open');
      // Two windows started at once: both get the same attempt.
      if (open !== undefined) return open.id;
      await trx
        .insertInto('attempt')
        .values({ ...row, is_first: before.length === 0 ? 1 : 0 })
        .execute();
      return row.id;
    });
  }

  /** Stores a move while the attempt is open and the ply is free. @returns Whether it did. */
  async #keep({ attempt, ply, position, node, choice, at }: MoveTable): Promise<boolean> {
    const { engine } = this.#store;
    const { numInsertedOrUpdatedRows } = await this.#store.write((db) =>
      db
        .insertInto('move')
        .columns(['attempt', 'ply', 'position', 'node', 'choice', 'at'])
        .expression((from) => {
          const row = from
            .selectFrom('attempt')
            .select((pick) => [
              'attempt.id',
              pick.cast<number>(pick.val(ply), 'integer').as('ply'),
              pick.cast<number>(pick.val(position), 'integer').as('position'),
              pick.cast<string>(pick.val(node), 'text').as('node'),
              pick.cast<string>(pick.val(choice), 'text').as('choice'),
              pick.cast<number>(pick.val(at), 'bigint').as('at'),
            ])
            .where('attempt.id', '=', attempt)
            .where('attempt.status', '=', 'open');
          // Whoever closes the attempt waits for this move, or this move for the close.
          return engine === 'postgres' ? row.forShare() : row;
        })
        .onConflict((conflict) => conflict.columns(['attempt', 'ply']).doNothing())
        .executeTakeFirst(),
    );
    return numInsertedOrUpdatedRows === 1n;
  }

  /** Stores the last move, closes the attempt and moves the boards, all or nothing. @returns Whether it did. */
  async #keepLast(
    player: string,
    move: MoveTable,
    edition: Edition,
    steps: readonly Step[],
    choices: readonly string[],
  ): Promise<boolean> {
    try {
      return await onBoards(this.#store, async (trx, writer) => {
        const owner = await lockPlayer(trx, this.#store, player);
        const open = await lockAttempt(trx, this.#store, move.attempt);
        if (owner === undefined || open?.status !== 'open') return false;
        await trx.insertInto('move').values(move).execute();
        const end = { status: 'ended' as const, steps, choices, at: move.at };
        await closeAttempt(trx, writer, owner, open, edition, end);
        return true;
      });
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }
}

async function attemptsAt(trx: Transaction<Database>, player: string, scenario: string) {
  return trx
    .selectFrom('attempt')
    .select(['id', 'status'])
    .where('player', '=', player)
    .where('scenario', '=', scenario)
    .execute();
}

/** The answer to the move that led to the last of these steps. */
function answer({ scenario }: Edition, steps: readonly Step[]): Moved {
  const { views, cast } = show(scenario.story, steps);
  const view = views.at(-1);
  if (view === undefined) throw new RangeError('a play has at least one step');
  return { ply: steps.length - 1, view, cast };
}

function choicesIn(moves: readonly MoveTable[]): string[] {
  return moves.map(({ choice }) => choice);
}
