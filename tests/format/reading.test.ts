import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/format/index.ts';
import { SMALL, smallWith } from './small-scenario.ts';

const TWO_MIB = 2 * 1024 * 1024;

const places = (source: string | Uint8Array) =>
  parseScenario(source, 'small.json').diagnostics.map(({ code, line, column }) => ({ code, line, column }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the size of a file', () => {
  test('2 MiB are read, one byte more is not', () => {
    const filler = ' '.repeat(TWO_MIB - SMALL.length);
    expect(parseScenario(SMALL + filler, 'small.json').ok).toBe(true);
    expect(places(`${SMALL}${filler} `)).toEqual([{ code: 'ON001', line: 1, column: 1 }]);
    expect(places(bytes(`${SMALL}${filler} `))).toEqual([{ code: 'ON001', line: 1, column: 1 }]);
  });

  test('bytes count, not characters', () => {
    const filler = ' '.repeat(TWO_MIB - SMALL.length - 1);
    const wide = smallWith('"Small"', '"Smäll"');
    expect(wide.length + filler.length).toBeLessThan(TWO_MIB);
    expect(parseScenario(wide + filler, 'small.json').ok).toBe(true);
    expect(places(`${wide}${filler} `)).toEqual([{ code: 'ON001', line: 1, column: 1 }]);
  });

  test('a text of ten million characters is refused unread', () => {
    expect(places(smallWith('"Small"', `"${'x'.repeat(10_000_000)}"`))).toEqual([
      { code: 'ON001', line: 1, column: 1 },
    ]);
  });

  test('a condition of 100,000 characters is refused at its place', () => {
    const source = smallWith('"trust == 2"', `"trust${' + trust'.repeat(12_500)} == 2"`);
    expect(places(source)).toEqual([{ code: 'ON014', line: 34, column: 16 }]);
  });
});

describe('a list far beyond its limit', () => {
  test('is one finding, whatever it holds', () => {
    const choices = smallWith('"choices": [\n', `"choices": [${'{ "id": 1 },'.repeat(100_000)}`);
    expect(places(choices)).toMatchObject([{ code: 'ON014', line: 46 }]);
    const nodes = Array.from({ length: 60_000 }, (_, index) => `"n${index}": {},`).join('');
    expect(places(smallWith('"nodes": {', `"nodes": {${nodes}`))).toMatchObject([
      { code: 'ON016', line: 37 },
    ]);
  });
});

describe('the encoding of a file', () => {
  test('bytes in UTF-8 are read', () => {
    const parsed = parseScenario(bytes(smallWith('"Small"', '"Größe — 小さい 🙂"')), 'small.json');
    expect(parsed.ok && parsed.scenario.story.title).toBe('Größe — 小さい 🙂');
  });

  test.each([
    ['little-endian UTF-16 with a mark', new Uint8Array([0xff, 0xfe, ...Buffer.from(SMALL, 'utf16le')])],
    ['little-endian UTF-16', new Uint8Array(Buffer.from(SMALL, 'utf16le'))],
    ['big-endian UTF-16', new Uint8Array(Buffer.from(SMALL, 'utf16le').swap16())],
    ['a byte order mark', bytes(`\uFEFF${SMALL}`)],
    ['a byte order mark in text', `\uFEFF${SMALL}`],
  ])('%s is refused', (_, source) => {
    expect(places(source)).toEqual([{ code: 'ON002', line: 1, column: 1 }]);
  });

  test.each([
    ['a Latin-1 letter', [0xfc]],
    ['a character cut short', [0xe2, 0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
  ])('%s is marked where it stands', (_, wrong) => {
    const [before = '', after = ''] = SMALL.split('Small"');
    const source = new Uint8Array([...bytes(`${before}Gr`), ...wrong, ...bytes(`e"${after}`)]);
    expect(places(source)).toEqual([{ code: 'ON002', line: 7, column: 15 }]);
  });

  test('a replacement character that was typed is a character', () => {
    expect(parseScenario(bytes(smallWith('"Small"', '"Sm\uFFFDll"')), 'small.json').ok).toBe(true);
  });
});

describe('nesting', () => {
  test('100,000 brackets are refused at the first that is too deep', () => {
    expect(places('['.repeat(100_000))).toEqual([{ code: 'ON004', line: 1, column: 65 }]);
    expect(places('{"a":'.repeat(100_000))).toEqual([{ code: 'ON004', line: 1, column: 321 }]);
  });

  test('brackets in texts do not count', () => {
    expect(parseScenario(smallWith('"Yes?"', `"${'\\"['.repeat(190)}"`), 'small.json').ok).toBe(true);
  });

  test('5,000 parentheses in a condition are refused at their place', () => {
    const deep = `${'('.repeat(5000)}true${')'.repeat(5000)}`;
    expect(places(smallWith('"trust == 2"', `"${deep}"`))).toEqual([{ code: 'ON014', line: 34, column: 16 }]);
    const less = `${'('.repeat(900)}true${')'.repeat(900)}`;
    expect(places(smallWith('"trust == 2"', `"${less}"`))).toMatchObject([{ code: 'ON044', line: 34 }]);
    expect(places(smallWith('"trust == 2"', `"${'!'.repeat(1900)}true"`))).toMatchObject([
      { code: 'ON044', line: 34 },
    ]);
  });
});

describe('all findings come at once', () => {
  test('a missing text hides neither a misspelt target nor a wrong condition, and they are sorted by place', () => {
    const source = smallWith('"text": "What do you need?",\n', '')
      .replace('"customer": "maya"', '"customer": "mia"')
      .replace('"trust == 2"', '"trusty == 2"')
      .replace('"place": "desk"', '"plaec": "desk"')
      .replace('"leaves": true,\n          "target": "bye"', '"leaves": true,\n          "target": "by"')
      .replace('"ending": "bye"', '"ending": "by"');
    expect(
      parseScenario(source, 'small.json').diagnostics.map(({ code, pointer }) => [code, pointer]),
    ).toEqual([
      ['ON023', '/customer'],
      ['ON041', '/leaving/mayWhen'],
      ['ON011', '/nodes/hello/plaec'],
      ['ON010', '/nodes/hello/choices/0'],
      ['ON022', '/nodes/hello/choices/1/target'],
    ]);
  });

  test('every unknown property of an object is named', () => {
    const source = smallWith('"open": true,', '"opne": true, "levle": 1, "x": 2,');
    expect(
      parseScenario(source, 'small.json').diagnostics.map(({ code, pointer }) => [code, pointer]),
    ).toEqual([
      ['ON011', '/opne'],
      ['ON011', '/levle'],
      ['ON011', '/x'],
    ]);
  });

  test('two missing commas are two findings', () => {
    const source = smallWith('"version": 3,', '"version": 3').replace('"level": "core",', '"level": "core"');
    expect(places(source)).toEqual([
      { code: 'ON003', line: 6, column: 3 },
      { code: 'ON003', line: 11, column: 3 },
    ]);
  });

  test('names are not called unknown when the section that names them cannot be read', () => {
    const source = smallWith('"flags": {\n    "promised": false\n  }', '"flags": 1');
    expect(parseScenario(source, 'small.json').diagnostics.map(({ code }) => code)).toEqual(['ON012']);
  });

  test('beyond 500 findings the rest is summed up', () => {
    const flags = Array.from({ length: 700 }, (_, index) => `"a-${index}": false`).join(', ');
    const { diagnostics } = parseScenario(smallWith('"promised": false', flags), 'small.json');
    expect(diagnostics).toHaveLength(501);
    expect(diagnostics.at(-1)).toMatchObject({ code: 'ON007', severity: 'info' });
  });
});

test('lines may end in CRLF or CR', () => {
  for (const end of ['\r\n', '\r']) {
    const source = smallWith('"trust == 2"', '"trusty == 2"').replaceAll('\n', end);
    expect(places(source)).toEqual([{ code: 'ON041', line: 34, column: 17 }]);
  }
});

test('the Brandt excerpt has no findings', async () => {
  const { readFile } = await import('node:fs/promises');
  const name = 'example-brandt-excerpt.json';
  const source = await readFile(new URL(`../fixtures/${name}`, import.meta.url));
  expect(parseScenario(source, name)).toMatchObject({ ok: true, diagnostics: [] });
});

test('a place can be asked for by pointer, and a pointer too long finds the value around', () => {
  const parsed = parseScenario(SMALL, 'small.json');
  if (!parsed.ok) throw new Error('the small scenario is sound');
  expect(parsed.locate('/title')).toEqual({ line: 7, column: 12, length: 7 });
  expect(parsed.locate('/title/none')).toEqual({ line: 7, column: 12, length: 7 });
  expect(parsed.locate('')).toEqual({ line: 1, column: 1, length: SMALL.trimEnd().length });
});
