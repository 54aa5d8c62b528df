/** `new`: writes a small scene that can be played, passes the check, and is there to be written over. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, type ExitCode, type Terminal, UsageError } from './command.ts';
import { SCENARIO_FOLDER } from './scenario-paths.ts';

/** The scene that is copied: one of the samples, so that tests play and check it. */
const TEMPLATE = { id: 'a-whole-scene', title: 'A Whole Scene', schema: '../scenario.schema.json' };
const TEMPLATE_FILE = new URL(`../../scenarios/samples/${TEMPLATE.id}.json`, import.meta.url);

const LONGEST_ID = 64;

export const newScenario: Command = {
  name: 'new',
  summary: 'writes a small scenario to begin with',
  usage: `npm run new -- <id>

Writes ${SCENARIO_FOLDER}/<id>.json: a small scene that can be played and passes the check. Write yours over it.
An id is made of small letters and digits, in words joined by hyphens, and begins with a letter: gone-quiet.

Exit code: 0 written, 2 a name that cannot be used, or a file that is there already.
`,
  run,
};

function run(args: readonly string[], terminal: Terminal): ExitCode {
  const id = readId(args);
  const file = join(SCENARIO_FOLDER, `${id}.json`);
  write(file, templateFor(id));
  terminal.out(
    [
      `${file} is a small scene that can be played and passes the check. Write yours over it.`,
      '',
      `  npm run play -- ${file}      plays it, and shows each save`,
      `  npm run check -- ${file}     says what is still to be mended`,
      '',
      `The trainer's guide is ${SCENARIO_FOLDER}/README.md.`,
      '',
    ].join('\n'),
  );
  return 0;
}

function readId(args: readonly string[]): string {
  const [id, ...others] = positionals(args);
  if (id === undefined) throw new UsageError('Give the new scenario an id.');
  if (others.length > 0) {
    const joined = suggestion([id, ...others].join(' '));
    throw new UsageError(`One id, please${joined === '' ? '' : `: perhaps "${joined}"`}.`);
  }
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) && id.length <= LONGEST_ID) return id;
  const better = suggestion(id);
  throw new UsageError(
    `"${id}" is no id${better === '' ? '' : `: how about "${better}"`}?`.replace(/(no id)\?$/, '$1.'),
  );
}

function positionals(args: readonly string[]): readonly string[] {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} }).positionals;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The nearest name that can be used; empty where nothing of the text can. */
function suggestion(text: string): string {
  return text
    .replace(/\.json$/i, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_ID)
    .replace(/-+$/, '');
}

function templateFor(id: string): string {
  const title = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return readFileSync(TEMPLATE_FILE, 'utf8')
    .replace(`"id": "${TEMPLATE.id}"`, `"id": "${id}"`)
    .replace(`"title": "${TEMPLATE.title}"`, `"title": "${title}"`)
    .replace(`"$schema": "${TEMPLATE.schema}"`, () => '"$schema": "./scenario.schema.json"');
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') {
      throw new UsageError(`${file} is there already: take another id, or delete the file first.`);
    }
    if (code === 'ENOENT') {
      throw new UsageError(
        `There is no folder ${SCENARIO_FOLDER} here: run this from the root of the project.`,
      );
    }
    throw error;
  }
}
