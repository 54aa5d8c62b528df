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
  readonly #fields: readonly Field[];

  constructor(rules: Rules) {
    const { story } = rules;
    const ranges = [
      ...story.gauges.map(({ min, max }) => ({ least: min, most: max })),
      ...story.flags.map(() => ({ least: 0, most: 1 })),
      ...story.hidden.map(({ values }) => ({ least: 0, most: values.length - 1 })),
      { least: 0, most: 1 },
      { least: 0, most: story.nodes.length - 1 },
    ];
    const fields = layOut(ranges);
    this.#node = fields.at(-1) ?? { word: 0, shift: 0, mask: 0, least: 0 };
    this.#fields = fields.slice(0, -1);
    this.words = 1 + Math.max(...fields.map(({ word }) => word));
  }

  /** Writes a snapshot over `words[offset]` and the words after it. */
  packInto(words: Uint32Array, offset: number, node: number, values: Values): void {
    for (let word = 0; word < this.words; word++) words[offset + word] = 0;
    const { word, shift } = this.#node;
    words[offset + word] = node << shift;
    const fields = this.#fields;
    for (let slot = 0; slot < fields.length; slot++) {
      const field = fields[slot];
      if (field === undefined) continue;
      const at = offset + field.word;
      words[at] = (words[at] ?? 0) | (((values[slot] ?? 0) - field.least) << field.shift);
    }
  }

  /** Reads the values of the snapshot at `words[offset]` into `values`. @returns The node. */
  unpackInto(words: Uint32Array, offset: number, values: MutableValues): number {
    const fields = this.#fields;
    for (let slot = 0; slot < fields.length; slot++) {
      const field = fields[slot];
      if (field === undefined) continue;
      values[slot] = (((words[offset + field.word] ?? 0) >>> field.shift) & field.mask) + field.least;
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
