/** Checks one scenario file: reads it, walks it, and collects what every check finds, in the order of the text. */
import { codeEntry, type Diagnostic, parseScenario, SEVERITIES, type Severity } from '../format/index.ts';
import { holdTournament, type Tournament } from './bots/tournament.ts';
import { checkFairness, checkHidden, drawName } from './checks/fairness.ts';
import { checkConditions, checkDecisions, checkReach } from './checks/flow.ts';
import { checkGuessing } from './checks/guessing.ts';
import { checkLeaving } from './checks/leaving.ts';
import { checkPlaythroughs } from './checks/playthroughs.ts';
import { checkOutcomes, checkRecurrence, checkStakes } from './checks/scoring.ts';
import { checkVariables } from './checks/variables.ts';
import { checkWhys } from './checks/whys.ts';
import { checkWorstPlay } from './checks/worst-play.ts';
import { type CheckContext, makeContext } from './context.ts';
import type { Path } from './explore.ts';
import type { CheckFinding, Report } from './finding.ts';
import { findLookAlikes, type LookAlikes } from './look-alikes.ts';

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
  /** What the checks worked on; null where the file could not be read as a scenario. */
  readonly context: CheckContext | null;
  readonly alikes: LookAlikes | null;
  readonly tournament: Tournament | null;
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
  if (!parsed.ok)
    return {
      file,
      ok: false,
      diagnostics: parsed.diagnostics,
      context: null,
      alikes: null,
      tournament: null,
    };

  const context = makeContext(parsed.file, parsed.scenario, options.limit);
  const alikes = findLookAlikes(context.rules);
  const findings: CheckFinding[] = [];
  const tournament = context.order.closing.length === 0 ? holdTournament(context) : null;
  runChecks(context, alikes, tournament, (finding) => findings.push(finding));

  const lowered = parsed.file.severity ?? {};
  const diagnostics = [
    ...parsed.diagnostics,
    ...findings.map(({ code, pointer, message, hint, path }): CheckDiagnostic => {
      const { line, column } = parsed.locate(pointer);
      const play = path === undefined ? '' : ` (${playInWords(context, path)})`;
      return {
        code,
        severity: severityOf(code, lowered[code]),
        message: `${message}${play}`,
        ...(hint === undefined ? {} : { hint }),
        file,
        pointer,
        line,
        column,
        ...(path === undefined ? {} : { path }),
      };
    }),
  ].toSorted(
    (one, other) => one.line - other.line || one.column - other.column || (one.code < other.code ? -1 : 1),
  );
  return {
    file,
    ok: diagnostics.every(({ severity }) => severity !== 'error'),
    diagnostics,
    context,
    alikes,
    tournament,
  };
}

function runChecks(
  context: CheckContext,
  alikes: LookAlikes,
  tournament: Tournament | null,
  report: Report,
): void {
  const { graph } = context;
  checkPlaythroughs(context, report);
  checkWhys(context, report);
  checkVariables(context, report);
  checkDecisions(context, report);
  checkLeaving(context, report);
  checkFairness(context, alikes, report);
  checkOutcomes(context, report);
  checkRecurrence(context, report);
  if (tournament !== null) checkGuessing(tournament, report);
  if (graph.complete) {
    checkReach(context, report);
    checkConditions(context, report);
    checkStakes(context, report);
    checkHidden(context, alikes, report);
    if (context.order.closing.length === 0) checkWorstPlay(context, report);
  }
  if (!graph.complete || !alikes.complete) {
    report({
      code: 'ON119',
      pointer: '/nodes',
      message: `not proved beyond ${graph.snapshotCount} snapshots: whether all is reached, whether every condition is needed, and whether no other play shows one of the faults above`,
      hint: 'Gauges with fewer steps make fewer snapshots; --limit lets the check walk farther.',
    });
  }
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
