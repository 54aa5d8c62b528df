import { CODES, type FormatCode } from './code-list.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { JsonText } from './json-text.ts';
import type { Pointer } from './pointer.ts';

/** A finding that knows its place in the value, not yet in the text. */
export interface Finding {
  readonly code: FormatCode;
  readonly pointer: Pointer;
  readonly message: string;
  /** A function where the hint takes a search, so that a file full of mistakes is refused as fast as another. */
  readonly hint?: string | undefined | (() => string | undefined);
  /** Marks the key of the property instead of its value. */
  readonly onKey?: boolean;
  /** Marks the character at this index of the string at `pointer`, counted after unescaping. */
  readonly index?: number;
  /** Marks this offset of the text, where no pointer leads to it. */
  readonly offset?: number;
}

export type Report = (finding: Finding) => void;

/** More than this many findings help nobody; the rest is summed up in one line. */
const MOST_FINDINGS = 500;

/** Gives findings their line and column, in the order of the text. */
export function placeFindings(findings: readonly Finding[], text: JsonText, file: string): Diagnostic[] {
  const placed = findings.map((finding) => ({ finding, offset: offsetOf(finding, text) }));
  placed.sort((a, b) => a.offset - b.offset || (a.finding.code < b.finding.code ? -1 : 1));
  const diagnostics = placed.slice(0, MOST_FINDINGS).map(({ finding, offset }): Diagnostic => {
    const hint = typeof finding.hint === 'function' ? finding.hint() : finding.hint;
    return {
      code: finding.code,
      severity: CODES[finding.code].severity,
      message: finding.message,
      ...(hint === undefined ? {} : { hint }),
      file,
      pointer: finding.pointer,
      ...text.placeOf(offset),
    };
  });
  const rest = placed[MOST_FINDINGS];
  if (rest !== undefined) {
    diagnostics.push({
      code: 'ON007',
      severity: CODES.ON007.severity,
      message: `and ${placed.length - MOST_FINDINGS} more findings from here on`,
      hint: 'Mend the first ones and check again.',
      file,
      pointer: rest.finding.pointer,
      ...text.placeOf(rest.offset),
    });
  }
  return diagnostics;
}

function offsetOf({ pointer, onKey, index, offset }: Finding, text: JsonText): number {
  if (offset !== undefined) return offset;
  if (onKey === true) return text.keyOffset(pointer);
  return index === undefined ? text.valueSpan(pointer).offset : text.offsetInString(pointer, index);
}
