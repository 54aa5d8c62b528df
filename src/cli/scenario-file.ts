/** Reads files for commands, and words what can go wrong with a file. */
import { readFileSync, statSync } from 'node:fs';
import { UsageError } from './command.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder, and one file is wanted',
  ENOTDIR: 'a part of the path is no folder',
  ENAMETOOLONG: 'the name is too long',
};

/**
 * Reads one file as bytes.
 * @throws UsageError if there is no such file or it cannot be read.
 */
export function readScenarioFile(file: string): Uint8Array {
  try {
    if (!statSync(file).isFile()) throw new UsageError(`Cannot read ${file}: it is no file.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Cannot read ${file}: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `the system says ${code === '' ? String(error) : code}`;
}
