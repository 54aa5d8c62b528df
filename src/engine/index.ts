/** The door of the engine: the only file that other folders import. */
export * from './debrief.ts';
export * from './expression.ts';
export * from './judge.ts';
export * from './machine.ts';
export * from './opening.ts';
export * from './principles.ts';
export * from './replay.ts';
export * from './result.ts';
export * from './rules.ts';
export * from './scoring.ts';
export * from './secrets.ts';
export * from './story.ts';
export * from './transcript.ts';
export * from './view.ts';
