/** `npm run play` in a real browser: the file is saved, and the page follows. And a build holds nothing of it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CLI, ROOT } from '../cli/run-cli.ts';
import { afterMoves, replies, reply, transcriptOf } from './support/visit.ts';

const SAMPLE = 'a-whole-scene.json';
const PLAY = [...CLI.slice(0, -1), join(ROOT, 'src/build/play.ts')];

let folder: string;
let file: string;
let server: ChildProcess;
let address: string;
let browser: Browser;

/** Starts `npm run play` on a copy of the sample and waits for the address that it prints. */
async function play(): Promise<string> {
  server = spawn(process.execPath, [...PLAY, file, '--port', '0'], { cwd: ROOT });
  let printed = '';
  return new Promise((resolve, reject) => {
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [link] = printed.match(/http:\/\/\S+/) ?? [];
      if (link !== undefined && printed.includes('Ctrl+C')) resolve(link);
    });
    server.once('close', () => reject(new Error(`npm run play ended early: ${printed}`)));
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'owed-nothing-play-'));
  file = join(folder, SAMPLE);
  copyFileSync(join(ROOT, 'scenarios/samples', SAMPLE), file);
  address = await play();
  const { findChromium, CHROMIUM_ARGUMENTS } = await import('../../src/build/chromium.mjs');
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...CHROMIUM_ARGUMENTS] });
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function open(use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.route(/mount-stage/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(address);
  await replies(page).first().waitFor();
  await use(page);
  await context.close();
}

/** Saves the sample with something in it replaced. */
function save(before = '', after = ''): void {
  const sample = readFileSync(join(ROOT, 'scenarios/samples', SAMPLE), 'utf8');
  writeFileSync(file, sample.replaceAll(before, after));
}

const tools = (page: Page) => page.getByRole('complementary', { name: "Author's tools" });

describe('npm run play', () => {
  test('prints an address that opens the talk of the file, with what the check found beside it', () =>
    open(async (page) => {
      expect(address).toContain('#/talk/a-whole-scene?draw=0');
      await tools(page).getByText('Nothing to mend').waitFor();
      await tools(page).getByText('Now at past-nine').waitFor();
    }));

  test('shows a save at once and takes the talk up where it stood', () =>
    open(async (page) => {
      await reply(page, 'Is the red light on').click();
      await afterMoves(page, 1);
      save('And what do I tell the schools?', 'What do I tell my three schools?');
      await page.getByText('What do I tell my three schools?').first().waitFor();
      await afterMoves(page, 1);
      expect((await transcriptOf(page))?.moves).toEqual(['hand-on-the-door']);
      save();
    }));

  test('shows an error beside the last good version, and says where it is', () =>
    open(async (page) => {
      save('"target": "late-bread"', '"target": "late-bred"');
      await tools(page).getByText('ON022').first().waitFor();
      await tools(page).getByText('there is no node "late-bred"').first().waitFor();
      expect(await replies(page).count()).toBe(4);
      save();
      await tools(page).getByText('Nothing to mend').waitFor();
    }));

  test('keeps a play up to the reply that was taken away, and says so', () =>
    open(async (page) => {
      await reply(page, 'Is the red light on').click();
      await afterMoves(page, 1);
      await reply(page, 'nothing before half past nine').click();
      await afterMoves(page, 2);
      save('wait-for-half-past', 'wait-until-half-past');
      await tools(page).getByText('“wait-for-half-past” cannot be said at three-schools').waitFor();
      expect((await transcriptOf(page))?.moves).toEqual(['hand-on-the-door']);
      save();
    }));

  test('begins at any node', () =>
    open(async (page) => {
      await tools(page).getByLabel('Begin at').selectOption('it-hums');
      await tools(page).getByText('Now at it-hums').waitFor();
      await reply(page, 'good luck with the rolls').click();
      await page.getByRole('button', { name: 'Read the debrief' }).click();
      await page.getByRole('heading', { name: 'What you said' }).waitFor();
    }));

  test('shows the play that a finding speaks of', () =>
    open(async (page) => {
      save('"kind": "good"', '"kind": "bad"');
      await tools(page).getByText('ON304').waitFor();
      await tools(page)
        .getByRole('listitem')
        .filter({ hasText: 'ON304' })
        .getByRole('button', { name: 'Show the play' })
        .click();
      await tools(page).getByText('Now at bread-at-noon').waitFor();
      expect((await transcriptOf(page))?.moves.at(-1)).toBe('back-to-the-rolls');
      save();
    }));

  test('is told what is wrong where the file is not there', async () => {
    const child = spawn(process.execPath, [...PLAY, join(folder, 'nobody.json')], { cwd: ROOT });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(2);
    expect(said).toContain('There is no file');
    expect(said).not.toMatch(/^\s+at /m);
  });
});

describe('a build', () => {
  test("holds none of the author's tools", async () => {
    const page = inject('pageAddress');
    const files = new Map<string, string>();
    const open = ['index.html'];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (files.has(name)) continue;
      const text = await (await fetch(new URL(name, page))).text();
      files.set(name, text);
      for (const [found] of text.matchAll(/[\w-]+\.(?:js|css)(?=["'`])/g)) open.push(`assets/${found}`);
    }
    const all = [...files.values()].join('\n');
    expect(files.size).toBeGreaterThan(10);
    expect(all).toContain('owed-nothing/settings');
    for (const trace of ['author:report', 'has-author', 'owed-nothing/author', 'Begin at'])
      expect(all).not.toContain(trace);
  });
});
