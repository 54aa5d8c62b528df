import { drawCount, drawValues, type IllegalMove, type Story } from '../../engine/index.ts';
import type { AuthorChoice } from './author-address.ts';
import { type AuthorFinding, type AuthorReport, nodeOf } from './author-report.ts';

export interface AuthorPanelProps {
  /** Null: no talk is open. */
  readonly choice: AuthorChoice | null;
  /** Null: not there yet, or the file has never been without error. */
  readonly story: Story | null;
  /** Id of the node where the play stands. */
  readonly node: string | null;
  readonly report: AuthorReport | null;
  /** The move at which the play from before the save came to a halt. */
  readonly lost: IllegalMove | null;
  readonly onChoice: (choice: AuthorChoice) => void;
  /** A play that shows a finding is wanted. */
  readonly onPlay: (scenario: string, play: NonNullable<AuthorFinding['play']>) => void;
}

/** Beside the talk: where to begin, what is drawn, and what the check found. */
export function AuthorPanel(props: AuthorPanelProps) {
  const { choice, story, report, lost } = props;
  return (
    <aside class="author" aria-label="Author's tools">
      {choice !== null && story !== null && <Bar {...props} choice={choice} story={story} />}
      {lost !== null && (
        <p class="author-lost" role="status">
          The play was taken up to move {lost.ply}: “{lost.choice}” cannot be said at {lost.node} any more.
        </p>
      )}
      {report === null ? <p class="author-sum">Checking …</p> : <Findings {...props} report={report} />}
    </aside>
  );
}

interface BarProps extends AuthorPanelProps {
  readonly choice: AuthorChoice;
  readonly story: Story;
}

function Bar({ choice, story, node, onChoice }: BarProps) {
  return (
    <div class="author-bar">
      <label>
        Begin at
        <select
          value={choice.node ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChoice({ ...choice, node: value === '' ? null : value })
          }
        >
          <option value="">the beginning</option>
          {story.nodes.map(({ id, ending }) => (
            <option key={id} value={id}>
              {ending === null ? id : `${id} (ending)`}
            </option>
          ))}
        </select>
      </label>
      <label>
        Hidden
        <select
          value={String(choice.draw % drawCount(story))}
          disabled={story.hidden.length === 0}
          onChange={({ currentTarget: { value } }) => onChoice({ ...choice, draw: Number(value) })}
        >
          {Array.from({ length: drawCount(story) }, (_, draw) => (
            <option key={draw} value={String(draw)}>
              {drawName(story, draw)}
            </option>
          ))}
        </select>
      </label>
      {node !== null && (
        <p class="author-here">
          Now at <b>{node}</b>
        </p>
      )}
    </div>
  );
}

function drawName(story: Story, draw: number): string {
  if (story.hidden.length === 0) return 'nothing is hidden';
  const values = drawValues(story, draw);
  return story.hidden
    .map((variable, index) => `${variable.name}: ${variable.values[values[index] ?? 0] ?? ''}`)
    .join(', ');
}

const HEADLINES: Readonly<Record<AuthorReport['state'], string | null>> = {
  checking: 'Checking …',
  checked: null,
  failed: 'The check broke off; the terminal says why',
};

/** On a narrow window the talk needs the room: the findings are then one press away. */
const IS_WIDE = matchMedia('(min-width: 60rem)').matches;

const WEIGHTS = ['error', 'warning', 'info'] as const;

/** The gravest first, those of one weight in the order of the text. */
function byWeight(findings: readonly AuthorFinding[]): readonly AuthorFinding[] {
  return WEIGHTS.flatMap((weight) => findings.filter(({ severity }) => severity === weight));
}

interface FindingsProps extends AuthorPanelProps {
  readonly report: AuthorReport;
}

function Findings({ report, ...props }: FindingsProps) {
  const { file, state, findings, shape } = report;
  return (
    <details class="author-findings" open={IS_WIDE}>
      <summary class="author-sum" aria-live="polite">
        {HEADLINES[state] ?? sum(findings)}
      </summary>
      <ol>
        {byWeight(findings).map((finding) => (
          <Finding
            key={`${finding.code} ${finding.pointer} ${finding.message}`}
            finding={finding}
            {...props}
            file={file}
          />
        ))}
      </ol>
      {shape !== '' && <p class="author-shape">{shape}</p>}
    </details>
  );
}

interface FindingProps extends Omit<AuthorPanelProps, 'report'> {
  readonly finding: AuthorFinding;
  readonly file: string;
}

function Finding({ finding, file, choice, story, node, onChoice, onPlay }: FindingProps) {
  const { code, severity, message, hint, line, column, play } = finding;
  const about = nodeOf(finding);
  const isHere = about !== null && about === node;
  const canGo = choice !== null && story?.nodes.some(({ id }) => id === about) === true;
  return (
    <li class={`is-${severity}${isHere ? ' is-here' : ''}`}>
      <p class="author-place">
        <b>
          {severity} {code}
        </b>{' '}
        <span title={file}>
          line {line}:{column}
        </span>
        {isHere && <span> · here</span>}
      </p>
      <p>{message}</p>
      {hint !== null && <p class="author-hint">{hint}</p>}
      {choice !== null && (canGo || play !== null) && (
        <p class="author-goes">
          {play !== null && (
            <button type="button" onClick={() => onPlay(choice.scenario, play)}>
              Show the play
            </button>
          )}
          {canGo && (
            <button type="button" onClick={() => onChoice({ ...choice, node: about })}>
              Begin at {about}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

function sum(findings: readonly AuthorFinding[]): string {
  const words = WEIGHTS.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    const word = severity === 'info' ? 'note' : severity;
    return count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`];
  });
  return words.length === 0 ? 'Nothing to mend' : words.join(', ');
}
