/** How much a finding weighs. Only an error keeps a scenario from being played. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** `ON` and three digits. ON0xx: what the text says (found while reading). */
export type Code = `ON${number}`;

export interface CodeEntry {
  readonly name: string;
  readonly severity: Severity;
  /** An author may lower the severity of a code in one file (`"severity"`), but not below this. */
  readonly minimumSeverity: Severity;
}

const error = (name: string): CodeEntry => ({ name, severity: 'error', minimumSeverity: 'error' });

/**
 * Every code there is. A code that is retired stays in the list, so that it never comes back with another
 * meaning.
 */
export const CODES = {
  // Reading the text
  ON001: error('too-large'),
  ON002: error('wrong-encoding'),
  ON003: error('json-syntax'),
  ON004: error('nested-too-deep'),
  ON005: error('duplicate-key'),
  ON006: error('reserved-key'),
  ON007: { name: 'more-findings', severity: 'info', minimumSeverity: 'info' },
  // The shape of the file
  ON010: error('missing-property'),
  ON011: error('unknown-property'),
  ON012: error('wrong-type'),
  ON013: error('not-in-list'),
  ON014: error('out-of-range'),
  ON015: error('badly-formed-name'),
  ON016: error('too-many-nodes'),
  ON017: error('too-many-draws'),
  ON018: error('id-differs-from-file'),
  ON019: error('severity-refused'),
  // Names that point somewhere
  ON020: error('name-taken'),
  ON021: error('reserved-word'),
  ON022: error('unknown-node'),
  ON023: error('unknown-cast-member'),
  ON024: error('unknown-principle'),
  ON025: error('unknown-variable-in-effect'),
  ON026: error('wrong-effect'),
  ON027: error('duplicate-choice'),
  ON028: error('unknown-hidden-value'),
  ON029: error('unknown-in-playthrough'),
  // How the nodes hang together
  ON030: error('node-needs-one-way-on'),
  ON031: error('order-of-targets'),
  ON032: error('out-of-time-missing'),
  ON033: error('out-of-time-without-clock'),
  ON034: error('out-of-time-leads-to-choices'),
  ON035: error('circle-without-choice'),
  ON036: error('gauge-range'),
  ON037: error('minutes-without-clock'),
  // Conditions
  ON040: error('condition-syntax'),
  ON041: error('condition-unknown-name'),
  ON042: error('condition-type'),
  ON043: error('condition-not-allowed'),
  ON044: error('condition-too-complex'),
  ON045: error('condition-unknown-value'),
  ON046: error('condition-reads-hidden'),
} as const satisfies Readonly<Record<Code, CodeEntry>>;

/** The codes that `parseScenario` reports. */
export type FormatCode = keyof typeof CODES;

/** Looks a code up; undefined: there is no such code. */
export function codeEntry(code: string): CodeEntry | undefined {
  return Object.hasOwn(CODES, code) ? CODES[code as FormatCode] : undefined;
}
