/**
 * From a file whose shape is checked to the compiled scenario. Resolving names and reporting the ones that lead
 * nowhere is one walk, so that no reference can be compiled unchecked.
 */
import {
  type AnswerKey,
  AXES,
  type Choice,
  type ChoiceKey,
  type Effect,
  type Evidence,
  type Expression,
  type Line,
  NARRATOR,
  type PerAxis,
  PRINCIPLES,
  principleById,
  type Scenario,
  type Story,
  type StoryNode,
  type Target,
  type Thought,
} from '../engine/index.ts';
import { type ConditionCompiler, conditionCompiler, slotsRead } from './condition.ts';
import { contentHash } from './content-hash.ts';
import { didYouMeanOneOf, quoted } from './did-you-mean.ts';
import type { Finding, Report } from './finding.ts';
import { at, type Pointer } from './pointer.ts';
import {
  type ChoiceInFile,
  type EffectsInFile,
  type EvidenceInFile,
  type LineInFile,
  LONGEST_CONDITION,
  type NodeInFile,
  type ScenarioFile,
  type TargetInFile,
  type ThoughtInFile,
} from './schema.ts';
import { type Variables, variablesOf } from './variables.ts';

/** The gauge of this name is the clock. */
export const CLOCK = 'minutes';

export interface Compilation {
  readonly scenario: Scenario;
  /** With any of these the scenario is not to be used: a name that leads nowhere was compiled to index 0. */
  readonly findings: readonly Finding[];
}

/** Compiles a file and reports every name and condition in it that does not hold. Does not throw. */
export function compileScenario(file: ScenarioFile): Compilation {
  const findings: Finding[] = [];
  const compiler = new Compiler(file, (finding) => findings.push(finding));
  return { scenario: compiler.scenario(), findings };
}

class Compiler {
  readonly #file: ScenarioFile;
  readonly #report: Report;
  readonly #variables: Variables;
  readonly #condition: ConditionCompiler;
  readonly #nodeIds: ReadonlyMap<string, number>;
  readonly #hasClock: boolean;

  constructor(file: ScenarioFile, report: Report) {
    this.#file = file;
    this.#report = report;
    this.#variables = variablesOf(file);
    this.#condition = conditionCompiler(this.#variables);
    this.#nodeIds = new Map(Object.keys(file.nodes).map((id, index) => [id, index]));
    this.#hasClock = Object.hasOwn(file.gauges ?? {}, CLOCK);
  }

  scenario(): Scenario {
    const file = this.#file;
    const { gauges = {}, flags = {}, hidden = {} } = file;
    const nodes = Object.entries(file.nodes).map(([id, node]) => this.#node(id, node, at('/nodes', id)));
    const story: Omit<Story, 'hash'> = {
      id: file.id,
      version: file.version,
      language: file.language,
      title: file.title,
      summary: file.summary,
      briefing: file.briefing,
      level: file.level,
      open: file.open ?? false,
      customer: this.#castMember(file.customer, '/customer', []),
      cast: file.cast,
      gauges: Object.entries(gauges).map(([name, { label, start, min, max, shown, unit }]) => {
        return { name, label, start, min: min ?? 0, max, shown: shown ?? false, unit: unit ?? null };
      }),
      flags: Object.entries(flags).map(([name, start]) => ({ name, start })),
      hidden: Object.entries(hidden).map(([name, values]) => ({ name, values })),
      clock: this.#variables.get(CLOCK)?.kind === 'gauge' ? (this.#variables.get(CLOCK)?.slot ?? null) : null,
      outOfTime: file.outOfTime === undefined ? null : this.#nodeIndex(file.outOfTime, '/outOfTime'),
      start: this.#nodeIndex(file.start, '/start'),
      nodes: nodes.map(({ node }) => node),
    };
    const key: Omit<AnswerKey, 'hash'> = {
      weights: this.#weights(),
      leaving: {
        rightWhen: this.#fairWhen(file.leaving?.rightWhen, '/leaving/rightWhen') ?? false,
        mayWhen: this.#fairWhen(file.leaving?.mayWhen, '/leaving/mayWhen') ?? false,
      },
      truths: file.truths ?? {},
      question: file.question ?? null,
      nodes: nodes.map(({ keys }) => keys),
    };
    const hash = contentHash(story, key);
    return { story: { ...story, hash }, key: { hash, ...key } };
  }

  #weights(): PerAxis {
    const given = this.#file.weights ?? {};
    return Object.fromEntries(AXES.map((axis) => [axis, given[axis] ?? 1])) as Record<keyof PerAxis, number>;
  }

  #node(id: string, node: NodeInFile, pointer: Pointer): { node: StoryNode; keys: readonly ChoiceKey[] } {
    const choices = node.choices ?? [];
    return {
      node: {
        id,
        place: node.place ?? null,
        when: node.when ?? null,
        effects: this.#effects(node.effects, at(pointer, 'effects')),
        lines: (node.lines ?? []).map((line, index) => this.#line(line, at(pointer, 'lines', index))),
        choices: choices.map((choice, index) => this.#choice(choice, at(pointer, 'choices', index))),
        targets: node.target === undefined ? [] : this.#targets(node.target, at(pointer, 'target')),
        ending: node.ending ?? null,
      },
      keys: choices.map((choice, index) => this.#choiceKey(choice, at(pointer, 'choices', index))),
    };
  }

  #line({ who, mood, text, when }: LineInFile, pointer: Pointer): Line {
    return {
      who: this.#castMember(who, at(pointer, 'who'), [NARRATOR]),
      mood: mood ?? null,
      text,
      when: this.#when(when, at(pointer, 'when')),
    };
  }

  #choice(choice: ChoiceInFile, pointer: Pointer): Choice {
    if (!this.#hasClock && (choice.minutes ?? 0) > 0) {
      this.#report({
        code: 'ON037',
        pointer: at(pointer, 'minutes'),
        message: 'this takes minutes, and the scenario has no clock',
        hint: 'Add a gauge named "minutes", or take this out.',
      });
    }
    return {
      id: choice.id,
      text: choice.text,
      label: choice.label ?? null,
      when: this.#when(choice.when, at(pointer, 'when')),
      minutes: choice.minutes ?? (this.#hasClock ? 1 : 0),
      effects: this.#effects(choice.effects, at(pointer, 'effects')),
      leaves: choice.leaves ?? false,
      targets: this.#targets(choice.target, at(pointer, 'target')),
    };
  }

  #choiceKey({ evidence, thought }: ChoiceInFile, pointer: Pointer): ChoiceKey {
    return {
      evidence: evidence.map((each, index) => this.#evidence(each, at(pointer, 'evidence', index))),
      thoughts: thought === undefined ? [] : this.#thoughts(thought, at(pointer, 'thought')),
    };
  }

  #evidence({ principle, points, why, when }: EvidenceInFile, pointer: Pointer): Evidence {
    const known = principleById(principle);
    if (known === undefined) {
      this.#report({
        code: 'ON024',
        pointer: at(pointer, 'principle'),
        message: `there is no principle ${quoted(principle)}`,
        hint: () =>
          didYouMeanOneOf(
            principle,
            PRINCIPLES.map((each) => each.id),
          ),
      });
    }
    const axis = known?.axis ?? AXES[0];
    return { principle, axis, points, why, when: this.#fairWhen(when, at(pointer, 'when')) };
  }

  #thoughts(thought: ThoughtInFile, pointer: Pointer): readonly Thought[] {
    if (typeof thought === 'string') return [{ when: null, text: thought }];
    return thought.map(({ when, text }, index) => {
      return { when: this.#when(when, at(pointer, index, 'when')), text };
    });
  }

  #effects(effects: EffectsInFile | undefined, pointer: Pointer): readonly Effect[] {
    if (effects === undefined) return [];
    if (!isList(effects)) return [{ when: null, changes: this.#changes(effects, pointer) }];
    return effects.map((each, index) => {
      return {
        when: this.#when(each.when, at(pointer, index, 'when')),
        changes: this.#changes(each.effects, at(pointer, index, 'effects')),
      };
    });
  }

  #changes(changes: Readonly<Record<string, number | boolean>>, pointer: Pointer): Effect['changes'] {
    return Object.entries(changes).flatMap(([name, amount]) => {
      const variable = this.#variables.get(name);
      const place = at(pointer, name);
      if (variable === undefined) {
        const changeable = [...this.#variables.values()].filter(({ kind }) => kind !== 'hidden');
        this.#report({
          code: 'ON025',
          pointer: place,
          onKey: true,
          message: `there is no gauge or flag ${quoted(name)}`,
          hint: () =>
            didYouMeanOneOf(
              name,
              changeable.map((each) => each.name),
            ),
        });
        return [];
      }
      const wrong = wrongEffect(variable.kind, amount);
      if (wrong !== undefined) this.#report({ code: 'ON026', pointer: place, ...wrong });
      return [[variable.slot, Number(amount)] as const];
    });
  }

  #targets(target: TargetInFile, pointer: Pointer): readonly Target[] {
    if (typeof target === 'string') return [{ when: null, to: this.#nodeIndex(target, pointer) }];
    return target.map(({ when, to }, index) => {
      const isLast = index === target.length - 1;
      if (isLast && when !== undefined) {
        this.#report({
          code: 'ON031',
          pointer: at(pointer, index, 'when'),
          message: 'the last way on has a condition, so that there may be no way on at all',
          hint: 'Take its "when" out, or add a last one without.',
        });
      } else if (!isLast && when === undefined) {
        this.#report({
          code: 'ON031',
          pointer: at(pointer, index),
          message: 'a way on without a condition is always taken, so that the ones after it never are',
          hint: 'Give it a "when", or put it last.',
        });
      }
      return {
        when: this.#when(when, at(pointer, index, 'when')),
        to: this.#nodeIndex(to, at(pointer, index, 'to')),
      };
    });
  }

  #nodeIndex(id: string, pointer: Pointer): number {
    const index = this.#nodeIds.get(id);
    if (index === undefined) {
      this.#report({
        code: 'ON022',
        pointer,
        message: `there is no node ${quoted(id)}`,
        hint: () => didYouMeanOneOf(id, this.#nodeIds.keys()),
      });
    }
    return index ?? 0;
  }

  #castMember(who: string, pointer: Pointer, besides: readonly string[]): string {
    if (!Object.hasOwn(this.#file.cast, who) && !besides.includes(who)) {
      this.#report({
        code: 'ON023',
        pointer,
        message: `there is nobody called ${quoted(who)} in the cast`,
        hint: () => didYouMeanOneOf(who, [...Object.keys(this.#file.cast), ...besides]),
      });
    }
    return who;
  }

  #when(source: string | undefined, pointer: Pointer): Expression | null {
    if (source === undefined) return null;
    // Reported with the shape of the file; too much to parse only to say so again.
    if (source.length > LONGEST_CONDITION) return false;
    const compiled = this.#condition(source);
    if (compiled.ok) return compiled.expression;
    for (const finding of compiled.findings) this.#report({ ...finding, pointer });
    return false;
  }

  /** A condition that judges. It must not know more than the player does (no luck). */
  #fairWhen(source: string | undefined, pointer: Pointer): Expression | null {
    const expression = this.#when(source, pointer);
    if (source === undefined || expression === null) return null;
    const slots = slotsRead(expression);
    for (const variable of this.#variables.values()) {
      if (variable.kind !== 'hidden' || !slots.has(variable.slot)) continue;
      this.#report({
        code: 'ON046',
        pointer,
        index: Math.max(0, source.search(new RegExp(`\\b${variable.name}\\b`))),
        message: `what a reply is worth must not depend on ${quoted(variable.name)}, which the player cannot know`,
        hint: 'Judge by what has been said and shown: keep that in a flag or a gauge.',
      });
    }
    return expression;
  }
}

function isList<Item, Other>(value: readonly Item[] | Other): value is readonly Item[] {
  return Array.isArray(value);
}

function wrongEffect(
  kind: 'gauge' | 'flag' | 'hidden',
  amount: number | boolean,
): { message: string; hint: string } | undefined {
  if (kind === 'hidden') {
    return { message: 'a hidden variable never changes', hint: 'Keep what changes in a flag or a gauge.' };
  }
  if (kind === 'gauge' && typeof amount === 'boolean') {
    return { message: 'this is a gauge: it takes a number', hint: 'Write 1 to add one, -1 to take one off.' };
  }
  if (kind === 'flag' && typeof amount === 'number') {
    return { message: 'this is a flag: it takes true or false', hint: 'Write true or false.' };
  }
  return undefined;
}
