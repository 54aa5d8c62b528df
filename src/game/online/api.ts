/** The server, as functions: one per route, typed by the protocol. Nothing here rejects: a failure is a `Trouble`. */
import * as v from 'valibot';
import { type AnswerKey, err, ok, type Result, type Story } from '../../engine/index.ts';
import {
  type AnalysisAnswer,
  analysisSchema,
  attemptSchema,
  type BoardQuery,
  boardSchema,
  type ChangeMe,
  type ChangeTeam,
  type CreateTeam,
  closedSchema,
  createdTeamSchema,
  insightsSchema,
  type Join,
  joinedSchema,
  type Move,
  meSchema,
  movedSchema,
  myAttemptSchema,
  practiceSchema,
  problemSchema,
  recoverySchema,
  refusedFileSchema,
  scenarioCardSchema,
  teamCardSchema,
  teamSchema,
} from '../../protocol/index.ts';
import { NOT_UNDERSTOOD, refused, type Trouble, UNREACHABLE } from './trouble.ts';

export type Answer<T> = Promise<Result<T, Trouble>>;

/** How a request is made: the browser's `fetch`, or a test's. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** After so many milliseconds an answer is given up. */
const PATIENCE = 12_000;

const nothing = v.null();

export type Api = ReturnType<typeof createApi>;

/** @param fetchIt Makes the requests; addresses start with `/api`. */
export function createApi(fetchIt: Fetch = (address, init) => fetch(address, init)) {
  async function ask<S extends v.GenericSchema>(
    method: string,
    address: string,
    schema: S,
    body?: unknown,
  ): Answer<v.InferOutput<S>> {
    let response: Response;
    let text: string;
    try {
      response = await fetchIt(address, {
        method,
        credentials: 'same-origin',
        signal: AbortSignal.timeout(PATIENCE),
        ...(body === undefined
          ? {}
          : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch {
      return err(UNREACHABLE);
    }
    const said = response.status === 204 ? null : fromJson(text);
    if (!response.ok) return err(troubleIn(said));
    const read = v.safeParse(schema, said);
    return read.success ? ok(read.output) : err(NOT_UNDERSTOOD);
  }

  const part = encodeURIComponent;
  return {
    me: () => ask('GET', '/api/me', meSchema),
    changeMe: (changes: ChangeMe) => ask('PATCH', '/api/me', meSchema, changes),
    deleteMe: () => ask('DELETE', '/api/me', nothing),
    signOut: () => ask('POST', '/api/sign-out', nothing),
    myAttempts: () => ask('GET', '/api/me/attempts', v.array(myAttemptSchema)),
    newRecovery: () => ask('POST', '/api/me/recovery', recoverySchema),
    join: (body: Join) => ask('POST', '/api/join', joinedSchema, body),
    recover: (token: string) => ask('POST', '/api/recover', meSchema, { token }),

    scenarios: () => ask('GET', '/api/scenarios', v.array(scenarioCardSchema)),
    refusedFiles: () => ask('GET', '/api/scenarios/refused', v.array(refusedFileSchema)),
    practice: async (scenario: string): Answer<{ readonly story: Story; readonly key: AnswerKey }> => {
      const answer = await ask('GET', `/api/scenarios/${part(scenario)}/practice`, practiceSchema);
      // The server compiled both and sends them as they are; the schema cannot say all of what they hold.
      return answer.ok
        ? ok(answer.value as unknown as { readonly story: Story; readonly key: AnswerKey })
        : answer;
    },

    startAttempt: (scenario: string) => ask('POST', '/api/attempts', attemptSchema, { scenario }),
    attempt: (id: string) => ask('GET', `/api/attempts/${part(id)}`, attemptSchema),
    move: (id: string, move: Move) => ask('POST', `/api/attempts/${part(id)}/moves`, movedSchema, move),
    giveUp: (id: string) => ask('POST', `/api/attempts/${part(id)}/give-up`, closedSchema),
    analysis: async (id: string): Answer<AnalysisAnswer> => {
      const answer = await ask('GET', `/api/attempts/${part(id)}/debrief`, analysisSchema);
      // As above: debrief, story and transcript are the engine's own.
      return answer.ok ? ok(answer.value as unknown as AnalysisAnswer) : answer;
    },

    board: (board: string, query: BoardQuery) =>
      ask('GET', `/api/leaderboards/${part(board)}?${new URLSearchParams({ ...query })}`, boardSchema),

    createTeam: (body: CreateTeam) => ask('POST', '/api/teams', createdTeamSchema, body),
    teams: () => ask('GET', '/api/teams', v.array(teamCardSchema)),
    team: (id: string) => ask('GET', `/api/teams/${part(id)}`, teamSchema),
    changeTeam: (id: string, changes: ChangeTeam) =>
      ask('PATCH', `/api/teams/${part(id)}`, teamSchema, changes),
    insights: (scenario: string) => ask('GET', `/api/insights/${part(scenario)}`, insightsSchema),
  };
}

/** Where everything that is known of the player can be downloaded. */
export const EXPORT_ADDRESS = '/api/me/export';
/** Where a team's table can be downloaded. */
export const csvAddress = (team: string): string => `/api/teams/${encodeURIComponent(team)}/members.csv`;
/** Where a board tells of its changes. */
export const liveAddress = (board: string): string => `/api/leaderboards/${encodeURIComponent(board)}/live`;

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function troubleIn(said: unknown): Trouble {
  const problem = v.safeParse(problemSchema, said);
  if (!problem.success) return NOT_UNDERSTOOD;
  const { type, title, detail } = problem.output;
  return refused(type.split(':').at(-1) ?? '', detail ?? title);
}
