/** The boards, naively: a list of attempts and people, and everything else worked out from it by hand. */

export interface ModelAttempt {
  readonly player: string;
  readonly scenario: string;
  readonly isFirst: boolean;
  readonly status: 'ended' | 'given-up';
  readonly score: number;
  readonly at: number;
}

export interface ModelPlayer {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly team: string | null;
}

export interface Model {
  readonly players: ReadonlyMap<string, ModelPlayer>;
  readonly attempts: readonly ModelAttempt[];
  /** A team's own course; null: the first-week course. */
  readonly courses: ReadonlyMap<string, readonly string[] | null>;
  readonly firstWeek: readonly string[];
}

interface Row {
  readonly player: string;
  readonly score: number;
  readonly at: number;
}

/** Since when a window goes; the tests begin on Saturday, 21 November 2026. */
export type Since = number;

/** Everybody's row on the board of a scenario. */
export function scenarioRows(
  model: Model,
  scenario: string,
  kind: 'first' | 'latest',
  isInside: (at: number) => boolean,
): Row[] {
  return [...model.players.keys()].flatMap((player) => {
    const own = model.attempts.filter(
      (attempt) =>
        attempt.player === player &&
        attempt.scenario === scenario &&
        isInside(attempt.at) &&
        (kind === 'first' ? attempt.isFirst : attempt.status === 'ended'),
    );
    const counted = own.at(-1);
    return counted === undefined ? [] : [{ player, score: counted.score, at: counted.at }];
  });
}

/** Everybody's row on the board of a course: the mean of all first attempts, once there are all. */
export function courseRows(model: Model, team: string | null, isInside: (at: number) => boolean): Row[] {
  const course = team === null ? model.firstWeek : (model.courses.get(team) ?? model.firstWeek);
  return [...model.players.values()].flatMap((player) => {
    if (team !== null && player.team !== team) return [];
    const firsts = model.attempts.filter(
      (attempt) => attempt.player === player.id && attempt.isFirst && course.includes(attempt.scenario),
    );
    if (firsts.length < course.length) return [];
    const at = Math.max(...firsts.map((first) => first.at));
    const score = Math.floor(firsts.reduce((sum, first) => sum + first.score, 0) / firsts.length + 1e-9);
    return isInside(at) ? [{ player: player.id, score, at }] : [];
  });
}

export interface ExpectedPage {
  readonly players: number;
  readonly top: readonly { rank: number; name: string; score: number }[];
  readonly me: { rank: number; score: number } | null;
  readonly around: readonly { rank: number; name: string; score: number }[];
}

/** The page that a player should see. @param only Only this team's people. */
export function expectedPage(
  model: Model,
  rows: readonly Row[],
  me: string,
  only: string | null,
): ExpectedPage {
  const inTeam = rows.filter(({ player }) => only === null || model.players.get(player)?.team === only);
  const visible = inTeam
    .filter(({ player }) => model.players.get(player)?.hidden === false)
    .toSorted(
      (one, other) => other.score - one.score || one.at - other.at || (one.player < other.player ? -1 : 1),
    );
  const shown = ({ player, score }: Row) => ({
    rank: 1 + visible.filter((row) => row.score > score).length,
    name: model.players.get(player)?.name ?? '',
    score,
  });
  const mine = inTeam.find(({ player }) => player === me);
  const isBefore = (one: Row, other: Row) =>
    one.score !== other.score
      ? one.score > other.score
      : one.at !== other.at
        ? one.at < other.at
        : one.player < other.player;
  return {
    players: visible.length,
    top: visible.slice(0, 3).map(shown),
    me: mine === undefined ? null : { rank: shown(mine).rank, score: mine.score },
    around:
      mine === undefined
        ? []
        : [
            ...visible.filter((row) => isBefore(row, mine)).slice(-2),
            mine,
            ...visible.filter((row) => isBefore(mine, row)).slice(0, 2),
          ].map(shown),
  };
}

export interface ExpectedTeam {
  readonly name: string;
  readonly rank: number | null;
  readonly mean: number | null;
  readonly played: number;
  readonly members: number;
}

/** The table of teams: those with three visible scores or more, best first, then the own one. */
export function expectedTeams(
  model: Model,
  rows: readonly Row[],
  names: ReadonlyMap<string, string>,
  mine: string | null,
): ExpectedTeam[] {
  const all = [...names].map(([team, name]) => {
    const members = [...model.players.values()].filter((player) => player.team === team && !player.hidden);
    const scores = rows
      .filter(({ player }) => members.some(({ id }) => id === player))
      .map(({ score }) => score)
      .toSorted((one, other) => one - other);
    const dropped = Math.floor(scores.length / 5);
    const kept = scores.slice(dropped, scores.length - dropped);
    const mean = Math.floor(kept.reduce((sum, score) => sum + score, 0) / kept.length);
    return { team, name, mean, played: scores.length, members: members.length };
  });
  const ranked = all
    .filter(({ played }) => played >= 3)
    .toSorted((one, other) => other.mean - one.mean || (one.team < other.team ? -1 : 1));
  const listed = ranked.map(({ name, mean, played, members }) => ({
    name,
    mean,
    played,
    members,
    rank: 1 + ranked.filter((other) => other.mean > mean).length,
  }));
  const own = all.find(({ team, played }) => team === mine && played < 3);
  if (own === undefined) return listed;
  return [...listed, { name: own.name, rank: null, mean: null, played: own.played, members: own.members }];
}
