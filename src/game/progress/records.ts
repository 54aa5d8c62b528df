/**
 * What is kept on the device. Records come back from storage as strangers: an older version of the game may have
 * written them, or a disk may have torn them, so each is checked before it is believed.
 */
import * as v from 'valibot';
import { AXES, BANDS, type Score, type Transcript } from '../../engine/index.ts';

const transcriptSchema = v.object({
  scenario: v.string(),
  hash: v.string(),
  secrets: v.object({ draw: v.string(), order: v.string() }),
  moves: v.array(v.string()),
});

const number = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100)));

const finishedSchema = v.object({
  id: v.string(),
  /** Milliseconds since 1970, by the clock of the device. */
  endedAt: v.number(),
  transcript: transcriptSchema,
  ending: v.object({ kind: v.picklist(['good', 'mixed', 'bad']), title: v.string() }),
  score: v.object({
    whole: number,
    band: v.nullable(v.picklist(BANDS)),
    axes: v.object({
      [AXES[0]]: number,
      [AXES[1]]: number,
      [AXES[2]]: number,
    }),
  }),
});

const openSchema = v.object({ scenario: v.string(), savedAt: v.number(), transcript: transcriptSchema });

/** An attempt that reached its ending. */
export type FinishedAttempt = v.InferOutput<typeof finishedSchema>;

/** An attempt that is still going on; one per scenario. */
export type OpenAttempt = v.InferOutput<typeof openSchema>;

/** The record if it is whole, else null. */
export function readFinished(raw: unknown): FinishedAttempt | null {
  const result = v.safeParse(finishedSchema, raw);
  return result.success ? result.output : null;
}

/** The record if it is whole, else null. */
export function readOpen(raw: unknown): OpenAttempt | null {
  const result = v.safeParse(openSchema, raw);
  return result.success ? result.output : null;
}

/** The record of a play that has just ended. */
export function finishedAttempt(
  id: string,
  endedAt: number,
  transcript: Transcript,
  ending: FinishedAttempt['ending'],
  { whole, band, axes }: Score,
): FinishedAttempt {
  return {
    id,
    endedAt,
    transcript: { ...transcript, secrets: { ...transcript.secrets }, moves: [...transcript.moves] },
    ending: { kind: ending.kind, title: ending.title },
    score: { whole, band, axes: { ...axes } },
  };
}
