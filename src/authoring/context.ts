/** What every check is given: the file, the compiled scenario, and what walking it has shown. Made once a file. */
import { type Judge, linkJudge, linkRules, type Rules, type Scenario } from '../engine/index.ts';
import type { Pointer, ScenarioFile } from '../format/index.ts';
import { type ConditionLog, type Watched, watchConditions } from './condition-log.ts';
import { type Exploration, explore } from './explore.ts';
import { type Order, orderOf } from './graph-search.ts';
import { JudgedGraph } from './judged-graph.ts';
import { findLookAlikes, type LookAlikes } from './look-alikes.ts';
import { WalkLog } from './walk-log.ts';

export interface CheckContext {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly judge: Judge;
  readonly graph: Exploration;
  readonly judged: JudgedGraph;
  readonly order: Order;
  readonly log: WalkLog;
  readonly conditions: ConditionLog;
  readonly alikes: LookAlikes;
}

/** Walks and judges a scenario. Time and memory grow with its snapshots, up to `limit`. */
export function makeContext(file: ScenarioFile, scenario: Scenario, limit?: number): CheckContext {
  const watched = watchConditions(scenario);
  const log = new WalkLog(watched.rules);
  const graph = explore(watched.rules, { observer: log, ...(limit === undefined ? {} : { limit }) });
  const judged = new JudgedGraph(graph, watched.judge);
  readThoughts(graph, watched);
  const rules = linkRules(scenario.story);
  return {
    file,
    scenario,
    rules,
    judge: linkJudge(rules, scenario.key),
    graph,
    judged,
    order: orderOf(graph),
    log,
    conditions: watched.log(),
    alikes: findLookAlikes(graph, judged, log),
  };
}

/** Asks for the customer's thought at every transition, so that its conditions are read as the debrief reads them. */
function readThoughts(graph: Exploration, { rules, judge }: Watched): void {
  const conditional = judge.nodes.map((choices) =>
    choices.map(({ thoughts }) => (thoughts.some(({ when }) => when !== null) ? thoughts : [])),
  );
  const values = new Int32Array(rules.slotCount);
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    const choices = conditional[graph.nodeOf(snapshot)] ?? [];
    if (!choices.some(({ length }) => length > 0)) continue;
    graph.readInto(snapshot, values);
    for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
      choices[graph.choiceOf(edge)]?.some(({ when }) => when === null || when(values));
    }
  }
}

/** The pointer of a node. */
export function nodePointer({ rules }: Pick<CheckContext, 'rules'>, node: number): Pointer {
  return `/nodes/${rules.story.nodes[node]?.id ?? ''}`;
}

/** The pointer of a choice. */
export function choicePointer(context: Pick<CheckContext, 'rules'>, node: number, choice: number): Pointer {
  return `${nodePointer(context, node)}/choices/${choice}`;
}
