/** Looks for an example of a principle in the scenarios whose files this player may have. */
import { type ScenarioEntry, scenarios } from 'virtual:scenarios';
import type { CastMember } from '../../../engine/index.ts';
import type { Library } from '../../app/library.ts';
import { presence } from '../../online/index.ts';
import { openProgress } from '../../progress/index.ts';
import { type Examples, examplesOf } from '../../way/example.ts';
import { mayHave } from '../../way/may-have.ts';

export interface FoundExamples {
  readonly card: ScenarioEntry;
  readonly isPlayed: boolean;
  readonly cast: Readonly<Record<string, CastMember>>;
  readonly examples: Examples;
}

/** The scenarios that train a principle, those that ask for it most often first. */
export function trainersOf(principle: string): readonly ScenarioEntry[] {
  const place = ({ principles }: ScenarioEntry): number => principles.indexOf(principle);
  return scenarios.filter((entry) => place(entry) >= 0).toSorted((one, other) => place(one) - place(other));
}

/** Examples from a customer whom the player has met, else from one who is open to all; null where there are none. */
export async function findExamples(principle: string, library: Library): Promise<FoundExamples | null> {
  const played = await playedScenarios();
  const now = await presence.known();
  const allowed = trainersOf(principle)
    .map((card) => ({ card, isPlayed: played.has(card.id) }))
    .filter(({ card, isPlayed }) => mayHave(now, card.id, { isOpen: card.open, isPlayed }))
    .toSorted((one, other) => Number(other.isPlayed) - Number(one.isPlayed));
  for (const { card, isPlayed } of allowed) {
    // One that cannot be had just now is passed over.
    const found = await examplesFrom(card.id, principle, library).catch(() => null);
    if (found !== null) return { card, isPlayed, ...found };
  }
  return null;
}

async function examplesFrom(scenario: string, principle: string, library: Library) {
  const story = await library.loadStory(scenario);
  const key = await library.loadKey(scenario, story.hash);
  const examples = examplesOf({ story, key }, principle);
  return examples === null ? null : { cast: story.cast, examples };
}

/** The scenarios that were played to an end, on this device or ranked. */
export async function playedScenarios(): Promise<ReadonlySet<string>> {
  const finished = await openProgress(() => undefined).finished();
  const now = await presence.known();
  const ranked = 'cards' in now ? now.cards.filter(({ mine }) => mine.first !== null) : [];
  return new Set([...finished.map(({ transcript }) => transcript.scenario), ...ranked.map(({ id }) => id)]);
}
