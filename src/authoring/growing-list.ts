/** A list of whole numbers in a typed array that doubles when it is full. */
export class GrowingList {
  length = 0;
  #items: Int32Array;

  constructor(capacity = 1024) {
    this.#items = new Int32Array(capacity);
  }

  push(item: number): void {
    if (this.length === this.#items.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.#items);
      this.#items = longer;
    }
    this.#items[this.length++] = item;
  }

  /** The item at a position below `length`. */
  at(position: number): number {
    return this.#items[position] ?? 0;
  }

  /** Drops the items from `length` on. */
  cutTo(length: number): void {
    this.length = Math.min(this.length, length);
  }
}
