import type { Scenario } from '../engine/index.ts';
import { checkStructure } from './check-structure.ts';
import type { FormatCode } from './code-list.ts';
import { compileScenario } from './compile-scenario.ts';
import { type Diagnostic, InvalidScenarioError } from './diagnostic.ts';
import { type Finding, placeFindings } from './finding.ts';
import type { Place, Span } from './json-text.ts';
import { isWithin, type Pointer } from './pointer.ts';
import { readJson } from './read-json.ts';
import { pointersWithin, readShape } from './read-shape.ts';
import type { ScenarioFile } from './schema.ts';

/** Whether a file of this name, in a folder of scenarios, is one: all JSON files but the schema of the format. */
export function isScenarioFileName(name: string): boolean {
  return name.endsWith('.json') && !name.endsWith('.schema.json');
}

/** Where a value stands in the file, with its length in UTF-16 code units. */
export type Location = Place & Pick<Span, 'length'>;

export type ParsedScenario =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly file: ScenarioFile;
      /** The place of the value at a JSON Pointer; where there is none, of the nearest value around. */
      readonly locate: (pointer: Pointer) => Location;
      /** Findings that are no errors. */
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a scenario file: the only door from text to a `Scenario`.
 *
 * Does not throw, whatever the source holds, and takes time about linear in its size (at most 2 MiB are read).
 * Every finding comes at once, in the order of the text.
 *
 * @param source Bytes, or text that was UTF-8.
 * @param file   The name to print in findings; where it ends in `.json`, the scenario's id must be the same.
 */
export function parseScenario(source: string | Uint8Array, file: string): ParsedScenario {
  const json = readJson(source, file);
  if (!json.ok) return json;

  const shape = readShape(json.value);
  const compilation = compileScenario(shape.file);
  const later: Finding[] = [...compilation.findings];
  checkStructure(shape.file, file, (finding) => later.push(finding));

  const findings = [...json.findings, ...shape.findings, ...withoutEchoes(later, shape.blanks)];
  const diagnostics = placeFindings(findings, json.text, file);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { ok: false, diagnostics };
  const locate = (pointer: Pointer): Location => {
    const { offset, length } = json.text.valueSpan(pointer);
    return { ...json.text.placeOf(offset), length };
  };
  return { ok: true, scenario: compilation.scenario, file: shape.file, locate, diagnostics };
}

/**
 * Reads a scenario file, for programs that cannot go on without it.
 *
 * @throws InvalidScenarioError with all findings.
 */
export function loadScenario(source: string | Uint8Array, file: string): Scenario {
  const parsed = parseScenario(source, file);
  if (!parsed.ok) throw new InvalidScenarioError(parsed.diagnostics);
  return parsed.scenario;
}

/** Findings that hang on the names of a section: where those are unknown, they would only repeat that. */
const HANGS_ON: readonly {
  readonly section: Pointer;
  /** Whether names stand deeper than the keys of the section: the values of hidden variables, the ids of choices. */
  readonly deep: boolean;
  readonly codes: readonly FormatCode[];
}[] = [
  { section: '/nodes', deep: false, codes: ['ON022', 'ON034', 'ON035'] },
  { section: '/nodes', deep: true, codes: ['ON029'] },
  { section: '/cast', deep: false, codes: ['ON023'] },
  { section: '/gauges', deep: false, codes: ['ON025', 'ON032', 'ON033', 'ON037', 'ON041'] },
  { section: '/flags', deep: false, codes: ['ON025', 'ON041'] },
  { section: '/hidden', deep: true, codes: ['ON028', 'ON041', 'ON045'] },
];

/** Drops what is said about blanks: the trainer has been told already what is wrong there. */
function withoutEchoes(findings: readonly Finding[], blanks: readonly Pointer[]): readonly Finding[] {
  const isBlank = pointersWithin(blanks);
  const dropped = new Set<FormatCode>();
  for (const { section, deep, codes } of HANGS_ON) {
    const inside = deep && blanks.some((blank) => isWithin(blank, section));
    if (inside || isBlank(section)) for (const code of codes) dropped.add(code);
  }
  return findings.filter(({ code, pointer }) => !dropped.has(code) && !isBlank(pointer));
}
