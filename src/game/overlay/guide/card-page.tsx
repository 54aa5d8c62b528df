import printer from 'lucide-static/icons/printer.svg?raw';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Principle } from '../../../engine/index.ts';
import { Icon } from '../icon.tsx';
import { CallCard } from './call-card.tsx';

/** A card by itself: to look at on a phone, or to print at the size of a postcard. */
export function CardPage({ principle }: { readonly principle: Principle }) {
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    page.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <main class="card-page" ref={page} tabIndex={-1}>
      <CallCard principle={principle} heading="h1" />
      <div class="actions">
        <button type="button" class="primary" onClick={() => window.print()}>
          <Icon drawing={printer} /> Print the card
        </button>
        <a class="secondary" href={`#/principles/${principle.id}`}>
          More on “{principle.name}”
        </a>
        <a class="secondary" href="#/principles">
          All principles
        </a>
      </div>
    </main>
  );
}
