import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type FinishedAttempt,
  openProgress,
  type ProgressTrouble,
  standingOf,
  standings,
  weakestAxis,
} from '../../../src/game/progress/index.ts';

function anAttempt(over: Partial<FinishedAttempt> = {}): FinishedAttempt {
  return {
    id: 'a1',
    endedAt: 1000,
    transcript: {
      scenario: 'gone-quiet',
      hash: 'h',
      secrets: { draw: 'd', order: 'o' },
      moves: ['wait', 'call'],
    },
    ending: { kind: 'good', title: 'The door stays open' },
    score: {
      whole: 80,
      band: 'Sound',
      axes: { 'value-creation': 90, 'non-sparring': 40, 'walking-away': null },
    },
    ...over,
  };
}

function watched(): {
  progress: ReturnType<typeof openProgress>;
  troubles: ProgressTrouble[];
} {
  const troubles: ProgressTrouble[] = [];
  return { progress: openProgress((trouble) => troubles.push(trouble)), troubles };
}

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('what is kept on the device', () => {
  test('a finished attempt is there on the next visit, and ends the open one', async () => {
    const first = watched();
    await first.progress.keepOpen(anAttempt().transcript, 500);
    await first.progress.keepFinished(anAttempt());

    const next = watched();
    expect(await next.progress.finished()).toEqual([anAttempt()]);
    expect(await next.progress.openAttempt('gone-quiet')).toBeNull();
    expect(next.troubles).toEqual([]);
  });

  test('an attempt that was cut off comes back with the moves made so far', async () => {
    const first = watched();
    await first.progress.keepOpen({ ...anAttempt().transcript, moves: ['wait'] }, 500);
    await first.progress.keepOpen(anAttempt().transcript, 600);

    const open = await watched().progress.openAttempt('gone-quiet');
    expect(open?.transcript.moves).toEqual(['wait', 'call']);
    expect(await watched().progress.openAttempt('thirty-launches')).toBeNull();
  });

  test('attempts come oldest first', async () => {
    const { progress } = watched();
    await progress.keepFinished(anAttempt({ id: 'late', endedAt: 9 }));
    await progress.keepFinished(anAttempt({ id: 'early', endedAt: 3 }));
    expect((await progress.finished()).map(({ id }) => id)).toEqual(['early', 'late']);
  });

  test('a broken record is set aside, told once, exported, and the rest is kept', async () => {
    await watched().progress.keepFinished(anAttempt());
    const db = await openDB('owed-nothing', 1);
    await db.put('finished', { id: 'torn', endedAt: 'yesterday' }, 'torn');
    db.close();

    const { progress, troubles } = watched();
    expect(await progress.finished()).toEqual([anAttempt()]);
    expect(await progress.finished()).toEqual([anAttempt()]);
    expect(troubles).toEqual([{ kind: 'set-aside', count: 1 }]);
    expect(JSON.parse(await progress.exportAll())).toMatchObject({
      finished: [{ id: 'a1' }],
      aside: [{ from: 'finished', key: 'torn', value: { endedAt: 'yesterday' } }],
    });
  });

  test('where storage is forbidden the visit goes on from memory, and says so once', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    const { progress, troubles } = watched();
    await progress.keepOpen(anAttempt().transcript, 1);
    await progress.keepFinished(anAttempt());
    expect(await progress.finished()).toEqual([anAttempt()]);
    expect(await progress.openAttempt('gone-quiet')).toBeNull();
    expect(troubles).toEqual([{ kind: 'cannot-save' }]);
  });

  test('a full device is named as such, and the attempt is still there for this visit', async () => {
    const { progress, troubles } = watched();
    await progress.finished();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await progress.keepFinished(anAttempt());
    vi.restoreAllMocks();
    expect(await progress.finished()).toEqual([anAttempt()]);
    expect(troubles).toEqual([{ kind: 'storage-full' }]);
  });

  test('delete my data leaves nothing behind', async () => {
    const { progress } = watched();
    await progress.keepFinished(anAttempt());
    await progress.keepOpen({ ...anAttempt().transcript, scenario: 'first-call' }, 1);
    await progress.deleteAll();
    expect(await progress.finished()).toEqual([]);
    expect(JSON.parse(await watched().progress.exportAll())).toEqual({
      format: 'owed-nothing/1',
      finished: [],
      open: [],
      aside: [],
    });
  });
});

describe('standing', () => {
  const scored = (endedAt: number, whole: number, sparring: number | null): FinishedAttempt =>
    anAttempt({
      id: String(endedAt),
      endedAt,
      score: {
        whole,
        band: whole < 50 ? 'Costly' : whole < 75 ? 'Uneven' : 'Sound',
        axes: { 'value-creation': whole, 'non-sparring': sparring, 'walking-away': null },
      },
    });

  test('shows the first and the best band per axis, whatever the order of the records', () => {
    const standing = standingOf([scored(2, 95, 60), scored(1, 30, null), scored(3, 60, 20)]);
    expect(standing.axes['value-creation']).toEqual({ first: 'Costly', best: 'Masterly' });
    expect(standing.axes['non-sparring']).toEqual({ first: 'Uneven', best: 'Uneven' });
    expect(standing.axes['walking-away']).toEqual({ first: null, best: null });
    expect(standing.whole).toEqual({ first: 'Costly', best: 'Sound' });
    expect(standing.attempts).toBe(3);
  });

  test('is kept per scenario', () => {
    const other = { ...anAttempt().transcript, scenario: 'first-call' };
    const all = standings([scored(1, 80, 80), { ...scored(2, 20, 20), transcript: other }]);
    expect(all.get('gone-quiet')?.attempts).toBe(1);
    expect(all.get('first-call')?.whole.best).toBe('Costly');
  });

  test('the weakest axis is the lowest that was measured', () => {
    expect(weakestAxis(scored(1, 80, 30))).toBe('non-sparring');
    expect(weakestAxis(scored(1, 80, 90))).toBe('value-creation');
  });
});
