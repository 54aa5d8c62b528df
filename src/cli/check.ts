/** `check`: every finding about scenario files at once. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkScenario, type FileCheck, reportJson, reportText } from '../authoring/index.ts';
import { type Command, type ExitCode, readFormat, type Terminal, UsageError } from './command.ts';
import { readScenarioFile } from './scenario-file.ts';

const DEFAULT_FOLDER = 'scenarios';
/** The generated description of the format lies among the scenarios. */
const NOT_A_SCENARIO = 'scenario.schema.json';

export const check: Command = {
  name: 'check',
  summary: 'finds what is broken, unfair or guessable in scenario files',
  usage: `npm run check -- [files or folders] [--format text|json] [--strict] [--limit N]

Checks scenario files; without any, those in ${DEFAULT_FOLDER}/.

  --format json   for programs
  --strict        warnings count as errors
  --limit N       walk at most N snapshots of a scenario (2,000,000)

Exit code 0: clean, or warnings only. 1: at least one error (with --strict also warnings). 2: bad usage.
`,
  run(args, terminal) {
    const { files, format, strict, limit } = read(args);
    const checks: FileCheck[] = [];
    for (const file of files) {
      const source = readScenarioFile(file);
      const result = checkScenario(source, file, limit === undefined ? {} : { limit });
      checks.push(result);
      if (format === 'text') writeText(result, source, terminal);
    }
    if (format === 'json') terminal.out(`${reportJson(checks)}\n`);
    else terminal.out(summary(checks));
    return exitCode(checks, strict);
  },
};

interface Options {
  readonly files: readonly string[];
  readonly format: 'text' | 'json';
  readonly strict: boolean;
  readonly limit: number | undefined;
}

function read(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new UsageError(`--limit is a whole number above 0, not "${values.limit}".`);
  }
  return {
    files: scenarioFiles(positionals.length === 0 ? [DEFAULT_FOLDER] : positionals),
    format: readFormat(values.format),
    strict: values.strict ?? false,
    limit,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, strict: { type: 'boolean' }, limit: { type: 'string' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The files named, and the scenario files directly in the folders named, in the order of the alphabet. */
export function scenarioFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) throw new UsageError(`There is no file or folder "${path}".`);
    if (!stats.isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => name.endsWith('.json') && name !== NOT_A_SCENARIO);
    return names.sort().map((name) => join(path, name));
  });
}

function writeText(result: FileCheck, source: Uint8Array, terminal: Terminal): void {
  const text = new TextDecoder('utf-8').decode(source);
  const style = { colour: process.stdout.isTTY === true, catalogue: 'src/authoring/catalogue' };
  terminal.out(`${reportText(result, text, style)}\n`);
}

function summary(checks: readonly FileCheck[]): string {
  const broken = checks.filter(({ ok }) => !ok).length;
  return `${checks.length} ${checks.length === 1 ? 'file' : 'files'} checked, ${broken === 0 ? 'no errors' : `${broken} with errors`}.\n`;
}

function exitCode(checks: readonly FileCheck[], strict: boolean): ExitCode {
  const counts = (severity: string): boolean => severity === 'error' || (strict && severity === 'warning');
  return checks.some(({ diagnostics }) => diagnostics.some(({ severity }) => counts(severity))) ? 1 : 0;
}
