/** ON307: a node that one play can come to more than three times. */
import { type CheckContext, nodePointer } from '../context.ts';
import type { Exploration, Path } from '../explore.ts';
import type { CheckFinding, Report } from '../finding.ts';
import { moveId } from '../graph-search.ts';

export const MOST_VISITS = 3;
/** Visits are counted in a field of bits, one for each visit, so that the greater of two counts is their union. */
const FIELD = MOST_VISITS + 1;
const FIELD_MASK = 2 ** FIELD - 1;
const NODES_A_PASS = 32 / FIELD;

/** Eight nodes at a time, from the endings backwards. Needs plays that end. */
export function checkRecurrence(context: CheckContext, report: Report): void {
  const { graph } = context;
  const nodes = nodesThatMayRecur(context);
  const roads = flatten(context);
  const visits = new Uint32Array(graph.snapshotCount);
  for (let from = 0; from < nodes.length; from += NODES_A_PASS) {
    const together = nodes.slice(from, from + NODES_A_PASS);
    const worst = countVisits(roads, together, visits);
    together.forEach((node, field) => {
      const snapshot = worst[field] ?? -1;
      if (snapshot === -1) return;
      const stillToCome = (at: number): number => ((visits[at] ?? 0) >>> (field * FIELD)) & FIELD_MASK;
      report(recursTooOften(context, node, playThrough(graph, node, snapshot, stillToCome)));
    });
  }
}

/** The graph in plain arrays, since it is gone through hundreds of times. */
interface Roads {
  /** Each after all that it leads to. */
  readonly afterSuccessors: Int32Array;
  readonly nodes: Int32Array;
  /** Where the targets of each snapshot begin; one more at the end. */
  readonly firsts: Int32Array;
  readonly targets: Int32Array;
  readonly nodeCount: number;
}

function flatten({ graph, order, rules }: CheckContext): Roads {
  return {
    afterSuccessors: order.afterSuccessors,
    nodes: Int32Array.from({ length: graph.snapshotCount }, (_, snapshot) => graph.nodeOf(snapshot)),
    firsts: Int32Array.from({ length: graph.snapshotCount + 1 }, (_, snapshot) =>
      graph.firstTransition(snapshot),
    ),
    targets: Int32Array.from({ length: graph.transitionCount }, (_, edge) => graph.targetOf(edge)),
    nodeCount: rules.nodes.length,
  };
}

/** A finding that the walk and the sampling beyond its limit share. */
export function recursTooOften(context: Pick<CheckContext, 'rules'>, node: number, path: Path): CheckFinding {
  return {
    code: 'ON307',
    pointer: nodePointer(context, node),
    message: `one play can come to "${context.rules.story.nodes[node]?.id ?? ''}" more than ${MOST_VISITS} times`,
    hint: `After ${MOST_VISITS} times the same moment is no longer news. Move time forward, or count it down.`,
    path,
  };
}

/**
 * Fills `visits` with how often the plays from a snapshot can still come to each of the nodes, itself included.
 *
 * @returns For each node the first snapshot from which it can be met once too often; −1: none.
 */
function countVisits(
  { afterSuccessors, nodes, firsts, targets, nodeCount }: Roads,
  counted: readonly number[],
  visits: Uint32Array,
): number[] {
  const fieldOf = new Int8Array(nodeCount).fill(-1);
  counted.forEach((node, field) => {
    fieldOf[node] = field;
  });
  const worst = counted.map(() => -1);
  for (let index = 0; index < afterSuccessors.length; index++) {
    const snapshot = afterSuccessors[index] ?? 0;
    const end = firsts[snapshot + 1] ?? 0;
    let most = 0;
    for (let edge = firsts[snapshot] ?? 0; edge < end; edge++) most |= visits[targets[edge] ?? 0] ?? 0;
    const field = fieldOf[nodes[snapshot] ?? 0] ?? -1;
    if (field !== -1) {
      const shift = field * FIELD;
      const before = (most >>> shift) & FIELD_MASK;
      const now = (2 * before + 1) & FIELD_MASK;
      most |= now << shift;
      const known = worst[field] ?? -1;
      if (now === FIELD_MASK && (known === -1 || snapshot < known)) worst[field] = snapshot;
    }
    visits[snapshot] = most;
  }
  return worst;
}

/** A play to a snapshot, and on until the node has been met as often as it takes. */
function playThrough(
  graph: Exploration,
  node: number,
  from: number,
  stillToCome: (snapshot: number) => number,
): Path {
  const { draw, moves } = graph.transcriptTo(from);
  const onwards: string[] = [];
  let at = from;
  for (let missing = MOST_VISITS; missing > 0; ) {
    const wanted = 2 ** missing - 1;
    let taken = -1;
    for (let edge = graph.firstTransition(at); edge < graph.firstTransition(at + 1) && taken === -1; edge++) {
      if ((stillToCome(graph.targetOf(edge)) & wanted) === wanted) taken = edge;
    }
    if (taken === -1) break;
    onwards.push(moveId(graph, at, taken));
    at = graph.targetOf(taken);
    if (graph.nodeOf(at) === node) missing--;
  }
  return { draw, moves: [...moves, ...onwards] };
}

/** Nodes with enough snapshots of their own: in a play that ends, no snapshot is met twice. */
function nodesThatMayRecur({ rules, graph }: CheckContext): number[] {
  const counts = new Int32Array(rules.nodes.length);
  for (let snapshot = 0; snapshot < graph.snapshotCount; snapshot++) {
    const node = graph.nodeOf(snapshot);
    counts[node] = (counts[node] ?? 0) + 1;
  }
  return rules.nodes.flatMap(({ choices }, node) =>
    choices.length > 0 && (counts[node] ?? 0) > MOST_VISITS ? [node] : [],
  );
}
