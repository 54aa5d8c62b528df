import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../src/server/http/log.ts';
import { TrainersFolder } from '../../src/server/library/folder.ts';
import { Library } from '../../src/server/library/library.ts';
import { SMALL } from '../format/small-scenario.ts';
import { ENGINES, openTestStore, type TestStore } from './support/engines.ts';
import { compiledScenario, scenarioFile } from './support/scenario-files.ts';

/** Waits for what a watcher brings about. Fails by the time limit of the test if it never comes. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe.each(ENGINES)('the folder of the trainers on %s', (engine) => {
  let database: TestStore;
  let library: Library;
  let folder: TrainersFolder;
  let path: string;

  beforeEach(async () => {
    database = await openTestStore(engine);
    library = new Library(database.store);
    path = mkdtempSync(join(tmpdir(), 'owed-nothing-folder-'));
    folder = new TrainersFolder(library, silentLog, Date.now);
  });
  afterEach(async () => {
    await folder.close();
    await database.drop();
    rmSync(path, { recursive: true, force: true });
  });

  const write = (name: string, text: string) => writeFileSync(join(path, name), text);

  test('publishes what is there, what is dropped in, and what changes, without a restart', async () => {
    write('one.json', scenarioFile({ id: 'one' }));
    await folder.open(path);
    expect(folder.refused).toEqual([]);
    expect(library.current('one')?.scenario.story.version).toBe(1);
    write('two.json', scenarioFile({ id: 'two' }));
    await until(() => library.current('two') !== undefined);
    write('two.json', scenarioFile({ id: 'two', version: 2, rounds: 2 }));
    await until(() => library.current('two')?.scenario.story.version === 2);
    unlinkSync(join(path, 'one.json'));
    await until(() => library.current('one') === undefined);
  });

  test('refuses a file with errors and says where; the last good version stays on offer', async () => {
    write('one.json', scenarioFile({ id: 'one' }));
    await folder.open(path);
    write('one.json', SMALL.replace('"small"', '"one"').replace('"target": "bye"', '"target": "nowhere"'));
    await until(() => folder.refused.length > 0);
    expect(folder.refused[0]).toMatchObject({
      file: 'one.json',
      reason: 'the check found errors',
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ severity: 'error', line: expect.any(Number), pointer: expect.any(String) }),
      ]),
    });
    expect(library.current('one')?.scenario.story.version).toBe(1);
    write('one.json', scenarioFile({ id: 'one', version: 2, rounds: 2 }));
    await until(() => folder.refused.length === 0);
    expect(library.current('one')?.scenario.story.version).toBe(2);
  });

  test('refuses rules or scores that change under the same version, and takes new words', async () => {
    write('one.json', scenarioFile({ id: 'one' }));
    await folder.open(path);
    const { hash } = library.current('one')?.scenario.story ?? {};
    write('one.json', scenarioFile({ id: 'one', title: 'Better words' }));
    await until(() => library.current('one')?.scenario.story.title === 'Better words');
    expect(library.current('one')?.scenario.story.hash).toBe(hash);
    write('one.json', scenarioFile({ id: 'one', rounds: 2 }));
    await until(() => folder.refused.length > 0);
    expect(folder.refused[0]?.reason).toContain('raise "version" above 1');
  });

  test('cannot take the place of a scenario that comes with the game', async () => {
    await library.publish(compiledScenario({ id: 'one' }), 'shipped', 0);
    write('one.json', scenarioFile({ id: 'one', version: 9, rounds: 2 }));
    await folder.open(path);
    expect(folder.refused[0]?.reason).toContain('comes with the game');
    expect(library.current('one')?.scenario.story.version).toBe(1);
  });

  test('what was deleted while no server ran is not on offer when one starts', async () => {
    await library.publish(compiledScenario({ id: 'old' }), 'dropped', 0);
    await folder.open(path);
    expect(library.current('old')).toBeUndefined();
  });

  test('what one server publishes, another on the same database offers', async () => {
    const other = new Library(database.store);
    write('one.json', scenarioFile({ id: 'one' }));
    await folder.open(path);
    await other.refresh();
    expect(other.current('one')?.scenario.story.hash).toBe(library.current('one')?.scenario.story.hash);
  });
});
