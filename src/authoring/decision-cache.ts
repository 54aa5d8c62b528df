import type { Snapshot } from '../engine/index.ts';

/** More than this are not kept: in an endless story every snapshot may be a new one. */
const MOST_KEPT = 20_000;

/** Remembers what was worked out for a snapshot. For plays by the rules, which meet the same ones again and again. */
export class DecisionCache<T> {
  readonly #known = new Map<string, T>();
  readonly #make: (snapshot: Snapshot) => T;

  constructor(make: (snapshot: Snapshot) => T) {
    this.#make = make;
  }

  at(snapshot: Snapshot): T {
    const name = `${snapshot.node} ${snapshot.values.join()}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const made = this.#make(snapshot);
    if (this.#known.size < MOST_KEPT) this.#known.set(name, made);
    return made;
  }
}
