/** The pages of the catalogue, taken apart for tests, and the scenarios that their examples stand for. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ScenarioFile } from '../../src/format/index.ts';

const FOLDER = new URL('../../src/authoring/catalogue/', import.meta.url);

/** The scenario that the examples are pieces of. */
export const BASE = readFileSync(new URL('the-cold-oven.json', FOLDER), 'utf8');
export const BASE_NAME = 'the-cold-oven.json';
export const INDEX = readFileSync(new URL('README.md', FOLDER), 'utf8');

/** Stands right before the character at which the finding belongs. */
export const MARK = '▲';

export interface Page {
  readonly file: string;
  readonly code: string;
  readonly name: string;
  readonly severity: string;
  readonly minimumSeverity: string;
  /** Where the broken example has its finding; the checks over a library have no place. */
  readonly pointer: string | undefined;
  /** Other codes that the broken example cannot but bring along. */
  readonly alongside: readonly string[];
  /** What `--limit` is for the broken example. */
  readonly limit: number | undefined;
  readonly kind: 'pieces' | 'sets' | 'library';
  readonly broken: readonly string[];
  readonly mended: readonly string[];
}

export const PAGES: readonly Page[] = readdirSync(FOLDER)
  .filter((file) => /^ON\d+.*\.md$/.test(file))
  .sort()
  .map(readPage);

function readPage(file: string): Page {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  const matter = Object.fromEntries(
    (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '').split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  const fences = [...text.matchAll(/^```json (?:(sets|library) )?(broken|mended)\n([\s\S]*?)\n```$/gm)];
  const pieces = (which: string): string[] =>
    fences.filter((fence) => fence[2] === which).map((fence) => fence[3] ?? '');
  return {
    file,
    code: matter.code ?? '',
    name: matter.name ?? '',
    severity: matter.severity ?? '',
    minimumSeverity: matter.minimumSeverity ?? '',
    pointer: matter.pointer,
    alongside: matter.alongside?.split(', ') ?? [],
    limit: matter.limit === undefined ? undefined : Number(matter.limit),
    kind: fences[0]?.[1] === 'sets' ? 'sets' : fences[0]?.[1] === 'library' ? 'library' : 'pieces',
    broken: pieces('broken'),
    mended: pieces('mended'),
  };
}

/** The base with the broken pieces in place of the mended ones, the mark still in it. */
export function breakBase({ broken, mended, file }: Page): string {
  return mended.reduce((text, piece, index) => {
    const parts = text.split(piecePattern(piece));
    if (parts.length !== 2) throw new Error(`${file}: ${parts.length - 1} places of the base hold ${piece}`);
    return parts.join(expand(broken[index]?.trim() ?? ''));
  }, BASE);
}

/** Takes the mark out. @returns The text, and the line and column of the mark, from 1. */
export function takeMark(marked: string): { text: string; line: number; column: number } {
  const [before = '', after, ...more] = marked.split(MARK);
  if (after === undefined || more.length > 0) throw new Error('an example has one mark');
  const lines = before.split('\n');
  return { text: before + after, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** White space does not matter, so that pages can be laid out for reading. */
function piecePattern(piece: string): RegExp {
  const tokens = piece.match(/"(?:[^"\\]|\\.)*"|[^\s"]/g) ?? [];
  return new RegExp(tokens.map((token) => token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s*'));
}

/** `⟨9 × …⟩` stands for nine times the same, with # counting from 1, and `⟨nothing⟩` for nothing. */
function expand(piece: string): string {
  return piece
    .replaceAll('⟨nothing⟩', '')
    .replaceAll(/⟨(\d+) × ([^⟩]*)⟩/g, (_, count: string, what: string) =>
      Array.from({ length: Number(count) }, (_each, index) => what.replaceAll('#', String(index + 1))).join(
        '',
      ),
    );
}

/** A scenario in which one set of replies follows the other. ★ marks the best of a set, `>` the customer's line. */
export function scenarioOfSets(sets: readonly (readonly string[])[]): string {
  const {
    hidden: _,
    truths: __,
    gauges: ___,
    flags: ____,
    outOfTime: _____,
    ...head
  } = JSON.parse(BASE) as ScenarioFile;
  const node = (texts: readonly string[], index: number) => ({
    lines: texts.filter((text) => text.startsWith('>')).map((text) => ({ who: 'lin', text: text.slice(2) })),
    choices: texts
      .filter((text) => !text.startsWith('>'))
      .map((text, position) => ({
        id: `reply-${position + 1}`,
        text: text.replace('★ ', ''),
        evidence: [
          {
            principle: 'earn-the-minute',
            points: text.startsWith('★') ? 2 : 0,
            why: `It is reply ${position + 1} of set ${index + 1}.`,
          },
        ],
        thought: `Reply ${position + 1} of set ${index + 1}.`,
        target: index + 1 < sets.length ? `set-${index + 2}` : 'the-end',
      })),
  });
  return JSON.stringify(
    {
      ...head,
      leaving: { rightWhen: 'false' },
      start: 'set-1',
      nodes: {
        ...Object.fromEntries(sets.map((texts, index) => [`set-${index + 1}`, node(texts, index)])),
        'the-end': { ending: { kind: 'good', title: 'The end', lesson: 'It ends. That was it.' } },
      },
      playthroughs: [],
    },
    null,
    2,
  );
}
