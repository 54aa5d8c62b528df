/** Practice: the customer lives in this browser. Drives the statechart of the story; holds no rule of its own. */
import { type Actor, createActor } from 'xstate';
import {
  type AnswerKey,
  chooseEvent,
  type Debrief,
  drawFrom,
  err,
  firstStep,
  hasEnded,
  linkRules,
  nodeAt,
  ok,
  passageAt,
  type Result,
  type Rules,
  type Secrets,
  type Snapshot,
  type Story,
  type StoryMachine,
  shownChoices,
  storyMachine,
  type Transcript,
  type View,
  viewOf,
} from '../../engine/index.ts';
import type { Conversation, Refusal, RefusalCode, Turn } from './conversation.ts';

/** A saved play that the story, as it is now, does not allow. */
export interface OutdatedTranscript {
  readonly code: 'outdated-transcript';
  /** The first move that could not be made; 0 also where the story is another one. */
  readonly ply: number;
}

export interface LocalConversationOptions {
  readonly story: Story;
  /** Where `story` is only its opening: fetches the whole before the first reply is taken; asked again after a failure. */
  readonly loadStory?: () => Promise<Story>;
  /** Called when the debrief or the coach asks for it, and not before; asked again after a failure. */
  readonly loadKey: () => Promise<AnswerKey>;
  readonly secrets: Secrets;
}

/** Starts a new attempt. */
export function startConversation(options: LocalConversationOptions): Conversation {
  return localConversation(options).conversation;
}

/**
 * Takes up a play where its transcript leaves off.
 *
 * @param count How many of its moves to make: all of them, or fewer for "replay from here".
 * @returns The conversation, or why the transcript does not fit the story as it is now.
 */
export function resumeConversation(
  options: Omit<LocalConversationOptions, 'secrets' | 'loadStory'>,
  transcript: Transcript,
  count = transcript.moves.length,
): Result<Conversation, OutdatedTranscript> {
  if (transcript.hash !== options.story.hash) return err({ code: 'outdated-transcript', ply: 0 });
  const { conversation, take } = localConversation({ ...options, secrets: transcript.secrets });
  for (const [ply, move] of transcript.moves.slice(0, count).entries()) {
    if (!take(move).ok) return err({ code: 'outdated-transcript', ply });
  }
  return ok(conversation);
}

function localConversation({ story, loadStory, loadKey, secrets }: LocalConversationOptions) {
  const draw = drawFrom(story, secrets.draw);
  let rules = linkRules(story);
  // The first words are the rules' own: they need not wait until the statechart stands.
  const { snapshot: begun, view } = firstStep(rules, draw, secrets.order);
  const turns: Turn[] = [{ view, said: null }];
  const moves: string[] = [];
  let driver: Driver | null = null;
  let preparing: Promise<void> | null = null;

  const drive = (): Driver => {
    driver ??= startDriver(rules, draw);
    return driver;
  };
  /** Gets the whole story and puts the statechart up. Rejects if the story cannot be had. */
  const prepare = (): Promise<void> => {
    preparing ??= complete().catch((reason: unknown) => {
      preparing = null;
      throw reason;
    });
    return preparing;
  };
  async function complete(): Promise<void> {
    if (loadStory !== undefined) {
      const whole = await loadStory();
      if (whole.hash !== story.hash) throw new Error(`the opening of ${story.id} is of another version`);
      rules = linkRules(whole);
    }
    drive();
  }
  const standing = (): Snapshot => driver?.standing() ?? begun;
  const refuse = (code: RefusalCode): { readonly ok: false; readonly error: Refusal } =>
    err({ code, ply: moves.length });

  /** Makes the move that an id names. A statechart would ignore an impossible one; it is refused instead. */
  function take(move: string): Result<View, Refusal> {
    const before = standing();
    if (hasEnded(rules, before)) return refuse('already-ended');
    const event = chooseEvent(move);
    const { actor, passed } = drive();
    if (!actor.getSnapshot().can(event)) return refuse('not-on-offer');
    const choice = nodeAt(rules, before.node).choices.find(({ source }) => source.id === move);
    if (choice === undefined) return refuse('not-on-offer');
    const { text, leaves, label } = choice.source;
    actor.send(event);
    const passages = passed().map(({ node, values }) => passageAt(rules, node, values));
    const view = viewOf(rules, standing(), passages, secrets.order);
    moves.push(move);
    const asked = turns.pop();
    if (asked !== undefined) turns.push({ view: asked.view, said: { text, leaves, label } });
    turns.push({ view, said: null });
    return ok(view);
  }

  /** Loads what only the analysis needs: the answer key, and the code that reads it. */
  async function analyse(): Promise<Debrief | null> {
    try {
      const [key, { judgePlay }] = await Promise.all([loadKey(), import('./judge-play.ts')]);
      return judgePlay(rules, key, {
        draw,
        orderSecret: secrets.order,
        moves,
      });
    } catch {
      return null;
    }
  }

  const conversation: Conversation = {
    introduction: story,
    get turns() {
      return turns.slice();
    },
    async choose(ply, position) {
      try {
        await prepare();
      } catch {
        return refuse('unreachable');
      }
      const before = standing();
      if (hasEnded(rules, before)) return refuse('already-ended');
      if (ply !== moves.length) return refuse('stale');
      const choice = shownChoices(rules, before, secrets.order)[position];
      const id = choice === undefined ? undefined : nodeAt(rules, before.node).choices[choice]?.source.id;
      return id === undefined ? refuse('not-on-offer') : take(id);
    },
    prepare() {
      // Said where it matters: when a reply is given.
      prepare().catch(() => undefined);
    },
    async remark(ply) {
      if (ply < 0 || ply >= moves.length) return refuse('stale');
      const move = (await analyse())?.moves[ply];
      return move === undefined ? refuse('unreachable') : ok(move);
    },
    async debrief() {
      if (!hasEnded(rules, standing())) return refuse('not-ended');
      const debrief = await analyse();
      return debrief === null ? refuse('unreachable') : ok({ debrief, story: rules.story });
    },
    transcript: () => ({ scenario: story.id, hash: story.hash, secrets, moves: moves.slice() }),
  };
  return { conversation, take };
}

interface Driver {
  readonly actor: Actor<StoryMachine>;
  readonly standing: () => Snapshot;
  /** What was passed since the last move. */
  readonly passed: () => readonly Snapshot[];
}

/** The statechart of the story, at its beginning. */
function startDriver(rules: Rules, draw: number): Driver {
  const indexOf = new Map(rules.story.nodes.map((node, index) => [node.id, index]));
  const actor = createActor(storyMachine(rules), { input: { draw } });
  actor.start();
  return {
    actor,
    standing() {
      const { value, context } = actor.getSnapshot();
      return { node: indexOf.get(String(value)) ?? 0, values: context.values };
    },
    passed: () => actor.getSnapshot().context.passed,
  };
}
