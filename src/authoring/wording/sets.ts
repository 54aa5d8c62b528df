/** The sets of replies that wording is judged by: each node once, as it is first met. */
import { choiceAt, NARRATOR, passageAt } from '../../engine/index.ts';
import type { CheckContext } from '../context.ts';

export interface WordedReply {
  /** Index of the choice in its node. */
  readonly choice: number;
  readonly text: string;
  readonly isBest: boolean;
}

/** The replies of a node that stay. A way out looks different anyway, so that its wording gives nothing away. */
export interface ReplySet {
  readonly node: number;
  readonly replies: readonly WordedReply[];
  /** What somebody other than the narrator said last at this node; empty if nobody did. */
  readonly lastLine: string;
}

/** The sets with a best and another reply, at least one of each: only there is anything to guess. */
export function replySetsOf({ rules, graph, judged }: CheckContext): ReplySet[] {
  const met = new Set<number>();
  return judged.decisions.flatMap(({ node, first, replies }) => {
    if (met.has(node)) return [];
    met.add(node);
    const staying = replies
      .filter(({ leaves }) => !leaves)
      .map(({ choice, isBest }) => ({ choice, isBest, text: choiceAt(rules, node, choice).source.text }));
    if (!staying.some(({ isBest }) => isBest) || staying.every(({ isBest }) => isBest)) return [];
    const { lines } = passageAt(rules, node, graph.snapshotAt(first).values);
    const spoken = lines.filter(({ who }) => who !== NARRATOR);
    return [{ node, replies: staying, lastLine: spoken.at(-1)?.text ?? '' }];
  });
}
