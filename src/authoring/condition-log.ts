/**
 * Watches every condition of a scenario while all its plays are walked: was it ever true, was it ever false, and was
 * it read at all? The conditions are wrapped, the rules are the engine's own.
 */
import {
  type Condition,
  type Expression,
  type Judge,
  linkCondition,
  linkJudge,
  linkRules,
  type Rules,
  type Scenario,
} from '../engine/index.ts';
import type { Pointer } from '../format/index.ts';

/** What a condition is for; the words of a finding depend on it. */
export type ConditionRole =
  | 'choice'
  | 'line'
  | 'effect'
  | 'target'
  | 'evidence'
  | 'thought'
  | 'rightWhen'
  | 'mayWhen';

export interface WatchedCondition {
  readonly pointer: Pointer;
  readonly role: ConditionRole;
  readonly wasTrue: boolean;
  readonly wasFalse: boolean;
}

/** What the conditions said while all plays were walked, by pointer, in the order of the file. */
export type ConditionLog = ReadonlyMap<Pointer, WatchedCondition>;

/** A scenario whose conditions are watched. Use its rules and its judge for the one walk, and the plain ones after it. */
export interface Watched {
  readonly rules: Rules;
  readonly judge: Judge;
  /** What was seen up to now. */
  readonly log: () => ConditionLog;
}

/**
 * Wraps every condition of a scenario.
 *
 * Where there is a clock, the rules have one node more than the story, a passage without lines on the way to
 * `outOfTime`: whoever listens hears there that the clock has ended a play, and that no target led to it.
 */
export function watchConditions({ story, key }: Scenario): Watched {
  const places: { pointer: Pointer; role: ConditionRole; wasTrue: boolean; wasFalse: boolean }[] = [];
  const wrap = (condition: Condition | null, pointer: Pointer, role: ConditionRole): Condition | null => {
    if (condition === null) return null;
    const place = { pointer, role, wasTrue: false, wasFalse: false };
    places.push(place);
    return (values) => {
      const holds = condition(values);
      if (holds) place.wasTrue = true;
      else place.wasFalse = true;
      return holds;
    };
  };
  const rules = watchRules(linkRules(story), wrap);
  const plain = linkJudge(rules, key);
  const leaving = (expression: Expression, role: 'rightWhen' | 'mayWhen'): Condition => {
    const condition = linkCondition(expression, rules.slots);
    if (typeof expression === 'boolean') return condition;
    return untilLeft(rules, condition, wrap(condition, `/leaving/${role}`, role) ?? condition);
  };
  const judge: Judge = {
    ...plain,
    rightWhen: leaving(key.leaving.rightWhen, 'rightWhen'),
    mayWhen: leaving(key.leaving.mayWhen, 'mayWhen'),
    nodes: plain.nodes.map((choices, node) =>
      choices.map(({ evidence, thoughts }, choice) => {
        const pointer = `/nodes/${story.nodes[node]?.id ?? ''}/choices/${choice}`;
        return {
          evidence: evidence.map((item, index) => ({
            ...item,
            when: wrap(item.when, `${pointer}/evidence/${index}/when`, 'evidence'),
          })),
          thoughts: thoughts.map((item, index) => ({
            ...item,
            when: wrap(item.when, `${pointer}/thought/${index}/when`, 'thought'),
          })),
        };
      }),
    ),
  };
  return { rules, judge, log: () => new Map(places.map((place) => [place.pointer, { ...place }])) };
}

type Wrap = (condition: Condition | null, pointer: Pointer, role: ConditionRole) => Condition | null;

/** The question about leaving is asked no more once the relationship has been ended. */
function untilLeft({ leftSlot }: Rules, plain: Condition, watched: Condition): Condition {
  return (values) => (values[leftSlot] === 1 ? plain(values) : watched(values));
}

function watchRules(plain: Rules, wrap: Wrap): Rules {
  type Node = Rules['nodes'][number];
  const effects = (list: Node['effects'], pointer: Pointer): Node['effects'] =>
    list.map((effect, index) => ({
      ...effect,
      when: wrap(effect.when, `${pointer}/effects/${index}/when`, 'effect'),
    }));
  const targets = (list: Node['targets'], pointer: Pointer): Node['targets'] =>
    list.map((target, index) => ({
      ...target,
      when: wrap(target.when, `${pointer}/target/${index}/when`, 'target'),
    }));
  const { outOfTime } = plain.story;
  const last = outOfTime === null ? undefined : plain.nodes[outOfTime];
  const bell: Node[] =
    outOfTime === null || last === undefined
      ? []
      : [
          {
            source: { ...last.source, lines: [] },
            isEnding: false,
            lineConditions: [],
            effects: [],
            choices: [],
            targets: [{ when: null, to: outOfTime }],
          },
        ];
  return {
    ...plain,
    story: { ...plain.story, outOfTime: outOfTime === null ? null : plain.nodes.length },
    nodes: plain.nodes
      .map((node): Node => {
        const pointer = `/nodes/${node.source.id}`;
        return {
          ...node,
          lineConditions: node.lineConditions.map((when, line) =>
            wrap(when, `${pointer}/lines/${line}/when`, 'line'),
          ),
          effects: effects(node.effects, pointer),
          targets: targets(node.targets, pointer),
          choices: node.choices.map((choice, position) => ({
            ...choice,
            when: wrap(choice.when, `${pointer}/choices/${position}/when`, 'choice'),
            effects: effects(choice.effects, `${pointer}/choices/${position}`),
            targets: targets(choice.targets, `${pointer}/choices/${position}`),
          })),
        };
      })
      .concat(bell),
  };
}
