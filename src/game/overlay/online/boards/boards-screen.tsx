import type { Me, ScenarioCard } from '../../../../protocol/index.ts';
import {
  BOARD_KINDS,
  BOARD_WINDOWS,
  type BoardKind,
  type BoardQuery,
  type BoardWindow,
  FIRST_WEEK_BOARD,
  OWN_COURSE_BOARD,
} from '../../../../protocol/index.ts';
import type { Send } from '../../../app/app-machine.ts';
import { ScreenHeading } from '../../screen-heading.tsx';
import { ChoiceField } from '../choice-field.tsx';
import { NoServer } from '../no-server.tsx';
import { makePath } from '../path.ts';
import { usePresence } from '../use-presence.ts';
import { BoardTable } from './board-table.tsx';
import { TeamTable } from './team-table.tsx';
import { useBoard } from './use-board.ts';

interface BoardsScreenProps {
  /** A scenario id or the name of a course's board; empty for the one that is shown first. */
  readonly board: string;
  /** What is chosen of kind, window and team. */
  readonly query: URLSearchParams;
  readonly send: Send;
}

/** The boards: what skill is, compared. */
export function BoardsScreen({ board, query, send }: BoardsScreenProps) {
  const now = usePresence();
  if (now.kind !== 'in') return <NoServer title="Boards" now={now} send={send} />;
  return <Boards me={now.me} cards={now.cards} board={board} query={query} send={send} />;
}

interface BoardsProps extends BoardsScreenProps {
  readonly me: Me;
  readonly cards: readonly ScenarioCard[];
}

function Boards({ me, cards, board: asked, query, send }: BoardsProps) {
  const board = asked === '' ? FIRST_WEEK_BOARD : asked;
  const isCourse = board === FIRST_WEEK_BOARD || board === OWN_COURSE_BOARD;
  const kind: BoardKind = isCourse ? 'first' : one(BOARD_KINDS, query.get('kind'), 'first');
  const window: BoardWindow = one(BOARD_WINDOWS, query.get('window'), 'all');
  const isTeam = query.get('team') === 'mine' && me.team !== null;
  const asking: BoardQuery = {
    kind,
    window,
    around: 'me',
    ...(isTeam && me.team !== null ? { team: me.team.id } : {}),
  };
  const { page, trouble, news, again } = useBoard(board, asking);
  const go = (change: { board?: string; kind?: string; window?: string; team?: string }): void => {
    const {
      board: to,
      kind: ofKind,
      window: within,
      team,
    } = { board, kind, window, team: isTeam ? 'mine' : '', ...change };
    const wanted = {
      kind: ofKind === 'first' ? '' : ofKind,
      window: within === 'all' ? '' : within,
      team,
    };
    send({ type: 'go', route: { screen: 'online', path: makePath('boards', to, wanted) } });
  };
  return (
    <main class="boards">
      <ScreenHeading>Boards</ScreenHeading>
      <p class="lead">
        First talks say what skill is; latest talks say what practice did. Nobody sees the bottom of a board.
      </p>
      <div class="filters">
        <ChoiceField
          label="Board"
          value={board}
          options={[
            [FIRST_WEEK_BOARD, 'Course: first week'],
            ...(me.team === null ? [] : [[OWN_COURSE_BOARD, `Course: ${me.team.name}`] as const]),
            ...cards.map(({ id, title }) => [id, title] as const),
          ]}
          onChange={(to) => go({ board: to })}
        />
        {!isCourse && (
          <ChoiceField
            label="Talks"
            value={kind}
            options={[
              ['first', 'First talks'],
              ['latest', 'Latest talks'],
            ]}
            onChange={(to) => go({ kind: to })}
          />
        )}
        <ChoiceField
          label="Time"
          value={window}
          options={[
            ['all', 'All time'],
            ['month', 'This month'],
            ['week', 'This week'],
          ]}
          onChange={(to) => go({ window: to })}
        />
        {me.team !== null && (
          <ChoiceField
            label="People"
            value={isTeam ? 'mine' : ''}
            options={[
              ['', 'Everybody'],
              ['mine', 'My team'],
            ]}
            onChange={(to) => go({ team: to })}
          />
        )}
      </div>
      {isCourse && (
        <p class="aside">
          A course’s board shows the mean of first talks, once all of the course was played.
        </p>
      )}
      <p class="news" role="status">
        {news}
      </p>
      {trouble !== null && (
        <div class="sheet" role="alert">
          <p class="refusal">{trouble.words}</p>
          <div class="actions">
            <button type="button" class="secondary" onClick={again}>
              Try again
            </button>
          </div>
        </div>
      )}
      {page === null && trouble === null && <p aria-busy="true">Fetching the board …</p>}
      {page !== null && (
        <>
          <BoardTable page={page} isHidden={me.hidden} />
          {page.me === null && (
            <p class="aside">
              You do not stand on this board yet{me.hidden ? ', and you are hidden from the others' : ''}.
            </p>
          )}
          <TeamTable teams={page.teams} />
        </>
      )}
    </main>
  );
}

function one<T extends string>(known: readonly T[], asked: string | null, otherwise: T): T {
  return known.find((each) => each === asked) ?? otherwise;
}
