/** `check`: every finding about scenario files at once, or again after each save. */
import { parseArgs } from 'node:util';
import type { CheckOptions } from '../authoring/index.ts';
import { CheckedFiles, fails, jsonOf, textOf, tidings } from './checked-files.ts';
import {
  type Command,
  type ExitCode,
  type Format,
  readFormat,
  type Terminal,
  UsageError,
} from './command.ts';
import { progressOn } from './progress.ts';
import { SCENARIO_FOLDER, scenarioFiles } from './scenario-paths.ts';
import { watchAndCheck } from './watch.ts';

export const check: Command = {
  name: 'check',
  summary: 'finds what is broken, unfair or guessable in scenario files',
  usage: `npm run check -- [files or folders] [--format text|json] [--strict] [--watch] [--limit N]

Checks scenario files; without any, those in ${SCENARIO_FOLDER}/.

  --format json   for programs
  --strict        warnings count as errors
  --watch         checks again what is saved, until Ctrl+C
  --limit N       walk at most N snapshots of a scenario (2,000,000)

Exit code 0: clean, or warnings only. 1: at least one error (with --strict also warnings). 2: bad usage.
`,
  run(args, terminal) {
    const request = read(args);
    return request.watch ? watchAndCheck(request, terminal) : checkOnce(request, terminal);
  },
};

interface Request {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly strict: boolean;
  readonly watch: boolean;
  readonly options: CheckOptions;
}

function checkOnce({ paths, format, strict, options }: Request, terminal: Terminal): ExitCode {
  const files = scenarioFiles(paths);
  const checked = new CheckedFiles(paths, options);
  const progress = progressOn(terminal);
  for (const [index, file] of files.entries()) {
    progress.show(index, files.length, file);
    const result = checked.check(file);
    progress.clear();
    if (format === 'text') terminal.out(`${textOf(result, terminal)}\n`);
  }
  terminal.out(format === 'json' ? `${jsonOf(checked)}\n` : tidings(checked, strict));
  return fails(checked, strict) ? 1 : 0;
}

function read(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new UsageError(`--limit is a whole number above 0, not "${values.limit}".`);
  }
  const { strict = false, watch = false } = values;
  const format = readFormat(values.format);
  if (watch && format === 'json') {
    throw new UsageError('--watch writes for people: leave out --format json.');
  }
  return {
    paths: positionals.length === 0 ? [SCENARIO_FOLDER] : positionals,
    format,
    strict,
    watch,
    options: limit === undefined ? {} : { limit },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        strict: { type: 'boolean' },
        watch: { type: 'boolean' },
        limit: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
