/**
 * Which part of the Common Expression Language a condition may use, and how what is beyond it is worded. Works on
 * the library's tree; `condition.ts` calls it.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { BinaryOperator } from '../engine/index.ts';
import type { FormatCode } from './code-list.ts';
import { didYouMeanOneOf, quoted } from './did-you-mean.ts';
import type { Variable, Variables } from './variables.ts';

/** Numbers in a condition stay within this, so that sums of them are exact. */
const LARGEST_NUMBER = 1_000_000_000n;

/** A finding inside a condition. `index` counts the characters of the condition from 0. */
export interface ConditionFinding {
  readonly code: FormatCode;
  readonly index: number;
  readonly message: string;
  readonly hint?: string | undefined | (() => string | undefined);
}

export type ReportInCondition = (finding: ConditionFinding) => void;

const OPERATORS: ReadonlySet<string> = new Set(['&&', '||', '==', '!=', '<', '<=', '>', '>=', '+', '-']);

export function isOperator(op: string): op is BinaryOperator {
  return OPERATORS.has(op);
}

/** Reports unknown names and what is not in our part of the language. */
export function lookAtParts(node: ASTNode, variables: Variables, report: ReportInCondition): void {
  const reason = notAllowed(node);
  if (reason !== undefined) {
    report({ code: 'ON043', index: node.range.start, ...reason });
    return;
  }
  if (node.op === 'id' && !variables.has(node.args)) {
    const name = node.args;
    report({
      code: 'ON041',
      index: node.range.start,
      message: `there is no gauge, flag or hidden variable ${quoted(name)}`,
      hint: () => didYouMeanOneOf(name, variables.keys()),
    });
  }
  if (node.op === 'in') {
    const [item, list] = node.args;
    lookAtParts(item, variables, report);
    lookAtList(list, report);
    return;
  }
  for (const part of partsOf(node)) lookAtParts(part, variables, report);
}

function lookAtList(list: ASTNode, report: ReportInCondition): void {
  if (list.op !== 'list') {
    report({
      code: 'ON043',
      index: list.range.start,
      message: 'after "in" there must be a list of fixed values',
      hint: "Write the values in brackets: reason in ['overload', 'emergency'].",
    });
    return;
  }
  for (const element of list.args) {
    const reason =
      literalOf(element) === undefined
        ? { message: 'a list can hold fixed values only' }
        : notAllowed(element);
    if (reason !== undefined) report({ code: 'ON043', index: element.range.start, ...reason });
  }
}

type Reason = Pick<ConditionFinding, 'message' | 'hint'>;

/** Why a node of the tree, apart from its parts, has no place in a condition. */
function notAllowed(node: ASTNode): Reason | undefined {
  switch (node.op) {
    case 'value':
      return literalNotAllowed(node.args);
    case 'call':
    case 'rcall':
      return {
        message: 'functions are not allowed in conditions',
        hint: 'Use names, numbers and comparisons.',
      };
    case '?:':
      return { message: '"? :" is not allowed in conditions', hint: 'Use && and ||.' };
    case 'list':
      return { message: 'a list is allowed only after "in"' };
    case 'id':
    case 'in':
    case '!_':
    case '-_':
      return undefined;
    default:
      if (isOperator(node.op)) return undefined;
      return {
        message: `${quoted(node.op)} is not allowed in conditions`,
        hint: 'Allowed: == != < <= > >= && || ! in + -',
      };
  }
}

function literalNotAllowed(value: unknown): Reason | undefined {
  if (typeof value === 'boolean' || typeof value === 'string') return undefined;
  if (typeof value === 'bigint') {
    return value > LARGEST_NUMBER ? { message: 'this number is too large' } : undefined;
  }
  if (typeof value === 'number') {
    return { message: 'only whole numbers are allowed in conditions', hint: 'Gauges are whole numbers.' };
  }
  return {
    message: 'this kind of value is not allowed in conditions',
    hint: 'Use whole numbers, true, false and texts.',
  };
}

/** Words for the place that the library names: the innermost expression whose parts do not go together. */
export function typeFinding(index: number, root: ASTNode, variables: Variables): ConditionFinding {
  const node = outermostAt(root, index, variables);
  const parts = node === undefined ? [] : partsOf(node);
  const kinds = parts.map((part) => KIND_WORDS[kindOf(part, variables)]);
  const message =
    node === undefined || kinds.length === 0
      ? 'the parts of this condition do not go together'
      : `${quoted(node.op.replace('_', ''))} does not go with ${kinds.join(' and ')}`;
  const hint =
    "A gauge is a number, a flag is true or false, a hidden variable is a text such as 'overload'.";
  return { code: 'ON042', index, message, hint };
}

type Kind = 'number' | 'boolean' | 'text' | 'list';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  number: 'a number',
  boolean: 'true or false',
  text: 'a text',
  list: 'a list',
};

/** The largest expression that begins at this index and whose own parts are sound but do not go together. */
function outermostAt(node: ASTNode, index: number, variables: Variables): ASTNode | undefined {
  for (const part of partsOf(node)) {
    const inner = outermostAt(part, index, variables);
    if (inner !== undefined) return inner;
  }
  return node.range.start === index && clashes(node, variables) ? node : undefined;
}

function clashes(node: ASTNode, variables: Variables): boolean {
  const [left, right] = partsOf(node).map((part) => kindOf(part, variables));
  switch (node.op) {
    case '&&':
    case '||':
      return left !== 'boolean' || right !== 'boolean';
    case '!_':
      return left !== 'boolean';
    case '-_':
      return left !== 'number';
    case 'in':
      return true;
    default:
      return left !== right;
  }
}

export function partsOf(node: ASTNode): readonly ASTNode[] {
  if (node.op === '!_' || node.op === '-_') return [node.args];
  if (node.op === 'list') return node.args;
  return isOperator(node.op) || node.op === 'in' ? (node.args as readonly [ASTNode, ASTNode]) : [];
}

function kindOf(node: ASTNode, variables: Variables): Kind {
  switch (node.op) {
    case 'id': {
      const kind = variables.get(node.args)?.kind;
      return kind === 'gauge' ? 'number' : kind === 'flag' ? 'boolean' : 'text';
    }
    case 'value':
      return typeof node.args === 'boolean' ? 'boolean' : typeof node.args === 'string' ? 'text' : 'number';
    case 'list':
      return 'list';
    case '+':
    case '-':
    case '-_':
      return 'number';
    default:
      return 'boolean';
  }
}

/** Texts can only be compared for being the same, and only a hidden variable with one of its values. */
export function lookAtTexts(node: ASTNode, variables: Variables, report: ReportInCondition): void {
  for (const part of partsOf(node)) lookAtTexts(part, variables, report);
  const [left, right] = partsOf(node);
  if (left === undefined || right === undefined || !(isOperator(node.op) || node.op === 'in')) return;
  const kind = kindOf(left, variables);
  const refuse = (message: string, hint: string): void => {
    report({ code: 'ON043', index: left.range.start, message, hint });
  };
  if (node.op === '==' || node.op === '!=' || node.op === 'in') {
    if (kind === 'text') lookAtValues(left, right, variables, report, refuse);
  } else if (node.op !== '&&' && node.op !== '||' && kind !== 'number') {
    const what = kind === 'text' ? 'texts' : 'true and false';
    refuse(`${quoted(node.op)} is for numbers, not for ${what}`, 'Use == or !=.');
  }
}

function lookAtValues(
  left: ASTNode,
  right: ASTNode,
  variables: Variables,
  report: ReportInCondition,
  refuse: (message: string, hint: string) => void,
): void {
  const hidden = [left, right].map((node) => hiddenOf(node, variables)).find((each) => each !== undefined);
  if (hidden === undefined) {
    refuse('this compares fixed texts', 'Compare a hidden variable with one of its values.');
    return;
  }
  const literals = right.op === 'list' ? right.args : [left, right];
  for (const literal of literals) {
    const value = literalOf(literal);
    if (typeof value !== 'string' || hidden.values.includes(value)) continue;
    report({
      code: 'ON045',
      index: literal.range.start,
      message: `${quoted(value)} is not a value of ${quoted(hidden.name)}`,
      hint: () => didYouMeanOneOf(value, hidden.values),
    });
  }
}

function hiddenOf(node: ASTNode, variables: Variables): Extract<Variable, { kind: 'hidden' }> | undefined {
  const variable = node.op === 'id' ? variables.get(node.args) : undefined;
  return variable?.kind === 'hidden' ? variable : undefined;
}

/** The value of a literal; a minus sign before a number belongs to it. */
export function literalOf(node: ASTNode): number | boolean | string | undefined {
  if (node.op === '-_' && node.args.op === 'value') {
    return typeof node.args.args === 'bigint' ? -Number(node.args.args) : undefined;
  }
  if (node.op !== 'value') return undefined;
  if (typeof node.args === 'bigint') return Number(node.args);
  return typeof node.args === 'boolean' || typeof node.args === 'string' ? node.args : undefined;
}
