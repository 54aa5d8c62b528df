/** The scenario files that are shipped, and the excerpt that the format was made with. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Judge, linkJudge, linkRules } from '../../src/engine/index.ts';
import { formatDiagnostic, parseScenario, type ScenarioFile } from '../../src/format/index.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('scenarios/', ROOT);

/** Paths of the shipped scenarios, without the JSON Schema that lies beside them. */
export const SHIPPED: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .sort()
  .map((name) => fileURLToPath(new URL(name, FOLDER)));

export const EXCERPT = fileURLToPath(new URL('tests/fixtures/example-brandt-excerpt.json', ROOT));

export interface LoadedScenario {
  readonly judge: Judge;
  readonly file: ScenarioFile;
}

/** Reads a scenario that has to be without error. */
export function loadForTest(path: string): LoadedScenario {
  const parsed = parseScenario(readFileSync(path), path);
  if (!parsed.ok) throw new Error(parsed.diagnostics.map(formatDiagnostic).join('\n'));
  const { story, key } = parsed.scenario;
  return { judge: linkJudge(linkRules(story), key), file: parsed.file };
}
