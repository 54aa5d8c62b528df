import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../../src/server/db/connection.ts';
import { SharedCommit } from '../../src/server/db/shared-commit.ts';
import { openTestStore, type TestStore } from './support/engines.ts';

describe('writes that share a commit', () => {
  let database: TestStore;
  let commits: number;
  let shared: SharedCommit;

  beforeEach(async () => {
    database = await openTestStore('sqlite');
    commits = 0;
    shared = new SharedCommit((work) => {
      commits++;
      return inTransaction(database.store, work);
    });
  });
  afterEach(() => database.drop());

  const team = (id: string) => ({
    id,
    name: id,
    course: null,
    due: null,
    join_code: null,
    join_expires: null,
    created_at: 1,
  });
  const add = (id: string) =>
    shared.write((trx) => trx.insertInto('team').values(team(id)).executeTakeFirstOrThrow());
  const kept = async () => {
    const rows = await database.store.db.selectFrom('team').select('id').orderBy('id').execute();
    return rows.map(({ id }) => id);
  };

  test('what comes at the same time is committed once, and each caller gets the answer to their own', async () => {
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((id) =>
        shared.write(async (trx) => {
          await trx.insertInto('team').values(team(id)).execute();
          return id;
        }),
      ),
    );
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(commits).toBe(1);
    expect(await kept()).toEqual(['a', 'b', 'c']);
  });

  test('what comes later is committed later', async () => {
    await add('a');
    await add('b');
    expect(commits).toBe(2);
  });

  test('where one fails, nobody is told that theirs was kept', async () => {
    await add('a');
    const outcomes = await Promise.allSettled([add('b'), add('a'), add('c')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await kept()).toEqual(['a']);
    await add('d');
    expect(await kept()).toEqual(['a', 'd']);
  });
});
