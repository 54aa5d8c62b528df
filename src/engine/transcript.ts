import type { Secrets } from './secrets.ts';

/** One play, complete: with the scenario of that hash it can be lived again, view for view. */
export interface Transcript {
  readonly scenario: string;
  readonly hash: string;
  readonly secrets: Secrets;
  /** The choices taken, by id; the index is the ply. */
  readonly moves: readonly string[];
}

/** Writes a transcript as text: JSON with its fields in a fixed order, so that equal transcripts are equal bytes. */
export function makeTranscript({ scenario, hash, secrets, moves }: Transcript): string {
  return JSON.stringify({
    scenario,
    hash,
    secrets: { draw: secrets.draw, order: secrets.order },
    moves,
  });
}

/** Reads a transcript that `makeTranscript` wrote; null for anything else. */
export function parseTranscript(text: string): Transcript | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  return isTranscript(raw) ? raw : null;
}

/** Whether a value from outside has the shape of a transcript. */
export function isTranscript(value: unknown): value is Transcript {
  if (!isRecord(value) || !isRecord(value.secrets)) return false;
  const { scenario, hash, secrets, moves } = value;
  return (
    typeof scenario === 'string' &&
    typeof hash === 'string' &&
    isRecord(secrets) &&
    typeof secrets.draw === 'string' &&
    typeof secrets.order === 'string' &&
    Array.isArray(moves) &&
    moves.every((move) => typeof move === 'string')
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
