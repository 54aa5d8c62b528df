/** The door of authoring: judging scenarios, without files or pages. */
export { checkLibrary } from './check-library.ts';
export { type CheckDiagnostic, type CheckOptions, checkScenario, type FileCheck } from './check-scenario.ts';
export { type Exploration, type ExploreOptions, explore, type Path } from './explore.ts';
export { reportJson, reportText, type TextStyle } from './report.ts';
export type { FileStats } from './stats.ts';
