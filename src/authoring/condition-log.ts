/**
 * Watches every condition of a scenario while all its plays are walked: was it ever true, was it ever false, and was
 * it read at all? The conditions are wrapped, the rules are the engine's own.
 */
import {
  type AnswerKey,
  begin,
  type Condition,
  type Expression,
  type Judge,
  linkCondition,
  linkJudge,
  linkRules,
  type OnPassed,
  playInto,
  type Rules,
  type Story,
  thoughtOf,
} from '../engine/index.ts';
import type { Pointer } from '../format/index.ts';
import type { Exploration } from './explore.ts';

/** What a condition is for; the words of a finding depend on it. */
export type ConditionRole = 'choice' | 'line' | 'effect' | 'target' | 'evidence' | 'thought' | 'leaving';

export interface WatchedCondition {
  readonly pointer: Pointer;
  readonly role: ConditionRole;
  readonly wasTrue: boolean;
  readonly wasFalse: boolean;
}

/** What was seen while all plays were walked. */
export interface ConditionLog {
  readonly conditions: readonly WatchedCondition[];
  /** Nodes whose lines were shown, by index. */
  readonly shownNodes: ReadonlySet<number>;
}

const TRUE = 1;
const FALSE = 2;

/** Walks every transition of an exploration once more and watches. About 1 µs a transition. */
export function watchConditions(graph: Exploration, judge: Judge): ConditionLog {
  const { story } = graph.rules;
  const watch = new Watch();
  const rules = watch.rules(story);
  const watched = watch.judge(rules, judge.key);
  const shownNodes = new Set<number>();
  const onPassed: OnPassed = (node, values) => {
    shownNodes.add(node);
    for (const condition of rules.nodes[node]?.lineConditions ?? []) condition?.(values);
  };

  for (let draw = 0; draw < graph.starts.length; draw++) begin(rules, draw, onPassed);
  const after = new Array<number>(rules.slotCount).fill(0);
  for (let snapshot = 0; snapshot < graph.expandedCount; snapshot++) {
    const at = graph.snapshotAt(snapshot);
    watched.rightWhen(at.values);
    watched.mayWhen(at.values);
    for (const choice of rules.nodes[at.node]?.choices ?? []) choice.when?.(at.values);
    for (let edge = graph.firstTransition(snapshot); edge < graph.firstTransition(snapshot + 1); edge++) {
      const choice = graph.choiceOf(edge);
      for (const { when } of watched.nodes[at.node]?.[choice]?.evidence ?? []) when?.(at.values);
      thoughtOf(watched, at, choice);
      at.values.forEach((value, slot) => {
        after[slot] = value;
      });
      playInto(rules, at.node, choice, after, onPassed);
    }
  }
  return { conditions: watch.result(), shownNodes };
}

/** Wraps conditions and remembers what they said. */
class Watch {
  readonly #seen: number[] = [];
  readonly #places: { pointer: Pointer; role: ConditionRole }[] = [];

  rules(story: Story): Rules {
    const plain = linkRules(story);
    const wrapEffects = (
      effects: Rules['nodes'][number]['effects'],
      pointer: Pointer,
    ): Rules['nodes'][number]['effects'] =>
      effects.map((effect, index) => ({
        ...effect,
        when: this.#wrap(effect.when, `${pointer}/effects/${index}/when`, 'effect'),
      }));
    const wrapTargets = (
      targets: Rules['nodes'][number]['targets'],
      pointer: Pointer,
    ): Rules['nodes'][number]['targets'] =>
      targets.map((target, index) => ({
        ...target,
        when: this.#wrap(target.when, `${pointer}/target/${index}/when`, 'target'),
      }));
    return {
      ...plain,
      nodes: plain.nodes.map((node) => {
        const pointer = `/nodes/${node.source.id}`;
        return {
          ...node,
          lineConditions: node.lineConditions.map((when, index) =>
            this.#wrap(when, `${pointer}/lines/${index}/when`, 'line'),
          ),
          effects: wrapEffects(node.effects, pointer),
          targets: wrapTargets(node.targets, pointer),
          choices: node.choices.map((choice, index) => ({
            ...choice,
            when: this.#wrap(choice.when, `${pointer}/choices/${index}/when`, 'choice'),
            effects: wrapEffects(choice.effects, `${pointer}/choices/${index}`),
            targets: wrapTargets(choice.targets, `${pointer}/choices/${index}`),
          })),
        };
      }),
    };
  }

  judge(rules: Rules, key: AnswerKey): Judge {
    const plain = linkJudge(rules, key);
    const leaving = (expression: Expression, name: string): Condition => {
      const condition = linkCondition(expression, rules.slots);
      return typeof expression === 'boolean'
        ? condition
        : (this.#wrap(condition, `/leaving/${name}`, 'leaving') ?? condition);
    };
    return {
      ...plain,
      rightWhen: leaving(key.leaving.rightWhen, 'rightWhen'),
      mayWhen: leaving(key.leaving.mayWhen, 'mayWhen'),
      nodes: plain.nodes.map((choices, node) =>
        choices.map(({ evidence, thoughts }, choice) => {
          const pointer = `/nodes/${rules.story.nodes[node]?.id ?? ''}/choices/${choice}`;
          return {
            evidence: evidence.map((item, index) => ({
              ...item,
              when: this.#wrap(item.when, `${pointer}/evidence/${index}/when`, 'evidence'),
            })),
            thoughts: thoughts.map((item, index) => ({
              ...item,
              when: this.#wrap(item.when, `${pointer}/thought/${index}/when`, 'thought'),
            })),
          };
        }),
      ),
    };
  }

  result(): WatchedCondition[] {
    return this.#places.map((place, index) => {
      const seen = this.#seen[index] ?? 0;
      return { ...place, wasTrue: (seen & TRUE) !== 0, wasFalse: (seen & FALSE) !== 0 };
    });
  }

  #wrap(condition: Condition | null, pointer: Pointer, role: ConditionRole): Condition | null {
    if (condition === null) return null;
    const index = this.#places.push({ pointer, role }) - 1;
    this.#seen.push(0);
    return (values) => {
      const holds = condition(values);
      this.#seen[index] = (this.#seen[index] ?? 0) | (holds ? TRUE : FALSE);
      return holds;
    };
  }
}
