/** The keeper of this device: IndexedDB behind a late import, so that no word waits for it. */
import { type Band, drawFrom } from '../engine/index.ts';
import type { Keeper } from './app/keeper.ts';
import { DRAWS, HINT } from './hints.ts';
import type { FinishedAttempt, Progress, ProgressTrouble } from './progress/index.ts';

interface DeviceKeeperOptions {
  /** Told the best band so far by scenario, once it is known and whenever it changes. */
  readonly onBands: (bands: ReadonlyMap<string, Band>) => void;
  /** Told what a player should know, in words. */
  readonly onNotice: (words: string) => void;
}

export interface DeviceKeeper extends Keeper {
  /** Looks the bands up; to be asked for when the first screen stands, since it fetches and reads. */
  readonly tellBands: () => void;
}

/** Keeps attempts on this device. */
export function deviceKeeper({ onBands, onNotice }: DeviceKeeperOptions): DeviceKeeper {
  let opened: Promise<{ progress: Progress; kit: typeof import('./progress/index.ts') }> | null = null;
  const open = () => {
    opened ??= import('./progress/index.ts').then((kit) => ({
      kit,
      progress: kit.openProgress((trouble) => onNotice(inWords(trouble))),
    }));
    return opened;
  };
  const use = (work: (from: Awaited<ReturnType<typeof open>>) => Promise<void>): void => {
    open()
      .then(nextTask)
      .then(work)
      .catch(() => {
        // The code that keeps could not be fetched: asked for again with the next move.
        opened = null;
      });
  };
  const tellBands = () =>
    use(async ({ progress, kit }) => {
      onBands(bestBands(kit.standings(await progress.finished())));
    });

  return {
    tellBands,
    async openAttempt(scenario) {
      if (!hinted().includes(scenario)) return null;
      try {
        const { progress } = await open();
        return (await progress.openAttempt(scenario))?.transcript ?? null;
      } catch {
        return null;
      }
    },
    drawsMet: (scenario) => {
      const draws = metDraws()[scenario];
      return Array.isArray(draws) ? draws : [];
    },
    keepOpen(transcript) {
      const known = hinted();
      if (!known.includes(transcript.scenario)) hint([...known, transcript.scenario]);
      use(({ progress }) => progress.keepOpen(transcript, Date.now()));
    },
    dropOpen(scenario) {
      if (!hinted().includes(scenario)) return;
      hint(hinted().filter((id) => id !== scenario));
      use(({ progress }) => progress.dropOpen(scenario));
    },
    keepFinished(transcript, { story, debrief: { ending, score } }) {
      if (ending === null) return;
      hint(hinted().filter((id) => id !== transcript.scenario));
      use(async ({ progress, kit }) => {
        const record: FinishedAttempt = kit.finishedAttempt(
          crypto.randomUUID(),
          Date.now(),
          transcript,
          ending,
          score,
        );
        kit.noteDraw(transcript.scenario, drawFrom(story, transcript.secrets.draw), metDraws());
        await progress.keepFinished(record);
        onBands(bestBands(kit.standings(await progress.finished())));
      });
    },
  };
}

/** Lets the words of this press be put up first. */
function nextTask<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value)));
}

function bestBands(
  standings: ReadonlyMap<string, { readonly whole: { readonly best: Band | null } }>,
): ReadonlyMap<string, Band> {
  return new Map(
    [...standings].flatMap(([id, { whole }]) => (whole.best === null ? [] : [[id, whole.best]])),
  );
}

function inWords(trouble: ProgressTrouble): string {
  switch (trouble.kind) {
    case 'cannot-save':
      return 'This browser does not let the game save. You can play; it will be forgotten when you close the page.';
    case 'storage-full':
      return 'There is no room left on this device to save. You can play on; this talk may be forgotten.';
    case 'set-aside':
      return `${trouble.count === 1 ? 'One saved talk' : `${trouble.count} saved talks`} could not be read and was set aside. The rest is here.`;
  }
}

function hinted(): string[] {
  try {
    return (localStorage.getItem(HINT) ?? '').split(' ').filter((id) => id !== '');
  } catch {
    return [];
  }
}

function hint(ids: readonly string[]): void {
  try {
    localStorage.setItem(HINT, ids.join(' '));
  } catch {
    // Without the hint an open attempt is not offered again; play goes on.
  }
}

/** What was noted, as it stands there: numbers that are no draws do no harm. */
function metDraws(): Readonly<Record<string, readonly number[]>> {
  try {
    return JSON.parse(localStorage.getItem(DRAWS) ?? '{}') ?? {};
  } catch {
    return {};
  }
}
