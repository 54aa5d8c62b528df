/** What is known of the player's finished talks, from this device and, for members of a team, from the server. */
import { type Debrief, drawFrom, linkRules, type Transcript } from '../../engine/index.ts';
import type { Library } from '../app/library.ts';
import { api, presence as online, type Presence } from '../online/index.ts';
import { type FinishedAttempt, openProgress } from '../progress/index.ts';
import { type GivenAway, givenAwayIn } from './given-away.ts';
import { type PastTalk, RECENT_TALKS } from './next-step.ts';

/** The talk whose debrief is on the screen; it may not be kept yet. */
export interface JustNow {
  readonly scenario: string;
  readonly debrief: Debrief;
  /** Null while it must not be known. */
  readonly transcript: Transcript | null;
  /** The ranked attempt; null in practice. */
  readonly ranked: string | null;
}

export interface Player {
  readonly presence: Presence;
  /** Oldest first. */
  readonly talks: readonly PastTalk[];
}

/** A talk that is not yet judged for what it gave away. */
interface Kept {
  readonly talk: Omit<PastTalk, 'givenAway'>;
  readonly judge: () => Promise<GivenAway>;
}

/** What finished talks gave away, by their ids: judged once a visit, since they change no more. */
const judgedTalks = new Map<string, Promise<GivenAway>>();

function onceFor(id: string, judge: () => Promise<GivenAway>): Promise<GivenAway> {
  const known = judgedTalks.get(id) ?? judge();
  judgedTalks.set(id, known);
  // Asked for again where it could not be had.
  known.catch(() => judgedTalks.delete(id));
  return known;
}

/** Reads what is kept. Never fails: what cannot be had is left out. */
export async function findPlayer(library: Library, justNow: JustNow | null, now: number): Promise<Player> {
  const presence = await online.known();
  const [device, ranked] = await Promise.all([
    fromDevice(library, justNow),
    presence.kind === 'in' ? fromServer(justNow) : [],
  ]);
  const records = [...device, ...ranked].toSorted((one, other) => one.talk.at - other.talk.at);
  const talks = await Promise.all(
    records.map(async ({ talk, judge }, index): Promise<PastTalk> => {
      const isRecent = index >= records.length - RECENT_TALKS;
      return { ...talk, givenAway: isRecent ? await judge().catch(() => ({})) : {} };
    }),
  );
  if (justNow === null) return { presence, talks };
  const { scenario, debrief } = justNow;
  const latest = { scenario, at: now, band: debrief.score.band, givenAway: givenAwayIn(debrief) };
  return { presence, talks: [...talks, latest] };
}

async function fromDevice(library: Library, justNow: JustNow | null): Promise<Kept[]> {
  // Trouble with the storage is told by the keeper of the visit.
  const finished = await openProgress(() => undefined).finished();
  return finished
    .filter(({ transcript }) => transcript.secrets.order !== justNow?.transcript?.secrets.order)
    .map(({ id, endedAt, transcript, score }) => ({
      talk: { scenario: transcript.scenario, at: endedAt, band: score.band },
      judge: () => onceFor(id, () => judged(library, transcript)),
    }));
}

async function judged(library: Library, transcript: FinishedAttempt['transcript']): Promise<GivenAway> {
  const story = await library.loadStory(transcript.scenario);
  if (story.hash !== transcript.hash) return {};
  const [key, { judgePlay }] = await Promise.all([
    library.loadKey(story.id, story.hash),
    import('../conversation/judge-play.ts'),
  ]);
  const { secrets, moves } = transcript;
  const play = { draw: drawFrom(story, secrets.draw), orderSecret: secrets.order, moves };
  return givenAwayIn(judgePlay(linkRules(story), key, play));
}

async function fromServer(justNow: JustNow | null): Promise<Kept[]> {
  const attempts = await api.myAttempts();
  if (!attempts.ok) return [];
  return attempts.value.flatMap(({ id, scenario, status, endedAt, score }): Kept[] =>
    status !== 'ended' || endedAt === null || id === justNow?.ranked
      ? []
      : [
          {
            talk: { scenario, at: endedAt, band: score?.band ?? null },
            judge: () => onceFor(id, () => analysed(id)),
          },
        ],
  );
}

async function analysed(attempt: string): Promise<GivenAway> {
  const analysis = await api.analysis(attempt);
  if (!analysis.ok) throw new Error(analysis.error.code);
  return givenAwayIn(analysis.value.debrief);
}
