import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Late<P> {
  /** Shows the part as soon as it is there; in the same breath where it was fetched before. */
  readonly Part: FunctionComponent<P>;
  /** Fetches the part ahead of its need. A failure is kept quiet: it is fetched again when it is needed. */
  readonly preload: () => Promise<unknown>;
}

/**
 * A part of the page whose code is fetched when it is first needed, so that the words of a talk come first.
 *
 * @param fetchPart Loads the code and gives the component.
 * @param waiting   What is said meanwhile, on a page of its own; null for a part that lies over or beside another.
 */
export function late<P extends object>(
  fetchPart: () => Promise<FunctionComponent<P>>,
  waiting: string | null,
): Late<P> {
  let loaded: FunctionComponent<P> | null = null;
  const load = async (): Promise<void> => {
    loaded = await fetchPart();
  };

  function Part(props: P) {
    const [tries, setTries] = useState(0);
    const [, setStatus] = useState<'there' | null>(null);
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded !== null) return;
      setFailed(false);
      load().then(
        () => setStatus('there'),
        () => setFailed(true),
      );
    }, [tries]);
    if (loaded !== null) {
      const Loaded = loaded;
      return <Loaded {...props} />;
    }
    const again = (
      <button type="button" class="primary" onClick={() => setTries(tries + 1)}>
        Try again
      </button>
    );
    if (waiting === null)
      return hasFailed ? (
        <div class="notice" role="alert">
          <p>The connection failed on the way.</p>
          {again}
        </div>
      ) : null;
    return (
      <main class="loading" aria-busy={!hasFailed}>
        {hasFailed ? (
          <div class="trouble">
            <h1>This part could not be fetched</h1>
            <p class="lead">
              Either the connection failed, or the game has been renewed since this page was opened. Nothing
              of yours is lost.
            </p>
            <div class="actions">
              {again}
              <button type="button" class="secondary" onClick={() => location.reload()}>
                Load the page anew
              </button>
            </div>
          </div>
        ) : (
          <p>{waiting}</p>
        )}
      </main>
    );
  }

  return { Part, preload: () => load().catch(() => undefined) };
}
