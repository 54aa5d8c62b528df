import type { CastMember, Story } from '../../engine/index.ts';

/** What is read before a talk. */
export type Brief = Pick<Story, 'id' | 'title' | 'summary' | 'briefing' | 'level'> & {
  readonly customer: CastMember;
};
