/** Packed snapshots, each kept once and numbered in the order in which they came. */

const FIRST_CAPACITY = 1024;

/**
 * A set of records of a few 32-bit words each. Finds by open addressing in typed arrays that double when half full:
 * no object per record, about 4 × words + 8 to 16 bytes each.
 */
export class SnapshotTable {
  /** The records, one after the other; those from `count` on are unused. */
  words: Uint32Array;
  /** How many records are kept. */
  count = 0;
  readonly #width: number;
  /** Record number + 1 by hash, 0 where free. Twice as long as there is room for records. */
  #index: Int32Array;
  #mask: number;

  /** @param width Words of a record. */
  constructor(width: number) {
    this.#width = width;
    this.words = new Uint32Array(FIRST_CAPACITY * width);
    this.#index = new Int32Array(2 * FIRST_CAPACITY);
    this.#mask = this.#index.length - 1;
  }

  /**
   * Finds a record, or keeps it if it is new.
   *
   * @param most A new record is kept only while there are fewer than this.
   * @returns Its number; −1 if it is new and was not kept. It is new if the number is the count from before.
   */
  add(record: Uint32Array, most: number): number {
    const width = this.#width;
    const { words } = this;
    let place = hash(record, 0, width) & this.#mask;
    for (;;) {
      const found = (this.#index[place] ?? 0) - 1;
      if (found === -1) break;
      const offset = found * width;
      let word = 0;
      while (word < width && words[offset + word] === record[word]) word++;
      if (word === width) return found;
      place = (place + 1) & this.#mask;
    }
    if (this.count >= most) return -1;
    const added = this.count++;
    this.#index[place] = added + 1;
    for (let word = 0; word < width; word++) words[added * width + word] = record[word] ?? 0;
    if (2 * this.count > this.#mask) this.#grow();
    return added;
  }

  #grow(): void {
    const words = new Uint32Array(2 * this.words.length);
    words.set(this.words);
    this.words = words;
    this.#index = new Int32Array(2 * this.#index.length);
    this.#mask = this.#index.length - 1;
    for (let record = 0; record < this.count; record++) {
      let place = hash(words, record * this.#width, this.#width) & this.#mask;
      while (this.#index[place] !== 0) place = (place + 1) & this.#mask;
      this.#index[place] = record + 1;
    }
  }
}

/** Multiplies and folds, so that neighbouring records, which differ in few bits, come to lie far apart. */
function hash(words: Uint32Array, offset: number, width: number): number {
  let mixed = 0;
  for (let word = 0; word < width; word++) {
    mixed = Math.imul(mixed ^ (words[offset + word] ?? 0), 0x9e3779b1);
    mixed ^= mixed >>> 15;
  }
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
