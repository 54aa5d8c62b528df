/** Practice: the customer lives in this browser. Drives the statechart of the story; holds no rule of its own. */
import { createActor } from 'xstate';
import {
  type AnswerKey,
  chooseEvent,
  type Debrief,
  drawFrom,
  err,
  hasEnded,
  linkRules,
  nodeAt,
  ok,
  passageAt,
  type Result,
  type Secrets,
  type Snapshot,
  type Story,
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
  options: Omit<LocalConversationOptions, 'secrets'>,
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

function localConversation({ story, loadKey, secrets }: LocalConversationOptions) {
  const rules = linkRules(story);
  const indexOf = new Map(story.nodes.map((node, index) => [node.id, index]));
  const actor = createActor(storyMachine(rules), { input: { draw: drawFrom(story, secrets.draw) } });
  const moves: string[] = [];
  actor.start();

  const standing = (): Snapshot => {
    const { value, context } = actor.getSnapshot();
    return { node: indexOf.get(String(value)) ?? 0, values: context.values };
  };
  const look = (): View => {
    const passages = actor
      .getSnapshot()
      .context.passed.map(({ node, values }) => passageAt(rules, node, values));
    return viewOf(rules, standing(), passages, secrets.order);
  };
  const turns: Turn[] = [{ view: look(), said: null }];
  const refuse = (code: RefusalCode): { readonly ok: false; readonly error: Refusal } =>
    err({ code, ply: moves.length });

  /** Makes the move that an id names. A statechart would ignore an impossible one; it is refused instead. */
  function take(move: string): Result<View, Refusal> {
    const before = standing();
    if (hasEnded(rules, before)) return refuse('already-ended');
    const event = chooseEvent(move);
    if (!actor.getSnapshot().can(event)) return refuse('not-on-offer');
    const choice = nodeAt(rules, before.node).choices.find(({ source }) => source.id === move);
    if (choice === undefined) return refuse('not-on-offer');
    const { text, leaves, label } = choice.source;
    actor.send(event);
    const view = look();
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
        draw: drawFrom(story, secrets.draw),
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
      const before = standing();
      if (hasEnded(rules, before)) return refuse('already-ended');
      if (ply !== moves.length) return refuse('stale');
      const choice = shownChoices(rules, before, secrets.order)[position];
      const id = choice === undefined ? undefined : nodeAt(rules, before.node).choices[choice]?.source.id;
      return id === undefined ? refuse('not-on-offer') : take(id);
    },
    async remark(ply) {
      if (ply < 0 || ply >= moves.length) return refuse('stale');
      const move = (await analyse())?.moves[ply];
      return move === undefined ? refuse('unreachable') : ok(move);
    },
    async debrief() {
      if (!hasEnded(rules, standing())) return refuse('not-ended');
      const debrief = await analyse();
      return debrief === null ? refuse('unreachable') : ok({ debrief, story });
    },
    transcript: () => ({ scenario: story.id, hash: story.hash, secrets, moves: moves.slice() }),
  };
  return { conversation, take };
}
