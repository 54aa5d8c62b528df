/** `check --watch`: checks what is saved, and nothing else, until somebody ends it. */
import { basename, resolve } from 'node:path';
import { watch } from 'chokidar';
import type { CheckOptions } from '../authoring/index.ts';
import { CheckedFiles, fails, inShort, textOf, tidings } from './checked-files.ts';
import { type ExitCode, type Terminal, UsageError } from './command.ts';
import { progressOn } from './progress.ts';
import { isMeant, scenarioFiles } from './scenario-paths.ts';

const CLEAR_SCREEN = '\u001b[2J\u001b[3J\u001b[H';

/** Editors write in several strokes: a file is read once its size has stood still for this long (in ms). */
const SETTLING = { stabilityThreshold: 60, pollInterval: 20 };

export interface WatchRequest {
  readonly paths: readonly string[];
  readonly strict: boolean;
  readonly options: CheckOptions;
}

/** @returns 1 if there was something to mend when it was ended, else 0. */
export async function watchAndCheck(request: WatchRequest, terminal: Terminal): Promise<ExitCode> {
  const { paths, strict, options } = request;
  const checked = new CheckedFiles(paths, options);
  const files = scenarioFiles(paths);
  /** A file keeps the name under which it was first told, however the watcher spells it. */
  const names = new Map(files.map((file) => [resolve(file), file]));
  const isOver = terminal.interrupted().then(() => true);

  const show = (told: readonly string[], headline: string): void => {
    const began = performance.now();
    const progress = progressOn(terminal);
    const reports: string[] = [];
    for (const [index, file] of told.entries()) {
      progress.show(index, told.length, file);
      reports.push(tell(checked, file, terminal));
      progress.clear();
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const others = checked.files.filter(
      ({ file, diagnostics }) => !told.includes(file) && diagnostics.length > 0,
    );
    terminal.out(
      [
        terminal.isScreen ? CLEAR_SCREEN : '',
        `${headline} (${seconds} s)\n\n`,
        ...reports.map((report) => `${report}\n`),
        ...others.map((check) => `${check.file}: ${inShort(check)}\n`),
        others.length > 0 ? '\n' : '',
        tidings(checked, strict),
        'Waiting for a save. Ctrl+C ends.\n',
      ].join(''),
    );
  };

  const watcher = watch([...paths], {
    ignoreInitial: true,
    depth: 0,
    awaitWriteFinish: SETTLING,
    ignored: (path, stats) => stats?.isFile() === true && !isMeant(paths, path),
  });
  const saved = new Set<string>();
  let onSave = (): void => {};
  watcher.on('all', (_, file) => {
    if (!isMeant(paths, file)) return;
    saved.add(names.get(resolve(file)) ?? file);
    onSave();
  });
  try {
    await new Promise<void>((ready) => watcher.once('ready', ready));
    show(files, `Checked ${paths.join(', ')}`);
    while (saved.size > 0 || (await Promise.race([isOver, new Promise<false>(later)])) === false) {
      const together = [...saved];
      saved.clear();
      show(together, `Saved: ${together.map((file) => basename(file)).join(', ')}`);
    }
  } finally {
    await watcher.close();
  }
  return fails(checked, strict) ? 1 : 0;

  /** Settles after the next save; what is saved in the same moment is told together. */
  function later(settle: (isOver: false) => void): void {
    onSave = () => setImmediate(settle, false);
  }
}

/** Checks one file and reports on it; a file that is gone or cannot be read is told as that. */
function tell(checked: CheckedFiles, file: string, terminal: Terminal): string {
  try {
    return textOf(checked.check(file), terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    checked.forget(file);
    return `${error.message}\n`;
  }
}
