/** How a team's people answer: per moment of a scenario, how often each reply was taken at the first attempt. */
import { type Insights, LEAST_INSIGHT } from '../../protocol/index.ts';
import type { Store } from '../db/connection.ts';
import type { Edition } from '../library/library.ts';

/** @param team Only this team's people; null: everybody. */
export async function insightsOf(
  { db }: Store,
  { scenario: { story } }: Edition,
  team: string | null,
): Promise<Insights> {
  const firsts = db
    .selectFrom('attempt')
    .innerJoin('player', 'player.id', 'attempt.player')
    .where('attempt.scenario', '=', story.id)
    .where('attempt.hash', '=', story.hash)
    .where('attempt.is_first', '=', 1)
    .where('attempt.status', '!=', 'open');
  const chosen = team === null ? firsts : firsts.where('player.team', '=', team);
  const { n } = await chosen.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  if (n < LEAST_INSIGHT) return { scenario: story.id, n, nodes: [] };

  const counts = await chosen
    .innerJoin('move', 'move.attempt', 'attempt.id')
    .select(({ fn }) => ['move.node', 'move.choice', fn.countAll<number>().as('taken')])
    .groupBy(['move.node', 'move.choice'])
    .execute();
  const nodes = story.nodes.flatMap((node): Insights['nodes'] => {
    const here = counts.filter((row) => row.node === node.id);
    if (here.length === 0) return [];
    return [
      {
        node: node.id,
        line: node.lines.at(-1)?.text ?? null,
        replies: node.choices.map(({ id, text, leaves }) => ({
          text,
          leaves,
          taken: here.find(({ choice }) => choice === id)?.taken ?? 0,
        })),
      },
    ];
  });
  return { scenario: story.id, n, nodes };
}
