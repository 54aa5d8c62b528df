/** `explain`: plays a scenario and prints the analysis of the play (design 7). */
import { parseArgs } from 'node:util';
import {
  begin,
  bestReply,
  choiceAt,
  debrief,
  drawWith,
  hasEnded,
  type IllegalMove,
  type Judge,
  linkJudge,
  linkRules,
  play,
  replay,
  type Scenario,
  type Story,
  storyGraph,
  worstReply,
} from '../engine/index.ts';
import { formatDiagnostic, parseScenario } from '../format/index.ts';
import { analysisOf } from './analysis.ts';
import {
  type Command,
  type ExitCode,
  type Format,
  readFormat,
  type Terminal,
  UsageError,
} from './command.ts';
import { writeExplanation } from './explanation.ts';
import { GRAPH_FORMATS, type GraphFormat, writeGraph } from './graph-text.ts';
import { readScenarioFile } from './scenario-file.ts';

const USAGE = `npm run explain -- <file> [--hidden name=value ...] [--play "choice choice ..." | --best | --worst] [--format text|json]
npm run explain -- <file> --graph mermaid|dot

Plays a scenario and prints the analysis of the play, or draws the scenario.
  --hidden name=value   what is drawn; what is not named takes its first listed value
  --play "a b c"        takes these choices, by id
  --best                takes the first best reply at every decision
  --worst               takes the reply that gives away most at every decision
  --format text|json    text is for reading (the default)
  --graph mermaid|dot   the whole scenario as a graph: replies, ways out (dashed) and endings (coloured)
Without --play, --best or --worst it shows where the scenario begins and what is on offer there.

Exit code: 0 done, 1 the file has an error or a move is illegal, 2 bad usage.
`;

export const explain: Command = {
  name: 'explain',
  summary: 'plays a scenario and prints the analysis',
  usage: USAGE,
  run,
};

/** How the moves are found. */
type Conduct =
  | { readonly kind: 'moves'; readonly moves: readonly string[] }
  | { readonly kind: 'best' | 'worst' };

interface Request {
  readonly file: string;
  /** Not played but drawn. */
  readonly graph: GraphFormat | null;
  readonly hidden: readonly string[];
  readonly conduct: Conduct;
  readonly format: Format;
}

/** The draws and orders of replies do not show in an analysis by ids: any secret will do. */
const ORDER_SECRET = 'explain';

function run(args: readonly string[], terminal: Terminal): ExitCode {
  const { file, graph, hidden, conduct, format } = readRequest(args);
  const parsed = parseScenario(readScenarioFile(file), file);
  if (!parsed.ok) {
    if (format === 'json')
      writeJson(terminal, { files: [{ file, ok: false, diagnostics: parsed.diagnostics }] });
    else terminal.err(`${parsed.diagnostics.map(formatDiagnostic).join('\n')}\n`);
    return 1;
  }

  if (graph !== null) {
    terminal.out(writeGraph(storyGraph(parsed.scenario.story), graph));
    return 0;
  }
  const { story, key }: Scenario = parsed.scenario;
  const judge = linkJudge(linkRules(story), key);
  const draw = drawWith(story, readHidden(story, hidden));
  const played = movesOf(judge, draw, conduct);
  if (!played.ends) {
    terminal.err(
      `This play never ends: after ${played.moves.length} moves it stands where it has stood before. Give the loop a counter, or let it take minutes.\n`,
    );
    return 1;
  }

  const told = debrief(judge, { draw, orderSecret: ORDER_SECRET, moves: played.moves });
  const last = replay(judge.rules, draw, played.moves).snapshots.at(-1);
  if (last === undefined) throw new Error('a replay without a snapshot');
  if (format === 'json') writeJson(terminal, analysisOf(judge, told, last));
  else terminal.out(writeExplanation(judge, told, last));
  if (told.illegal === null) return 0;
  terminal.err(`${wordIllegalMove(told.illegal)}\n`);
  return 1;
}

function readRequest(args: readonly string[]): Request {
  const { values, tokens } = parseOptions(args);
  const files: string[] = [];
  const hidden: string[] = [];
  let previous = '';
  for (const token of tokens) {
    if (token.kind === 'option') {
      if (token.name === 'hidden') hidden.push(token.value ?? '');
      previous = token.name;
    } else if (token.kind === 'positional') {
      // "--hidden a=1 b=2": the list goes on until something that is no pair.
      const goesOn = previous === 'hidden' && token.value.includes('=');
      (goesOn ? hidden : files).push(token.value);
      if (!goesOn) previous = '';
    }
  }
  const [file, ...others] = files;
  if (file === undefined) throw new UsageError('Name the scenario file to play.');
  if (others.length > 0) {
    throw new UsageError(
      `One file at a time, please: what is ${others.join(' ')}? Moves go in quotes after --play.`,
    );
  }
  const graph = readGraph(values.graph);
  if (graph !== null && (hidden.length > 0 || values.format !== undefined || hasConduct(values))) {
    throw new UsageError('--graph draws the whole scenario: leave out what belongs to a play.');
  }
  return { file, graph, hidden, conduct: readConduct(values), format: readFormat(values.format) };
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      tokens: true,
      options: {
        hidden: { type: 'string', multiple: true },
        play: { type: 'string' },
        best: { type: 'boolean' },
        worst: { type: 'boolean' },
        format: { type: 'string' },
        graph: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

interface Conducts {
  readonly play?: string | undefined;
  readonly best?: boolean | undefined;
  readonly worst?: boolean | undefined;
}

function hasConduct({ play, best, worst }: Conducts): boolean {
  return play !== undefined || best === true || worst === true;
}

function readGraph(value: string | undefined): GraphFormat | null {
  if (value === undefined) return null;
  const graph = GRAPH_FORMATS.find((known) => known === value);
  if (graph === undefined) throw new UsageError(`--graph is "mermaid" or "dot", not "${value}".`);
  return graph;
}

function readConduct({ play, best = false, worst = false }: Conducts): Conduct {
  if (Number(play !== undefined) + Number(best) + Number(worst) > 1) {
    throw new UsageError('Take one of --play, --best and --worst.');
  }
  if (best) return { kind: 'best' };
  if (worst) return { kind: 'worst' };
  return { kind: 'moves', moves: (play ?? '').split(/\s+/).filter((move) => move !== '') };
}

/** Indices of the hidden values, in the order of the story. */
function readHidden(story: Story, pairs: readonly string[]): number[] {
  const chosen = story.hidden.map(() => 0);
  for (const pair of pairs) {
    const [name = '', value] = pair.split('=', 2);
    if (value === undefined) throw new UsageError(`--hidden wants name=value, not "${pair}".`);
    const index = story.hidden.findIndex((variable) => variable.name === name);
    const variable = story.hidden[index];
    if (variable === undefined) {
      const names = story.hidden.map((known) => known.name);
      throw new UsageError(
        names.length === 0
          ? `Nothing is hidden in ${story.id}, so there is no "${name}".`
          : `Nothing hidden is called "${name}"; there is ${names.join(', ')}.`,
      );
    }
    const wanted = variable.values.indexOf(value);
    if (wanted === -1)
      throw new UsageError(`${name} is one of ${variable.values.join(', ')}, not "${value}".`);
    chosen[index] = wanted;
  }
  return chosen;
}

/** The moves of a conduct. Where it would go round for ever, `ends` is false. */
function movesOf(
  judge: Judge,
  draw: number,
  conduct: Conduct,
): { readonly ends: boolean; readonly moves: readonly string[] } {
  if (conduct.kind === 'moves') return { ends: true, moves: conduct.moves };
  const { rules } = judge;
  const pick = conduct.kind === 'best' ? bestReply : worstReply;
  const moves: string[] = [];
  const seen = new Set<string>();
  let snapshot = begin(rules, draw);
  while (!hasEnded(rules, snapshot)) {
    const place = `${snapshot.node} ${snapshot.values.join(' ')}`;
    if (seen.has(place)) return { ends: false, moves };
    seen.add(place);
    const reply = pick(judge, snapshot);
    if (reply === undefined) break;
    moves.push(choiceAt(rules, snapshot.node, reply.choice).source.id);
    snapshot = play(rules, snapshot, reply.choice);
  }
  return { ends: true, moves };
}

function wordIllegalMove({ code, ply, node, choice, offered }: IllegalMove): string {
  const open = offered.join(', ');
  switch (code) {
    case 'already-ended':
      return `Illegal move at ply ${ply}: "${choice}" comes after the ending ${node}; nothing is on offer there.`;
    case 'no-such-choice':
      return `Illegal move at ply ${ply}: node ${node} has no choice "${choice}". On offer: ${open}.`;
    case 'not-on-offer':
      return `Illegal move at ply ${ply}: "${choice}" is not on offer at node ${node} now. On offer: ${open}.`;
  }
}

function writeJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}
