import type { ComponentChildren } from 'preact';

interface TableFrameProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Holds a table that may be wider than the screen: it scrolls here, by keyboard too, and the page does not. */
export function TableFrame({ label, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
