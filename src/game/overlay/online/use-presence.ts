import { useEffect, useState } from 'preact/hooks';
import { type Presence, presence } from '../../online/index.ts';

/** What is known of the server, kept up to date; the server is asked when the screen comes. */
export function usePresence(): Presence {
  const [now, setNow] = useState(presence.now);
  useEffect(() => {
    const stop = presence.subscribe(() => setNow(presence.now));
    void presence.refresh();
    const ask = (): void => void presence.refresh();
    window.addEventListener('online', ask);
    return () => {
      stop();
      window.removeEventListener('online', ask);
    };
  }, []);
  return now;
}
