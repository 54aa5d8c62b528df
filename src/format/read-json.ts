import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { decodeText } from './decode-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import { quoted } from './did-you-mean.ts';
import type { Finding, Report } from './finding.ts';
import { indexJson, type JsonText } from './json-text.ts';
import { at, type Pointer } from './pointer.ts';

/** Scenario files are nine levels deep; the parser recurses, so that a limit must hold before it starts. */
const DEEPEST = 64;

/** After the first few, the parser's complaints are about its own guesses. */
const MOST_SYNTAX_FINDINGS = 10;

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export type JsonRead =
  | {
      readonly ok: true;
      readonly value: JsonValue;
      readonly text: JsonText;
      /** Keys that are written twice or that are not to be used. The value holds the first, or leaves them out. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads strict JSON (RFC 8259: no comments, no trailing commas) with the place of everything in it. Refuses
 * what is too large, wrongly encoded or nested too deep before parsing; takes linear time and does not throw.
 */
export function readJson(source: string | Uint8Array, file: string): JsonRead {
  const decoded = decodeText(source);
  if (!decoded.ok) {
    const { code, message, hint, readable } = decoded;
    return refuse({ code, message, hint }, indexJson(readable, undefined), file, readable.length);
  }
  const { text } = decoded;
  const tooDeep = firstTooDeep(text);
  if (tooDeep !== undefined) {
    const message = `brackets are nested more than ${DEEPEST} deep`;
    const hint = 'A scenario needs no more than nine levels; look for a bracket that was never closed.';
    return refuse({ code: 'ON004', message, hint }, indexJson(text, undefined), file, tooDeep);
  }

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (errors.length > 0 || root === undefined) return refuseSyntax(text, errors, file);

  const findings: Finding[] = [];
  const value = toValue(root, '', (finding) => findings.push(finding));
  return { ok: true, value, text: indexJson(text, root), findings };
}

function refuse(
  reason: Pick<Diagnostic, 'code' | 'message'> & { readonly hint: string },
  text: JsonText,
  file: string,
  offset: number,
): JsonRead {
  return {
    ok: false,
    diagnostics: [{ ...reason, severity: 'error', file, pointer: '', ...text.placeOf(offset) }],
  };
}

function refuseSyntax(text: string, errors: readonly ParseError[], file: string): JsonRead {
  const index = indexJson(text, undefined);
  const lines = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const error of errors) {
    const place = index.placeOf(error.offset);
    if (lines.has(place.line) || lines.size >= MOST_SYNTAX_FINDINGS) continue;
    lines.add(place.line);
    const [message, hint] = syntaxWords(error, text);
    diagnostics.push({ code: 'ON003', severity: 'error', message, hint, file, pointer: '', ...place });
  }
  return { ok: false, diagnostics };
}

function syntaxWords({ error, offset, length }: ParseError, text: string): readonly [string, string] {
  const found = text.slice(offset, offset + Math.min(length, 20));
  switch (printParseErrorCode(error)) {
    case 'InvalidCommentToken':
      return ['a comment, and JSON has none', 'Take it out.'];
    case 'PropertyNameExpected':
      return found === '}'
        ? ['a comma before a closing bracket', 'Take out the comma.']
        : ['a key in double quotes was expected here', 'Write "key": value.'];
    case 'ValueExpected':
      return found === ']' || found === '}'
        ? ['a value was expected here', 'Take out the comma before the bracket, or write the value.']
        : ['a value was expected here', 'Write a text in double quotes, a number, true, false, [ or {.'];
    case 'ColonExpected':
      return ['a colon was expected here', 'Write "key": value.'];
    case 'CommaExpected':
      return ['a comma was expected here', 'Put a comma after the value before this one.'];
    case 'CloseBraceExpected':
      return ['a } is missing', 'Look for the { that was never closed.'];
    case 'CloseBracketExpected':
      return ['a ] is missing', 'Look for the [ that was never closed.'];
    case 'EndOfFileExpected':
      return [
        'the file should have ended before this',
        'A bracket above closes too early, or is one too many.',
      ];
    case 'UnexpectedEndOfString':
      return [
        'a text that is never closed',
        'Put a double quote at its end; write a line break in it as \\n.',
      ];
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return ['an escape that JSON does not have', 'Write a backslash as \\\\ and a double quote as \\".'];
    case 'InvalidCharacter':
      return ['a character that a JSON text cannot hold', 'Write a line break as \\n and a tab as \\t.'];
    default:
      return [
        `${found === '' ? 'the end' : quoted(found)} is not JSON`,
        'Texts and keys stand in double quotes, numbers have no leading zero.',
      ];
  }
}

function firstTooDeep(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (inString) {
      if (character === '\\') offset += 1;
      else if (character === '"' || character === '\n') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > DEEPEST) return offset;
    } else if (character === '}' || character === ']') depth -= 1;
  }
  return undefined;
}

function toValue(node: Node, pointer: Pointer, report: Report): JsonValue {
  if (node.type === 'array') {
    return (node.children ?? []).map((child, position) => toValue(child, at(pointer, position), report));
  }
  if (node.type !== 'object') {
    if (node.type === 'string') reportHalfCharacter(String(node.value), pointer, report);
    return node.value as JsonValue;
  }
  const object: Record<string, JsonValue> = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    const inner = at(pointer, name);
    if (isReservedKey(name)) {
      const message = `the key ${quoted(name)} is not allowed`;
      report({ code: 'ON006', pointer: inner, onKey: true, message, hint: 'Choose another name.' });
    } else if (Object.hasOwn(object, name)) {
      const message = `the key ${quoted(name)} is written twice here`;
      const hint = 'Only one of them would be read: take one out, or rename it.';
      report({ code: 'ON005', pointer: inner, offset: key.offset, message, hint });
    } else {
      object[name] = toValue(value, inner, report);
    }
  }
  return object;
}

/** Keys that mean something to JavaScript objects themselves. No name in a scenario needs them. */
function isReservedKey(name: string): boolean {
  return name in Object.prototype || name === 'prototype';
}

/** Half of a character outside the basic plane, which an escape can write and UTF-8 cannot. */
function reportHalfCharacter(text: string, pointer: Pointer, report: Report): void {
  const index = text.search(/\p{Surrogate}/u);
  if (index < 0) return;
  const message = 'half of a character';
  report({
    code: 'ON002',
    pointer,
    index,
    message,
    hint: 'Write the character itself instead of an escape.',
  });
}
