import type { AnswerKey, CastMember, Level, Story } from '../../engine/index.ts';

/** What the choice of customers shows of a scenario, without loading it. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly level: Level;
  readonly customer: CastMember;
}

/** The scenarios that can be played here. The loaders fetch on demand and may reject. */
export interface Library {
  /** In the order in which they are shown. */
  readonly ids: readonly string[];
  /** The story as far as its first words need it, where that is sooner there than the whole: see `StoryParcels`. */
  readonly loadOpening?: (id: string) => Promise<Story>;
  readonly loadStory: (id: string) => Promise<Story>;
  /** @param hash Of the story that the key must belong to. */
  readonly loadKey: (id: string, hash: string) => Promise<AnswerKey>;
}
