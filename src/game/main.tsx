/** Where everything meets: the app machine, the page, the address bar, what is kept. The only file that knows all. */
// First: see there.
import './early-opening.ts';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/bricolage-grotesque/wght.css';
import './overlay/style/tokens.css';
import './overlay/style/base.css';
import './overlay/style/talk.css';
import './overlay/style/hud.css';
import './overlay/style/speech.css';
import './overlay/style/replies.css';
import { render } from 'preact';
import { createActor } from 'xstate';
import type { Band } from '../engine/index.ts';
import { type AppActor, type AppEvent, type AppSnapshot, appMachine } from './app/app-machine.ts';
import type { Library } from './app/library.ts';
import { makeRoute, parseRoute } from './app/route.ts';
import { routeOf } from './app/route-of.ts';
import { onlineDoor, withServer } from './online/door.ts';
import { afterPaint } from './overlay/after-paint.ts';
import { App, preloadParts } from './overlay/app.tsx';
import { applySettings } from './overlay/preferences.ts';
import { deviceKeeper } from './progress-keeper.ts';
import { library as shipped } from './scenarios.ts';
import { loadSettings, saveSettings } from './settings/settings.ts';

/** After so many milliseconds without an answer a reply is shown as pressed. */
const PRESSED_AFTER = 80;

const root = document.getElementById('app');
if (root !== null) {
  if (import.meta.env.MODE === 'author') {
    // `npm run play`: the same game, with the author's tools beside it. A build leaves this out.
    void import('./author/index.ts').then(({ openForAuthor }) => openForAuthor(root, start, shipped));
  } else start(root, withServer(shipped));
}

function start(page: HTMLElement, library: Library): AppActor {
  let bands: ReadonlyMap<string, Band> = new Map();
  let notice: string | null = null;
  const keeper = deviceKeeper({
    onBands: (known) => {
      bands = known;
      show(actor.getSnapshot());
    },
    onNotice: (words) => {
      notice = words;
      show(actor.getSnapshot());
    },
  });
  const settings = loadSettings();
  applySettings(settings);
  const actor = createActor(appMachine, {
    input: { library, keeper, online: onlineDoor, settings, route: parseRoute(location.hash) },
  });
  const send = (event: AppEvent): void => actor.send(event);

  function show(snapshot: AppSnapshot): void {
    render(
      <App
        snapshot={snapshot}
        send={send}
        bands={bands}
        notice={notice}
        onNoticeRead={() => {
          notice = null;
          show(actor.getSnapshot());
        }}
      />,
      page,
    );
  }

  let known = settings;
  let shown: AppSnapshot | null = null;
  let isUp = false;
  let prepared: AppSnapshot['context']['conversation'] = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  actor.subscribe((snapshot) => {
    if (shown !== null && isSame(shown, snapshot)) return;
    shown = snapshot;
    const { settings: now } = snapshot.context;
    if (now !== known) {
      known = now;
      saveSettings(now);
      applySettings(now);
    }
    showAddress(snapshot);
    clearTimeout(waiting);
    // In the browser the answer comes within the same press: a reply is drawn as pressed only where it takes long.
    if (snapshot.matches({ screen: { talk: 'replying' } }))
      waiting = setTimeout(() => show(snapshot), PRESSED_AFTER);
    else show(snapshot);
    const { conversation } = snapshot.context;
    if (conversation !== prepared) afterPaint(() => conversation?.prepare?.());
    prepared = conversation;
    if (!isUp && routeOf(snapshot) !== null) {
      isUp = true;
      afterPaint(keeper.tellBands);
    }
  });
  // The visit itself moves the address; only the player's own steps (back, a link) come in here.
  window.addEventListener('popstate', () => send({ type: 'go', route: parseRoute(location.hash) }));
  window.owedNothing = { transcript: () => actor.getSnapshot().context.conversation?.transcript() ?? null };
  actor.start();
  whenIdle(async () => {
    import('./sound-box.ts').then(
      ({ playAlong }) => playAlong(actor),
      () => undefined,
    );
    const { story } = actor.getSnapshot().context;
    await Promise.allSettled([
      preloadParts(),
      import('./conversation/judge-play.ts'),
      import('./progress/index.ts'),
      story === null ? null : library.loadStory(story.id),
      story === null ? null : library.loadKey(story.id, story.hash),
    ]);
    // From here on a lost connection changes nothing in a talk that has begun.
    document.documentElement.dataset.ready = 'true';
  });
  return actor;
}

/** Whether two snapshots show the same; events that change nothing are not worth drawing. */
function isSame(one: AppSnapshot, other: AppSnapshot): boolean {
  return one.context === other.context && JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** Keeps address and window title in step with the screen. */
function showAddress(snapshot: AppSnapshot): void {
  const { conversation, story, brief } = snapshot.context;
  const route = routeOf(snapshot);
  const isElsewhere = route !== null && ['title', 'choice', 'online', 'guide'].includes(route.screen);
  const about = isElsewhere ? null : (conversation?.introduction ?? story ?? brief);
  const title = about === null ? 'Owed Nothing' : `${about.title} · Owed Nothing`;
  if (title !== document.title) document.title = title;
  if (route === null) return;
  const address = makeRoute(route);
  if (address !== (location.hash === '' ? '#/' : location.hash)) history.pushState(null, '', address);
}

/** Waits until the page is up and the browser has nothing else to do. */
function whenIdle(work: () => void): void {
  const later = (): void => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 8000 });
    else setTimeout(work, 3000);
  };
  if (document.readyState === 'complete') setTimeout(later, 1500);
  else window.addEventListener('load', () => setTimeout(later, 1500), { once: true });
}

if (import.meta.hot && import.meta.env.MODE !== 'author') {
  const { hot } = import.meta;
  void Promise.all([import('virtual:findings'), import('./overlay/findings/show-findings.ts')]).then(
    ([{ findings }, { showFindings }]) => {
      showFindings(findings);
      hot.on('scenario:findings', (news) => showFindings(news.findings));
    },
  );
}
