/** Finds, in a scenario that the player may have, what following a principle sounds like, and what tempts away from it. Pure. */
import type { Scenario } from '../../engine/index.ts';
import { type JudgedReply, type Moment, momentsNear, type Said } from './moments.ts';

/** A reply with the line that it answers. */
export interface Example {
  readonly said: Said | null;
  readonly reply: JudgedReply;
  /** What the author says of it, on this principle. */
  readonly why: string;
}

export interface Examples {
  /** A best reply that speaks for the principle. */
  readonly good: Example;
  /** A reply that goes against it and has something else to say for itself. */
  readonly tempting: Example;
}

/**
 * The clearest pair of examples for a principle; null where a scenario has no such pair.
 *
 * Both answer the same line where some moment has both, else each is the strongest of its kind: of the good ones the
 * best reply with most points on the principle, of the bad ones that with most points on other principles, which is
 * what makes it tempting, and then the one that goes most against this one.
 */
export function examplesOf(scenario: Scenario, principle: string): Examples | null {
  const moments = momentsNear(scenario);
  const pairs = moments.flatMap((moment) => {
    const good = bestOf([moment], principle);
    const tempting = mostTempting([moment], principle);
    return good === null || tempting === null ? [] : [{ good, tempting }];
  });
  const clearest = most(
    pairs,
    ({ good, tempting }) => pointsOn(good.reply, principle) - pointsOn(tempting.reply, principle),
    ({ tempting }) => inFavour(tempting.reply, principle),
  );
  if (clearest !== null) return clearest;
  const good = bestOf(moments, principle);
  const tempting = mostTempting(moments, principle);
  return good === null || tempting === null ? null : { good, tempting };
}

function bestOf(moments: readonly Moment[], principle: string): Example | null {
  const candidates = examplesIn(
    moments,
    principle,
    (reply) => reply.isBest && pointsOn(reply, principle) > 0,
  );
  return most(candidates, ({ reply }) => pointsOn(reply, principle));
}

function mostTempting(moments: readonly Moment[], principle: string): Example | null {
  const candidates = examplesIn(
    moments,
    principle,
    (reply) => !reply.isBest && pointsOn(reply, principle) < 0,
  );
  return most(
    candidates,
    ({ reply }) => inFavour(reply, principle),
    ({ reply }) => -pointsOn(reply, principle),
  );
}

function examplesIn(
  moments: readonly Moment[],
  principle: string,
  isWanted: (reply: JudgedReply) => boolean,
): Example[] {
  return moments.flatMap(({ said, replies }) =>
    replies.filter(isWanted).map((reply) => ({
      said,
      reply,
      why: reply.evidence.find((piece) => piece.principle === principle && piece.points !== 0)?.why ?? '',
    })),
  );
}

function pointsOn({ evidence }: JudgedReply, principle: string): number {
  return evidence.reduce((sum, piece) => (piece.principle === principle ? sum + piece.points : sum), 0);
}

/** What speaks for a reply on other principles. */
function inFavour({ evidence }: JudgedReply, principle: string): number {
  return evidence.reduce(
    (sum, piece) => (piece.principle === principle ? sum : sum + Math.max(0, piece.points)),
    0,
  );
}

/** The first item that measures most; of equals, by the next measure. */
function most<T>(items: readonly T[], ...measures: readonly ((item: T) => number)[]): T | null {
  return items.reduce<T | null>((found, item) => {
    if (found === null) return item;
    const measure = measures.find((each) => each(item) !== each(found));
    return measure !== undefined && measure(item) > measure(found) ? item : found;
  }, null);
}
