/** What a bench hands to `main.ts`: rows for reading, goals for the exit code. */
import type { Spread } from './measure.ts';

export interface Goal {
  readonly what: string;
  readonly wanted: number;
  /** Judged by its median over the rounds. */
  readonly found: Spread;
  /** Whether `wanted` is the least or the most that is good; the least unless set. */
  readonly direction?: 'least' | 'most';
}

export interface Report {
  readonly title: string;
  /** What was verified and what is measured. */
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly goals: readonly Goal[];
}

export function isMet({ wanted, found, direction }: Goal): boolean {
  return direction === 'most' ? found.median <= wanted : found.median >= wanted;
}

/** The report as text: a table with aligned columns, then the goals. */
export function writeReport({ title, notes, head, rows, goals }: Report): string {
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const verdicts = goals.map((goal) => {
    const { what, wanted, found, direction } = goal;
    const range = `${amount(found.median)} (${amount(found.least)} to ${amount(found.most)})`;
    return `${isMet(goal) ? 'met   ' : 'MISSED'}  ${what}: at ${direction ?? 'least'} ${amount(wanted)}, found ${range}`;
  });
  return [title, ...notes, '', ...lines, '', ...verdicts, ''].join('\n');
}

/** A rate with its spread: `1.3 M (1.1 M to 1.4 M)`. */
export function writeSpread({ least, median, most }: Spread): string {
  return `${amount(median)} (${amount(least)} to ${amount(most)})`;
}

/** A number in three digits or so. */
export function amount(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toFixed(2)} M`;
  if (value >= 1e4) return `${(value / 1e3).toFixed(0)} k`;
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}
