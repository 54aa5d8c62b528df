/** Everything that is refused on purpose, in one table: the code for programs, the words for people. */

interface Kind {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;
  readonly title: string;
  /** A way on, for whoever reads it. */
  readonly detail: string;
}

export const REFUSALS = {
  'bad-request': {
    status: 400,
    title: 'The request is not understood',
    detail: 'Its form is described in /api/openapi.json.',
  },
  'signed-out': {
    status: 401,
    title: 'Not signed in',
    detail: 'Open the join link of your team, or your recovery link.',
  },
  forbidden: { status: 403, title: 'Not allowed', detail: 'This is for trainers.' },
  'cross-site': {
    status: 403,
    title: 'Not from this site',
    detail: 'Changes are accepted from the pages of this server only.',
  },
  'practice-closed': {
    status: 403,
    title: 'Practice is not open yet',
    detail: 'It opens when your first ranked attempt at this scenario has ended.',
  },
  'wrong-link': {
    status: 403,
    title: 'The link is not valid',
    detail: 'Ask for a new one where you got it.',
  },
  unknown: { status: 404, title: 'Not found', detail: 'It is not here, or it is not yours.' },
  'wrong-code': {
    status: 404,
    title: 'There is no such join code',
    detail: 'Check the letters, or ask your trainer for a new link: codes expire.',
  },
  'attempt-over': {
    status: 409,
    title: 'The attempt is over',
    detail: 'Its analysis can be read, and another attempt can be started.',
  },
  'another-move': {
    status: 409,
    title: 'The attempt stands elsewhere',
    detail: 'A move was made in another window. Load the attempt again.',
  },
  'not-over': {
    status: 409,
    title: 'The attempt is still open',
    detail: 'The analysis is given after the end.',
  },
  'has-team': {
    status: 409,
    title: 'You are in a team already',
    detail: 'Leave it on your page before you join another.',
  },
  'team-full': { status: 409, title: 'The team is full', detail: 'Ask your trainer for another team.' },
  'too-large': {
    status: 413,
    title: 'The request is too large',
    detail: 'No request of this game is so long.',
  },
  'not-on-offer': {
    status: 422,
    title: 'There is no such reply',
    detail: 'Positions count from 0, in the order in which the replies were shown.',
  },
  'unknown-scenario': {
    status: 422,
    title: 'There is no such scenario',
    detail: 'GET /api/scenarios lists those on offer.',
  },
  'too-often': { status: 429, title: 'Too many tries', detail: 'Wait a minute and try again.' },
  busy: { status: 503, title: 'The server is busy or stopping', detail: 'Try again in a moment.' },
} as const satisfies Readonly<Record<string, Kind>>;

export type RefusalCode = keyof typeof REFUSALS;

/** Thrown where a request is refused on purpose; the HTTP layer words it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusalCode;
  readonly detail: string;

  constructor(code: RefusalCode, detail: string = REFUSALS[code].detail) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
