/** Slows down guessing: each address has a bucket of tries that fills up again slowly. Kept per server. */

interface Bucket {
  tries: number;
  filledAt: number;
}

/** More addresses than this are not remembered; the longest unused one is forgotten first. */
const MOST_ADDRESSES = 20_000;

export class TokenBucket {
  readonly #capacity: number;
  readonly #refillTime: number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param refillTime Milliseconds for one try to come back. */
  constructor(capacity: number, refillTime: number) {
    this.#capacity = capacity;
    this.#refillTime = refillTime;
  }

  /** Takes a try. @returns Whether there was one. */
  take(address: string, now: number): boolean {
    const bucket = this.#buckets.get(address) ?? { tries: this.#capacity, filledAt: now };
    const tries = Math.min(this.#capacity, bucket.tries + (now - bucket.filledAt) / this.#refillTime);
    this.#buckets.delete(address);
    this.#buckets.set(address, { tries: tries >= 1 ? tries - 1 : tries, filledAt: now });
    const oldest = this.#buckets.size > MOST_ADDRESSES ? this.#buckets.keys().next().value : undefined;
    if (oldest !== undefined) this.#buckets.delete(oldest);
    return tries >= 1;
  }

  /** Gives a try back that was no guess: a whole office behind one address may join at once. */
  giveBack(address: string): void {
    const bucket = this.#buckets.get(address);
    if (bucket !== undefined) bucket.tries = Math.min(this.#capacity, bucket.tries + 1);
  }
}
