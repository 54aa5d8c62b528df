import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { inWayOrder, type Scenario } from '../engine/index.ts';
import { type Diagnostic, isScenarioFileName, parseScenario } from '../format/index.ts';

/**
 * The scenarios of one folder, compiled. While an author works, a file with errors keeps its last good version, so
 * that the game in the next window goes on.
 */
export class ScenarioFolder {
  readonly path: string;
  readonly #root: string;
  readonly #scenarios = new Map<string, Scenario>();
  readonly #findings = new Map<string, readonly Diagnostic[]>();

  /** @param root Findings name files relative to this. */
  constructor(path: string, root: string) {
    this.path = resolve(root, path);
    this.#root = root;
  }

  /** Whether a path is a scenario file in this folder itself, not in one below. */
  holds(path: string): boolean {
    const name = relative(this.path, path);
    return !name.includes(sep) && !name.includes('/') && isScenarioFileName(name);
  }

  /** Reads all files anew. */
  readAll(): void {
    this.#scenarios.clear();
    this.#findings.clear();
    for (const name of readdirSync(this.path)) {
      if (isScenarioFileName(name)) this.read(join(this.path, name));
    }
  }

  /**
   * Reads one file.
   *
   * @returns Whether there is a new version; false: errors, or the same as before.
   */
  read(path: string): boolean {
    const file = this.#nameOf(path);
    const parsed = parseScenario(readFileSync(path), file);
    this.#findings.set(file, parsed.diagnostics);
    if (!parsed.ok) return false;
    const before = this.#scenarios.get(file);
    this.#scenarios.set(file, parsed.scenario);
    return JSON.stringify(before) !== JSON.stringify(parsed.scenario);
  }

  /** Forgets a file that was deleted. */
  forget(path: string): void {
    this.#scenarios.delete(this.#nameOf(path));
    this.#findings.delete(this.#nameOf(path));
  }

  /** The scenarios as they are shown: in the order in which they are best met. */
  get scenarios(): readonly Scenario[] {
    return inWayOrder([...this.#scenarios.values()], ({ story }) => story);
  }

  scenario(id: string): Scenario | undefined {
    return this.scenarios.find(({ story }) => story.id === id);
  }

  /** All findings, by file and place. */
  get findings(): readonly Diagnostic[] {
    return [...this.#findings].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, findings]) => findings);
  }

  #nameOf(path: string): string {
    return relative(this.#root, path).split(sep).join('/');
  }
}
