import type { Code, Severity } from './code-list.ts';

/** One finding about a scenario file. Plain data, so that terminal, page and server show the same. */
export interface Diagnostic {
  /** Stable and documented; a retired code is never given a new meaning. */
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong, in the trainer's words. */
  readonly message: string;
  /** What to do about it, where we can tell. */
  readonly hint?: string;
  readonly file: string;
  /** JSON Pointer (RFC 6901), for example `/nodes/greeting/choices/0/target`. */
  readonly pointer: string;
  /** Counts from 1, as editors do. */
  readonly line: number;
  /** Counts from 1, in UTF-16 code units, as editors do. */
  readonly column: number;
}

/** Writes a finding in the `file:line:column` form that terminals and editors make clickable. */
export function formatDiagnostic({ code, severity, message, hint, file, line, column }: Diagnostic): string {
  const head = `${file}:${line}:${column} ${severity} ${code} ${message}`;
  return hint === undefined ? head : `${head}\n  hint: ${hint}`;
}

/**
 * Thrown by `loadScenario`, for programs that cannot go on without a scenario. Tools that list findings call
 * `parseScenario` and read what it returns.
 */
export class InvalidScenarioError extends Error {
  override readonly name = 'InvalidScenarioError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'));
    this.diagnostics = diagnostics;
  }
}
