/** Who may load the file of a scenario: it holds the answers. */
import type { Store } from '../db/connection.ts';
import { hasTeam } from '../teams/set-up.ts';
import type { Library } from './library.ts';

export class PracticeGate {
  readonly #store: Store;
  readonly #library: Library;
  #hasTeam = false;

  constructor(store: Store, library: Library) {
    this.#store = store;
    this.#library = library;
  }

  /** The scenarios whose files this player may load, of those on offer. @param player Null: nobody is signed in. */
  async openFor(player: string | null): Promise<ReadonlySet<string>> {
    const all = this.#library.all.map(({ scenario }) => scenario.story);
    // Teams are never deleted: once there is one, there is no need to ask again.
    this.#hasTeam ||= await hasTeam(this.#store.db);
    if (!this.#hasTeam) return new Set(all.map(({ id }) => id));
    const free = all.filter(({ open }) => open).map(({ id }) => id);
    if (player === null) return new Set(free);
    const played = await this.#store.db
      .selectFrom('attempt')
      .select('scenario')
      .where('player', '=', player)
      .where('is_first', '=', 1)
      .where('status', '!=', 'open')
      .execute();
    return new Set([...free, ...played.map(({ scenario }) => scenario)]);
  }
}
