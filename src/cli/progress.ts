import type { Terminal } from './command.ts';

const CLEAR_LINE = '\r\u001b[2K';

/** One line on a screen that says how far a long piece of work has come, written over itself. */
export interface Progress {
  /** @param done How many are finished. */
  readonly show: (done: number, of: number, name: string) => void;
  /** Takes the line away, before anything else is written. */
  readonly clear: () => void;
}

/** Silent where nobody watches, and for a single piece of work. */
export function progressOn({ err, hasProgress }: Terminal): Progress {
  let isShown = false;
  const clear = (): void => {
    if (isShown) err(CLEAR_LINE);
    isShown = false;
  };
  return {
    show(done, of, name) {
      if (!hasProgress || of < 2) return;
      err(`${CLEAR_LINE}${done + 1} of ${of}: ${name}`);
      isShown = true;
    },
    clear,
  };
}
