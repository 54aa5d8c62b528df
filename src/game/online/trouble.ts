/** Why the server could not be asked, or refused, and what to tell the player about it. */

export interface Trouble {
  readonly kind: /** Nothing answered. */
    | 'unreachable'
    /** Something answered that is not the server of this game, or one of another version. */
    | 'not-understood'
    /** The server said no; `code` says why. */
    | 'refused';
  /** The last part of the problem's `type` (RFC 9457): a key of the server's table of refusals; empty where nothing was said. */
  readonly code: string;
  /** What happened and a way on, for the player. */
  readonly words: string;
}

/** Where the server's own words are for programs, or a player needs another way on. */
const WORDS: Readonly<Record<string, string>> = {
  'bad-request': 'The server did not take that. Look at what you typed, and try again.',
  'signed-out': 'You are not signed in on this device. Open your team’s join link or your recovery link.',
  'cross-site':
    'The server takes changes only from its own address. Open the game under the address that your trainer gave you.',
  'wrong-link': 'This link is no longer good. Ask for a new one where you got it.',
  unknown: 'That is not here, or it is not yours to see.',
  'wrong-code': 'No team has this code. Check the letters, or ask your trainer for a new link: codes expire.',
  'attempt-over': 'This attempt is over. Its debrief can be read, and you can start another.',
  'too-often': 'Those were many tries. Wait a minute, then try again.',
  'unknown-scenario': 'This customer is no longer here. Choose another.',
  busy: 'The server is busy. Try again in a moment.',
  failure: 'Something went wrong on the server. Nothing that was confirmed is lost. Try again in a moment.',
};

/** What a refusal means, told to a player. @param detail The server's own words, for codes that need no others. */
export function refused(code: string, detail: string): Trouble {
  return { kind: 'refused', code, words: WORDS[code] ?? detail };
}

export const UNREACHABLE: Trouble = {
  kind: 'unreachable',
  code: '',
  words: 'The server does not answer. Check your connection, and try again.',
};

export const NOT_UNDERSTOOD: Trouble = {
  kind: 'not-understood',
  code: '',
  words: 'The game on the server is newer than this page. Load the page again.',
};
