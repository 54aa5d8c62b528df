/** What the game may ask of the server. Shared schemas: the browser is typed by them, the server checks with them. */
import * as v from 'valibot';
import { LONGEST_COURSE, LONGEST_NAME } from './limits.ts';

/** Control characters, and marks that turn the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** At least one of these: a name of blanks and joiners alone is none. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const nameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(LONGEST_NAME),
  v.check((name) => !UNPRINTABLE.test(name), 'Only printable characters, please.'),
  v.check((name) => VISIBLE.test(name), 'A name that can be read, please.'),
);

const scenarioIdSchema = v.pipe(v.string(), v.maxLength(64), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/));

const idSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

export const createTeamSchema = v.strictObject({
  name: nameSchema,
  /** The display name of the trainer who creates it. */
  trainer: nameSchema,
  /** From the set-up link; an admin needs none. */
  setUp: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
});
export type CreateTeam = v.InferOutput<typeof createTeamSchema>;

export const changeTeamSchema = v.strictObject({
  name: v.exactOptional(nameSchema),
  course: v.exactOptional(
    v.nullable(v.pipe(v.array(scenarioIdSchema), v.minLength(1), v.maxLength(LONGEST_COURSE))),
  ),
  /** Milliseconds since 1970; null: no date. */
  due: v.exactOptional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8e15)))),
  /** true: revoke the join code and make another. */
  newJoinCode: v.exactOptional(v.boolean()),
  /** true: revoke the join code. */
  closeJoining: v.exactOptional(v.boolean()),
  /** A member who shall be a trainer of this team too. */
  addTrainer: v.exactOptional(idSchema),
  /** A member who is taken out of the team; what they played stays theirs. */
  removeMember: v.exactOptional(idSchema),
});
export type ChangeTeam = v.InferOutput<typeof changeTeamSchema>;

export const joinSchema = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(20)),
  name: nameSchema,
});
export type Join = v.InferOutput<typeof joinSchema>;

export const recoverSchema = v.strictObject({ token: v.pipe(v.string(), v.maxLength(100)) });
export type Recover = v.InferOutput<typeof recoverSchema>;

export const changeMeSchema = v.strictObject({
  name: v.exactOptional(nameSchema),
  hidden: v.exactOptional(v.boolean()),
  /** true: leave the team. */
  leaveTeam: v.exactOptional(v.boolean()),
});
export type ChangeMe = v.InferOutput<typeof changeMeSchema>;

export const startAttemptSchema = v.strictObject({ scenario: scenarioIdSchema });
export type StartAttempt = v.InferOutput<typeof startAttemptSchema>;

export const moveSchema = v.strictObject({
  ply: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500)),
  position: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
});
export type Move = v.InferOutput<typeof moveSchema>;

export const BOARD_KINDS = ['first', 'latest'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];
export const BOARD_WINDOWS = ['all', 'month', 'week'] as const;
export type BoardWindow = (typeof BOARD_WINDOWS)[number];

export const boardQuerySchema = v.strictObject({
  kind: v.optional(v.picklist(BOARD_KINDS), 'first'),
  window: v.optional(v.picklist(BOARD_WINDOWS), 'all'),
  /** Only this team, the own one. */
  team: v.exactOptional(idSchema),
  around: v.exactOptional(v.literal('me')),
});
export type BoardQuery = v.InferOutput<typeof boardQuerySchema>;
