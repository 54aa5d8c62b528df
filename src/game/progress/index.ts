export * from './hints.ts';
export * from './progress.ts';
export * from './records.ts';
export * from './standing.ts';
