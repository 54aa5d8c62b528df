/** Finished talks as a player's own page shows them, from the server or from this device. */
import {
  type Axis,
  type Band,
  drawFrom,
  linkRules,
  type PerAxis,
  type Story,
  type Transcript,
  wholePoints,
} from '../../engine/index.ts';
import type { MyAttempt } from '../../protocol/index.ts';
import type { Library } from '../app/library.ts';
import type { FinishedAttempt } from '../progress/index.ts';

export interface Play {
  readonly id: string;
  readonly scenario: string;
  readonly title: string;
  /** When it ended: milliseconds since 1970. */
  readonly at: number;
  readonly isFirst: boolean;
  readonly isGivenUp: boolean;
  /** Whole points. */
  readonly whole: number | null;
  readonly band: Band | null;
  readonly axes: PerAxis<number | null>;
  /** Sums of the points that the replies gave, by principle. */
  readonly principles: Readonly<Record<string, number>>;
}

/** Ranked talks, oldest first; open ones are not among them. */
export function rankedPlays(attempts: readonly MyAttempt[]): Play[] {
  return attempts.flatMap(({ score, endedAt, status, ...attempt }) =>
    score === null || endedAt === null
      ? []
      : [{ ...attempt, at: endedAt, isGivenUp: status === 'given-up', ...score }],
  );
}

/** So many of the latest talks are judged again for what they say of principles. */
const MOST_JUDGED = 20;

/** Talks of this device, oldest first. */
export async function practicePlays(finished: readonly FinishedAttempt[], library: Library): Promise<Play[]> {
  const seen = new Set<string>();
  return Promise.all(
    finished.map(async ({ id, endedAt, transcript, score }, index): Promise<Play> => {
      const { scenario } = transcript;
      const isFirst = !seen.has(scenario);
      seen.add(scenario);
      // Those that are gone, or cannot be fetched just now, keep their scores.
      const story = await library.loadStory(scenario).catch(() => null);
      const isRecent = index >= finished.length - MOST_JUDGED;
      return {
        id,
        scenario,
        title: story?.title ?? scenario,
        at: endedAt,
        isFirst,
        isGivenUp: false,
        whole: wholeOrNull(score.whole),
        band: score.band,
        axes: {
          'value-creation': wholeOrNull(score.axes['value-creation']),
          'non-sparring': wholeOrNull(score.axes['non-sparring']),
          'walking-away': wholeOrNull(score.axes['walking-away']),
        },
        principles:
          isRecent && story?.hash === transcript.hash ? await principlesIn(transcript, story, library) : {},
      };
    }),
  );
}

/** Sums the evidence of a play; nothing where it cannot be judged just now. */
async function principlesIn(
  { hash, secrets, moves }: Transcript,
  story: Story,
  library: Library,
): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  try {
    const [key, { judgePlay }] = await Promise.all([
      library.loadKey(story.id, hash),
      import('../conversation/judge-play.ts'),
    ]);
    const play = { draw: drawFrom(story, secrets.draw), orderSecret: secrets.order, moves };
    for (const { said } of judgePlay(linkRules(story), key, play).moves)
      for (const { principle, points } of said.evidence) sums[principle] = (sums[principle] ?? 0) + points;
  } catch {
    return {};
  }
  return sums;
}

/** The measured points on an axis, play by play. */
export function axisHistory(plays: readonly Play[], axis: Axis): readonly { at: number; points: number }[] {
  return plays.flatMap(({ at, axes }) => {
    const points = axes[axis];
    return points === null ? [] : [{ at, points }];
  });
}

function wholeOrNull(score: number | null): number | null {
  return score === null ? null : wholePoints(score);
}
