/** Where everything meets: the app machine, the page, the address bar, what is kept. The only file that knows all. */
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/bricolage-grotesque/wght.css';
import './overlay/style/tokens.css';
import './overlay/style/base.css';
import './overlay/style/talk.css';
import { render } from 'preact';
import { createActor } from 'xstate';
import type { Band } from '../engine/index.ts';
import { type AppEvent, type AppSnapshot, appMachine, routeOf } from './app/app-machine.ts';
import { makeRoute, parseRoute } from './app/route.ts';
import { App, preloadParts } from './overlay/app.tsx';
import { applySettings } from './overlay/preferences.ts';
import { deviceKeeper } from './progress-keeper.ts';
import { library } from './scenarios.ts';
import { loadSettings, saveSettings } from './settings/settings.ts';

const root = document.getElementById('app');
if (root !== null) start(root);

function start(page: HTMLElement): void {
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
    input: { library, keeper, settings, route: parseRoute(location.hash) },
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
  actor.subscribe((snapshot) => {
    const { settings: now } = snapshot.context;
    if (now !== known) {
      known = now;
      saveSettings(now);
      applySettings(now);
    }
    showAddress(snapshot);
    show(snapshot);
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
    const { scenario } = actor.getSnapshot().context;
    await Promise.allSettled([
      preloadParts(),
      import('./conversation/judge-play.ts'),
      import('./progress/index.ts'),
      scenario === '' ? null : library.loadKey(scenario),
    ]);
    // From here on a lost connection changes nothing in a talk that has begun.
    document.documentElement.dataset.ready = 'true';
  });
}

/** Keeps address and window title in step with the screen. */
function showAddress(snapshot: AppSnapshot): void {
  const { story } = snapshot.context;
  const isAtStory = !snapshot.matches({ screen: 'title' }) && !snapshot.matches({ screen: 'choice' });
  document.title = isAtStory && story !== null ? `${story.title} · Owed Nothing` : 'Owed Nothing';
  const route = routeOf(snapshot);
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

if (import.meta.hot) {
  const { hot } = import.meta;
  void Promise.all([import('virtual:findings'), import('./overlay/findings/show-findings.ts')]).then(
    ([{ findings }, { showFindings }]) => {
      showFindings(findings);
      hot.on('scenario:findings', (news) => showFindings(news.findings));
    },
  );
}
