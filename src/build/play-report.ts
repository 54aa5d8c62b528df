/** What the page is told about the file that is played; the page reads it as `AuthorReport`. */
import type { CheckDiagnostic, FileCheck, FileStats } from '../authoring/index.ts';

export interface PlayReport {
  readonly file: string;
  /** While a check is at work, and after one that broke off, the findings are those of the save before. */
  readonly state: 'checking' | 'checked' | 'failed';
  readonly findings: readonly PlayFinding[];
  readonly shape: string;
}

export interface PlayFinding {
  readonly code: string;
  readonly severity: CheckDiagnostic['severity'];
  readonly message: string;
  readonly hint: string | null;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
  readonly play: { readonly draw: number; readonly moves: readonly string[] } | null;
}

/** The report on a file that was checked. */
export function playReport(check: FileCheck): PlayReport {
  return {
    file: check.file,
    state: 'checked',
    findings: check.diagnostics.map(({ code, severity, message, hint, line, column, pointer, path }) => ({
      code,
      severity,
      message,
      hint: hint ?? null,
      line,
      column,
      pointer,
      play: path === undefined ? null : { draw: path.draw, moves: path.moves },
    })),
    shape: check.stats === null ? '' : shapeOf(check.stats),
  };
}

function shapeOf({ nodes, choices, endings, moves }: FileStats): string {
  return `${nodes} nodes, ${choices} choices, ${endings} endings; ${moves.shortest} to ${moves.longest} moves a play, mostly ${moves.median}.`;
}
