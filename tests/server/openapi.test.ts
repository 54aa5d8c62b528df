import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiRoutes } from '../../src/server/app.ts';
import { Browser, startTestServer, type TestServer } from './support/test-server.ts';

describe('the description of the interface', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('sqlite');
  });
  afterAll(() => server.stop());

  test('has every route, with what it takes, answers and refuses', async () => {
    const { body } = await new Browser(server).get('/api/openapi.json');
    const { openapi, paths } = v.parse(
      v.object({
        openapi: v.string(),
        paths: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.unknown()))),
      }),
      body,
    );
    expect(openapi).toBe('3.1.0');
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{([a-z]+)\}/g, ':$1')}`),
    );
    const routes = apiRoutes(server.parts);
    expect(described.toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
    expect(paths['/api/attempts/{id}/moves']?.post).toMatchObject({
      requestBody: {
        content: { 'application/json': { schema: { required: ['ply', 'position'], type: 'object' } } },
      },
      responses: {
        200: { content: { 'application/json': { schema: { required: ['ply', 'view', 'cast'] } } } },
        401: { description: 'signed-out: Not signed in' },
        409: {},
        422: { content: { 'application/problem+json': {} } },
      },
    });
  });

  test('health and metrics can be read, and name routes, not paths', async () => {
    const browser = new Browser(server);
    expect((await browser.get('/healthz')).body).toEqual({ database: 'ok' });
    await browser.get(`/api/attempts/${'a'.repeat(32)}`);
    const { text } = await browser.get('/metrics');
    expect(text).toContain(
      'owed_nothing_request_seconds_count{method="GET",route="/api/attempts/:id",status="401"} 1',
    );
    expect(text).toContain('owed_nothing_live_listeners 0');
    expect(text).not.toContain('aaaaaaaa');
  });
});
