/** Snapshots as bits: a node and the value of every slot in as few 32-bit words as they need. */
import type { MutableValues, Rules, Values } from '../engine/index.ts';

const WORD_BITS = 32;

/** Where one number lies within the words, and what it is counted from. */
interface Field {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
  readonly least: number;
}

/**
 * Writes and reads snapshots of one story. A gauge takes the bits of its range, a flag one, a hidden variable those of
 * its values, the departure one, the node those of the node count; no field lies across two words.
 */
export class Packing {
  /** How many 32-bit words a snapshot takes. */
  readonly words: number;
  readonly #node: Field;
  // The fields of the slots, one array per property: they are read millions of times.
  readonly #wordOf: Int32Array;
  readonly #shiftOf: Int32Array;
  readonly #maskOf: Int32Array;
  readonly #leastOf: Int32Array;

  constructor(rules: Rules) {
    const { story } = rules;
    const fields = layOut([
      ...story.gauges.map(({ min, max }) => ({ least: min, most: max })),
      ...story.flags.map(() => ({ least: 0, most: 1 })),
      ...story.hidden.map(({ values }) => ({ least: 0, most: values.length - 1 })),
      { least: 0, most: 1 },
      { least: 0, most: story.nodes.length - 1 },
    ]);
    this.words = 1 + Math.max(...fields.map(({ word }) => word));
    this.#node = fields.pop() ?? { word: 0, shift: 0, mask: 0, least: 0 };
    this.#wordOf = Int32Array.from(fields, ({ word }) => word);
    this.#shiftOf = Int32Array.from(fields, ({ shift }) => shift);
    this.#maskOf = Int32Array.from(fields, ({ mask }) => mask);
    this.#leastOf = Int32Array.from(fields, ({ least }) => least);
  }

  /** Writes a snapshot over the words of a record. */
  packInto(record: Uint32Array, node: number, values: Values): void {
    record.fill(0);
    record[this.#node.word] = node << this.#node.shift;
    for (let slot = 0; slot < this.#wordOf.length; slot++) {
      const word = this.#wordOf[slot] ?? 0;
      const counted = (values[slot] ?? 0) - (this.#leastOf[slot] ?? 0);
      record[word] = (record[word] ?? 0) | (counted << (this.#shiftOf[slot] ?? 0));
    }
  }

  /** Reads the values of the snapshot at `words[offset]` into `values`. @returns The node. */
  unpackInto(words: Uint32Array, offset: number, values: MutableValues): number {
    for (let slot = 0; slot < this.#wordOf.length; slot++) {
      const word = words[offset + (this.#wordOf[slot] ?? 0)] ?? 0;
      const counted = (word >>> (this.#shiftOf[slot] ?? 0)) & (this.#maskOf[slot] ?? 0);
      values[slot] = counted + (this.#leastOf[slot] ?? 0);
    }
    return this.nodeAt(words, offset);
  }

  /** Reads only the node of the snapshot at `words[offset]`. */
  nodeAt(words: Uint32Array, offset: number): number {
    const { word, shift, mask } = this.#node;
    return ((words[offset + word] ?? 0) >>> shift) & mask;
  }
}

/** Gives every range a place: first fit, in order, so that few bits are left over. */
function layOut(ranges: readonly { readonly least: number; readonly most: number }[]): Field[] {
  const used: number[] = [];
  return ranges.map(({ least, most }) => {
    const bits = Math.ceil(Math.log2(most - least + 1));
    if (bits >= WORD_BITS) throw new RangeError(`a range of ${least}..${most} does not fit into a word`);
    const fitting = used.findIndex((taken) => taken + bits <= WORD_BITS);
    const word = fitting === -1 ? used.length : fitting;
    const shift = used[word] ?? 0;
    used[word] = shift + bits;
    return { word, shift, mask: 2 ** bits - 1, least };
  });
}
