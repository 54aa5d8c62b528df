import { useEffect, useState } from 'preact/hooks';
import type { Send } from '../app/app-machine.ts';
import type { Analysis } from '../conversation/conversation.ts';

interface DebriefPageProps {
  readonly analysis: Analysis;
  readonly send: Send;
}

type Loaded = typeof import('./debrief/debrief-screen.tsx');

/** Fetches the debrief's own code, which a talk does not need, and shows it. */
export function DebriefPage({ analysis, send }: DebriefPageProps) {
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setLoaded(null);
    import('./debrief/debrief-screen.tsx').then(setLoaded, () => setLoaded('failed'));
  }, [attempt]);
  if (loaded === null)
    return (
      <main class="loading" aria-busy="true">
        <p>Reading the talk again …</p>
      </main>
    );
  if (loaded === 'failed')
    return (
      <div class="page">
        <main class="trouble">
          <h1>The debrief could not be fetched</h1>
          <p class="lead">The connection failed on the way. Your talk is kept.</p>
          <div class="actions">
            <button type="button" class="primary" onClick={() => setAttempt(attempt + 1)}>
              Try again
            </button>
            <button
              type="button"
              class="secondary"
              onClick={() => send({ type: 'go', route: { screen: 'choice' } })}
            >
              All customers
            </button>
          </div>
        </main>
      </div>
    );
  const { DebriefScreen } = loaded;
  return (
    <DebriefScreen
      debrief={analysis.debrief}
      story={analysis.story}
      onReplayFrom={(ply: number) => send({ type: 'replayFrom', ply })}
      onAgain={() => send({ type: 'again' })}
      onNext={() => send({ type: 'next' })}
    />
  );
}
