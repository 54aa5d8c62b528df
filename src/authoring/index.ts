/** The door of authoring: judging scenarios, without files or pages. */
export { type CheckDiagnostic, type CheckOptions, checkScenario, type FileCheck } from './check-scenario.ts';
export { type Exploration, type ExploreOptions, explore, type Path } from './explore.ts';
export { type FileStats, reportJson, reportText, statsOf, type TextStyle } from './report.ts';
