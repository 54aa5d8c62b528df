import type { Band } from '../../../engine/index.ts';

/** A band in its colour; the word says the same. */
export function BandMark({ band }: { readonly band: Band }) {
  return <span class={`band-mark is-${band.toLowerCase()}`}>{band}</span>;
}
