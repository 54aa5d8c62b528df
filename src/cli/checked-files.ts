/** Scenario files with what the check found in them, and how that is told. */
import {
  type CheckOptions,
  checkLibrary,
  checkScenario,
  type FileCheck,
  reportJson,
  reportText,
} from '../authoring/index.ts';
import { type Code, codeEntry, formatDiagnostic, type Severity } from '../format/index.ts';
import type { Terminal } from './command.ts';
import { readScenarioFile } from './scenario-file.ts';

/** Where the page on each code lies, from the root of the project. */
const CATALOGUE = 'src/authoring/catalogue';

export interface CheckedFile {
  readonly check: FileCheck;
  /** The text in which the findings have their places. */
  readonly text: string;
}

/** The files of one run. A file is read and checked when it is asked for, and its result is kept. */
export class CheckedFiles {
  readonly #options: CheckOptions;
  readonly #library: string;
  readonly #results = new Map<string, CheckedFile>();

  /** @param paths What was asked for: the name of the library that the files make up. */
  constructor(paths: readonly string[], options: CheckOptions) {
    this.#options = options;
    this.#library = paths.join(', ');
  }

  /**
   * Reads and checks one file, whether or not that was done before.
   * @throws UsageError if it cannot be read.
   */
  check(file: string): CheckedFile {
    const source = readScenarioFile(file);
    const result = {
      check: checkScenario(source, file, this.#options),
      text: new TextDecoder().decode(source),
    };
    this.#results.set(file, result);
    return result;
  }

  /** Forgets a file that is no longer there. */
  forget(file: string): void {
    this.#results.delete(file);
  }

  get files(): readonly FileCheck[] {
    return [...this.#results.values()].map(({ check }) => check);
  }

  /** What shows only when all files are laid side by side. */
  get library(): FileCheck {
    const diagnostics = checkLibrary(this.files, this.#library);
    const ok = diagnostics.every(({ severity }) => severity !== 'error');
    return { file: this.#library, ok, diagnostics, stats: null, traits: null, idPlace: null };
  }

  /** The files, and last the library if there is something to say about it. */
  get all(): readonly FileCheck[] {
    const { files, library } = this;
    return library.diagnostics.length === 0 ? files : [...files, library];
  }
}

/** Whether a run fails: an error, or under `--strict` a warning. */
export function fails({ all }: CheckedFiles, strict: boolean): boolean {
  return count(all, 'error') > 0 || (strict && count(all, 'warning') > 0);
}

/** The report for programs. */
export function jsonOf({ all }: CheckedFiles): string {
  return reportJson(all);
}

/** The report for people on one file. */
export function textOf({ check, text }: CheckedFile, { hasColours }: Terminal): string {
  return reportText(check, text, { colour: hasColours, catalogue: CATALOGUE });
}

/** What a file comes to, in a few words: "2 errors, 1 warning". */
export function inShort(check: FileCheck): string {
  return weights([check]);
}

/**
 * The end of a report for people: what is to be said about the files together, where to read more about each code,
 * and the sum of it all.
 */
export function tidings({ all, files, library }: CheckedFiles, strict: boolean): string {
  const together = library.diagnostics.map((found) => `${formatDiagnostic(found)}\n`);
  const codes = new Set(all.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
  const pages = [...codes].sort().map((code) => `  ${pageOf(code)}\n`);
  const isOnlyStrict = strict && count(all, 'error') === 0 && count(all, 'warning') > 0;
  return [
    ...(together.length === 0 ? [] : ['All files together:\n', ...together, '\n']),
    ...(pages.length === 0 ? [] : ['What the codes mean, with examples:\n', ...pages, '\n']),
    `${plural(files.length, 'file')} checked: ${weights(all)}.${isOnlyStrict ? ' Warnings count (--strict).' : ''}\n`,
  ].join('');
}

/** The page of the catalogue on a code, from the root of the project. */
export function pageOf(code: Code): string {
  const name = codeEntry(code)?.name;
  return `${CATALOGUE}/${code}${name === undefined ? '' : `-${name}`}.md`;
}

function weights(checks: readonly FileCheck[]): string {
  const words = (['error', 'warning'] as const).flatMap((severity) => {
    const found = count(checks, severity);
    return found === 0 ? [] : [plural(found, severity)];
  });
  return words.length === 0 ? 'nothing to mend' : words.join(', ');
}

function count(checks: readonly FileCheck[], severity: Severity): number {
  return checks.flatMap(({ diagnostics }) => diagnostics).filter((found) => found.severity === severity)
    .length;
}

function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
