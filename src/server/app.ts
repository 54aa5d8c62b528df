/** Puts the server together from its parts. Does not listen: a test asks it directly. */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { sql } from 'kysely';
import { MOST_BODY_BYTES } from '../protocol/index.ts';
import type { PlayerTable } from './db/schema.ts';
import { openApi } from './http/openapi.ts';
import { failure, refuse } from './http/problem.ts';
import type { Route } from './http/route.ts';
import { type SiteFile, siteApp } from './http/site.ts';
import type { Parts } from './parts.ts';
import { playerOf } from './people/sessions.ts';
import { Refused } from './refusal.ts';
import { attemptRoutes } from './routes/attempts.ts';
import { boardRoutes } from './routes/boards.ts';
import { personRoutes } from './routes/me.ts';
import { scenarioRoutes } from './routes/scenarios.ts';
import { mayLead, teamRoutes } from './routes/teams.ts';

export interface AppOptions {
  readonly parts: Parts;
  /** The built game: its folder and the files in it. */
  readonly site: { readonly folder: string; readonly files: readonly SiteFile[] };
  /** The origins whose pages may change something, for example `https://play.example`. */
  readonly origins: readonly string[];
  /** Whether players come by https. */
  readonly isSecure: boolean;
  /** Asked for by `/metrics` as a bearer token; null: `/metrics` is open. */
  readonly metricsToken: string | null;
}

/** All routes of the API. */
export function apiRoutes(parts: Parts): Route[] {
  return [
    ...scenarioRoutes(parts),
    ...teamRoutes(parts),
    ...personRoutes(parts),
    ...attemptRoutes(parts),
    ...boardRoutes(parts),
  ];
}

export function createApp({ parts, site, origins, isSecure, metricsToken }: AppOptions): Hono {
  const { log, metrics, now } = parts;
  const app = new Hono();
  const routes = apiRoutes(parts);

  app.onError((error) => {
    if (error instanceof Refused) return refuse(error.code, error.detail);
    log.error('a request failed', whatFailed(error));
    return failure();
  });
  app.notFound(() => refuse('unknown'));

  app.use('*', async (context, next) => {
    const from = performance.now();
    await next();
    const seconds = (performance.now() - from) / 1000;
    const route = routeOf(context);
    metrics.observe(context.req.method, route, context.res.status, seconds);
    if (!route.startsWith('/api')) return;
    const { status } = context.res;
    log.info('request', { method: context.req.method, route, status, ms: Math.round(seconds * 1000) });
  });
  app.use('*', secureHeaders(headersFor(isSecure)));

  app.use('/api/*', async (context, next) => {
    if (!['GET', 'HEAD'].includes(context.req.method) && !isFromHere(context, origins)) {
      throw new Refused('cross-site');
    }
    await next();
    // By its headers: `context.header` would make the answer anew, as a stream.
    context.res.headers.set('Cache-Control', 'no-store');
  });
  app.use('/api/*', limitBody());

  for (const each of routes) {
    app.on(each.method.toUpperCase(), each.path, async (context) => {
      const player = await whoAsks(parts, context);
      mayUse(each, context, player);
      return each.handle(context, player);
    });
  }
  const document = JSON.stringify(openApi(routes));
  app.get('/api/openapi.json', (context) =>
    context.body(document, 200, { 'Content-Type': 'application/json' }),
  );

  app.get('/healthz', async (context) => {
    const isWell = await canAsk(parts);
    return context.json({ database: isWell ? 'ok' : 'unreachable' }, isWell ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    const isAllowed =
      metricsToken === null || context.req.header('authorization') === `Bearer ${metricsToken}`;
    if (!isAllowed) return refuse('signed-out', 'METRICS_TOKEN is set: send it as a bearer token.');
    const { registry } = metrics;
    return context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
  });

  const mayLoad = async (context: Context, scenario: string): Promise<boolean> => {
    const player = await whoAsks(parts, context);
    return (await parts.practice.openFor(player?.id ?? null)).has(scenario);
  };
  app.route('/', siteApp(site.folder, site.files, mayLoad));
  return app;

  async function whoAsks({ store, cookie }: Parts, context: Context): Promise<PlayerTable | undefined> {
    const token = cookie.read(context);
    return token === undefined ? undefined : playerOf(store, token, now());
  }
}

/**
 * Refuses bodies over the limit. One that says its length is believed, for Node's parser reads no further; only one that
 * does not has to be counted while it is read, which costs as much as all the rest of a short request.
 */
function limitBody(): MiddlewareHandler {
  const count = bodyLimit({ maxSize: MOST_BODY_BYTES, onError: () => refuse('too-large') });
  return async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined) return count(context, next);
    if (Number(length) > MOST_BODY_BYTES) throw new Refused('too-large');
    return next();
  };
}

/** @throws Refused if this player may not use this route. */
function mayUse({ access }: Route, context: Context, player: PlayerTable | undefined): void {
  if (access === 'anyone') return;
  if (player === undefined) throw new Refused('signed-out');
  if (access === 'person') return;
  if (player.role === 'player') throw new Refused('forbidden');
  if (access === 'team' && !mayLead(player, context.req.param('id') ?? '')) throw new Refused('unknown');
}

/** Browsers name the origin of whoever sends a change; what names none is no page of ours. */
function isFromHere({ req }: Context, origins: readonly string[]): boolean {
  const origin = req.header('origin');
  return origin !== undefined && origins.includes(origin);
}

/** The pattern of the route that answered; never the path itself, which may hold ids. */
function routeOf(context: Context): string {
  const pattern = context.req.routePath;
  return pattern.includes('*') ? 'none' : pattern;
}

/** What may be logged of an error: messages of databases quote the data. */
function whatFailed(error: Error): Readonly<Record<string, string | readonly string[]>> {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, code, at: places.slice(0, 8).map((line) => line.trim()) };
}

const HEALTH_PATIENCE = 2000;

async function canAsk({ store }: Parts): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), HEALTH_PATIENCE);
  });
  const asked = sql`select 1`.execute(store.db).then(
    () => true,
    () => false,
  );
  const isWell = await Promise.race([asked, tooLate]);
  clearTimeout(timer);
  return isWell;
}

function headersFor(isSecure: boolean): Parameters<typeof secureHeaders>[0] {
  return {
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // Phaser draws its own small pictures from data, and reads loaded ones as blobs.
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      mediaSrc: ["'self'", 'data:', 'blob:'],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  };
}
