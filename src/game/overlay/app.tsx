import close from 'lucide-static/icons/x.svg?raw';
import { type Band, makeTranscript } from '../../engine/index.ts';
import type { AppSnapshot, Send } from '../app/app-machine.ts';
import { Icon } from './icon.tsx';
import { late } from './late.tsx';
import { TalkScreen } from './talk/talk-screen.tsx';
import { TroubleScreen } from './trouble/trouble-screen.tsx';

const title = late(() => import('./front.tsx').then((front) => front.Title), 'On the way …');
const choice = late(() => import('./front.tsx').then((front) => front.Choice), 'On the way …');
const briefing = late(() => import('./front.tsx').then((front) => front.BriefingScreen), 'On the way …');
const online = late(() => import('../online-part.ts').then((part) => part.OnlineScreen), 'On the way …');
const guide = late(() => import('../guide-part.ts').then((part) => part.GuideScreen), 'On the way …');
const next = late(() => import('../way-part.ts').then((part) => part.NextStep), null);
const menu = late(() => import('./dialogs/index.ts').then((dialogs) => dialogs.MenuDialog), null);
const history = late(() => import('./dialogs/index.ts').then((dialogs) => dialogs.HistoryDialog), null);
const debrief = late(
  () => import('./debrief/index.ts').then((part) => part.DebriefScreen),
  'Reading the talk again …',
);

/** Fetches what a visit may need later, so that a lost connection changes nothing any more. */
export function preloadParts(): Promise<unknown> {
  const parts = [menu, history, debrief, title, choice, briefing, online, guide, next];
  return Promise.all([
    ...parts.map((part) => part.preload()),
    import('../portrait/index.ts').catch(() => null),
  ]);
}

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
      {snapshot.matches({ overlay: 'menu' }) && <menu.Part snapshot={snapshot} send={send} />}
      {snapshot.matches({ overlay: 'history' }) && conversation !== null && (
        <history.Part conversation={conversation} turns={turns} onClose={() => send({ type: 'close' })} />
      )}
      {notice !== null && (
        <div class="notice" role="status">
          {notice}
          <button type="button" aria-label="Close this note" onClick={onNoticeRead}>
            <Icon drawing={close} />
          </button>
        </div>
      )}
    </>
  );
}

function Screen({ snapshot, send, bands }: Pick<AppProps, 'snapshot' | 'send' | 'bands'>) {
  const { story, brief, open, conversation, analysis, missing, ranked, path, library } = snapshot.context;
  if (snapshot.matches({ screen: 'title' })) return <title.Part send={send} />;
  if (snapshot.matches({ screen: 'choice' }))
    return <choice.Part bands={bands} library={library} send={send} />;
  if (snapshot.matches({ screen: 'online' }))
    return <online.Part path={path} library={library} send={send} />;
  if (snapshot.matches({ screen: 'guide' })) return <guide.Part path={path} library={library} send={send} />;
  const about = story ?? brief;
  if (snapshot.matches({ screen: 'briefing' }) && about !== null)
    return <briefing.Part key={about.id} about={about} open={open} send={send} />;
  if (snapshot.matches({ screen: 'talk' }) || snapshot.matches({ screen: 'ending' }))
    return <TalkScreen snapshot={snapshot} send={send} />;
  if (snapshot.matches({ screen: 'debrief' }) && analysis !== null) {
    const transcript = conversation?.transcript() ?? null;
    return (
      <debrief.Part
        key={snapshot.context.attempt}
        debrief={analysis.debrief}
        story={analysis.story}
        {...(transcript === null ? {} : { transcriptText: makeTranscript(transcript) })}
        {...(ranked === null
          ? {}
          : {
              onBoard: () =>
                send({ type: 'go', route: { screen: 'online', path: `boards/${analysis.story.id}` } }),
            })}
        onReplayFrom={(ply) => send({ type: 'replayFrom', ply })}
        onAgain={() => send({ type: 'again' })}
        onCustomers={() => send({ type: 'go', route: { screen: 'choice' } })}
        onPrint={() => window.print()}
        next={
          <next.Part
            library={library}
            justNow={{ scenario: analysis.story.id, debrief: analysis.debrief, transcript, ranked }}
            send={send}
          />
        }
      />
    );
  }
  if (snapshot.matches({ screen: 'trouble' })) return <TroubleScreen missing={missing} send={send} />;
  return (
    <main class="loading" aria-busy="true">
      <p>On the way …</p>
    </main>
  );
}
