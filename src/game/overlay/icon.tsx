import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import doorOpen from 'lucide-static/icons/door-open.svg?raw';
import gem from 'lucide-static/icons/gem.svg?raw';
import handshake from 'lucide-static/icons/handshake.svg?raw';
import heart from 'lucide-static/icons/heart.svg?raw';
import messages from 'lucide-static/icons/messages-square.svg?raw';
import sliders from 'lucide-static/icons/sliders-vertical.svg?raw';
import alert from 'lucide-static/icons/triangle-alert.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';

/** Drawings by Lucide (ISC licence, kept in each file), inlined as text at build time. */
const DRAWINGS = {
  alert,
  arrowLeft,
  arrowRight,
  clock,
  close,
  doorOpen,
  gem,
  handshake,
  heart,
  messages,
  sliders,
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A drawing beside words that say the same; hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return <span class="icon" aria-hidden="true" dangerouslySetInnerHTML={{ __html: DRAWINGS[name] }} />;
}
