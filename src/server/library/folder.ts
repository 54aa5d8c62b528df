/** The trainers' folder: files are checked when they appear or change, and published or refused with the findings. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { formatDiagnostic, isScenarioFileName } from '../../format/index.ts';
import type { RefusedFile } from '../../protocol/index.ts';
import type { Log } from '../http/log.ts';
import { checkFile } from './check-file.ts';
import type { Library } from './library.ts';

/** A file that has kept its size for this long, in milliseconds, has been written to its end. */
const SETTLED = 300;

export class TrainersFolder {
  readonly #library: Library;
  readonly #log: Log;
  readonly #now: () => number;
  /** The scenario that each file in order has put on offer; null: refused. */
  readonly #files = new Map<string, string | null>();
  readonly #refused = new Map<string, RefusedFile>();
  /** What the files held when they were last looked at. */
  readonly #sources = new Map<string, Buffer>();
  #watcher: FSWatcher | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(library: Library, log: Log, now: () => number) {
    this.#library = library;
    this.#log = log;
    this.#now = now;
  }

  /** What was refused, by file name. */
  get refused(): readonly RefusedFile[] {
    return [...this.#refused.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1));
  }

  /** Reads the folder, and goes on watching it. Resolves when all files that are there have been dealt with. */
  async open(path: string): Promise<void> {
    const watcher = watch(path, {
      depth: 0,
      awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: SETTLED / 3 },
    });
    this.#watcher = watcher;
    const isOurs = (file: string) => isScenarioFileName(basename(file));
    watcher.on('add', (file) => isOurs(file) && this.#then(() => this.#take(file)));
    watcher.on('change', (file) => isOurs(file) && this.#then(() => this.#take(file)));
    watcher.on('unlink', (file) => isOurs(file) && this.#then(() => this.#forget(file)));
    watcher.on('error', (error) =>
      this.#log.warn('the scenario folder cannot be watched', { error: String(error) }),
    );
    for (const name of (await readdir(path)).filter(isScenarioFileName)) {
      this.#then(() => this.#take(join(path, name)));
    }
    // Files that were deleted while no server ran.
    this.#then(() => this.#withdraw());
    await this.#queue;
  }

  async close(): Promise<void> {
    await this.#watcher?.close();
    await this.#queue;
  }

  /** One file after the other: two versions of the same file must not overtake each other. */
  #then(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(work).catch((error: unknown) => {
      this.#log.error('a scenario file could not be dealt with', { error: String(error) });
    });
  }

  async #take(path: string): Promise<void> {
    const file = basename(path);
    const source = await readFile(path);
    if (this.#sources.get(file)?.equals(source) === true) return;
    this.#sources.set(file, source);
    const checked = await checkFile(source, file);
    const reason =
      checked.scenario !== null
        ? await this.#library.publish(checked.scenario, 'dropped', this.#now())
        : 'the check found errors';
    if (reason === null) {
      this.#refused.delete(file);
      this.#files.set(file, checked.scenario?.story.id ?? null);
      this.#log.info('scenario published', { file, version: checked.scenario?.story.version ?? null });
      return;
    }
    // The last good version stays on offer while the file is being mended.
    if (!this.#files.has(file)) this.#files.set(file, null);
    this.#refused.set(file, { file, reason, diagnostics: [...checked.diagnostics] });
    this.#log.warn('scenario refused', {
      file,
      reason,
      findings: checked.diagnostics.map(formatDiagnostic),
    });
  }

  async #forget(path: string): Promise<void> {
    this.#files.delete(basename(path));
    this.#sources.delete(basename(path));
    this.#refused.delete(basename(path));
    await this.#withdraw();
    this.#log.info('scenario withdrawn', { file: basename(path) });
  }

  /** A refused file keeps what it had put on offer in an earlier run of the program: its name is the scenario's id. */
  async #withdraw(): Promise<void> {
    const ids = [...this.#files].map(([file, id]) => id ?? file.replace(/\.json$/, ''));
    await this.#library.withdrawAllBut(ids, 'dropped');
  }
}
