import { describe, expect, test } from 'vitest';
import { findInLibrary } from '../../src/authoring/checks/library.ts';
import { checkScenario } from '../../src/authoring/index.ts';
import { CODES, type Diagnostic } from '../../src/format/index.ts';
import {
  BASE,
  BASE_NAME,
  breakBase,
  INDEX,
  MARK,
  PAGES,
  type Page,
  scenarioOfSets,
  takeMark,
} from './catalogue-pages.ts';
import { libraryOf } from './sound-library.ts';

const codesOf = (diagnostics: readonly Diagnostic[]) =>
  [...new Set(diagnostics.map(({ code }) => code))].sort();

describe('the catalogue', () => {
  test('has one page for each code, and none for another', () => {
    expect(PAGES.map(({ code }) => code)).toEqual(Object.keys(CODES).sort());
  });

  test.each(PAGES.map((page) => [page.code, page] as const))('tells the truth about %s', (code, page) => {
    const { name, severity, minimumSeverity } = CODES[code as keyof typeof CODES];
    expect(page).toMatchObject({ file: `${code}-${name}.md`, name, severity, minimumSeverity });
    expect(page.broken.length).toBeGreaterThan(0);
    expect(page.mended).toHaveLength(page.broken.length);
    expect(INDEX).toContain(`[${code}](${page.file})`);
  });
});

test('in the scenario that the examples are pieces of there is nothing to mend', () => {
  expect(checkScenario(BASE, BASE_NAME).diagnostics).toEqual([]);
});

/** Those whose examples are checked by this file; each code is in exactly one of the three tables below. */
const ofKind = (kind: Page['kind']) =>
  PAGES.filter((page) => page.kind === kind).map((page) => [page.code, page] as const);

describe('a broken piece in the sound scenario', () => {
  test.each(ofKind('pieces'))('%s is found at the mark, and nothing else', (code, page) => {
    const { text, line, column } = takeMark(breakBase(page));
    const { diagnostics } = checkScenario(
      text,
      BASE_NAME,
      page.limit === undefined ? {} : { limit: page.limit },
    );
    expect(codesOf(diagnostics)).toEqual([code, ...page.alongside].sort());
    const [first] = diagnostics.filter((diagnostic) => diagnostic.code === code);
    expect(first).toMatchObject({ pointer: page.pointer, line, column, severity: page.severity });
  });
});

describe('sets whose wording gives the best reply away', () => {
  const find = (page: Page, sets: string | undefined) => {
    const marked = scenarioOfSets(JSON.parse(sets ?? '[]') as string[][]).replace(
      '"nodes": {',
      `"nodes": ${MARK}{`,
    );
    const { text, line, column } = takeMark(marked);
    const found = checkScenario(text, BASE_NAME).diagnostics.filter(({ code }) => code === page.code);
    return { found, line, column };
  };

  test.each(ofKind('sets'))('%s is found over the file, and gone once they are mended', (_, page) => {
    const { found, line, column } = find(page, page.broken[0]);
    expect(found).toMatchObject([{ pointer: page.pointer, line, column, severity: page.severity }]);
    expect(find(page, page.mended[0]).found).toEqual([]);
  });
});

describe('a library', () => {
  test('of ten sound scenarios has nothing to mend', () => {
    expect(findInLibrary(libraryOf({}))).toEqual([]);
  });

  test.each(ofKind('library'))('%s is found, and nothing else, and gone once it is mended', (code, page) => {
    const codesIn = (changes: string | undefined) =>
      new Set(findInLibrary(libraryOf(JSON.parse(changes ?? '{}'))).map((finding) => finding.code));
    expect(codesIn(page.broken[0])).toEqual(new Set([code]));
    expect(codesIn(page.mended[0])).toEqual(new Set());
  });
});
