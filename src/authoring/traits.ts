/** What the checks over a whole library want to know of each scenario. Small, so that forty of them can be kept. */
import { type CastMember, principleById } from '../engine/index.ts';
import { bestPlayFrom } from './best-play.ts';
import type { Tournament } from './bots/tournament.ts';
import type { CheckContext } from './context.ts';

export interface ScenarioTraits {
  readonly id: string;
  readonly customer: CastMember | null;
  /** By principle: whether some reply has points for it, and some against it. */
  readonly principles: ReadonlyMap<string, { readonly good: boolean; readonly bad: boolean }>;
  /** By principle: how many best replies it carries, each node as it is first met. */
  readonly bestReplies: ReadonlyMap<string, number>;
  /** By draw: whether best play leaves. */
  readonly leaves: readonly boolean[];
  readonly bots: Tournament['bots'];
}

/** Reads the traits of a scenario. `leaves` is empty where plays need not end. */
export function traitsOf(context: CheckContext, tournament: Tournament | null): ScenarioTraits {
  const { scenario } = context;
  const { story } = scenario;
  return {
    id: story.id,
    customer: story.cast[story.customer] ?? null,
    principles: principlesOf(context),
    bestReplies: bestRepliesOf(context),
    leaves:
      context.order.closing.length > 0
        ? []
        : context.graph.starts.map((start) =>
            bestPlayFrom(context.judged, start).some((edge) => context.judged.leaves(edge)),
          ),
    bots: tournament?.bots ?? [],
  };
}

function principlesOf({ scenario }: CheckContext): ScenarioTraits['principles'] {
  const found = new Map<string, { good: boolean; bad: boolean }>();
  for (const { principle, points } of scenario.key.nodes.flat(2).flatMap(({ evidence }) => evidence)) {
    const known = found.get(principle) ?? { good: false, bad: false };
    found.set(principle, { good: known.good || points > 0, bad: known.bad || points < 0 });
  }
  return found;
}

function bestRepliesOf({ judged, scenario }: CheckContext): Map<string, number> {
  const counts = new Map<string, number>();
  const met = new Set<number>();
  for (const { node, replies } of judged.decisions) {
    if (met.has(node)) continue;
    met.add(node);
    for (const { choice } of replies.filter(({ isBest }) => isBest)) {
      const [carrying] = (scenario.key.nodes[node]?.[choice]?.evidence ?? []).toSorted(
        (one, other) => other.points - one.points,
      );
      if (carrying === undefined || principleById(carrying.principle) === undefined) continue;
      counts.set(carrying.principle, (counts.get(carrying.principle) ?? 0) + 1);
    }
  }
  return counts;
}
