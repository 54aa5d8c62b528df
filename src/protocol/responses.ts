/** What the server answers. The schemas also describe the interface in `/api/openapi.json`. */
import * as v from 'valibot';
import { AXES, BANDS, ENDING_KINDS, LEVELS, MOODS, PLACES } from '../engine/index.ts';

const points = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)));
const band = v.nullable(v.picklist(BANDS));

/** A score as it is shown: whole points. */
export const shownScoreSchema = v.object({
  whole: points,
  band,
  axes: v.object({ [AXES[0]]: points, [AXES[1]]: points, [AXES[2]]: points }),
});
export type ShownScore = v.InferOutput<typeof shownScoreSchema>;

const lookSchema = v.record(v.string(), v.unknown());

/** Somebody who has spoken, under a name that tells nothing: `p1`, `p2` … */
const castSchema = v.record(
  v.string(),
  v.object({ name: v.string(), role: v.string(), company: v.string(), look: lookSchema }),
);

export const viewSchema = v.object({
  passages: v.array(
    v.object({
      place: v.nullable(v.picklist(PLACES)),
      when: v.nullable(v.string()),
      lines: v.array(v.object({ who: v.string(), mood: v.nullable(v.picklist(MOODS)), text: v.string() })),
    }),
  ),
  gauges: v.array(
    v.object({
      label: v.string(),
      value: v.number(),
      min: v.number(),
      max: v.number(),
      unit: v.nullable(v.string()),
      isClock: v.boolean(),
    }),
  ),
  replies: v.array(v.object({ text: v.string(), leaves: v.boolean(), label: v.nullable(v.string()) })),
  ending: v.nullable(v.object({ kind: v.picklist(ENDING_KINDS), title: v.string(), lesson: v.string() })),
});

export const scenarioCardSchema = v.object({
  id: v.string(),
  version: v.number(),
  hash: v.string(),
  title: v.string(),
  summary: v.string(),
  level: v.picklist(LEVELS),
  customer: v.object({ name: v.string(), role: v.string(), company: v.string(), look: lookSchema }),
  /** Whether this player may load the file and practise. */
  practice: v.boolean(),
  /** Whether ranked play is on offer for this player. */
  ranked: v.boolean(),
  mine: v.object({
    open: v.nullable(v.string()),
    first: v.nullable(shownScoreSchema),
    latest: v.nullable(shownScoreSchema),
    attempts: v.number(),
  }),
});
export type ScenarioCard = v.InferOutput<typeof scenarioCardSchema>;

export const attemptSchema = v.object({
  id: v.string(),
  scenario: v.string(),
  title: v.string(),
  briefing: v.array(v.string()),
  customer: v.string(),
  /** The number of moves made. */
  ply: v.number(),
  isFirst: v.boolean(),
  cast: castSchema,
  /** All views so far; the last is what is to be answered now. */
  views: v.array(viewSchema),
});
export type AttemptAnswer = v.InferOutput<typeof attemptSchema>;

export const movedSchema = v.object({ ply: v.number(), view: viewSchema, cast: castSchema });
export type Moved = v.InferOutput<typeof movedSchema>;

export const boardRowSchema = v.object({
  rank: v.number(),
  name: v.string(),
  team: v.nullable(v.string()),
  score: v.number(),
  band: v.picklist(BANDS),
  me: v.boolean(),
});
export type BoardRow = v.InferOutput<typeof boardRowSchema>;

export const boardSchema = v.object({
  board: v.string(),
  title: v.string(),
  kind: v.picklist(['first', 'latest']),
  window: v.string(),
  version: v.number(),
  players: v.number(),
  /** The three best; then, where it is known who asks, the neighbourhood. Never the bottom for its own sake. */
  top: v.array(boardRowSchema),
  around: v.array(boardRowSchema),
  me: v.nullable(boardRowSchema),
  teams: v.array(
    v.object({
      rank: v.nullable(v.number()),
      name: v.string(),
      mean: v.nullable(v.number()),
      played: v.number(),
      members: v.number(),
      mine: v.boolean(),
    }),
  ),
});
export type Board = v.InferOutput<typeof boardSchema>;

export const meSchema = v.object({
  id: v.string(),
  name: v.string(),
  role: v.picklist(['player', 'trainer', 'admin']),
  hidden: v.boolean(),
  team: v.nullable(
    v.object({
      id: v.string(),
      name: v.string(),
      course: v.nullable(v.array(v.string())),
      due: v.nullable(v.number()),
    }),
  ),
});
export type Me = v.InferOutput<typeof meSchema>;

export const joinedSchema = v.object({ me: meSchema, recovery: v.string() });
export type Joined = v.InferOutput<typeof joinedSchema>;

/** RFC 9457. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
});
export type Problem = v.InferOutput<typeof problemSchema>;
