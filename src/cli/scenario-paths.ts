/** Which files the arguments of a command mean. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isScenarioFileName } from '../format/index.ts';
import { UsageError } from './command.ts';

/** Where the shipped scenarios lie, from the root of the project. */
export const SCENARIO_FOLDER = 'scenarios';

/**
 * The files named, and the scenario files directly in the folders named, in the order of the alphabet; none twice.
 * @throws UsageError for a path where nothing is.
 */
export function scenarioFiles(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) throw new UsageError(`There is no file or folder "${path}".`);
    if (!stats.isDirectory()) return [path];
    const names = readdirSync(path).filter(isScenarioFileName);
    return names.sort().map((name) => join(path, name));
  });
  return [...new Map(found.map((file) => [resolve(file), file])).values()];
}

/** Whether a file that was just saved is meant by the paths: named itself, or a scenario in a folder that is named. */
export function isMeant(paths: readonly string[], file: string): boolean {
  const saved = resolve(file);
  return paths.some((path) => {
    const named = resolve(path);
    return named === saved || (named === dirname(saved) && isScenarioFileName(basename(saved)));
  });
}
