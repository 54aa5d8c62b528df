/** Checks one scenario file: reads it, walks it, and collects what every check finds, in the order of the text. */
import {
  CODES,
  codeEntry,
  type Diagnostic,
  parseScenario,
  SEVERITIES,
  type Severity,
} from '../format/index.ts';
import { holdTournament, type Tournament } from './bots/tournament.ts';
import { checkBeyondLimit } from './checks/beyond-limit.ts';
import { checkCutShort } from './checks/cut-short.ts';
import { checkFairness, checkHidden, drawName } from './checks/fairness.ts';
import { checkConditions, checkDecisions, checkReach } from './checks/flow.ts';
import { checkGuessing } from './checks/guessing.ts';
import { checkLeaving } from './checks/leaving.ts';
import { checkLoad } from './checks/load.ts';
import { checkPlaythroughs } from './checks/playthroughs.ts';
import { checkRecurrence } from './checks/recurrence.ts';
import { checkOutcomes, checkStakes } from './checks/scoring.ts';
import { checkVariables } from './checks/variables.ts';
import { checkWhys } from './checks/whys.ts';
import { checkWording } from './checks/wording.ts';
import { checkWorstPlay } from './checks/worst-play.ts';
import { type CheckContext, makeContext } from './context.ts';
import type { Path } from './explore.ts';
import type { CheckFinding } from './finding.ts';
import { type FileStats, statsOf } from './stats.ts';
import { type ScenarioTraits, traitsOf } from './traits.ts';

/** More than this many findings help nobody. */
const MOST_FINDINGS = 500;

/** A diagnostic with the play that shows it, where there is one. */
export interface CheckDiagnostic extends Diagnostic {
  readonly path?: Path;
}

export interface CheckOptions {
  /** At most this many snapshots are walked; see `explore`. */
  readonly limit?: number;
}

/** What was found about one file. */
export interface FileCheck {
  readonly file: string;
  /** No error was found. */
  readonly ok: boolean;
  readonly diagnostics: readonly CheckDiagnostic[];
  /** The figures of the scenario; null where the file could not be read as one. */
  readonly stats: FileStats | null;
  /** What the checks over a library want to know of it; null as above. */
  readonly traits: ScenarioTraits | null;
  /** Where the scenario's id stands, for findings about it; null as above. */
  readonly idPlace: { readonly line: number; readonly column: number } | null;
}

/**
 * Checks one scenario file.
 *
 * Does not throw, whatever the source holds. Beyond the limit it says what is not proved, and never says that
 * something cannot be reached.
 *
 * @param source Bytes, or text that was UTF-8.
 * @param file   The name to print in findings.
 */
export function checkScenario(
  source: string | Uint8Array,
  file: string,
  options: CheckOptions = {},
): FileCheck {
  const parsed = parseScenario(source, file);
  if (!parsed.ok) {
    return { file, ok: false, diagnostics: parsed.diagnostics, stats: null, traits: null, idPlace: null };
  }
  const context = makeContext(parsed.file, parsed.scenario, options.limit);
  const tournament = context.order.closing.length === 0 ? holdTournament(context) : null;
  const place = (pointer: string): { line: number; column: number } => {
    const { line, column } = parsed.locate(pointer);
    return { line, column };
  };
  const lowered = parsed.file.severity ?? {};
  const weighed = findAll(context, tournament).map((finding) => ({
    finding,
    severity: severityOf(finding.code, lowered[finding.code]),
  }));
  const ok = weighed.every(({ severity }) => severity !== 'error');
  const { kept, dropped } = weightiest(weighed);
  const diagnostics = [
    ...parsed.diagnostics,
    ...kept.map(({ finding: { code, pointer, message, hint, path }, severity }): CheckDiagnostic => {
      const play = path === undefined ? '' : ` (${playInWords(context, path)})`;
      return {
        code,
        severity,
        message: `${message}${play}`,
        ...(hint === undefined ? {} : { hint }),
        file,
        pointer,
        ...place(pointer),
        ...(path === undefined ? {} : { path }),
      };
    }),
  ].toSorted(
    (one, other) => one.line - other.line || one.column - other.column || (one.code < other.code ? -1 : 1),
  );
  if (dropped > 0) {
    diagnostics.push({
      code: 'ON007',
      severity: CODES.ON007.severity,
      message: `and ${dropped} more findings of no greater weight`,
      hint: 'Mend the first ones and check again.',
      file,
      pointer: '/nodes',
      ...place('/nodes'),
    });
  }
  return {
    file,
    ok,
    diagnostics,
    stats: statsOf(context, tournament),
    traits: traitsOf(context, tournament),
    idPlace: place('/id'),
  };
}

/** Keeps as many findings as somebody may read: the heavier before the lighter, in the order of the checks. */
function weightiest<T extends { readonly severity: Severity }>(
  findings: readonly T[],
): { kept: readonly T[]; dropped: number } {
  if (findings.length <= MOST_FINDINGS) return { kept: findings, dropped: 0 };
  const byWeight = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  return { kept: byWeight.slice(0, MOST_FINDINGS), dropped: findings.length - MOST_FINDINGS };
}

/** Runs every check whose promise the walk can keep. */
function findAll(context: CheckContext, tournament: Tournament | null): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const report = (finding: CheckFinding): void => {
    findings.push(finding);
  };
  const everyPlayEnds = context.order.closing.length === 0;
  checkPlaythroughs(context, report);
  checkWhys(context, report);
  checkVariables(context, report);
  checkDecisions(context, report);
  checkLeaving(context, report);
  checkFairness(context, report);
  checkWording(context, report);
  checkLoad(context, tournament, report);
  if (tournament !== null) checkGuessing(tournament, report);
  if (everyPlayEnds) checkRecurrence(context, report);
  if (context.graph.complete) {
    checkReach(context, report);
    checkConditions(context, report);
    checkHidden(context, report);
    checkStakes(context, report);
    checkOutcomes(context, report);
    if (everyPlayEnds) checkWorstPlay(context, report);
    if (everyPlayEnds) checkCutShort(context, report);
  }
  checkBeyondLimit(context, report, findings);
  return findings;
}

/** An author may lower a severity, but not below its minimum. */
function severityOf(code: Diagnostic['code'], lowered: Severity | undefined): Severity {
  const entry = codeEntry(code);
  if (entry === undefined) return 'error';
  if (lowered === undefined) return entry.severity;
  const weight = (severity: Severity): number => SEVERITIES.indexOf(severity);
  return weight(lowered) > weight(entry.minimumSeverity) ? entry.minimumSeverity : lowered;
}

function playInWords({ rules }: CheckContext, { draw, moves }: Path): string {
  const name = drawName(rules.story, draw);
  const way = moves.length === 0 ? 'at the very start' : `play: ${moves.join(' ')}`;
  return name === '' ? way : `${way}; ${name}`;
}
