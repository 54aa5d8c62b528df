/** The interface as an OpenAPI document, written from the routes themselves. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { problemSchema } from '../../protocol/index.ts';
import { REFUSALS } from '../refusal.ts';
import type { Answer, Route, Schema } from './route.ts';

const WHO = {
  anyone: 'Anyone.',
  person: 'Whoever is signed in.',
  trainer: 'Trainers and admins.',
  team: 'Trainers of this team, and admins.',
} as const;

/** An OpenAPI 3.1 document. */
export function openApi(routes: readonly Route[]): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of routes) {
    const path = each.path.replaceAll(/:([a-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [each.method]: operation(each) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Owed Nothing',
      version: '1',
      description:
        'Ranked attempts, teams and boards. Times are milliseconds since 1970, scores whole points.',
    },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-session' } },
    },
  };
}

function operation({ path, access, summary, body, query, answers, refusals }: Route) {
  const inPath = [...path.matchAll(/:([a-z]+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  return {
    summary,
    description: WHO[access],
    security: access === 'anyone' ? [] : [{ session: [] }],
    parameters: [...inPath, ...(query === null ? [] : inQuery(query))],
    ...(body === null
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(body, 'input') } },
          },
        }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answered(answer)])),
      ...refused(access === 'anyone' ? refusals : [...refusals, 'signed-out']),
    },
  };
}

function inQuery(query: Schema) {
  const { properties = {}, required = [] } = toJsonSchema(query, { errorMode: 'ignore', typeMode: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function answered({ description, schema, mediaType = 'application/json' }: Answer) {
  if (schema === null && mediaType === 'application/json') return { description };
  return {
    description,
    content: { [mediaType]: { schema: schema === null ? { type: 'string' } : schemaOf(schema, 'output') } },
  };
}

/** One entry per status, with the codes that it may mean. */
function refused(codes: Route['refusals']) {
  const statuses = [...new Set(codes.map((code) => REFUSALS[code].status))];
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes
          .filter((code) => REFUSALS[code].status === status)
          .map((code) => `${code}: ${REFUSALS[code].title}`)
          .join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function schemaOf(schema: Schema, typeMode: 'input' | 'output') {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: 'ignore', typeMode });
  return rest;
}
