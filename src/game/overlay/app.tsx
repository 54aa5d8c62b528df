import type { Band } from '../../engine/index.ts';
import type { AppSnapshot, Send } from '../app/app-machine.ts';
import { BriefingScreen } from './briefing/briefing-screen.tsx';
import { ChoiceScreen } from './choice/choice-screen.tsx';
import { DebriefPage } from './debrief-page.tsx';
import { HistoryDialog } from './dialogs/history-dialog.tsx';
import { MenuDialog } from './dialogs/menu-dialog.tsx';
import { Icon } from './icon.tsx';
import { TalkScreen } from './talk/talk-screen.tsx';
import { TitleScreen } from './title/title-screen.tsx';
import { TroubleScreen } from './trouble/trouble-screen.tsx';

export interface AppProps {
  readonly snapshot: AppSnapshot;
  readonly send: Send;
  /** The best band reached so far, by scenario. */
  readonly bands: ReadonlyMap<string, Band>;
  /** Something the player should know once, such as that nothing can be saved here. */
  readonly notice: string | null;
  readonly onNoticeRead: () => void;
}

/** The screen that belongs to a snapshot, with what lies over it. */
export function App({ snapshot, send, bands, notice, onNoticeRead }: AppProps) {
  const { conversation, turns } = snapshot.context;
  return (
    <>
      <Screen snapshot={snapshot} send={send} bands={bands} />
      {snapshot.matches({ overlay: 'menu' }) && <MenuDialog snapshot={snapshot} send={send} />}
      {snapshot.matches({ overlay: 'history' }) && conversation !== null && (
        <HistoryDialog conversation={conversation} turns={turns} onClose={() => send({ type: 'close' })} />
      )}
      {notice !== null && (
        <div class="notice" role="status">
          {notice}
          <button type="button" aria-label="Close this note" onClick={onNoticeRead}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </>
  );
}

function Screen({ snapshot, send, bands }: Pick<AppProps, 'snapshot' | 'send' | 'bands'>) {
  const { library, story, open, analysis, missing } = snapshot.context;
  if (snapshot.matches({ screen: 'title' })) return <TitleScreen library={library} send={send} />;
  if (snapshot.matches({ screen: 'choice' }))
    return <ChoiceScreen library={library} bands={bands} send={send} />;
  if (snapshot.matches({ screen: 'briefing' }) && story !== null)
    return <BriefingScreen key={story.id} story={story} open={open} send={send} />;
  if (snapshot.matches({ screen: 'talk' }) || snapshot.matches({ screen: 'ending' }))
    return <TalkScreen snapshot={snapshot} send={send} />;
  if (snapshot.matches({ screen: 'debrief' }) && analysis !== null)
    return <DebriefPage analysis={analysis} send={send} />;
  if (snapshot.matches({ screen: 'trouble' })) return <TroubleScreen missing={missing} send={send} />;
  return (
    <main class="loading" aria-busy="true">
      <p>On the way …</p>
    </main>
  );
}
