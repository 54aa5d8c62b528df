/** What the check of one file has to say to its author, as it travels from the development server to the page. */
export interface AuthorReport {
  readonly file: string;
  /** While a check is at work, and after one that broke off, the findings are those of the save before. */
  readonly state: 'checking' | 'checked' | 'failed';
  readonly findings: readonly AuthorFinding[];
  /** The shape of the scenario in a line or two; empty while it cannot be read. */
  readonly shape: string;
}

export interface AuthorFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly hint: string | null;
  readonly line: number;
  readonly column: number;
  /** Where in the file: a JSON Pointer. */
  readonly pointer: string;
  /** A play that shows the fault. */
  readonly play: { readonly draw: number; readonly moves: readonly string[] } | null;
}

/** Id of the node that a finding is about; null: none. */
export function nodeOf({ pointer }: AuthorFinding): string | null {
  return /^\/nodes\/([^/]+)/.exec(pointer)?.[1] ?? null;
}
