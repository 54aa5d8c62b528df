/** What a subcommand is: arguments in, text and an exit code out. Only `main.ts` touches the process. */

/** 0: done. 1: something is wrong with a scenario or a move. 2: the command was called in a way it does not know. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes: results to `out`, what is to be said about them to `err`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person reads `out` on a screen; false where it is piped or kept in a file. */
  readonly isScreen: boolean;
  /** Whether colours are welcome on `out`. */
  readonly hasColours: boolean;
  /** Whether a person reads `err` on a screen, so that a line may be written over. */
  readonly hasProgress: boolean;
  /** Settles when the person asks for an end (Ctrl+C). Only a command that waits for something listens. */
  readonly interrupted: () => Promise<void>;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints. */
  readonly usage: string;
  /** Runs the command. Throws `UsageError` for arguments that it does not understand, and nothing else by intent. */
  readonly run: (args: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

/** Thrown for arguments that a command does not understand; the message says what would be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Reads the value of `--format`. @throws UsageError for anything but `text` and `json`. */
export function readFormat(value: string | undefined): Format {
  const format = FORMATS.find((known) => known === (value ?? 'text'));
  if (format === undefined) throw new UsageError(`--format is "text" or "json", not "${value}".`);
  return format;
}
