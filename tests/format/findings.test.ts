import { describe, expect, test } from 'vitest';
import { CODES, parseScenario } from '../../src/format/index.ts';
import { SMALL, smallWith } from './small-scenario.ts';

/** Stands right before the character at which the finding belongs; taken out before parsing. */
const MARK = '▲';

interface Row {
  readonly fact: string;
  readonly code: string;
  readonly pointer: string;
  /** What is replaced in the sound file. */
  readonly piece: string;
  /** What replaces it, with the mark. */
  readonly by: string;
}

const rows: readonly Row[] = [
  // Reading
  {
    fact: 'JSON has no comments',
    code: 'ON003',
    pointer: '',
    piece: '"version": 3,',
    by: '"version": 3, ▲// three',
  },
  {
    fact: 'JSON has no trailing commas',
    code: 'ON003',
    pointer: '',
    piece: '"promised": false\n  }',
    by: '"promised": false,\n  ▲}',
  },
  {
    fact: 'a missing comma is noticed at what follows',
    code: 'ON003',
    pointer: '',
    piece: '"version": 3,\n  "language"',
    by: '"version": 3\n  ▲"language"',
  },
  {
    fact: 'a key stands once in an object',
    code: 'ON005',
    pointer: '/title',
    piece: '"title": "Small",',
    by: '"title": "Small",\n  ▲"title": "Other",',
  },
  {
    fact: '__proto__ is no key',
    code: 'ON006',
    pointer: '/flags/__proto__',
    piece: '"promised": false',
    by: '"promised": false, ▲"__proto__": true',
  },
  {
    fact: 'constructor is no key',
    code: 'ON006',
    pointer: '/nodes/constructor',
    piece: '    "quiet": {',
    by: '    ▲"constructor": { "target": "bye" },\n    "quiet": {',
  },
  {
    fact: 'prototype is no key',
    code: 'ON006',
    pointer: '/prototype',
    piece: '"open": true,',
    by: '"open": true, ▲"prototype": 1,',
  },
  {
    fact: 'half of a character cannot be saved as UTF-8',
    code: 'ON002',
    pointer: '/title',
    piece: '"Small"',
    by: '"Sm▲\\ud800all"',
  },
  // Shape
  {
    fact: 'a missing property is reported at its object',
    code: 'ON010',
    pointer: '/nodes/hello/choices/1',
    piece: '{\n          "id": "close",',
    by: '▲{',
  },
  {
    fact: 'a missing property of the file is reported at its beginning',
    code: 'ON010',
    pointer: '',
    piece: '{\n  "$schema": "../scenarios/scenario.schema.json",\n  "format": 1,',
    by: '▲{',
  },
  {
    fact: 'an unknown property is reported at its key',
    code: 'ON011',
    pointer: '/nodes/hello/choices/0/minute',
    piece: '"minutes": 2',
    by: '▲"minute": 2',
  },
  {
    fact: 'a number is no text',
    code: 'ON012',
    pointer: '/title',
    piece: '"title": "Small"',
    by: '"title": ▲7',
  },
  {
    fact: 'a list is no object',
    code: 'ON012',
    pointer: '/flags',
    piece: '"flags": {\n    "promised": false\n  }',
    by: '"flags": ▲[]',
  },
  {
    fact: 'effects are an object or a list',
    code: 'ON012',
    pointer: '/nodes/hello/choices/0/effects',
    piece: '{ "trust": 1, "promised": true }',
    by: '▲"trust"',
  },
  {
    fact: 'a mood is one of the list',
    code: 'ON013',
    pointer: '/nodes/hello/lines/1/mood',
    piece: '"calm"',
    by: '▲"clam"',
  },
  {
    fact: 'only format 1 is known',
    code: 'ON013',
    pointer: '/format',
    piece: '"format": 1',
    by: '"format": ▲2',
  },
  {
    fact: 'points go to 3',
    code: 'ON014',
    pointer: '/nodes/hello/choices/0/evidence/0/points',
    piece: '"points": 2',
    by: '"points": ▲4',
  },
  {
    fact: 'points are whole',
    code: 'ON014',
    pointer: '/nodes/hello/choices/0/evidence/0/points',
    piece: '"points": 2',
    by: '"points": ▲1.5',
  },
  {
    fact: 'a number beyond all numbers is out of range',
    code: 'ON014',
    pointer: '/version',
    piece: '"version": 3',
    by: '"version": ▲1e999',
  },
  {
    fact: 'a title has at most 80 characters',
    code: 'ON014',
    pointer: '/title',
    piece: '"title": "Small"',
    by: `"title": ▲"${'x'.repeat(81)}"`,
  },
  {
    fact: 'a text is not empty',
    code: 'ON014',
    pointer: '/nodes/hello/lines/0/text',
    piece: '"The phone rings."',
    by: '▲""',
  },
  {
    fact: 'each choice has evidence',
    code: 'ON014',
    pointer: '/nodes/hello/choices/1/evidence',
    piece: '[ { "principle": "let-them-go", "points": 0, "why": "It closes." } ]',
    by: '▲[]',
  },
  {
    fact: 'a condition has at most 2000 characters',
    code: 'ON014',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: `▲"trust == 2 ${' '.repeat(1990)}"`,
  },
  {
    fact: 'the name of a node is in lower case',
    code: 'ON015',
    pointer: '/nodes/Quiet',
    piece: '    "quiet": {',
    by: '    ▲"Quiet": { "target": "bye" },\n    "quiet": {',
  },
  {
    fact: 'the name of a flag is one word',
    code: 'ON015',
    pointer: '/flags/said-no',
    piece: '"promised": false',
    by: '"promised": false, ▲"said-no": false',
  },
  {
    fact: 'hidden values combine to at most 16 draws',
    code: 'ON017',
    pointer: '/hidden',
    piece: '"hidden": {\n    "reason": ["overload", "frozen-budget"],',
    by: '"hidden": ▲{\n    "reason": ["overload", "frozen-budget", "a", "b", "c", "d", "e", "f", "g"],',
  },
  {
    fact: 'the id is the name of the file',
    code: 'ON018',
    pointer: '/id',
    piece: '"id": "small"',
    by: '"id": ▲"smaller"',
  },
  {
    fact: 'only known codes can be lowered',
    code: 'ON019',
    pointer: '/severity/ON999',
    piece: '"severity": {}',
    by: '"severity": { ▲"ON999": "info" }',
  },
  {
    fact: 'an error in the text cannot be lowered',
    code: 'ON019',
    pointer: '/severity/ON022',
    piece: '"severity": {}',
    by: '"severity": { "ON022": ▲"info" }',
  },
  // Names
  {
    fact: 'a flag cannot bear the name of a gauge',
    code: 'ON020',
    pointer: '/flags/trust',
    piece: '"promised": false',
    by: '"promised": false, ▲"trust": true',
  },
  {
    fact: 'a hidden value stands once',
    code: 'ON020',
    pointer: '/hidden/mood/2',
    piece: '["up", "down"]',
    by: '["up", "down", ▲"up"]',
  },
  {
    fact: 'a flag cannot bear a reserved word',
    code: 'ON021',
    pointer: '/flags/package',
    piece: '"promised": false',
    by: '"promised": false, ▲"package": true',
  },
  {
    fact: 'a flag cannot bear the name of a type',
    code: 'ON021',
    pointer: '/flags/int',
    piece: '"promised": false',
    by: '"promised": false, ▲"int": true',
  },
  {
    fact: 'a flag cannot be called in',
    code: 'ON021',
    pointer: '/flags/in',
    piece: '"promised": false',
    by: '"promised": false, ▲"in": true',
  },
  {
    fact: 'the narrator is not of the cast',
    code: 'ON021',
    pointer: '/cast/narrator',
    piece: '"cast": {\n',
    by: '"cast": {\n    ▲"narrator": { "name": "N", "role": "R", "company": "C", "look": {} },\n',
  },
  {
    fact: 'a target must exist',
    code: 'ON022',
    pointer: '/nodes/hello/choices/1/target',
    piece: '"leaves": true,\n          "target": "bye"',
    by: '"leaves": true,\n          "target": ▲"bey"',
  },
  {
    fact: 'a target with a condition must exist',
    code: 'ON022',
    pointer: '/nodes/hello/choices/0/target/0/to',
    piece: '"to": "quiet"',
    by: '"to": ▲"queit"',
  },
  {
    fact: 'the first node must exist',
    code: 'ON022',
    pointer: '/start',
    piece: '"start": "hello"',
    by: '"start": ▲"hallo"',
  },
  {
    fact: 'who speaks is of the cast',
    code: 'ON023',
    pointer: '/nodes/hello/lines/1/who',
    piece: '"who": "maya"',
    by: '"who": ▲"mya"',
  },
  {
    fact: 'the customer is of the cast, and not the narrator',
    code: 'ON023',
    pointer: '/customer',
    piece: '"customer": "maya"',
    by: '"customer": ▲"narrator"',
  },
  {
    fact: 'a principle must be known',
    code: 'ON024',
    pointer: '/nodes/hello/choices/0/evidence/0/principle',
    piece: '"their-agenda"',
    by: '▲"there-agenda"',
  },
  {
    fact: 'an effect changes a known gauge',
    code: 'ON025',
    pointer: '/nodes/hello/choices/0/effects/trsut',
    piece: '"effects": { "trust": 1, "promised": true }',
    by: '"effects": { ▲"trsut": 1, "promised": true }',
  },
  {
    fact: 'a flag takes no number',
    code: 'ON026',
    pointer: '/nodes/hello/choices/0/effects/promised',
    piece: '"promised": true }',
    by: '"promised": ▲1 }',
  },
  {
    fact: 'a gauge takes no boolean',
    code: 'ON026',
    pointer: '/nodes/hello/effects/0/effects/trust',
    piece: '"effects": { "trust": 1 } }',
    by: '"effects": { "trust": ▲true } }',
  },
  {
    fact: 'a hidden variable never changes',
    code: 'ON026',
    pointer: '/nodes/hello/choices/0/effects/mood',
    piece: '"promised": true }',
    by: '"promised": true, "mood": ▲1 }',
  },
  {
    fact: 'a node has each choice once',
    code: 'ON027',
    pointer: '/nodes/hello/choices/1/id',
    piece: '"id": "close"',
    by: '"id": ▲"ask"',
  },
  {
    fact: 'a truth is about a hidden variable',
    code: 'ON028',
    pointer: '/truths/raeson',
    piece: '"reason": { "overload": "She had no hands free." }',
    by: '▲"raeson": { "overload": "She had no hands free." }',
  },
  {
    fact: 'a truth is about a value',
    code: 'ON028',
    pointer: '/truths/reason/overlaod',
    piece: '"reason": { "overload": "She had no hands free." }',
    by: '"reason": { ▲"overlaod": "She had no hands free." }',
  },
  {
    fact: 'a playthrough draws a value that exists',
    code: 'ON028',
    pointer: '/playthroughs/0/hidden/reason',
    piece: '{ "reason": "overload" }',
    by: '{ "reason": ▲"overlaod" }',
  },
  {
    fact: 'a playthrough takes choices that exist',
    code: 'ON029',
    pointer: '/playthroughs/0/choices/1',
    piece: '"choices": ["ask"]',
    by: '"choices": ["ask", ▲"aks"]',
  },
  {
    fact: 'a playthrough reaches an ending',
    code: 'ON029',
    pointer: '/playthroughs/0/ending',
    piece: '"ending": "bye", "score"',
    by: '"ending": ▲"hello", "score"',
  },
  // Nodes
  {
    fact: 'a node has a way on',
    code: 'ON030',
    pointer: '/nodes/quiet',
    piece: '"quiet": {\n      "target": "bye"\n    }',
    by: '▲"quiet": {\n    }',
  },
  {
    fact: 'a node has one way on only',
    code: 'ON030',
    pointer: '/nodes/quiet',
    piece: '"quiet": {\n',
    by: '▲"quiet": {\n      "ending": { "kind": "bad", "title": "T", "lesson": "L" },\n',
  },
  {
    fact: 'the last way on has no condition',
    code: 'ON031',
    pointer: '/nodes/hello/choices/0/target/1/when',
    piece: '{ "to": "hello" }',
    by: '{ "when": ▲"promised", "to": "hello" }',
  },
  {
    fact: 'the ways on before the last have conditions',
    code: 'ON031',
    pointer: '/nodes/hello/choices/0/target/0',
    piece: `{ "when": "reason in ['overload']", "to": "quiet" }`,
    by: '▲{ "to": "quiet" }',
  },
  {
    fact: 'a clock needs a node for its end',
    code: 'ON032',
    pointer: '/gauges/minutes',
    piece:
      '    "minutes": { "label": "Her patience", "start": 5, "max": 9, "shown": true, "unit": "min" },\n    "trust": { "label": "Trust", "start": 1, "min": -2, "max": 4 }\n  },\n  "flags": {\n    "promised": false\n  },\n  "outOfTime": "hangs-up",',
    by: '    ▲"minutes": { "label": "Her patience", "start": 5, "max": 9 },\n    "trust": { "label": "Trust", "start": 1, "max": 4 }\n  },\n  "flags": { "promised": false },',
  },
  {
    fact: 'when time is over there is nothing to choose',
    code: 'ON034',
    pointer: '/outOfTime',
    piece: '"outOfTime": "hangs-up"',
    by: '"outOfTime": ▲"hello"',
  },
  {
    fact: 'nodes do not pass on in a circle',
    code: 'ON035',
    pointer: '/nodes/quiet/target',
    piece: '"quiet": {\n      "target": "bye"',
    by: '"quiet": {\n      "target": ▲[ { "when": "promised", "to": "quiet" }, { "to": "bye" } ]',
  },
  {
    fact: 'a gauge starts within its range',
    code: 'ON036',
    pointer: '/gauges/trust/start',
    piece: '"start": 1, "min"',
    by: '"start": ▲-3, "min"',
  },
  {
    fact: 'a gauge has room between min and max',
    code: 'ON036',
    pointer: '/gauges/trust/max',
    piece: '"min": -2, "max": 4',
    by: '"min": 4, "max": ▲4',
  },
  {
    fact: 'the clock goes down to 0',
    code: 'ON036',
    pointer: '/gauges/minutes/min',
    piece: '"start": 5,',
    by: '"start": 5, "min": ▲1,',
  },
  {
    fact: 'the clock does not start at 0',
    code: 'ON036',
    pointer: '/gauges/minutes/start',
    piece: '"start": 5,',
    by: '"start": ▲0,',
  },
  // Conditions
  {
    fact: 'a condition that breaks off is marked at its end',
    code: 'ON040',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"trust == 2 &&▲"',
  },
  {
    fact: '"and" is not the word for &&',
    code: 'ON040',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"trust == 2 ▲and promised"',
  },
  {
    fact: 'a misspelt name is marked where it stands',
    code: 'ON041',
    pointer: '/leaving/rightWhen',
    piece: '"trust >= 3 || promised"',
    by: '"trust >= 3 || ▲promissed"',
  },
  {
    fact: 'escapes before a name are minded',
    code: 'ON041',
    pointer: '/nodes/hello/lines/1/when',
    piece: `"reason == 'overload'"`,
    by: '"\\u0072eason == \\"overload\\"\\n\\t && ▲promissed"',
  },
  {
    fact: 'a gauge is not compared with a flag',
    code: 'ON042',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"promised && ▲trust == promised"',
  },
  {
    fact: 'a condition is true or false, not a number',
    code: 'ON042',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"▲trust + 2"',
  },
  {
    fact: 'functions are not allowed',
    code: 'ON043',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"promised || ▲size(\'a\') == 1"',
  },
  {
    fact: 'macros are not allowed',
    code: 'ON043',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"▲[1, 2].exists(x, x == trust)"',
  },
  {
    fact: 'fractions are not allowed',
    code: 'ON043',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"trust > ▲1.5"',
  },
  {
    fact: 'multiplication is not allowed',
    code: 'ON043',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"1 < ▲trust * 2"',
  },
  {
    fact: 'texts have no order',
    code: 'ON043',
    pointer: '/nodes/hello/lines/1/when',
    piece: `"reason == 'overload'"`,
    by: `"promised && ▲reason < 'overload'"`,
  },
  {
    fact: 'texts cannot be joined',
    code: 'ON043',
    pointer: '/nodes/hello/lines/1/when',
    piece: `"reason == 'overload'"`,
    by: `"▲reason + 'x' == 'overload'"`,
  },
  {
    fact: 'a number in a condition has a limit',
    code: 'ON043',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: '"trust == ▲1000000001"',
  },
  {
    fact: 'a condition may not be arbitrarily complex',
    code: 'ON044',
    pointer: '/leaving/mayWhen',
    piece: '"trust == 2"',
    by: `"${'('.repeat(32)}▲(true${')'.repeat(33)}"`,
  },
  {
    fact: 'a hidden variable is compared with its own values',
    code: 'ON045',
    pointer: '/nodes/hello/lines/1/when',
    piece: `"reason == 'overload'"`,
    by: `"promised || reason == ▲'overlaod'"`,
  },
  {
    fact: 'a hidden variable is looked for among its own values',
    code: 'ON045',
    pointer: '/nodes/hello/choices/0/target/0/when',
    piece: `"reason in ['overload']"`,
    by: `"reason in ['overload', ▲'up']"`,
  },
  {
    fact: 'evidence does not read what the player cannot know',
    code: 'ON046',
    pointer: '/nodes/hello/choices/0/evidence/0/when',
    piece: '"!promised"',
    by: `"!promised && ▲reason == 'overload'"`,
  },
  {
    fact: 'leaving does not read what the player cannot know',
    code: 'ON046',
    pointer: '/leaving/rightWhen',
    piece: '"trust >= 3 || promised"',
    by: `"trust >= 3 || ▲mood == 'up'"`,
  },
];

describe('a finding', () => {
  test('is not made about the sound file', () => {
    expect(parseScenario(SMALL, 'scenarios/small.json')).toMatchObject({ ok: true, diagnostics: [] });
  });

  test.each(rows)('$code: $fact', ({ code, pointer, piece, by }) => {
    const marked = smallWith(piece, by);
    const before = marked.slice(0, marked.indexOf(MARK)).split('\n');
    const line = before.length;
    const column = (before.at(-1) ?? '').length + 1;
    const parsed = parseScenario(marked.replace(MARK, ''), 'scenarios/small.json');
    expect(parsed.ok).toBe(false);
    expect(parsed.diagnostics.map(({ message, hint, ...rest }) => rest)).toEqual([
      { code, severity: 'error', file: 'scenarios/small.json', pointer, line, column },
    ]);
  });

  test('without a clock, time can neither be over nor be taken', () => {
    const text = smallWith(
      '    "minutes": { "label": "Her patience", "start": 5, "max": 9, "shown": true, "unit": "min" },\n',
      '',
    );
    expect(parseScenario(text, 'small.json').diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual(
      [
        ['ON033', '/outOfTime'],
        ['ON037', '/nodes/hello/choices/0/minutes'],
      ],
    );
  });

  test('the 2001st node is one too many', () => {
    const nodes = (count: number) =>
      Array.from({ length: count }, (_, index) => `"n${index}": { "target": "bye" },`).join('\n');
    const withNodes = (count: number) => smallWith('    "quiet": {', `${nodes(count - 4)}\n    "quiet": {`);
    expect(parseScenario(withNodes(2000), 'small.json').ok).toBe(true);
    expect(parseScenario(withNodes(2001), 'small.json').diagnostics).toMatchObject([
      { code: 'ON016', pointer: '/nodes', line: 37, column: 12 },
    ]);
  });

  test('every code that a file can raise is raised here or where the text is unreadable', () => {
    const elsewhere = ['ON001', 'ON004', 'ON007', 'ON016', 'ON033', 'ON037'];
    const here = rows.map(({ code }) => code);
    const format = Object.keys(CODES).filter((code) => code < 'ON100');
    expect(format.filter((code) => !here.includes(code) && !elsewhere.includes(code))).toEqual([]);
  });
});
