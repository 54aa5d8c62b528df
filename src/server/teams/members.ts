/** What a trainer sees of a team: who has played what, and how. */
import type { Team } from '../../protocol/index.ts';
import { shownScore } from '../attempts/scores.ts';
import type { Store } from '../db/connection.ts';
import type { AttemptTable } from '../db/schema.ts';
import { courseOf } from '../people/people.ts';
import { Refused } from '../refusal.ts';
import { joinOf } from './teams.ts';

type Plays = Team['members'][number]['plays'];

/** A team with its members and what they have played. @throws Refused `unknown`. */
export async function describeTeam({ db }: Store, id: string): Promise<Team> {
  const team = await db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
  if (team === undefined) throw new Refused('unknown');
  const people = await db
    .selectFrom('player')
    .select(['id', 'name', 'role', 'created_at'])
    .where('team', '=', id)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const attempts = await db
    .selectFrom('attempt')
    .innerJoin('player', 'player.id', 'attempt.player')
    .selectAll('attempt')
    .where('player.team', '=', id)
    .orderBy('attempt.started_at')
    .execute();
  return {
    id,
    name: team.name,
    course: await courseOf(db, team),
    hasOwnCourse: team.course !== null,
    due: team.due,
    join: joinOf(team),
    members: people.map(({ id: player, name, role, created_at }) => ({
      id: player,
      name,
      role,
      joinedAt: created_at,
      plays: playsIn(attempts.filter((attempt) => attempt.player === player)),
    })),
  };
}

/** One entry per scenario, in the order in which they were first played. @param attempts Of one player, oldest first. */
function playsIn(attempts: readonly AttemptTable[]): Plays {
  const scenarios = [...new Set(attempts.map(({ scenario }) => scenario))];
  return scenarios.map((scenario) => {
    const here = attempts.filter((attempt) => attempt.scenario === scenario);
    const over = here.filter(({ status }) => status !== 'open');
    const first = over.find(({ is_first }) => is_first === 1);
    const latest = over.findLast(({ status }) => status === 'ended');
    const hasGrown = first !== undefined && latest !== undefined && first.id !== latest.id;
    return {
      scenario,
      attempts: here.length,
      open: here.some(({ status }) => status === 'open'),
      first: first === undefined ? null : shownScore(first),
      latest: latest === undefined ? null : shownScore(latest),
      growth: hasGrown && first.whole !== null && latest.whole !== null ? latest.whole - first.whole : null,
      implausiblyFast: first?.implausibly_fast === 1,
      endedAt: over.at(-1)?.ended_at ?? null,
    };
  });
}
