/**
 * `npm run shots`: pictures of every screen at five sizes in light and dark, and of every character and place, put
 * together on contact sheets, so that a look at the whole game is cheap. They go to `.cache/shots`. Names run some of
 * the sheets: `npm run shots -- talk cast`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, createServer, preview } from 'vite';
import { loadScenario } from '../format/index.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.mjs';

const FOLDER = '.cache/shots';

const SIZES = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
const THEMES = ['light', 'dark'] as const;

/** How wide a shot is on its contact sheet. */
const THUMB = 460;

interface Screen {
  readonly name: string;
  readonly hash: string;
  /** What is done before the picture is taken. */
  readonly before?: (page: Page) => Promise<void>;
}

const settled = 1200;

async function playToEnd(page: Page): Promise<void> {
  for (let ply = 0; ply < 30 && (await page.locator('ol button.reply').count()) > 0; ply++) {
    await page.keyboard.press('1');
    await page.waitForTimeout(120);
  }
}

const SCREENS: readonly Screen[] = [
  { name: 'title', hash: '#/' },
  { name: 'choice', hash: '#/customers' },
  { name: 'briefing', hash: '#/briefing/gone-quiet' },
  { name: 'principles', hash: '#/principles' },
  { name: 'principle', hash: '#/principles/trusted-advisor' },
  { name: 'call-card', hash: '#/call-card/honest-pitch' },
  {
    name: 'trainer-sheet',
    hash: '#/trainer-sheet/gone-quiet',
    before: async (page) => {
      await page.getByRole('button', { name: 'Show it all the same' }).click();
    },
  },
  { name: 'talk', hash: '#/talk/the-brandt-account?draw=0&order=shots' },
  {
    name: 'talk-later',
    hash: '#/talk/gone-quiet?draw=0&order=shots',
    before: async (page) => {
      for (let ply = 0; ply < 3; ply++) {
        await page.keyboard.press('1');
        await page.waitForTimeout(200);
      }
    },
  },
  {
    name: 'history',
    hash: '#/talk/thirty-launches?draw=0&order=shots',
    before: async (page) => {
      await page.keyboard.press('1');
      await page.waitForTimeout(200);
      await page.getByRole('button', { name: 'What was said so far' }).click();
    },
  },
  {
    name: 'menu',
    hash: '#/talk/first-call?draw=0&order=shots',
    before: async (page) => {
      await page.keyboard.press('Escape');
    },
  },
  { name: 'ending', hash: '#/talk/thirty-launches?draw=1&order=shots', before: playToEnd },
  {
    name: 'debrief',
    hash: '#/talk/the-brandt-account?draw=1&order=shots',
    before: async (page) => {
      await playToEnd(page);
      await page.getByRole('button', { name: 'Read the debrief' }).click();
    },
  },
];

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

mkdirSync(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: [...CHROMIUM_ARGUMENTS],
});
try {
  await shootScreens(browser);
  await shootSheets(browser);
} finally {
  await browser.close();
}
console.log(`The pictures are in ${FOLDER}.`);
process.exit(0);

async function shootScreens(browser: Browser): Promise<void> {
  const screens = SCREENS.filter(({ name }) => isWanted(name));
  if (screens.length === 0) return;
  await build({ logLevel: 'warn' });
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
  const address = server.resolvedUrls?.local[0] ?? '';
  for (const screen of screens) {
    const shots: { label: string; picture: Buffer }[] = [];
    for (const theme of THEMES) {
      for (const size of SIZES) {
        const context = await browser.newContext({ viewport: size, colorScheme: theme });
        const page = await context.newPage();
        await page.goto(address + screen.hash);
        await page.waitForTimeout(settled);
        await screen.before?.(page);
        await page.waitForTimeout(settled);
        const picture = await page.screenshot();
        writeFileSync(join(FOLDER, `${screen.name}-${size.width}x${size.height}-${theme}.png`), picture);
        shots.push({ label: `${size.width} x ${size.height} ${theme}`, picture });
        await context.close();
      }
    }
    await contactSheet(browser, screen.name, shots);
    console.log(`${screen.name}: ${shots.length} pictures`);
  }
  await server.close();
}

async function contactSheet(
  browser: Browser,
  name: string,
  shots: readonly { readonly label: string; readonly picture: Buffer }[],
): Promise<void> {
  const cells = shots.map(
    ({ label, picture }) =>
      `<figure><img src="data:image/png;base64,${picture.toString('base64')}"><figcaption>${label}</figcaption></figure>`,
  );
  const page = await browser.newPage({ viewport: { width: 5 * (THUMB + 12), height: 900 } });
  await page.setContent(
    `<style>body{margin:0;font:14px sans-serif;display:grid;grid-template-columns:repeat(5,${THUMB}px);gap:12px;align-items:start}figure{margin:0}img{width:100%;border:1px solid #999}</style>${cells.join('')}`,
  );
  await page.screenshot({ path: join(FOLDER, `sheet-${name}.png`), fullPage: true });
  await page.close();
}

/** The painters' own sheets: people, clothes, rooms, and every character that ships in every mood. */
async function shootSheets(browser: Browser): Promise<void> {
  const server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'silent' });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.route('**/contact-sheet.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Sheet</title><body><script type="module">
import { renderSheet, SHEET_KINDS, castSheet } from '/src/game/sheet/main.ts';
Object.assign(window, { renderSheet, castSheet, kinds: SHEET_KINDS });
</script>`,
    }),
  );
  await page.goto(`${address}contact-sheet.html`);
  await page.waitForFunction('window.kinds !== undefined', undefined, { timeout: 60_000 });
  const kinds: unknown = await page.evaluate('window.kinds');
  const sheets: [name: string, script: string][] = [
    ['cast', `window.castSheet(${JSON.stringify(shippedCast())})`],
    ...(Array.isArray(kinds)
      ? kinds.map((kind): [string, string] => [String(kind), `window.renderSheet('${kind}')`])
      : []),
  ];
  for (const [name, script] of sheets) {
    if (!isWanted(name)) continue;
    await page.evaluate(`document.body.replaceChildren(${script})`);
    await page.screenshot({ path: join(FOLDER, `sheet-${name}.png`), fullPage: true });
    console.log(`${name}: a sheet`);
  }
  await page.close();
  await server.close();
}

/** Everybody who speaks in a shipped scenario. */
function shippedCast(): { name: string; look: object }[] {
  return readdirSync('scenarios')
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .flatMap((name) => {
      const path = join('scenarios', name);
      const { story } = loadScenario(readFileSync(path), path);
      return Object.values(story.cast).map((member) => ({ name: member.name, look: member.look }));
    });
}
