/** What a visit knows, and the changes to it that the statechart asks for. All pure but for the fetching of a story. */
import type { DebriefMove, Story, Transcript } from '../../engine/index.ts';
import type { Analysis, Conversation, Refusal, Turn } from '../conversation/conversation.ts';
import { resumeConversation, startConversation } from '../conversation/local-conversation.ts';
import { freshSecrets, secretForDraw } from '../conversation/secrets.ts';
import type { Brief } from '../online/brief.ts';
import type { OnlineDoor } from '../online/door.ts';
import type { Settings } from '../settings/settings.ts';
import type { Keeper } from './keeper.ts';
import type { Library } from './library.ts';
import { type Fixed, NOTHING_FIXED, type Route } from './route.ts';

export interface AppInput {
  readonly library: Library;
  readonly keeper: Keeper;
  readonly online: OnlineDoor;
  readonly settings: Settings;
  readonly route: Route;
}

/** A play to start from instead of from the beginning. */
interface Origin {
  readonly transcript: Transcript;
  /** How many of its moves are made before the player takes over. */
  readonly count: number;
}

export interface Visit {
  readonly library: Library;
  readonly keeper: Keeper;
  readonly online: OnlineDoor;
  readonly settings: Settings;
  /** Where the visit began. */
  readonly entrance: Route['screen'];
  /** The chosen scenario's id. */
  readonly scenario: string;
  /** Where to go once the story is there. */
  readonly goal: 'briefing' | 'talk';
  readonly story: Story | null;
  /** Only the opening of the story is there: the talk fetches the rest. */
  readonly isOpening: boolean;
  /** What the server tells of a talk whose story is closed for practice. */
  readonly brief: Brief | null;
  /** The ranked attempt that is played; null in practice. */
  readonly ranked: string | null;
  /** The address of a screen that lives by the server. */
  readonly path: string;
  /** The attempt at this scenario that was cut off. */
  readonly open: Transcript | null;
  readonly fixed: Fixed;
  readonly origin: Origin | null;
  readonly conversation: Conversation | null;
  /** Counts attempts of this visit, so that a screen can tell a new talk from the next word of the same. */
  readonly attempt: number;
  readonly turns: readonly Turn[];
  /** The position of the reply that is on its way. */
  readonly pressed: number | null;
  readonly refusal: Refusal | null;
  readonly remark: DebriefMove | null;
  readonly analysis: Analysis | null;
  /** The story is not there: unknown, or not to be had just now. */
  readonly missing: 'unknown' | 'unreachable' | null;
}

export type Fetched = Pick<Visit, 'story' | 'isOpening' | 'open' | 'brief'>;

/** Fetches the story of the chosen scenario, or as much of it as its first words need. @throws Error if it cannot be had. */
export async function fetchStory({ library, keeper, scenario, goal, fixed }: Visit): Promise<Fetched> {
  const asks = fixed.draw === null && fixed.order === null;
  const open = asks ? await keeper.openAttempt(scenario) : null;
  // A play to be taken up needs all texts at once, and so does a briefing's talk: it is there when it begins.
  const isFresh = goal === 'talk' && open === null;
  const opening = isFresh ? ((await library.loadOpening?.(scenario).catch(() => null)) ?? null) : null;
  if (opening !== null) return { story: opening, isOpening: true, open, brief: null };
  const story = await library.loadStory(scenario);
  return { story, isOpening: false, open: open?.hash === story.hash ? open : null, brief: null };
}

/** Nothing of a talk is left over. */
export const NOWHERE = {
  brief: null,
  ranked: null,
  open: null,
  origin: null,
  conversation: null,
  turns: [],
  analysis: null,
  remark: null,
  refusal: null,
  missing: null,
} satisfies Partial<Visit>;

/** Turns to the scenario of a route; nothing of the talk before is left over. */
export function aimAt(visit: Visit, route: Extract<Route, { scenario: string }>): Partial<Visit> {
  return {
    ...NOWHERE,
    scenario: route.scenario,
    goal: route.screen,
    fixed: route.screen === 'talk' ? route.fixed : NOTHING_FIXED,
    story: route.scenario === visit.story?.id ? visit.story : null,
  };
}

/** A talk that is carried out elsewhere, as it stands. */
export function takeUp(visit: Visit, conversation: Conversation): Partial<Visit> {
  return {
    conversation,
    scenario: conversation.introduction.id,
    fixed: NOTHING_FIXED,
    attempt: visit.attempt + 1,
    turns: conversation.turns,
    pressed: null,
  };
}

/** The analysis brings the whole story with it. */
export function analysed(analysis: Analysis): Partial<Visit> {
  return { analysis, story: analysis.story, isOpening: false };
}

/** A new talk, or one taken up from a transcript; an outdated transcript gives way to a new talk. */
export function startTalk(visit: Visit): Partial<Visit> {
  const { story, isOpening, library, keeper, fixed, origin } = visit;
  if (story === null) return {};
  const options = { story, loadKey: () => library.loadKey(story.id, story.hash) };
  const rest = isOpening ? { loadStory: () => library.loadStory(story.id) } : {};
  const resumed = origin === null ? null : resumeConversation(options, origin.transcript, origin.count);
  const conversation = resumed?.ok
    ? resumed.value
    : startConversation({
        ...options,
        ...rest,
        secrets: secretsFor(story, fixed, keeper.drawsMet(story.id)),
      });
  return {
    conversation,
    origin: resumed?.ok ? origin : null,
    attempt: visit.attempt + 1,
    turns: conversation.turns,
    pressed: null,
    refusal: null,
    remark: null,
    analysis: null,
  };
}

/** @param met The draws that the player has met here before. */
function secretsFor(story: Story, { draw, order }: Fixed, met: readonly number[]) {
  const fresh = freshSecrets(story, met);
  return {
    draw: draw === null ? fresh.draw : secretForDraw(story, draw),
    order: order ?? fresh.order,
  };
}

/** Whether an attempt is kept on this device: practice, begun at the beginning, with everything left to chance. */
export function counts({ fixed, origin, ranked }: Visit): boolean {
  const isReplay = origin !== null && origin.count < origin.transcript.moves.length;
  return ranked === null && !isReplay && fixed.draw === null && fixed.order === null;
}
