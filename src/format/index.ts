/** The door of the format: from text to a compiled scenario, and what a finding about a file is. */
export {
  CODES,
  type Code,
  type CodeEntry,
  codeEntry,
  type FormatCode,
  SEVERITIES,
  type Severity,
} from './code-list.ts';
export { type Diagnostic, formatDiagnostic, InvalidScenarioError } from './diagnostic.ts';
export { didYouMean, didYouMeanOneOf } from './did-you-mean.ts';
export { scenarioJsonSchema } from './json-schema.ts';
export {
  isScenarioFileName,
  type Location,
  loadScenario,
  type ParsedScenario,
  parseScenario,
} from './parse-scenario.ts';
export { at, isWithin, type Pointer, parentOf } from './pointer.ts';
export type { ScenarioFile } from './schema.ts';
