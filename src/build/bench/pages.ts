/**
 * The built game in Chromium beside a hand-written page with the same words: what is loaded before the first reply can
 * be pressed, how soon that is, how soon the next words are there, what is left in memory, and whether the stage keeps
 * its frames. Needs `npm run build` first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { preview } from 'vite';
import {
  choiceAt,
  firstStep,
  hasEnded,
  linkRules,
  nextStep,
  offered,
  type Story,
  type View,
} from '../../engine/index.ts';
import { loadScenario } from '../../format/index.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../chromium.mjs';
import { floorPage } from './floor-page.ts';
import { type Spread, spreadOf } from './measure.ts';
import { firstReplyAt, heapOf, PROBE, press } from './probe.ts';
import { type Report, writeSpread } from './report.ts';

const SCENARIO = 'gone-quiet';
const SLOW_DOWN = 4;
const LOADS = 5;
const PRESSES = 60;
const REPLIES_FOR_HEAP = 400;
const FRAMES_SECONDS = 8;

const KILOBYTE = 1024;
const MEGABYTE = 1024 * 1024;

interface Site {
  readonly name: string;
  readonly address: string;
}

/** Measures; takes about three minutes. */
export async function benchPages(): Promise<Report> {
  const floor = await serveFloor();
  const game = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
  });
  try {
    const gameAddress = game.resolvedUrls?.local[0] ?? '';
    const sites: readonly Site[] = [
      { name: 'hand-written page', address: `${addressOf(floor)}#talk` },
      { name: 'game', address: `${gameAddress}#/talk/${SCENARIO}` },
    ];
    const bytes = await loadedBytes(browser, sites[1]?.address ?? '');
    const loads = await alternate(browser, sites, LOADS, (page) => firstReplyAt(page));
    const presses = await pressesOf(browser, sites);
    const heap = await heapGrowth(sites[1]?.address ?? '');
    const frames = await frameTimes(browser, sites[1]?.address ?? '');
    return reportOf({ bytes, loads, presses, heap, frames });
  } finally {
    await browser.close();
    await game.close();
    floor.close();
  }
}

interface Figures {
  readonly bytes: number;
  readonly loads: readonly (readonly number[])[];
  readonly presses: readonly { readonly painted: readonly number[]; readonly pressable: readonly number[] }[];
  readonly heap: { readonly growth: number; readonly secondHalf: number };
  readonly frames: { readonly share: number; readonly shifts: number };
}

function reportOf({ bytes, loads, presses, heap, frames }: Figures): Report {
  const [floorLoads = [], gameLoads = []] = loads;
  const [floorPress, gamePress] = presses;
  const ratios = gameLoads.map((load, index) => load / (floorLoads[index] ?? load));
  const painted = difference(gamePress?.painted ?? [], floorPress?.painted ?? []);
  const pressable = difference(gamePress?.pressable ?? [], floorPress?.pressable ?? []);
  const one = (value: number): Spread => ({ least: value, median: value, most: value });
  const milliseconds = (values: readonly number[]): string => writeSpread(spreadOf(values));
  return {
    title: 'Pages',
    notes: [
      `The talk of ${SCENARIO}, opened by its deep link, and a hand-written page with the same words; ${SLOW_DOWN}x CPU slow-down.`,
      `Milliseconds, median of ${LOADS} loads in turn and of ${PRESSES} presses (least to most).`,
    ],
    head: ['', 'hand-written page', 'game'],
    rows: [
      ['first reply pressable', milliseconds(floorLoads), milliseconds(gameLoads)],
      [
        'next words painted',
        milliseconds(floorPress?.painted ?? [0]),
        milliseconds(gamePress?.painted ?? [0]),
      ],
      [
        'next replies pressable',
        milliseconds(floorPress?.pressable ?? [0]),
        milliseconds(gamePress?.pressable ?? [0]),
      ],
      ['loaded before the first reply, KB gzip', '', (bytes / KILOBYTE).toFixed(1)],
      [`heap growth over ${REPLIES_FOR_HEAP} replies, MB`, '', (heap.growth / MEGABYTE).toFixed(2)],
      ['of which in the second half, MB', '', (heap.secondHalf / MEGABYTE).toFixed(2)],
      ['share of frames within 20 ms', '', frames.share.toFixed(3)],
      ['layout shift when the stage arrives', '', frames.shifts.toFixed(4)],
    ],
    goals: [
      {
        what: 'KB (gzip) before the first reply',
        wanted: 50,
        found: one(bytes / KILOBYTE),
        direction: 'most',
      },
      { what: 'first reply against the page', wanted: 1.7, found: spreadOf(ratios), direction: 'most' },
      { what: 'next words, ms over the page', wanted: 17, found: one(painted), direction: 'most' },
      { what: 'next replies, ms over the page', wanted: 17, found: one(pressable), direction: 'most' },
      { what: 'heap growth, MB', wanted: 1, found: one(heap.growth / MEGABYTE), direction: 'most' },
      {
        what: 'heap growth in the second half, MB',
        wanted: 0.15,
        found: one(heap.secondHalf / MEGABYTE),
        direction: 'most',
      },
      { what: 'share of frames within 20 ms', wanted: 0.95, found: one(frames.share) },
      {
        what: 'layout shift when the stage arrives',
        wanted: 0,
        found: one(frames.shifts),
        direction: 'most',
      },
    ],
  };
}

/** The median of one against the median of the other. */
function difference(one: readonly number[], other: readonly number[]): number {
  return spreadOf(one).median - spreadOf(other).median;
}

/** Measures the sites in turn, each time in a fresh profile, slowed down. */
async function alternate<T>(
  browser: Browser,
  sites: readonly Site[],
  rounds: number,
  measure: (page: Page) => Promise<T>,
): Promise<T[][]> {
  const found: T[][] = sites.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { address }] of sites.entries()) {
      const { context, page } = await freshPage(browser, SLOW_DOWN);
      await page.goto(address, { waitUntil: 'commit' });
      found[index]?.push(await measure(page));
      await context.close();
    }
  }
  return found;
}

async function freshPage(
  browser: Browser,
  slowDown: number,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  await context.addInitScript(PROBE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  return { context, page };
}

/**
 * The gzipped size of all that was asked for before the first reply could be pressed, whatever it was for; fonts apart.
 * The page's own clock decides, so that nothing depends on how soon the bench looks.
 */
async function loadedBytes(browser: Browser, address: string): Promise<number> {
  const { context, page } = await freshPage(browser, 1);
  const sizes = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
    sizes.set(
      response.url(),
      size.catch(() => 0),
    );
  });
  await page.goto(address, { waitUntil: 'commit' });
  await firstReplyAt(page);
  const asked: unknown = await page.evaluate(`[
    location.href.split('#')[0],
    ...performance.getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= globalThis.probe.firstReply)
      .map(({ name }) => name),
  ]`);
  const counted = new Set(Array.isArray(asked) ? asked.map(String) : []);
  const loaded = await Promise.all(
    [...sizes].map(async ([url, size]) => (counted.has(url) && !url.endsWith('.woff2') ? await size : 0)),
  );
  await context.close();
  return loaded.reduce((sum, size) => sum + size, 0);
}

/** Presses replies on both pages, game after game, until there are enough. */
async function pressesOf(browser: Browser, sites: readonly Site[]) {
  const found = sites.map(() => ({ painted: [] as number[], pressable: [] as number[] }));
  const isDone = (): boolean => found.every(({ painted }) => painted.length >= PRESSES);
  while (!isDone()) {
    for (const [index, { address }] of sites.entries()) {
      const { context, page } = await freshPage(browser, SLOW_DOWN);
      await page.goto(address, { waitUntil: 'commit' });
      await firstReplyAt(page);
      // The stage has arrived, as it has for anybody who reads before answering.
      await page.waitForTimeout(4000);
      for (let ply = 0; ply < 12 && (found[index]?.painted.length ?? PRESSES) < PRESSES; ply++) {
        const times = await press(page, '1');
        if (times === null || times.ended) break;
        found[index]?.painted.push(times.painted);
        found[index]?.pressable.push(times.pressable);
      }
      await context.close();
    }
  }
  return found;
}

/** Plays again and again in one page. */
/** Without a compiler: the machine code that V8 makes of a page as it runs lies on the same heap, and goes on growing. */
async function heapGrowth(address: string): Promise<Figures['heap']> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGUMENTS, '--js-flags=--jitless'],
  });
  const { context, page } = await freshPage(browser, 1);
  const session = await context.newCDPSession(page);
  await page.goto(address, { waitUntil: 'commit' });
  await firstReplyAt(page);
  await page.waitForTimeout(3000);
  await playOn(page, 60);
  const start = await heapOf(session);
  await playOn(page, REPLIES_FOR_HEAP / 2);
  const middle = await heapOf(session);
  await playOn(page, REPLIES_FOR_HEAP / 2);
  const end = await heapOf(session);
  await browser.close();
  return { growth: Math.max(0, end - start), secondHalf: Math.max(0, end - middle) };
}

/** Gives so many replies, beginning anew by the page's own button whenever the talk is over. */
async function playOn(page: Page, replies: number): Promise<void> {
  for (let given = 0; given < replies; given++) {
    const times = await press(page, '1');
    if (times === null) throw new Error(`nothing followed reply ${given + 1}`);
    if (!times.ended) continue;
    await page.getByRole('button', { name: 'Talk again' }).click();
    await page.waitForSelector('ol button.reply');
  }
}

/**
 * The stage's frames at rest and in motion, and what its arrival moved. Chromium without a graphics card: Canvas. The
 * stage is held back until the fonts are there, so that what they move is not counted as its doing.
 */
async function frameTimes(browser: Browser, address: string): Promise<Figures['frames']> {
  const { context, page } = await freshPage(browser, 1);
  let comeIn = (): void => undefined;
  const mayCome = new Promise<void>((resolve) => {
    comeIn = resolve;
  });
  await context.route(/mount-stage/, async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.goto(address, { waitUntil: 'commit' });
  await firstReplyAt(page);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await page.waitForTimeout(1000);
  const before = Number(await page.evaluate('globalThis.probe.shifts'));
  comeIn();
  await page.waitForSelector('.stage canvas', { timeout: 30_000 });
  await page.waitForTimeout(2000);
  const shifts = Number(await page.evaluate('globalThis.probe.shifts')) - before;
  const frames = page.evaluate(
    `new Promise((resolve) => {
      const times = [];
      let last = performance.now();
      const end = last + ${FRAMES_SECONDS * 1000};
      const tick = (now) => { times.push(now - last); last = now; if (now < end) requestAnimationFrame(tick); else resolve(times); };
      requestAnimationFrame(tick);
    })`,
  );
  for (let ply = 0; ply < 3; ply++) {
    await page.waitForTimeout((FRAMES_SECONDS * 1000) / 4);
    await page.keyboard.press('1');
  }
  const times: unknown = await frames;
  await context.close();
  const measured = Array.isArray(times) ? times.map(Number).slice(1) : [];
  return { share: measured.filter((time) => time <= 20).length / Math.max(1, measured.length), shifts };
}

/** A play that stays as long as it can, as the views of the game show it. */
function longPlay(story: Story): View[] {
  const rules = linkRules(story);
  let step = firstStep(rules, 0, 'bench');
  const views = [step.view];
  while (!hasEnded(rules, step.snapshot)) {
    const { node, values } = step.snapshot;
    const stay = offered(rules, node, values).find((choice) => !choiceAt(rules, node, choice).leaves);
    if (stay === undefined) break;
    step = nextStep(rules, step.snapshot, stay, 'bench');
    if (step.view.ending === null) views.push(step.view);
  }
  return views;
}

/** Serves the hand-written page, with the fonts of the built game. */
function serveFloor(): Promise<Server> {
  const { story } = loadScenario(readFileSync(`scenarios/${SCENARIO}.json`), `${SCENARIO}.json`);
  const fonts = readdirSync('dist/assets').filter((name) => /-latin-wght-normal.*\.woff2$/.test(name));
  const files = floorPage(longPlay(story), story.cast, [
    `/fonts/${fonts[1] ?? ''}`,
    `/fonts/${fonts[0] ?? ''}`,
  ]);
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = files.get(path);
    const font = fonts.find((name) => path === `/fonts/${name}`);
    if (file !== undefined) response.writeHead(200, { 'content-type': file.type }).end(file.body);
    else if (font !== undefined)
      response.writeHead(200, { 'content-type': 'font/woff2' }).end(readFileSync(`dist/assets/${font}`));
    else response.writeHead(404).end();
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function addressOf(server: Server): string {
  const address = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/` : '';
}
