/** Refusals on the wire: RFC 9457. */
import type { Problem } from '../../protocol/index.ts';
import { REFUSALS, type RefusalCode } from '../refusal.ts';

/** The `type` of a problem. */
export const problemType = (code: RefusalCode | 'failure'): string => `urn:owed-nothing:${code}`;

/** Answers a refusal. */
export function refuse(code: RefusalCode, detail: string = REFUSALS[code].detail): Response {
  const { status, title } = REFUSALS[code];
  const headers: Record<string, string> = status === 429 || status === 503 ? { 'Retry-After': '60' } : {};
  return problem({ type: problemType(code), title, status, detail }, headers);
}

/** Answers that something went wrong here. Says nothing about what: that is in the log. */
export function failure(): Response {
  return problem({
    type: problemType('failure'),
    title: 'Something went wrong on the server',
    status: 500,
    detail: 'Nothing that was confirmed is lost. Try again in a moment.',
  });
}

function problem(body: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}
