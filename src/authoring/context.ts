/** What every check is given: the file, the compiled scenario, and what walking it has shown. Made once a file. */
import { type Judge, linkJudge, linkRules, type Rules, type Scenario } from '../engine/index.ts';
import type { Pointer, ScenarioFile } from '../format/index.ts';
import { type ConditionLog, watchConditions } from './condition-log.ts';
import { type Exploration, explore } from './explore.ts';
import { type Order, orderOf } from './graph-search.ts';
import { JudgedGraph } from './judged-graph.ts';

export interface CheckContext {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly rules: Rules;
  readonly judge: Judge;
  readonly graph: Exploration;
  readonly judged: JudgedGraph;
  readonly order: Order;
  readonly conditions: ConditionLog;
}

/** Walks and judges a scenario. Time and memory grow with its snapshots, up to `limit`. */
export function makeContext(file: ScenarioFile, scenario: Scenario, limit?: number): CheckContext {
  const rules = linkRules(scenario.story);
  const judge = linkJudge(rules, scenario.key);
  const graph = explore(rules, limit === undefined ? {} : { limit });
  return {
    file,
    scenario,
    rules,
    judge,
    graph,
    judged: new JudgedGraph(graph, judge),
    order: orderOf(graph),
    conditions: watchConditions(graph, judge),
  };
}

/** The pointer of a node. */
export function nodePointer({ rules }: Pick<CheckContext, 'rules'>, node: number): Pointer {
  return `/nodes/${rules.story.nodes[node]?.id ?? ''}`;
}

/** The pointer of a choice. */
export function choicePointer(context: Pick<CheckContext, 'rules'>, node: number, choice: number): Pointer {
  return `${nodePointer(context, node)}/choices/${choice}`;
}
