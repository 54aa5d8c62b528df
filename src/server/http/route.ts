/**
 * A route as data: who may use it, what it takes, what it answers, how it refuses. The server is built from the list of
 * routes, `/api/openapi.json` is written from it, and the tests of who may do what are generated from it.
 */
import type { Context } from 'hono';
import * as v from 'valibot';
import { MOST_BODY_BYTES } from '../../protocol/index.ts';
import type { PlayerTable } from '../db/schema.ts';
import { type RefusalCode, Refused } from '../refusal.ts';

/**
 * `anyone`, whoever is signed in (`person`), any trainer or admin (`trainer`), or a trainer of the team in the path
 * and admins (`team`).
 */
export type Access = 'anyone' | 'person' | 'trainer' | 'team';
export type Method = 'get' | 'post' | 'patch' | 'delete';
export type Schema = v.GenericSchema;

export interface Answer {
  readonly description: string;
  /** Null: no content, or content that is not JSON. */
  readonly schema: Schema | null;
  /** Where it is not JSON. */
  readonly mediaType?: string;
}

/** One request, checked. */
export interface Call<Body, Query, Who> {
  readonly context: Context;
  readonly body: Body;
  readonly query: Query;
  readonly player: Who;
  /** A part of the path that must be an id. @throws Refused `unknown` for anything else. */
  readonly id: (name: string) => string;
}

export interface Route {
  readonly method: Method;
  /** With parameters as `:name`. */
  readonly path: string;
  readonly access: Access;
  readonly summary: string;
  readonly body: Schema | null;
  readonly query: Schema | null;
  readonly answers: Readonly<Record<number, Answer>>;
  readonly refusals: readonly RefusalCode[];
  readonly handle: (context: Context, player: PlayerTable | undefined) => Promise<Response>;
}

type WhoAsks<A extends Access> = A extends 'anyone' ? PlayerTable | undefined : PlayerTable;

interface RouteDraft<A extends Access, B extends Schema | null, Q extends Schema | null> {
  readonly access: A;
  readonly summary: string;
  readonly body?: B;
  readonly query?: Q;
  readonly answers: Route['answers'];
  readonly refusals?: readonly RefusalCode[];
  readonly handle: (
    call: Call<
      B extends Schema ? v.InferOutput<B> : null,
      Q extends Schema ? v.InferOutput<Q> : null,
      WhoAsks<A>
    >,
  ) => Promise<Response>;
}

/** Makes a route whose handler gets what its schemas say. */
export function route<A extends Access, B extends Schema | null = null, Q extends Schema | null = null>(
  method: Method,
  path: string,
  { access, summary, body, query, answers, refusals = [], handle }: RouteDraft<A, B, Q>,
): Route {
  return {
    method,
    path,
    access,
    summary,
    body: body ?? null,
    query: query ?? null,
    answers,
    refusals,
    handle: async (context, player) => {
      if (access !== 'anyone' && player === undefined) throw new Refused('signed-out');
      const checkedQuery = query ? check(query, context.req.query()) : null;
      const checkedBody = body ? check(body, await readBody(context)) : null;
      // The schemas have just made these of the request; the compiler cannot follow it there.
      return handle({
        context,
        body: checkedBody,
        query: checkedQuery,
        player,
        id: (name) => idIn(context, name),
      } as Parameters<typeof handle>[0]);
    },
  };
}

const ID = /^[0-9a-f]{32}$/;

function idIn(context: Context, name: string): string {
  const id = context.req.param(name) ?? '';
  if (!ID.test(id)) throw new Refused('unknown');
  return id;
}

async function readBody({ req }: Context): Promise<unknown> {
  const type = req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refused('bad-request', 'The content type must be application/json.');
  }
  const text = await req.text();
  if (text.length > MOST_BODY_BYTES) throw new Refused('too-large');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('bad-request', 'The body is not JSON.');
  }
}

/** @param value From outside. All that this interface takes are objects, and none has a key that every object has. */
function check(schema: Schema, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refused('bad-request', 'The body must be an object.');
  }
  const inherited = Object.keys(value).find((key) => key in Object.prototype);
  if (inherited !== undefined) throw new Refused('bad-request', `There is no "${inherited}" here.`);
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new Refused('bad-request', path === null ? issue.message : `${path}: ${issue.message}`);
}
