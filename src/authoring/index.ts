/** The door of authoring: judging scenarios, without files or pages. */
export { type Exploration, type ExploreOptions, explore, type Path } from './explore.ts';
