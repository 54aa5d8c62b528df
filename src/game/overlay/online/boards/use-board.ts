import { useEffect, useRef, useState } from 'preact/hooks';
import type { Board, BoardQuery } from '../../../../protocol/index.ts';
import { api, liveAddress, type Trouble } from '../../../online/index.ts';
import { boardNews } from './board-news.ts';

export interface Watched {
  readonly page: Board | null;
  readonly trouble: Trouble | null;
  /** The latest change, in words; empty until there is one. */
  readonly news: string;
  readonly again: () => void;
}

/** A stream that was refused is asked for again after so many milliseconds. */
const RECONNECT = 30_000;
/** Changes that come together are fetched together, in milliseconds. */
const GATHER = 250;

/** A page of a board, kept up to date by the server's word that it has changed. */
export function useBoard(board: string, query: BoardQuery): Watched {
  const of = JSON.stringify([board, query]);
  const [state, setState] = useState<{ of: string; page: Board; news: string } | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [tries, setTries] = useState(0);
  const shown = useRef<Board | null>(null);

  useEffect(() => {
    let isWanted = true;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let reconnecting: ReturnType<typeof setTimeout> | undefined;
    let stream: EventSource | undefined;
    shown.current = null;

    const load = async (): Promise<void> => {
      const answer = await api.board(board, query);
      if (!isWanted) return;
      setTrouble(answer.ok ? null : answer.error);
      if (!answer.ok) return;
      const before = shown.current;
      const page = answer.value;
      shown.current = page;
      const news = before === null ? null : boardNews(before, page);
      setState((old) => ({ of, page, news: news ?? (old?.of === of ? old.news : '') }));
    };
    const watch = (): void => {
      stream = new EventSource(liveAddress(board));
      stream.addEventListener('version', (event) => {
        if (shown.current !== null && versionIn(event.data) === shown.current.version) return;
        clearTimeout(gathering);
        gathering = setTimeout(() => void load(), GATHER);
      });
      stream.addEventListener('error', () => {
        // After a lost connection the browser asks again by itself; after a refusal it does not.
        if (stream?.readyState === EventSource.CLOSED) reconnecting = setTimeout(watch, RECONNECT);
      });
    };
    void load();
    watch();
    return () => {
      isWanted = false;
      clearTimeout(gathering);
      clearTimeout(reconnecting);
      stream?.close();
    };
  }, [of, tries]);

  const isShown = state?.of === of;
  return {
    page: isShown ? state.page : null,
    trouble,
    news: isShown ? state.news : '',
    again: () => setTries(tries + 1),
  };
}

function versionIn(data: unknown): number | null {
  if (typeof data !== 'string') return null;
  const told: unknown = JSON.parse(data);
  return typeof told === 'object' && told !== null && 'version' in told && typeof told.version === 'number'
    ? told.version
    : null;
}
