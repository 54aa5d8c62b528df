/** What a play gave away, by principle. Pure. */
import type { Debrief } from '../../engine/index.ts';

/** Points by the id of a principle; only those on which something was given away. */
export type GivenAway = Readonly<Record<string, number>>;

/** The points by which a play's replies fell short of the better ones on offer. */
export function givenAwayIn({ moves }: Pick<Debrief, 'moves'>): GivenAway {
  const missed = new Map<string, number>();
  for (const { said, better } of moves) {
    if (better === null) continue;
    const add = (sign: 1 | -1) => (piece: { readonly principle: string; readonly points: number }) =>
      missed.set(piece.principle, (missed.get(piece.principle) ?? 0) + sign * piece.points);
    better.evidence.forEach(add(1));
    said.evidence.forEach(add(-1));
  }
  return Object.fromEntries([...missed].filter(([, points]) => points > 0));
}

/** The principle on which most was given away over several plays; null where nothing was. */
export function weakestOf(plays: readonly GivenAway[]): string | null {
  const sums = new Map<string, number>();
  for (const play of plays)
    for (const [principle, points] of Object.entries(play))
      sums.set(principle, (sums.get(principle) ?? 0) + points);
  const [most] = [...sums].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
