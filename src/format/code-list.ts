/** How much a finding weighs. Only an error keeps a scenario from being played. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * `ON` and three digits. ON0xx: what the text says (found while reading). ON1xx: how plays run. ON2xx: fairness.
 * ON3xx: scoring. ON4xx: guessing. ON5xx: reading load. ON6xx: the library as a whole.
 */
export type Code = `ON${number}`;

export interface CodeEntry {
  readonly name: string;
  readonly severity: Severity;
  /** An author may lower the severity of a code in one file (`"severity"`), but not below this. */
  readonly minimumSeverity: Severity;
}

const error = (name: string): CodeEntry => ({ name, severity: 'error', minimumSeverity: 'error' });
/** A fault that an author may have reasons for: it can be lowered, and stays on the list. */
const warning = (name: string): CodeEntry => ({ name, severity: 'warning', minimumSeverity: 'info' });
/** A fault of scoring or fairness that may be excused with a warning, and never be silent. */
const serious = (name: string): CodeEntry => ({ name, severity: 'error', minimumSeverity: 'warning' });

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
  // How plays run, over all reachable snapshots
  ON101: warning('node-never-reached'),
  ON102: warning('choice-never-offered'),
  ON103: warning('condition-always-true'),
  ON104: warning('condition-never-true'),
  ON105: error('no-reply-on-offer'),
  ON106: error('play-need-not-end'),
  ON107: warning('ending-never-reached'),
  ON108: warning('hidden-value-changes-nothing'),
  ON109: warning('variable-never-read'),
  ON110: warning('out-of-time-never'),
  ON111: warning('text-never-seen'),
  ON112: serious('leaving-right-turns-false'),
  ON113: warning('leaving-right-never-holds'),
  ON114: serious('right-to-leave-without-way-out'),
  ON115: error('more-than-four-replies'),
  ON116: serious('replies-with-the-same-words'),
  ON119: { name: 'not-proved', severity: 'info', minimumSeverity: 'info' },
  // Fairness
  ON201: error('judged-by-what-is-hidden'),
  // Scoring
  ON301: warning('nothing-at-stake'),
  ON302: warning('axis-never-at-stake'),
  ON303: warning('best-reply-leads-to-bad-ending'),
  ON304: serious('bad-ending-by-best-replies'),
  ON305: serious('good-ending-by-grave-replies'),
  ON306: warning('cut-short-play-scores'),
  ON307: warning('node-recurs'),
  ON308: warning('why-duplicated'),
  ON309: warning('why-is-a-bare-verdict'),
  ON310: warning('why-is-about-the-person'),
  ON311: warning('thought-missing'),
  ON312: warning('thought-duplicated'),
  ON313: error('playthrough-fails'),
  ON314: warning('worst-play-scores'),
  // Guessing
  ON401: warning('strategy-scores'),
  ON402: warning('random-play-out-of-range'),
  ON403: warning('best-is-longest'),
  ON404: warning('best-is-shortest'),
  ON405: warning('only-best-hedges'),
  ON406: warning('only-worst-exclaims'),
  ON407: warning('absolutes-give-away'),
  ON408: warning('best-echoes'),
  ON409: warning('two-actions-in-one-reply'),
  ON410: warning('best-by-position'),
  // Reading load
  ON501: warning('reply-length'),
  ON502: warning('uneven-lengths'),
  ON503: warning('words-a-move'),
  ON504: warning('length-of-play'),
  ON505: warning('reading-level'),
  ON506: warning('few-decisions'),
  ON507: warning('line-too-long'),
  ON508: warning('worn-phrase'),
  // The library as a whole
  ON601: warning('principle-not-carried'),
  ON602: warning('share-of-leaving'),
  ON603: warning('strategy-scores-over-library'),
  ON604: warning('principle-wins-everywhere'),
  ON605: warning('look-tied-to-conduct'),
  ON606: error('id-taken'),
} as const satisfies Readonly<Record<Code, CodeEntry>>;

/** The codes that `parseScenario` reports. */
export type FormatCode = keyof typeof CODES;

/** Looks a code up; undefined: there is no such code. */
export function codeEntry(code: string): CodeEntry | undefined {
  return Object.hasOwn(CODES, code) ? CODES[code as FormatCode] : undefined;
}
