/**
 * What the server answers. The schemas also describe the interface in `/api/openapi.json`. They are strict, so that a
 * test which reads an answer with its schema finds anything that slipped out.
 */
import * as v from 'valibot';
import {
  AXES,
  BANDS,
  type Debrief,
  ENDING_KINDS,
  LEVELS,
  MOODS,
  PLACES,
  type Story,
  type Transcript,
} from '../engine/index.ts';
import { BOARD_KINDS, BOARD_WINDOWS } from './requests.ts';

const points = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)));
const band = v.nullable(v.picklist(BANDS));
/** Milliseconds since 1970, by the clock of the server. */
const time = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A score as it is shown: whole points. */
export const shownScoreSchema = v.strictObject({
  whole: points,
  band,
  axes: v.strictObject({ [AXES[0]]: points, [AXES[1]]: points, [AXES[2]]: points }),
});
export type ShownScore = v.InferOutput<typeof shownScoreSchema>;

const lookSchema = v.record(v.string(), v.unknown());

const personSchema = v.strictObject({
  name: v.string(),
  role: v.string(),
  company: v.string(),
  look: lookSchema,
});

/** The customer and whoever has spoken, under names that tell nothing: `p1`, `p2` … in the order of appearance. */
const castSchema = v.record(v.pipe(v.string(), v.regex(/^p[1-9]\d*$/)), personSchema);
export type ShownCast = v.InferOutput<typeof castSchema>;

/** The engine's `View`, with the names of the cast replaced. */
export const viewSchema = v.strictObject({
  passages: v.array(
    v.strictObject({
      place: v.nullable(v.picklist(PLACES)),
      when: v.nullable(v.string()),
      lines: v.array(
        v.strictObject({ who: v.string(), mood: v.nullable(v.picklist(MOODS)), text: v.string() }),
      ),
    }),
  ),
  gauges: v.array(
    v.strictObject({
      label: v.string(),
      value: v.number(),
      min: v.number(),
      max: v.number(),
      unit: v.nullable(v.string()),
      isClock: v.boolean(),
    }),
  ),
  replies: v.array(v.strictObject({ text: v.string(), leaves: v.boolean(), label: v.nullable(v.string()) })),
  ending: v.nullable(
    v.strictObject({ kind: v.picklist(ENDING_KINDS), title: v.string(), lesson: v.string() }),
  ),
});
export type ShownView = v.InferOutput<typeof viewSchema>;

export const scenarioCardSchema = v.strictObject({
  id: v.string(),
  version: v.number(),
  hash: v.string(),
  title: v.string(),
  summary: v.string(),
  /** To be read before a first attempt counts. */
  briefing: v.array(v.string()),
  level: v.picklist(LEVELS),
  customer: personSchema,
  /** Whether whoever asks may load the file and practise. */
  practice: v.boolean(),
  /** Whether ranked play is on offer for whoever asks. */
  ranked: v.boolean(),
  mine: v.strictObject({
    /** The id of the open attempt. */
    open: v.nullable(v.string()),
    first: v.nullable(shownScoreSchema),
    latest: v.nullable(shownScoreSchema),
    attempts: count,
  }),
});
export type ScenarioCard = v.InferOutput<typeof scenarioCardSchema>;

/** What practice needs: a file, compiled. Its two parts are the engine's `Story` and `AnswerKey`. */
export const practiceSchema = v.strictObject({
  story: v.record(v.string(), v.unknown()),
  key: v.record(v.string(), v.unknown()),
});

export const ATTEMPT_STATUSES = ['open', 'ended', 'given-up'] as const;

export const attemptSchema = v.strictObject({
  id: v.string(),
  scenario: v.string(),
  version: v.number(),
  language: v.string(),
  title: v.string(),
  summary: v.string(),
  briefing: v.array(v.string()),
  level: v.picklist(LEVELS),
  /** A key of `cast`. */
  customer: v.string(),
  status: v.picklist(ATTEMPT_STATUSES),
  isFirst: v.boolean(),
  /** The number of moves made. */
  ply: count,
  /** The position that was taken in each view but the last. */
  positions: v.array(count),
  cast: castSchema,
  /** All views so far; the last is what is to be answered now. */
  views: v.array(viewSchema),
});
export type AttemptAnswer = v.InferOutput<typeof attemptSchema>;

/** The number of moves made with this one, what was shown after it, and who has spoken up to then. */
export const movedSchema = v.strictObject({ ply: count, view: viewSchema, cast: castSchema });
export type Moved = v.InferOutput<typeof movedSchema>;

export const closedSchema = v.strictObject({
  status: v.picklist(ATTEMPT_STATUSES),
  score: v.nullable(shownScoreSchema),
});
export type Closed = v.InferOutput<typeof closedSchema>;

/** After the end: the engine's `Debrief` of the play, the story that it speaks of, and the play's transcript. */
export const analysisSchema = v.strictObject({
  status: v.picklist(ATTEMPT_STATUSES),
  score: shownScoreSchema,
  debrief: v.record(v.string(), v.unknown()),
  story: v.record(v.string(), v.unknown()),
  transcript: v.record(v.string(), v.unknown()),
});
/** The same, with the parts by their names. */
export interface AnalysisAnswer {
  readonly status: 'ended' | 'given-up';
  readonly score: ShownScore;
  readonly debrief: Debrief;
  readonly story: Story;
  readonly transcript: Transcript;
}

export const boardRowSchema = v.strictObject({
  rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.string(),
  team: v.nullable(v.string()),
  score: v.number(),
  band: v.picklist(BANDS),
  me: v.boolean(),
});
export type BoardRow = v.InferOutput<typeof boardRowSchema>;

export const boardSchema = v.strictObject({
  board: v.string(),
  title: v.string(),
  kind: v.picklist(BOARD_KINDS),
  window: v.picklist(BOARD_WINDOWS),
  /** Counts the changes of the board; what the live stream tells. */
  version: count,
  /** How many visible players stand on it. */
  players: count,
  /** The three best. */
  top: v.array(boardRowSchema),
  /** With `around=me`: who stands next to me, and I; never the bottom for its own sake. */
  around: v.array(boardRowSchema),
  /** My own row, also while I hide from the others. */
  me: v.nullable(boardRowSchema),
  /** The best teams, and mine. Empty where one team is asked for. */
  teams: v.array(
    v.strictObject({
      /** Null: too few members have a score. */
      rank: v.nullable(v.number()),
      name: v.string(),
      /** Trimmed mean of the members' scores, whole points. */
      mean: v.nullable(v.number()),
      played: count,
      members: count,
      mine: v.boolean(),
    }),
  ),
});
export type Board = v.InferOutput<typeof boardSchema>;

export const ROLES = ['player', 'trainer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const meSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  role: v.picklist(ROLES),
  hidden: v.boolean(),
  team: v.nullable(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      /** Scenario ids in order. */
      course: v.array(v.string()),
      due: v.nullable(time),
    }),
  ),
});
export type Me = v.InferOutput<typeof meSchema>;

/** The token of the recovery link: shown once, stored as a hash. */
export const recoverySchema = v.strictObject({ recovery: v.string() });
export const joinedSchema = v.strictObject({ me: meSchema, recovery: v.string() });
export type Joined = v.InferOutput<typeof joinedSchema>;

export const myAttemptSchema = v.strictObject({
  id: v.string(),
  scenario: v.string(),
  title: v.string(),
  status: v.picklist(ATTEMPT_STATUSES),
  isFirst: v.boolean(),
  startedAt: time,
  endedAt: v.nullable(time),
  score: v.nullable(shownScoreSchema),
  /** Sums of the points of the evidence that the replies gave, by principle. Empty while the attempt is open. */
  principles: v.record(v.string(), v.number()),
});
export type MyAttempt = v.InferOutput<typeof myAttemptSchema>;

export const exportSchema = v.strictObject({
  me: meSchema,
  joinedAt: time,
  attempts: v.array(
    v.strictObject({
      ...myAttemptSchema.entries,
      hash: v.string(),
      moves: v.array(v.strictObject({ position: count, at: time })),
      /** Null before the end: until then its secrets are the server's. */
      transcript: v.nullable(v.record(v.string(), v.unknown())),
    }),
  ),
  boards: v.array(
    v.strictObject({
      board: v.string(),
      kind: v.picklist(BOARD_KINDS),
      window: v.string(),
      score: v.number(),
      at: time,
    }),
  ),
});

const joinCodeSchema = v.nullable(v.strictObject({ code: v.string(), expires: time }));

export const memberSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  role: v.picklist(ROLES),
  joinedAt: time,
  /** What this member has played. */
  plays: v.array(
    v.strictObject({
      scenario: v.string(),
      attempts: count,
      open: v.boolean(),
      first: v.nullable(shownScoreSchema),
      latest: v.nullable(shownScoreSchema),
      /** Latest minus first, in whole points; null with fewer than two. */
      growth: v.nullable(v.number()),
      /** The first was played faster than anybody reads. */
      implausiblyFast: v.boolean(),
      endedAt: v.nullable(time),
    }),
  ),
});

export const teamSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  /** Scenario ids in order: the team's own course, or the first-week course. */
  course: v.array(v.string()),
  hasOwnCourse: v.boolean(),
  due: v.nullable(time),
  join: joinCodeSchema,
  members: v.array(memberSchema),
});
export type Team = v.InferOutput<typeof teamSchema>;

export const teamCardSchema = v.strictObject({ id: v.string(), name: v.string(), members: count });

export const createdTeamSchema = v.strictObject({
  team: v.strictObject({ id: v.string(), name: v.string(), join: joinCodeSchema }),
  /** Who was signed in by this on this device; null where an admin set the team up for somebody else. */
  me: v.nullable(meSchema),
  /** The recovery token of the new team's trainer. */
  recovery: v.string(),
});
export type CreatedTeam = v.InferOutput<typeof createdTeamSchema>;

export const insightsSchema = v.strictObject({
  scenario: v.string(),
  /** How many first attempts stand behind the numbers. */
  n: count,
  /** Empty while `n` is too small. */
  nodes: v.array(
    v.strictObject({
      node: v.string(),
      /** The last thing that was said there. */
      line: v.nullable(v.string()),
      replies: v.array(v.strictObject({ text: v.string(), leaves: v.boolean(), taken: count })),
    }),
  ),
});
export type Insights = v.InferOutput<typeof insightsSchema>;

/** A file in the trainers' folder that was not published, and why. */
export const refusedFileSchema = v.strictObject({
  file: v.string(),
  /** In words, where it is not for findings. */
  reason: v.nullable(v.string()),
  diagnostics: v.array(
    v.strictObject({
      code: v.string(),
      severity: v.string(),
      message: v.string(),
      hint: v.exactOptional(v.string()),
      file: v.string(),
      pointer: v.string(),
      line: v.number(),
      column: v.number(),
    }),
  ),
});
export type RefusedFile = v.InferOutput<typeof refusedFileSchema>;

/** RFC 9457. `type` names the kind of refusal for programs, `detail` says a way on to people. */
export const problemSchema = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.exactOptional(v.string()),
});
export type Problem = v.InferOutput<typeof problemSchema>;
