import type { Node } from 'jsonc-parser';
import { at, type Pointer, parentOf } from './pointer.ts';

/** A place in a text. Line and column count from 1, the column in UTF-16 code units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of the text, in UTF-16 code units from its beginning. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** Where everything in a JSON text stands. */
export interface JsonText {
  /** Line and column of an offset. */
  placeOf(offset: number): Place;
  /** The value at a pointer; where there is none, the nearest value around. */
  valueSpan(pointer: Pointer): Span;
  /** Where the key of the property at a pointer begins; where there is none, the value. */
  keyOffset(pointer: Pointer): number;
  /** Where the character with this index of the string at a pointer is written, minding escapes. */
  offsetInString(pointer: Pointer, index: number): number;
}

/** Indexes a text and its tree, once, so that each question is answered fast. */
export function indexJson(text: string, root: Node | undefined): JsonText {
  const lineStarts = startsOfLines(text);
  const values = new Map<Pointer, Node>();
  const keys = new Map<Pointer, Node>();
  if (root !== undefined) index(root, '', values, keys);

  const nodeAt = (pointer: Pointer): Node | undefined => {
    let nearest = pointer;
    while (!values.has(nearest) && nearest !== '') nearest = parentOf(nearest);
    return values.get(nearest);
  };
  return {
    placeOf: (offset) => placeIn(lineStarts, offset),
    valueSpan: (pointer) => {
      const node = nodeAt(pointer);
      return { offset: node?.offset ?? 0, length: node?.length ?? 0 };
    },
    keyOffset: (pointer) => (keys.get(pointer) ?? nodeAt(pointer))?.offset ?? 0,
    offsetInString: (pointer, position) => {
      const node = nodeAt(pointer);
      if (node?.type !== 'string') return node?.offset ?? 0;
      return offsetOfCharacter(text, node.offset, position);
    },
  };
}

function index(node: Node, pointer: Pointer, values: Map<Pointer, Node>, keys: Map<Pointer, Node>): void {
  values.set(pointer, node);
  const children = node.children ?? [];
  children.forEach((child, position) => {
    if (node.type === 'array') {
      index(child, at(pointer, position), values, keys);
      return;
    }
    const [key, value] = child.children ?? [];
    if (key === undefined) return;
    const inner = at(pointer, String(key.value));
    if (keys.has(inner)) return;
    keys.set(inner, key);
    if (value !== undefined) index(value, inner, values, keys);
  });
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

function placeIn(lineStarts: readonly number[], offset: number): Place {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

function offsetOfCharacter(text: string, quote: number, position: number): number {
  let offset = quote + 1;
  for (let count = 0; count < position; count += 1) {
    if (text[offset] === '"') break;
    if (text[offset] !== '\\') offset += 1;
    else offset += text[offset + 1] === 'u' ? 6 : 2;
  }
  return offset;
}
