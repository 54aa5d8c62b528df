import type { FormatCode, Pointer } from '../format/index.ts';
import type { Path } from './explore.ts';

/** What a check found. It knows its place as a pointer; the report turns that into line and column. */
export interface CheckFinding {
  readonly code: FormatCode;
  readonly pointer: Pointer;
  readonly message: string;
  readonly hint?: string;
  /** A play that shows the fault when it is replayed, where the fault is one of play. */
  readonly path?: Path;
}

export type Report = (finding: CheckFinding) => void;
