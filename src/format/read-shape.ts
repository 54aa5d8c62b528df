/**
 * Fits a JSON value into the schema and reports everything that does not fit, at once. What does not fit is
 * replaced by a blank, and its place remembered, so that the checks that follow can look at the rest: a
 * trainer learns about a missing text and a misspelt target in the same run.
 */
import * as v from 'valibot';
import { didYouMean, didYouMeanOneOf, listOf, quoted } from './did-you-mean.ts';
import type { Finding, Report } from './finding.ts';
import { at, isWithin, type Pointer, parentOf } from './pointer.ts';
import type { JsonObject, JsonValue } from './read-json.ts';
import { type ScenarioFile, ScenarioFileSchema } from './schema.ts';

/** The kinds of schema that the format is made of, as far as their shape goes. */
type Shape =
  | { readonly type: 'strict_object'; readonly entries: Readonly<Record<string, Shape>> }
  | { readonly type: 'record'; readonly value: Shape }
  | { readonly type: 'array'; readonly item: Shape }
  | { readonly type: 'union'; readonly options: readonly Shape[] }
  | { readonly type: 'exact_optional' | 'nullable'; readonly wrapped: Shape }
  | { readonly type: 'picklist'; readonly options: readonly string[] }
  | { readonly type: 'literal'; readonly literal: string | number }
  | { readonly type: 'string' | 'number' | 'boolean' };

/** Well above every limit of the schema. What is longer is refused as a whole, so that it is refused fast. */
const MOST_LOOKED_AT = 5000;

export interface ShapeRead {
  readonly file: ScenarioFile;
  readonly findings: readonly Finding[];
  /** Where a blank stands in for what was written. */
  readonly blanks: readonly Pointer[];
}

/** Checks the shape of a whole file. Does not throw. */
export function readShape(value: JsonValue): ShapeRead {
  const findings: Finding[] = [];
  const fitter = new Fitter((finding) => findings.push(finding));
  const fitted = fitter.fit(ScenarioFileSchema, value, '');
  const result = v.safeParse(ScenarioFileSchema, fitted);
  if (!result.typed) throw new Error('a value that fits the shape was refused by the schema');
  const { blanks } = fitter;
  const isBlank = pointersWithin(blanks);
  const seen = new Set<Pointer>();
  for (const issue of result.issues ?? []) {
    const finding = limitFinding(issue);
    if (seen.has(finding.pointer) || isBlank(finding.pointer)) continue;
    seen.add(finding.pointer);
    findings.push(finding);
  }
  return { file: result.output, findings, blanks };
}

/** Answers whether a pointer is one of these or lies within one. */
export function pointersWithin(pointers: readonly Pointer[]): (pointer: Pointer) => boolean {
  const known = new Set(pointers);
  return (pointer) => {
    if (known.size === 0) return false;
    for (let around = pointer; ; around = parentOf(around)) {
      if (known.has(around)) return true;
      if (around === '') return false;
    }
  };
}

class Fitter {
  readonly blanks: Pointer[] = [];
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  fit(shape: Shape, value: JsonValue, pointer: Pointer): JsonValue {
    switch (shape.type) {
      case 'exact_optional':
        return this.fit(shape.wrapped, value, pointer);
      case 'nullable':
        return value === null ? null : this.fit(shape.wrapped, value, pointer);
      case 'union': {
        const option = shape.options.find((each) => kindsOf(each).includes(kindOf(value)));
        return option === undefined
          ? this.#wrongType(shape, value, pointer)
          : this.fit(option, value, pointer);
      }
      case 'strict_object':
        return isObject(value)
          ? this.#fitObject(shape.entries, value, pointer)
          : this.#wrongType(shape, value, pointer);
      case 'record': {
        if (!isObject(value)) return this.#wrongType(shape, value, pointer);
        const entries = Object.entries(value);
        if (entries.length > MOST_LOOKED_AT) return this.#farTooMany(shape, entries.length, pointer);
        return Object.fromEntries(
          entries.map(([key, inner]) => [key, this.fit(shape.value, inner, at(pointer, key))]),
        );
      }
      case 'array':
        if (!Array.isArray(value)) return this.#wrongType(shape, value, pointer);
        if (value.length > MOST_LOOKED_AT) return this.#farTooMany(shape, value.length, pointer);
        return value.map((item, index) => this.fit(shape.item, item, at(pointer, index)));
      case 'picklist':
        if (typeof value !== 'string') return this.#wrongType(shape, value, pointer);
        return shape.options.includes(value) ? value : this.#notInList(shape, value, pointer);
      case 'literal':
        return value === shape.literal ? value : this.#notTheLiteral(shape.literal, pointer);
      default:
        return kindOf(value) === shape.type ? value : this.#wrongType(shape, value, pointer);
    }
  }

  #fitObject(entries: Readonly<Record<string, Shape>>, value: JsonObject, pointer: Pointer): JsonValue {
    const fitted: Record<string, JsonValue> = {};
    for (const [key, shape] of Object.entries(entries)) {
      const inner = value[key];
      if (inner !== undefined) fitted[key] = this.fit(shape, inner, at(pointer, key));
      else if (shape.type !== 'exact_optional') {
        const description = v.getDescription(shape as v.GenericSchema);
        this.#report({
          code: 'ON010',
          pointer,
          message: `${quoted(key)} is missing in ${nameOf(pointer)}`,
          hint: description === undefined ? `Add ${quoted(key)}.` : `Add ${quoted(key)}: ${description}`,
        });
        fitted[key] = this.#blank(shape, at(pointer, key));
      }
    }
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(entries, key)) continue;
      const missing = Object.keys(entries).filter((each) => !Object.hasOwn(value, each));
      this.#report({
        code: 'ON011',
        pointer: at(pointer, key),
        onKey: true,
        message: `${nameOf(pointer)} has no property ${quoted(key)}`,
        hint: () => didYouMean(key, missing) ?? listOf(Object.keys(entries)),
      });
    }
    return fitted;
  }

  #wrongType(shape: Shape, value: JsonValue, pointer: Pointer): JsonValue {
    const wanted = kindsOf(shape).map((kind) => KIND_WORDS[kind]);
    this.#report({
      code: 'ON012',
      pointer,
      message: `${nameOf(pointer)} must be ${wanted.join(' or ')}, not ${KIND_WORDS[kindOf(value)]}`,
    });
    return this.#blank(shape, pointer);
  }

  #farTooMany(shape: Shape, count: number, pointer: Pointer): JsonValue {
    const isNodes = pointer === '/nodes';
    this.#report({
      code: isNodes ? 'ON016' : 'ON014',
      pointer,
      message: isNodes ? `the scenario has ${count} nodes` : `${nameOf(pointer)} has ${count} items`,
      hint: 'That is far more than a scenario can have; nothing in it was looked at.',
    });
    return this.#blank(shape, pointer);
  }

  #notInList(shape: Shape & { type: 'picklist' }, value: string, pointer: Pointer): JsonValue {
    this.#report({
      code: 'ON013',
      pointer,
      message: `${quoted(value)} is not one of the values of ${nameOf(pointer)}`,
      hint: () => didYouMeanOneOf(value, shape.options),
    });
    return this.#blank(shape, pointer);
  }

  #notTheLiteral(literal: string | number, pointer: Pointer): JsonValue {
    const message = `${nameOf(pointer)} must be ${literal}`;
    this.#report({ code: 'ON013', pointer, message });
    this.blanks.push(pointer);
    return literal;
  }

  #blank(shape: Shape, pointer: Pointer): JsonValue {
    this.blanks.push(pointer);
    return blankOf(shape);
  }
}

type Kind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  null: 'null',
  boolean: 'true or false',
  number: 'a number',
  string: 'a text',
  array: 'a list [..]',
  object: 'an object {..}',
};

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: JsonValue): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value as 'boolean' | 'number' | 'string' | 'object';
}

function kindsOf(shape: Shape): readonly Kind[] {
  switch (shape.type) {
    case 'exact_optional':
      return kindsOf(shape.wrapped);
    case 'nullable':
      return [...kindsOf(shape.wrapped), 'null'];
    case 'union':
      return shape.options.flatMap(kindsOf);
    case 'strict_object':
    case 'record':
      return ['object'];
    case 'picklist':
      return ['string'];
    case 'literal':
      return [typeof shape.literal === 'string' ? 'string' : 'number'];
    default:
      return [shape.type];
  }
}

function blankOf(shape: Shape): JsonValue {
  switch (shape.type) {
    case 'exact_optional':
    case 'nullable':
      return blankOf(shape.wrapped);
    case 'union':
      return shape.options[0] === undefined ? null : blankOf(shape.options[0]);
    case 'strict_object': {
      const required = Object.entries(shape.entries).filter(([, inner]) => inner.type !== 'exact_optional');
      return Object.fromEntries(required.map(([key, inner]) => [key, blankOf(inner)]));
    }
    case 'record':
      return {};
    case 'array':
      return [];
    case 'picklist':
      return shape.options[0] ?? '';
    case 'literal':
      return shape.literal;
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'string':
      return '';
  }
}

/** The last name in a pointer, in words: `"trust"`, `item 2 of "choices"`. */
function nameOf(pointer: Pointer): string {
  if (pointer === '') return 'the file';
  const last = pointer.slice(pointer.lastIndexOf('/') + 1);
  const name = last.replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(name) ? `item ${Number(name) + 1} of ${nameOf(parentOf(pointer))}` : quoted(name);
}

type Issue = v.InferIssue<typeof ScenarioFileSchema>;

/** Words for what the schema says about lengths, ranges and the form of names. */
function limitFinding(issue: Issue): Finding {
  const path = issue.path ?? [];
  const pointer = at('', ...path.map((item) => String(item.key)));
  const onKey = path.at(-1)?.origin === 'key';
  const name = nameOf(pointer);
  const place = { pointer, onKey };
  const limit = 'requirement' in issue ? String(issue.requirement) : '';
  switch (issue.type) {
    case 'integer':
      return { code: 'ON014', ...place, message: `${name} must be a whole number` };
    case 'min_value':
      return { code: 'ON014', ...place, message: `${name} must be at least ${limit}` };
    case 'max_value':
      return { code: 'ON014', ...place, message: `${name} must be at most ${limit}` };
    case 'min_length':
      return typeof issue.input === 'string'
        ? { code: 'ON014', ...place, message: `${name} is empty` }
        : { code: 'ON014', ...place, message: `${name} must have at least ${limit} items` };
    case 'max_length':
      return typeof issue.input === 'string'
        ? { code: 'ON014', ...place, message: `${name} is longer than ${limit} characters` }
        : { code: 'ON014', ...place, message: `${name} has more than ${limit} items` };
    case 'max_entries':
      return pointer === '/nodes'
        ? { code: 'ON016', ...place, message: `the scenario has more than ${limit} nodes` }
        : { code: 'ON014', ...place, message: `${name} has more than ${limit} entries` };
    case 'min_entries':
      return { code: 'ON014', ...place, message: `${name} must have at least ${limit} entry` };
    default:
      return { code: 'ON015', ...place, message: `${name} is not well formed`, hint: formHint(pointer) };
  }
}

function formHint(pointer: Pointer): string {
  if (pointer === '/language') return 'Write a language tag such as en, de or pt-BR.';
  if (isWithin(pointer, '/severity')) return 'Write a code: ON and three digits.';
  const isVariable =
    /^\/(gauges|flags|hidden|truths)\/[^/]*$/.test(pointer) || /\/effects\/[^/]*$/.test(pointer);
  return isVariable
    ? 'Write letters, digits and _, beginning with a letter: usefulContacts.'
    : 'Write lower-case words joined by hyphens: next-thursday.';
}
