/** A player who plays over real sockets, and remembers every move that was acknowledged. */
import * as v from 'valibot';
import { attemptSchema, movedSchema } from '../../../src/protocol/index.ts';

export interface Acknowledged {
  readonly attempt: string;
  readonly ply: number;
  readonly position: number;
  /** What was shown after it. */
  readonly view: string;
}

export class Client {
  readonly acknowledged: Acknowledged[] = [];
  readonly #cookie: string;
  #url: string;

  constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** Goes to another server, or to the same one after it came back. */
  turnTo(url: string): void {
    this.#url = url;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    return ask(this.#url, method, path, body, this.#cookie);
  }

  /** Plays attempt after attempt until the server does not answer any more, or `isOver` says so. */
  async playOn(scenario: string, isOver: () => boolean): Promise<void> {
    try {
      while (!isOver()) await this.#playOnce(scenario, isOver);
    } catch {
      // The server was killed. What was acknowledged by then is in the list.
    }
  }

  async #playOnce(scenario: string, isOver: () => boolean): Promise<void> {
    const started = await this.ask('POST', '/api/attempts', { scenario });
    const { id, ply, views } = v.parse(attemptSchema, await started.json());
    let view = views.at(-1);
    for (let next = ply; view !== undefined && view.ending === null && !isOver(); next++) {
      const position = (next * 7 + this.acknowledged.length) % (view.replies.length - 1);
      const reply = await this.ask('POST', `/api/attempts/${id}/moves`, { ply: next, position });
      if (reply.status !== 200) throw new Error(`a move was answered with ${reply.status}`);
      const moved = v.parse(movedSchema, await reply.json());
      view = moved.view;
      this.acknowledged.push({ attempt: id, ply: next, position, view: JSON.stringify(view) });
    }
  }
}

export async function ask(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  cookie?: string,
): Promise<Response> {
  return fetch(`${url}${path}`, {
    method,
    headers: {
      Origin: url,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(cookie === undefined ? {} : { Cookie: cookie }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(15_000),
  });
}

export function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** A team by the set-up link, and so many players in it. */
export async function signUp(
  url: string,
  setUp: string,
  count: number,
): Promise<{ readonly clients: Client[]; readonly trainer: string; readonly team: string }> {
  const created = await ask(url, 'POST', '/api/teams', { name: 'North', trainer: 'T', setUp });
  const { team } = v.parse(
    v.object({ team: v.object({ id: v.string(), join: v.object({ code: v.string() }) }) }),
    await created.json(),
  );
  const clients: Client[] = [];
  for (let each = 0; each < count; each++) {
    const joined = await ask(url, 'POST', '/api/join', { code: team.join.code, name: `Player ${each}` });
    clients.push(new Client(url, cookieOf(joined)));
  }
  return { clients, trainer: cookieOf(created), team: team.id };
}
