import type { Transcript } from '../../engine/index.ts';
import type { Analysis } from '../conversation/conversation.ts';

/** Remembers attempts between visits. Never in the way: play goes on without waiting, whatever becomes of it. */
export interface Keeper {
  /** The attempt at a scenario that was cut off, or null; settles at once where none can be there. */
  readonly openAttempt: (scenario: string) => Promise<Transcript | null>;
  /** The draws of the hidden values that were met at a scenario, once for each finished attempt. */
  readonly drawsMet: (scenario: string) => readonly number[];
  readonly keepOpen: (transcript: Transcript) => void;
  readonly dropOpen: (scenario: string) => void;
  readonly keepFinished: (transcript: Transcript, analysis: Analysis) => void;
}
