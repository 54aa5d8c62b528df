/** Players for the bench of the server: real requests over real sockets, with the next move taken from the last answer. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Program {
  readonly url: string;
  /** All that it has printed. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts a TypeScript program that serves on a port, and waits for a line that says so. */
export async function startProgram(
  path: string,
  port: number,
  env: Readonly<Record<string, string>>,
  sign: RegExp,
): Promise<Program> {
  const child = spawn(process.execPath, ['--import', 'tsx', path], {
    cwd: root,
    env: { ...process.env, PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (sign.test(output)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`${path} ended with ${code}: ${output}`)));
  });
  return { url: `http://localhost:${port}`, output: () => output, stop: () => stop(child) };
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

export interface Player {
  readonly cookie: string;
}

/** An attempt that waits for its next move. */
export interface OpenAttempt {
  readonly player: Player;
  readonly id: string;
  readonly scenario: string;
  ply: number;
  /** How many replies are on offer; 0: the end was reached. */
  replies: number;
  /** How many of them stay: they are shown before the ways out. */
  staying: number;
}

/** Asks, and fails loudly: a bench of refusals measures nothing. */
export async function ask<T>(
  url: string,
  method: string,
  path: string,
  cookie: string,
  body?: unknown,
): Promise<{ readonly body: T; readonly cookie: string }> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      Origin: url,
      ...(cookie === '' ? {} : { Cookie: cookie }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  // Measured, not checked: the tests of the server hold every answer against its schema.
  const parsed = (await response.json()) as T;
  return { body: parsed, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? cookie };
}

/** Creates the first team by the set-up link. @returns The cookie of its trainer, who is the admin. */
export async function setUpAdmin(url: string, setUp: string): Promise<string> {
  const { cookie } = await ask(url, 'POST', '/api/teams', '', { name: 'Bench', trainer: 'Admin', setUp });
  return cookie;
}

/** Players in a new team, for a team has a most. @param admin The cookie of whoever set up the first one. */
export async function newPlayers(url: string, admin: string, count: number): Promise<Player[]> {
  const { body } = await ask<{ team: { join: { code: string } } }>(url, 'POST', '/api/teams', admin, {
    name: 'Bench',
    trainer: 'Trainer',
  });
  const { code } = body.team.join;
  const players: Player[] = [];
  for (let each = 0; each < count; each++) {
    players.push({ cookie: (await ask(url, 'POST', '/api/join', '', { code, name: `P ${each}` })).cookie });
  }
  return players;
}

interface Shown {
  readonly replies: readonly { readonly leaves: boolean }[];
}

function onOffer({ replies }: Shown): Pick<OpenAttempt, 'replies' | 'staying'> {
  return { replies: replies.length, staying: replies.filter(({ leaves }) => !leaves).length };
}

export async function openAttempt(url: string, player: Player, scenario: string): Promise<OpenAttempt> {
  const { body } = await ask<{ id: string; ply: number; views: readonly Shown[] }>(
    url,
    'POST',
    '/api/attempts',
    player.cookie,
    { scenario },
  );
  const shown = body.views.at(-1) ?? { replies: [] };
  return { player, id: body.id, scenario, ply: body.ply, ...onOffer(shown) };
}

/** Makes a move; stays while it can, for who leaves at once plays no talk. @returns Whether it was the last. */
export async function moveOn(url: string, attempt: OpenAttempt): Promise<boolean> {
  const position = (attempt.ply * 7 + attempt.id.charCodeAt(0)) % Math.max(1, attempt.staying);
  const { body } = await ask<{ view: Shown }>(
    url,
    'POST',
    `/api/attempts/${attempt.id}/moves`,
    attempt.player.cookie,
    { ply: attempt.ply, position },
  );
  attempt.ply++;
  Object.assign(attempt, onOffer(body.view));
  return attempt.replies === 0;
}

/** Runs tasks from a list, so many at once. @returns Seconds that it took. */
export async function inParallel(width: number, tasks: Iterator<() => Promise<void>>): Promise<number> {
  const from = performance.now();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let next = tasks.next(); next.done !== true; next = tasks.next()) await next.value();
    }),
  );
  return (performance.now() - from) / 1000;
}
