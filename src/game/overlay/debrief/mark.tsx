import next from 'lucide-static/icons/arrow-right.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import flag from 'lucide-static/icons/flag.svg?raw';
import printer from 'lucide-static/icons/printer.svg?raw';
import again from 'lucide-static/icons/rotate-ccw.svg?raw';
import cross from 'lucide-static/icons/x.svg?raw';

/** A small loss. Lucide has no tilde; drawn in its manner. */
const TILDE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"><path d="M3 14c1.5-3.4 4.6-5 7.4-2.8l2.4 1.8c2.9 2.2 6 .6 8.2-2.8"/></svg>';

/** Drawings by Lucide (ISC licence, kept in each file), inlined as text at build time. */
const DRAWINGS = { again, check, cross, eyeOff, flag, next, printer, tilde: TILDE } as const;

export type MarkName = keyof typeof DRAWINGS;

/** A drawing beside words that say the same; hidden from screen readers. */
export function Mark({ name }: { readonly name: MarkName }) {
  return <span class="mark" aria-hidden="true" dangerouslySetInnerHTML={{ __html: DRAWINGS[name] }} />;
}
