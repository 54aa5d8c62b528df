/**
 * Ranked: the customer lives on a server, which keeps the secrets and the log of moves. What is shown here is what it
 * sent; nothing is judged or guessed in this browser.
 */
import { err, ok, type Result, type View } from '../../engine/index.ts';
import type {
  AnalysisAnswer,
  AttemptAnswer,
  Move,
  Moved,
  ShownCast,
  ShownScore,
} from '../../protocol/index.ts';
import type { Conversation, Introduction, Refusal, RefusalCode, Turn } from './conversation.ts';

/** Why the server did not do what was asked: an HTTP client's failure, as far as a conversation needs to know it. */
export interface RemoteFailure {
  readonly kind: 'unreachable' | 'not-understood' | 'refused';
  readonly code: string;
}

/** What a ranked conversation needs of the server; `Api` in `online` is one. */
export interface AttemptServer {
  readonly attempt: (id: string) => Promise<Result<AttemptAnswer, RemoteFailure>>;
  readonly move: (id: string, move: Move) => Promise<Result<Moved, RemoteFailure>>;
  readonly analysis: (id: string) => Promise<Result<AnalysisAnswer, RemoteFailure>>;
}

export interface RemoteOptions {
  readonly server: AttemptServer;
  /** Waits, in milliseconds, before something is tried again. */
  readonly pause: (time: number) => Promise<void>;
  /** Told when a move of this window has led to the ending. */
  readonly onEnded: () => void;
}

export interface RemoteConversation extends Conversation {
  /** The score as the boards show it; null until the debrief is there. */
  readonly shownScore: () => ShownScore | null;
}

/** A lost answer is asked for again after so many milliseconds; then the player is told. */
const RETRIES: readonly number[] = [400, 1500];

/** Takes an attempt up where the server says that it stands. */
export function remoteConversation(
  attempt: AttemptAnswer,
  { server, pause, onEnded }: RemoteOptions,
): RemoteConversation {
  let { introduction, turns } = take(attempt);
  let analysis: AnalysisAnswer | null = null;
  const refuse = (code: RefusalCode): { readonly ok: false; readonly error: Refusal } =>
    err({ code, ply: turns.length - 1 });
  const hasEnded = (): boolean => turns.at(-1)?.view.ending != null;

  /** The same move, again and again: the server counts it once however often it arrives. */
  async function send(move: Move): Promise<Result<Moved, RemoteFailure>> {
    let answer = await server.move(attempt.id, move);
    for (const wait of RETRIES) {
      if (answer.ok || !mayPass(answer.error)) break;
      await pause(wait);
      answer = await server.move(attempt.id, move);
    }
    return answer;
  }

  /** Shows where the attempt stands: another window moved, or an answer was lost on the way here. */
  async function catchUp(): Promise<RefusalCode> {
    const answer = await server.attempt(attempt.id);
    if (!answer.ok) return 'unreachable';
    ({ introduction, turns } = take(answer.value));
    if (hasEnded()) onEnded();
    return 'elsewhere';
  }

  return {
    get introduction() {
      return introduction;
    },
    get turns() {
      return turns;
    },
    async choose(ply, position): Promise<Result<View, Refusal>> {
      if (hasEnded()) return refuse('already-ended');
      const asked = turns.at(-1);
      if (ply !== turns.length - 1 || asked === undefined) return refuse('stale');
      const said = asked.view.replies[position];
      if (said === undefined) return refuse('not-on-offer');
      const answer = await send({ ply, position });
      if (answer.ok) {
        const { view, cast } = answer.value;
        introduction = { ...introduction, cast: asCast(cast) };
        turns = [...turns.slice(0, -1), { view: asked.view, said }, { view, said: null }];
        if (hasEnded()) onEnded();
        return ok(view);
      }
      if (answer.error.code === 'another-move' || answer.error.code === 'attempt-over')
        return refuse(await catchUp());
      return refuse(answer.error.code === 'not-on-offer' ? 'not-on-offer' : 'unreachable');
    },
    remark: async () => refuse('not-ended'),
    async debrief() {
      if (analysis === null) {
        const answer = await server.analysis(attempt.id);
        if (!answer.ok) return refuse(answer.error.code === 'not-over' ? 'not-ended' : 'unreachable');
        analysis = answer.value;
      }
      return ok({ debrief: analysis.debrief, story: analysis.story });
    },
    transcript: () => analysis?.transcript ?? null,
    shownScore: () => analysis?.score ?? null,
  };
}

/** Whether the same request may well get through a little later. */
function mayPass({ kind, code }: RemoteFailure): boolean {
  return kind === 'unreachable' || code === 'busy' || code === 'failure' || code === 'too-often';
}

/** What the server told of an attempt, as a conversation shows it. */
function take(attempt: AttemptAnswer): { introduction: Introduction; turns: readonly Turn[] } {
  const { scenario, version, language, title, summary, briefing, level, customer, cast } = attempt;
  return {
    introduction: {
      id: scenario,
      version,
      language,
      title,
      summary,
      briefing,
      level,
      customer,
      cast: asCast(cast),
    },
    turns: attempt.views.map((view, ply) => {
      const position = attempt.positions[ply];
      return { view, said: position === undefined ? null : (view.replies[position] ?? null) };
    }),
  };
}

/** The look is the portrait painter's; the protocol hands it on as it is. */
function asCast(cast: ShownCast): Introduction['cast'] {
  return cast as Introduction['cast'];
}
