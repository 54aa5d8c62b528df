import './online.css';
import type { Send } from '../../app/app-machine.ts';
import type { Library } from '../../app/library.ts';
import { PageBar } from '../page-bar.tsx';
import { BoardsScreen } from './boards/boards-screen.tsx';
import { JoinScreen } from './joining/join-screen.tsx';
import { RecoverScreen } from './joining/recover-screen.tsx';
import { SetUpScreen } from './joining/set-up-screen.tsx';
import { LostScreen } from './lost-screen.tsx';
import { MyPage } from './me/my-page.tsx';
import { parsePath } from './path.ts';
import { TeamScreen } from './team/team-screen.tsx';
import { OnlineWays } from './ways.tsx';

interface OnlineScreenProps {
  /** What follows `#/` in the address. */
  readonly path: string;
  readonly library: Library;
  readonly send: Send;
}

/** The screens that live by the server, under one bar of ways. */
export function OnlineScreen({ path, library, send }: OnlineScreenProps) {
  const { screen, rest, query } = parsePath(path);
  return (
    <div class="page">
      <PageBar send={send}>
        <OnlineWays here={screen} send={send} />
      </PageBar>
      {screen === 'join' && <JoinScreen key={rest} code={rest} send={send} />}
      {screen === 'recover' && <RecoverScreen key={rest} token={rest} send={send} />}
      {screen === 'set-up' && <SetUpScreen key={rest} token={rest} send={send} />}
      {screen === 'boards' && <BoardsScreen board={rest} query={query} send={send} />}
      {screen === 'me' && <MyPage library={library} send={send} />}
      {screen === 'lost' && <LostScreen attempt={rest} send={send} />}
      {screen === 'team' && <TeamScreen key={rest} team={rest} send={send} />}
    </div>
  );
}
