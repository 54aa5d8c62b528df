/** Structured logs: one JSON object a line. No names, ids, addresses or texts of players, whatever is logged. */

type Field = string | number | boolean | null | readonly string[];
export type Fields = Readonly<Record<string, Field>>;

export interface Log {
  readonly info: (message: string, fields?: Fields) => void;
  readonly warn: (message: string, fields?: Fields) => void;
  readonly error: (message: string, fields?: Fields) => void;
}

/** @param write Takes one line, with its line break. */
export function jsonLog(write: (line: string) => void, now: () => number = Date.now): Log {
  const at =
    (level: string) =>
    (message: string, fields: Fields = {}) =>
      write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, message, ...fields })}\n`);
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** Writes nothing, for commands that speak for themselves. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
