/** A team as a table for a spreadsheet. */
import { AXES } from '../../engine/index.ts';
import type { ShownScore, Team } from '../../protocol/index.ts';

type Cell = string | number | null;

/** One row per member and scenario; members who have played nothing have one row. RFC 4180, with a byte order mark. */
export function teamCsv(team: Team): string {
  const scores = (name: string): string[] => [name, ...AXES.map((axis) => `${name} ${axis}`), `${name} band`];
  const head: Cell[] = [
    'member',
    'scenario',
    'in course',
    'attempts',
    ...scores('first'),
    ...scores('latest'),
    'growth',
    'implausibly fast',
    'last ended (UTC)',
  ];
  const rows = team.members.flatMap(({ name, plays }): Cell[][] =>
    plays.length === 0
      ? [[name]]
      : plays.map((play) => [
          name,
          play.scenario,
          team.course.includes(play.scenario) ? 'yes' : 'no',
          play.attempts,
          ...scoreCells(play.first),
          ...scoreCells(play.latest),
          play.growth,
          play.implausiblyFast ? 'yes' : 'no',
          play.endedAt === null ? null : new Date(play.endedAt).toISOString(),
        ]),
  );
  // The mark tells spreadsheets that this is UTF-8.
  return `\ufeff${[head, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
}

function scoreCells(score: ShownScore | null): Cell[] {
  return [score?.whole ?? null, ...AXES.map((axis) => score?.axes[axis] ?? null), score?.band ?? null];
}

/** What a spreadsheet would take for the start of a formula. */
const FORMULA = /^[\s]*[=+\-@\t\r|%]/;

/** A text is quoted where it must be, and never read as a formula; a number stays a number. */
function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
