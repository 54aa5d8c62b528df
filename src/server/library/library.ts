/**
 * The scenarios on offer, and every content that was ever published: an attempt is finished under the content it began
 * with. Both live in the database, so that several servers offer the same.
 */
import type { Transaction } from 'kysely';
import {
  inWayOrder,
  type Judge,
  linkJudge,
  linkRules,
  type Rules,
  type Scenario,
} from '../../engine/index.ts';
import { scenarioBoard } from '../boards/place.ts';
import { inTransaction, type Store } from '../db/connection.ts';
import type { Database } from '../db/schema.ts';

/** One content of a scenario, ready to play and to judge. */
export interface Edition {
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly judge: Judge;
  readonly board: string;
  /** The content as JSON, as it is stored. */
  readonly compiled: string;
}

export type Origin = 'shipped' | 'dropped';

/** More contents than this are not kept at hand; they are read again when they are needed. */
const MOST_AT_HAND = 500;

export class Library {
  readonly #store: Store;
  readonly #editions = new Map<string, Edition>();
  #offer: ReadonlyMap<string, Edition> = new Map();

  constructor(store: Store) {
    this.#store = store;
  }

  /** What is on offer: the free ones first, then by level, then by id. */
  get all(): readonly Edition[] {
    return [...this.#offer.values()];
  }

  /** What is on offer under this id now. */
  current(id: string): Edition | undefined {
    return this.#offer.get(id);
  }

  /**
   * One content, also one that is not on offer any more.
   * @throws Error if it was never published.
   */
  async edition(scenario: string, hash: string): Promise<Edition> {
    const known = this.#editions.get(scenarioBoard(scenario, hash));
    if (known !== undefined) return known;
    const { compiled } = await this.#store.db
      .selectFrom('published')
      .select('compiled')
      .where('scenario', '=', scenario)
      .where('hash', '=', hash)
      .executeTakeFirstOrThrow();
    return this.#keep(compiled);
  }

  /**
   * Publishes a scenario. What only changes words replaces them, also for the attempts that are going on; what changes
   * rules or scoring is a new content with boards of its own, and needs a higher version.
   * @returns Why it was refused; null: it is on offer.
   */
  async publish({ story, key }: Scenario, origin: Origin, now: number): Promise<string | null> {
    const compiled = JSON.stringify({ story, key });
    const refusal = await inTransaction(this.#store, async (trx) => {
      const before = await offered(trx, story.id);
      const reason = refusalOf(before, { ...story, origin });
      if (reason !== null) return reason;
      await keepContent(trx, { hash: story.hash, scenario: story.id, compiled, published_at: now });
      const row = { hash: story.hash, version: story.version, origin };
      await trx
        .insertInto('scenario')
        .values({ id: story.id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      return null;
    });
    await this.refresh();
    return refusal;
  }

  /** Takes all scenarios of an origin off the offer but those named. Attempts at them can still be finished. */
  async withdrawAllBut(ids: readonly string[], origin: Origin): Promise<void> {
    const from = this.#store.db.deleteFrom('scenario').where('origin', '=', origin);
    await (ids.length === 0 ? from : from.where('id', 'not in', ids)).execute();
    await this.refresh();
  }

  /** Reads anew what is on offer: another server may have published something. */
  async refresh(): Promise<void> {
    const rows = await this.#store.db
      .selectFrom('scenario')
      .innerJoin('published', (join) =>
        join.onRef('published.scenario', '=', 'scenario.id').onRef('published.hash', '=', 'scenario.hash'),
      )
      .select(['scenario.id', 'scenario.hash', 'published.published_at'])
      .execute();
    const stamps = new Map(rows.map((row) => [scenarioBoard(row.id, row.hash), row.published_at]));
    const isSame = [...stamps].every(([name, at]) => this.#stamps.get(name) === at);
    if (isSame && stamps.size === this.#stamps.size) return;
    const changed = rows.filter(
      (row) => this.#stamps.get(scenarioBoard(row.id, row.hash)) !== row.published_at,
    );
    for (const { id, hash } of changed) this.#editions.delete(scenarioBoard(id, hash));
    const editions = await Promise.all(rows.map(({ id, hash }) => this.edition(id, hash)));
    this.#stamps = stamps;
    const ordered = inWayOrder(editions, ({ scenario }) => scenario.story);
    this.#offer = new Map(ordered.map((edition) => [edition.scenario.story.id, edition]));
  }

  /** When the contents on offer were published, by board. */
  #stamps: ReadonlyMap<string, number> = new Map();

  #keep(compiled: string): Edition {
    const scenario: Scenario = JSON.parse(compiled);
    const rules = linkRules(scenario.story);
    const board = scenarioBoard(scenario.story.id, scenario.story.hash);
    const edition = { scenario, rules, judge: linkJudge(rules, scenario.key), board, compiled };
    this.#editions.set(board, edition);
    const oldest = this.#editions.size > MOST_AT_HAND ? this.#editions.keys().next().value : undefined;
    if (oldest !== undefined) this.#editions.delete(oldest);
    return edition;
  }
}

async function offered(trx: Transaction<Database>, id: string) {
  return trx.selectFrom('scenario').selectAll().where('id', '=', id).executeTakeFirst();
}

function refusalOf(
  before: { hash: string; version: number; origin: Origin } | undefined,
  next: { hash: string; version: number; origin: Origin },
): string | null {
  if (before === undefined) return null;
  if (before.origin === 'shipped' && next.origin === 'dropped') {
    return 'a scenario that comes with the game has this id; give the file another name and the scenario the same';
  }
  if (before.hash === next.hash) return null;
  if (next.version < before.version)
    return `version ${before.version} is on offer, and this is ${next.version}`;
  if (next.version === before.version && next.origin === 'dropped') {
    return `rules or scores changed: raise "version" above ${before.version}, so that nobody compares unlike scores`;
  }
  return null;
}

/** Keeps a content; the words of one that is there already are replaced if they differ. */
async function keepContent(
  trx: Transaction<Database>,
  row: { hash: string; scenario: string; compiled: string; published_at: number },
): Promise<void> {
  await trx
    .insertInto('published')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['scenario', 'hash'])
        .doUpdateSet({ compiled: row.compiled, published_at: row.published_at })
        .where('published.compiled', '!=', row.compiled),
    )
    .execute();
}
