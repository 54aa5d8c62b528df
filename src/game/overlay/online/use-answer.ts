import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../../engine/index.ts';
import type { Answer, Trouble } from '../../online/index.ts';

export interface Asked<T> {
  /** Null until it is there; a later failure leaves what was there. */
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly set: (value: T) => void;
  readonly again: () => void;
}

/** Asks the server for what a screen shows, anew whenever `of` changes. */
export function useAnswer<T>(ask: () => Answer<T>, of: string): Asked<T> {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly value: T } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void ask().then((got: Result<T, Trouble>) => {
      if (!isWanted) return;
      setTrouble(got.ok ? null : got.error);
      if (got.ok) setAnswer({ of, value: got.value });
    });
    return () => {
      isWanted = false;
    };
  }, [of, tries]);
  return {
    value: answer?.of === of ? answer.value : null,
    trouble,
    set: (value) => setAnswer({ of, value }),
    again: () => setTries(tries + 1),
  };
}
