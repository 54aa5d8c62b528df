import { useState } from 'preact/hooks';
import { AXES, bandOf } from '../../../../engine/index.ts';
import type { ShownScore, Team } from '../../../../protocol/index.ts';
import { AXIS_WORDS } from '../../debrief/axis-words.ts';
import { signed } from '../../words.ts';
import { BandMark } from '../band-mark.tsx';
import { ChoiceField } from '../choice-field.tsx';
import { TableFrame } from '../table-frame.tsx';

type Member = Team['members'][number];
type Plays = Member['plays'][number];

interface MembersTableProps {
  readonly team: Team;
  readonly titleOf: (scenario: string) => string;
}

/** The course at a glance, or one customer by axis: first talk, latest talk, growth. */
export function MembersTable({ team, titleOf }: MembersTableProps) {
  const [shown, setShown] = useState('');
  const played = team.members.flatMap(({ plays }) => plays.map(({ scenario }) => scenario));
  const scenarios = [...new Set([...team.course, ...played])];
  return (
    <>
      <ChoiceField
        label="What is shown"
        value={shown}
        options={[
          ['', 'The whole course'],
          ...scenarios.map((id) => [id, `By axis: ${titleOf(id)}`] as const),
        ]}
        onChange={setShown}
      />
      {shown === '' ? (
        <CourseTable team={team} titleOf={titleOf} />
      ) : (
        <AxesTable team={team} scenario={shown} title={titleOf(shown)} />
      )}
    </>
  );
}

function CourseTable({ team, titleOf }: MembersTableProps) {
  return (
    <TableFrame label="Table of the course">
      <table class="board members">
        <caption>
          The course: band and points of the first talk, and how far the latest has grown from it. “Very fast”
          marks a first talk that was played faster than anybody reads.
        </caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            <th scope="col" class="number">
              Played
            </th>
            {team.course.map((scenario) => (
              <th key={scenario} scope="col">
                {titleOf(scenario)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {team.members.map((member) => (
            <tr key={member.id}>
              <th scope="row">
                <MemberName member={member} />
              </th>
              <td class="number">
                {team.course.filter((scenario) => playsOf(member, scenario)?.first != null).length} of{' '}
                {team.course.length}
              </td>
              {team.course.map((scenario) => (
                <td key={scenario}>
                  <CourseCell plays={playsOf(member, scenario)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function CourseCell({ plays }: { readonly plays: Plays | undefined }) {
  if (plays === undefined) return <>–</>;
  const { first, growth, open, implausiblyFast } = plays;
  return (
    <>
      {first === null ? open ? 'Talking now' : '–' : <Score score={first} />}
      {growth !== null && <small> {grown(growth)} since</small>}
      {implausiblyFast && <small> Very fast</small>}
    </>
  );
}

interface AxesTableProps {
  readonly team: Team;
  readonly scenario: string;
  readonly title: string;
}

function AxesTable({ team, scenario, title }: AxesTableProps) {
  return (
    <TableFrame label={title}>
      <table class="board members">
        <caption>{title}: bands per axis, first talk and latest talk, and growth of the whole.</caption>
        <thead>
          <tr>
            <th scope="col">Member</th>
            {AXES.map((axis) => (
              <th key={axis} scope="col">
                {AXIS_WORDS[axis]}
              </th>
            ))}
            <th scope="col">Whole</th>
            <th scope="col" class="number">
              Growth
            </th>
            <th scope="col" class="number">
              Talks
            </th>
          </tr>
        </thead>
        <tbody>
          {team.members.map((member) => {
            const plays = playsOf(member, scenario);
            return (
              <tr key={member.id}>
                <th scope="row">
                  <MemberName member={member} />
                </th>
                {AXES.map((axis) => (
                  <td key={axis}>
                    <FirstAndLatest
                      first={axisScore(plays?.first, axis)}
                      latest={hasTwo(plays) ? axisScore(plays?.latest, axis) : null}
                    />
                  </td>
                ))}
                <td>
                  <FirstAndLatest
                    first={plays?.first ?? null}
                    latest={hasTwo(plays) ? (plays?.latest ?? null) : null}
                  />
                  {plays?.implausiblyFast === true && <small> Very fast</small>}
                </td>
                <td class="number">{plays?.growth == null ? '–' : grown(plays.growth)}</td>
                <td class="number">{plays?.attempts ?? 0}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}

type Points = Pick<ShownScore, 'whole' | 'band'>;

function FirstAndLatest({
  first,
  latest,
}: {
  readonly first: Points | null;
  readonly latest: Points | null;
}) {
  if (first === null) return <>–</>;
  return (
    <span class="first-and-latest">
      <Score score={first} />
      {latest !== null && (
        <>
          <span aria-hidden="true">→</span>
          <span class="unseen">, latest: </span>
          <Score score={latest} />
        </>
      )}
    </span>
  );
}

function Score({ score: { whole, band } }: { readonly score: Points }) {
  if (whole === null || band === null) return <>not measured</>;
  return (
    <span class="score-mark">
      <BandMark band={band} /> {whole}
    </span>
  );
}

function MemberName({ member: { name, role } }: { readonly member: Member }) {
  return (
    <>
      {name}
      {role !== 'player' && <small> {role}</small>}
    </>
  );
}

function playsOf({ plays }: Member, scenario: string): Plays | undefined {
  return plays.find((each) => each.scenario === scenario);
}

/** Growth in whole points, with its sign. */
function grown(growth: number): string {
  return growth === 0 ? '±0' : signed(growth);
}

/** Whether the latest talk is another than the first. */
function hasTwo(plays: Plays | undefined): boolean {
  return plays !== undefined && plays.growth !== null;
}

function axisScore(score: ShownScore | null | undefined, axis: (typeof AXES)[number]): Points | null {
  if (score == null) return null;
  const whole = score.axes[axis];
  return { whole, band: whole === null ? null : bandOf(whole) };
}
