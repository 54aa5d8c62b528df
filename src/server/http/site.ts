/**
 * The built game. Exactly the files that were there at the start are served, by their exact paths: a path is looked up,
 * never resolved, so that no trick with dots, slashes or cases leads anywhere. The halves of scenarios hold the answers
 * and lie behind a gate.
 */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { Refused } from '../refusal.ts';

/** Where the build puts what belongs to one scenario. */
const SCENARIOS = 'assets/scenarios/';

export interface SiteFile {
  /** Path in the folder, with forward slashes. */
  readonly path: string;
  /** Whose answers it holds; null: nobody's. */
  readonly scenario: string | null;
}

/** Lists the files of a built game. */
export async function listSite(folder: string): Promise<readonly SiteFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((path) => ({
      path,
      scenario: path.startsWith(SCENARIOS) ? (path.slice(SCENARIOS.length).split('/')[0] ?? '') : null,
    }));
}

/** @param mayLoad Whether whoever asks may load what belongs to a scenario. */
export function siteApp(
  folder: string,
  files: readonly SiteFile[],
  mayLoad: (context: Context, scenario: string) => Promise<boolean>,
): Hono {
  const app = new Hono();
  app.use('*', compress());
  for (const { path, scenario } of files) {
    const address = path === 'index.html' ? '/' : `/${path}`;
    app.get(
      address,
      async (context, next) => {
        if (scenario !== null && !(await mayLoad(context, scenario))) throw new Refused('practice-closed');
        await next();
        context.header('Cache-Control', cachingOf(path, scenario));
      },
      serveStatic({ root: folder, path }),
    );
  }
  return app;
}

function cachingOf(path: string, scenario: string | null): string {
  // Somebody else may sign in on this device.
  if (scenario !== null) return 'private, no-cache';
  // Everything under assets/ has a hash in its name.
  if (path.startsWith('assets/')) return 'public, max-age=31536000, immutable';
  return path === 'index.html' ? 'no-cache' : 'public, max-age=3600';
}
