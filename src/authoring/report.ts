/** Writes what was found: for people, grouped by file with the line and a caret; for programs, as JSON (design 7). */
import type { Severity } from '../format/index.ts';
import type { CheckDiagnostic, FileCheck } from './check-scenario.ts';
import type { FileStats } from './stats.ts';

export interface TextStyle {
  /** Whether colours are welcome: on a terminal only. */
  readonly colour: boolean;
  /** Where to read more about a code. */
  readonly catalogue: string;
}

/** The report for programs. */
export function reportJson(checks: readonly FileCheck[]): string {
  return JSON.stringify(
    {
      files: checks.map((check) => ({
        file: check.file,
        ok: check.ok,
        diagnostics: check.diagnostics.map(({ code, severity, pointer, line, column, message, hint }) => ({
          code,
          severity,
          pointer,
          line,
          column,
          message,
          ...(hint === undefined ? {} : { hint }),
        })),
        stats: check.stats,
      })),
    },
    null,
    2,
  );
}

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };
const SHOWN_COLUMNS = 100;

/** The report for people on one file: findings in the order of the text, then the shape of the scenario. */
export function reportText(check: FileCheck, source: string, style: TextStyle): string {
  const paint = (code: string, text: string): string =>
    style.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const lines = source.split('\n');
  const head = paint('1', check.file);
  const findings = check.diagnostics.map((diagnostic) => finding(diagnostic, lines, paint));
  const count = (severity: Severity): number =>
    check.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const sum =
    check.diagnostics.length === 0
      ? paint('32', 'nothing to mend')
      : `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${plural(count('info'), 'note')}`;
  const { stats } = check;
  return `${[head, ...findings, ...(stats === null ? [] : [shape(stats)]), `  ${sum}`].join('\n')}\n`;
}

function finding(
  { severity, code, line, column, message, hint, file }: CheckDiagnostic,
  lines: readonly string[],
  paint: (code: string, text: string) => string,
): string {
  const { text, caret } = excerpt(lines[line - 1] ?? '', column);
  const number = String(line).padStart(5);
  return [
    '',
    `  ${paint(COLOURS[severity], `${severity} ${code}`)} ${message}`,
    `  ${file}:${line}:${column}`,
    `  ${number} | ${text}`,
    `  ${' '.repeat(number.length)} | ${' '.repeat(caret)}${paint(COLOURS[severity], '^')}`,
    ...(hint === undefined ? [] : [`    ${hint}`]),
  ].join('\n');
}

/** The part of a line around a column, and where the caret goes under it. */
function excerpt(line: string, column: number): { text: string; caret: number } {
  const flat = line.replaceAll('\t', ' ').replaceAll('\r', '');
  if (flat.length <= SHOWN_COLUMNS) return { text: flat, caret: column - 1 };
  const from = Math.max(0, Math.min(column - 1 - SHOWN_COLUMNS / 2, flat.length - SHOWN_COLUMNS));
  const before = from > 0 ? '… ' : '';
  const after = from + SHOWN_COLUMNS < flat.length ? ' …' : '';
  return {
    text: `${before}${flat.slice(from, from + SHOWN_COLUMNS)}${after}`,
    caret: column - 1 - from + before.length,
  };
}

function shape(stats: FileStats): string {
  const { moves } = stats;
  const bots = stats.bots.map(({ name, mean }) => `${name} ${Math.round(mean)}`).join(' · ');
  return [
    '',
    `  ${plural(stats.nodes, 'node')}, ${plural(stats.choices, 'choice')}, ${plural(stats.endings, 'ending')}; ${stats.complete ? '' : 'more than '}${plural(stats.snapshots, 'snapshot')}, ${plural(stats.transitions, 'transition')}, ${plural(stats.indistinguishableSets, 'look-alike set')}`,
    `  moves a play: ${moves.shortest} to ${moves.longest}, mostly ${moves.median}`,
    ...(bots === '' ? [] : [`  strategies without understanding: ${bots}`]),
  ].join('\n');
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
