import type { ShownScore } from '../../../protocol/index.ts';

/** Band first, number beside it: "Sound, 78 of 100". */
export function scoreInWords({ whole, band }: ShownScore): string {
  return whole === null || band === null ? 'not measured' : `${band}, ${whole} of 100`;
}
