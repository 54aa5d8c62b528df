import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import sliders from 'lucide-static/icons/sliders-vertical.svg?raw';
import type { ComponentChildren } from 'preact';
import type { Send } from '../app/app-machine.ts';
import { Icon } from './icon.tsx';

interface PageBarProps {
  /** The screen that the first button leads back to; the choice of customers unless told. */
  readonly back?: 'choice' | 'title';
  readonly send: Send;
  /** The ways on, between back and settings. */
  readonly children?: ComponentChildren;
}

/** The bar on top of a page: back, the ways on, the settings. */
export function PageBar({ back = 'choice', send, children }: PageBarProps) {
  return (
    <nav class="page-bar" aria-label="Ways">
      <button type="button" class="plain" onClick={() => send({ type: 'go', route: { screen: back } })}>
        <Icon drawing={arrowLeft} /> {back === 'title' ? 'Owed Nothing' : 'All customers'}
      </button>
      {children !== undefined && <span class="ways-on">{children}</span>}
      <button
        type="button"
        class="round"
        aria-label="Settings"
        onClick={() => send({ type: 'open', overlay: 'menu' })}
      >
        <Icon drawing={sliders} />
      </button>
    </nav>
  );
}
