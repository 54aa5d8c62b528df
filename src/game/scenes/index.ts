/**
 * The stage: rooms, a person, light and movement. Brings Phaser with it, so load this door by a dynamic import;
 * types alone may be imported statically, and `hour.ts` knows nothing of Phaser.
 */
export { mountStage } from './mount-stage.ts';
export type { Reaction, Stage, StageOptions, StageState } from './stage.ts';
