/**
 * Conditions: a small part of the Common Expression Language. The library parses and checks types,
 * `condition-grammar.ts` says which part is allowed, and this file compiles to the engine's `Expression`.
 */
import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { Expression } from '../engine/index.ts';
import {
  type ConditionFinding,
  isOperator,
  literalOf,
  lookAtParts,
  lookAtTexts,
  partsOf,
  typeFinding,
} from './condition-grammar.ts';
import { quoted } from './did-you-mean.ts';
import type { Variables } from './variables.ts';

/** Far more than a readable condition has; the library recurses, so that there must be a limit. */
const LIMITS = { maxAstNodes: 500, maxDepth: 32, maxListElements: 64 };

export type CompiledCondition =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly findings: readonly ConditionFinding[] };

/** Parses, checks and compiles one condition. Does not throw. */
export type ConditionCompiler = (source: string) => CompiledCondition;

/** Whether a name means something else in a condition, so that no variable can bear it. */
export function isReservedWord(name: string): boolean {
  if (STANDARD_NAMES.has(name)) return true;
  try {
    return PLAIN.parse(name).ast.op !== 'id';
  } catch {
    return true;
  }
}

const PLAIN = new Environment();

const STANDARD_NAMES: ReadonlySet<string> = new Set(
  PLAIN.getDefinitions().variables.map((variable) => variable.name),
);

const CEL_TYPES = { gauge: 'int', flag: 'bool', hidden: 'string' } as const;

/** Prepares a compiler for the conditions of one scenario. */
export function conditionCompiler(variables: Variables): ConditionCompiler {
  const environment = new Environment({ limits: LIMITS });
  for (const { name, kind } of variables.values()) {
    if (!isReservedWord(name)) environment.registerVariable(name, CEL_TYPES[kind]);
  }
  return (source) => {
    let parsed: ReturnType<Environment['parse']>;
    try {
      parsed = environment.parse(source);
    } catch (error) {
      return refuse(syntaxFinding(error, source));
    }
    const findings: ConditionFinding[] = [];
    lookAtParts(parsed.ast, variables, (finding) => findings.push(finding));
    if (findings.length > 0) return { ok: false, findings };

    const checked = parsed.check();
    if (!checked.valid) {
      return refuse(typeFinding(checked.error?.range?.start ?? 0, parsed.ast, variables));
    }
    if (checked.type !== 'bool') {
      const message = 'a condition must be true or false, and this is a value';
      return refuse({ code: 'ON042', index: 0, message, hint: 'Compare it with something: trust >= 3.' });
    }
    lookAtTexts(parsed.ast, variables, (finding) => findings.push(finding));
    if (findings.length > 0) return { ok: false, findings };
    return { ok: true, expression: compile(parsed.ast, variables) };
  };
}

function refuse(finding: ConditionFinding): CompiledCondition {
  return { ok: false, findings: [finding] };
}

function syntaxFinding(error: unknown, source: string): ConditionFinding {
  if (!(error instanceof ParseError)) throw error;
  const { start, end } = error.range ?? { start: 0, end: 0 };
  if (error.code === 'limit_exceeded') {
    const message = 'the condition is too complex';
    return { code: 'ON044', index: start, message, hint: 'Say it shorter, or keep part of it in a flag.' };
  }
  if (error.code === 'reserved_identifier') {
    const message = `${quoted(source.slice(start, end))} is a reserved word`;
    return { code: 'ON040', index: start, message, hint: 'Give the gauge or flag another name.' };
  }
  if (source.trim() === '') {
    const message = 'the condition is empty';
    return { code: 'ON040', index: 0, message, hint: 'Leave "when" out where there is no condition.' };
  }
  const found = source.slice(start, Math.max(end, start + 1)).trim();
  const message = found === '' ? 'the condition breaks off here' : `${quoted(found)} does not fit here`;
  return { code: 'ON040', index: start, message, hint: syntaxHint(source, start) };
}

/** What people from other languages write. */
function syntaxHint(source: string, index: number): string | undefined {
  const from = source.slice(Math.max(0, index - 1));
  const word = /^\s*(and|or|is)\b/i.exec(source.slice(index))?.[1]?.toLowerCase();
  if (word === 'and') return 'Write && for "and".';
  if (word === 'or') return 'Write || for "or".';
  if (/\bnot\s*$/i.test(source.slice(0, index))) return 'Write ! for "not".';
  if (word === 'is') return 'Write == for "is".';
  if (/^.?=/.test(from)) return 'Write == to compare.';
  if (/^.?&/.test(from)) return 'Write && for "and".';
  if (/^.?\|/.test(from)) return 'Write || for "or".';
  return undefined;
}

/** From the library's tree to ours. Everything that it meets was looked at before. */
function compile(node: ASTNode, variables: Variables): Expression {
  const literal = literalOf(node);
  if (literal !== undefined) return literal;
  switch (node.op) {
    case 'id': {
      const variable = variables.get(node.args);
      if (variable === undefined) break;
      return ['get', variable.slot];
    }
    case '!_':
      return ['!', compile(node.args, variables)];
    case '-_':
      return ['neg', compile(node.args, variables)];
    case 'in': {
      const [item, list] = node.args;
      return ['in', compile(item, variables), partsOf(list).map((element) => compile(element, variables))];
    }
    default: {
      const [left, right] = partsOf(node);
      if (!isOperator(node.op) || left === undefined || right === undefined) break;
      return [node.op, compile(left, variables), compile(right, variables)];
    }
  }
  throw new Error(`a checked condition holds ${node.op}, which cannot be compiled`);
}

/** The slots that an expression reads. */
export function slotsRead(expression: Expression): ReadonlySet<number> {
  const slots = new Set<number>();
  const walk = (part: Expression): void => {
    if (typeof part !== 'object') return;
    if (part[0] === 'get') slots.add(part[1]);
    else if (part[0] === 'in') for (const each of [part[1], ...part[2]]) walk(each);
    else if (part[0] === '!' || part[0] === 'neg') walk(part[1]);
    else for (const each of [part[1], part[2]]) walk(each);
  };
  walk(expression);
  return slots;
}
