/** Before all browser tests: builds the page once, with scenarios of its own, and serves it. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { SHIPPED } from '../../support/shipped.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built page is served, with a slash at the end. */
    readonly pageAddress: string;
    /** The folder of the built page, and that of its scenarios, for a server of a test's own. */
    readonly pageFolder: string;
    readonly scenarioFolder: string;
  }
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.webm': 'audio/webm',
  '.mp3': 'audio/mpeg',
};

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = mkdtempSync(join(tmpdir(), 'owed-nothing-'));
  const scenarios = join(place, 'scenarios');
  const pages = join(place, 'dist');
  gatherScenarios(scenarios);
  process.env.SCENARIO_FOLDER = scenarios;
  await build({ root: ROOT, logLevel: 'warn', build: { outDir: pages, emptyOutDir: true } });

  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(pages, path.endsWith('/') ? `${path}index.html` : path);
    readFile(file).then(
      (content) => {
        response.writeHead(200, { 'content-type': KINDS[extname(file)] ?? 'application/octet-stream' });
        response.end(content);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page is not served');
  project.provide('pageAddress', `http://127.0.0.1:${address.port}/`);
  project.provide('pageFolder', pages);
  project.provide('scenarioFolder', scenarios);

  return async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(place, { recursive: true, force: true });
  };
}

/** The shipped scenarios, the excerpt that the format was made with, and those that were written for these tests. */
function gatherScenarios(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const own = join(ROOT, 'tests/browser/scenarios');
  for (const name of readdirSync(own)) copyFileSync(join(own, name), join(folder, name));
  const excerpt = join(ROOT, 'tests/fixtures/example-brandt-excerpt.json');
  for (const path of [...SHIPPED, excerpt]) copyFileSync(path, join(folder, basename(path)));
}
