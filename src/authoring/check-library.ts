/** Checks a library: all scenario files together. */
import { CODES } from '../format/index.ts';
import type { CheckDiagnostic, FileCheck } from './check-scenario.ts';
import { findInLibrary } from './checks/library.ts';

/**
 * Finds what only shows when all scenarios are laid side by side (ON601 to ON606). Files that could not be read are
 * left out; below ten scenarios only their ids are compared.
 *
 * @param checks  The results of `checkScenario`, in any order.
 * @param library The name to print for findings about no one file, for example the folder.
 */
export function checkLibrary(checks: readonly FileCheck[], library: string): CheckDiagnostic[] {
  const readable = checks.flatMap((check) =>
    check.traits === null ? [] : [{ check, traits: check.traits }],
  );
  const findings = findInLibrary(readable.map(({ traits }) => traits));
  return findings.map(({ code, scenario, message, hint }) => {
    const about = scenario === null ? undefined : readable[scenario]?.check;
    return {
      code,
      severity: CODES[code].severity,
      message,
      hint,
      file: about?.file ?? library,
      pointer: about === undefined ? '' : '/id',
      ...(about?.idPlace ?? { line: 1, column: 1 }),
    };
  });
}
