/** The cookie that says who is asking. Scripts cannot read it, and other sites cannot send it along. */
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SESSION_TIME } from '../people/sessions.ts';

const NAME = 'session';

/** @param isSecure Over https: as `__Host-session`, which only https may set and only this host gets back. */
export function sessionCookie(isSecure: boolean) {
  const prefix = isSecure ? ({ prefix: 'host' } as const) : {};
  return {
    read: (context: Context): string | undefined =>
      isSecure ? getCookie(context, NAME, 'host') : getCookie(context, NAME),
    write: (context: Context, token: string): void =>
      setCookie(context, NAME, token, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/',
        secure: isSecure,
        maxAge: SESSION_TIME / 1000,
        ...prefix,
      }),
    clear: (context: Context): void => {
      deleteCookie(context, NAME, { path: '/', secure: isSecure, ...prefix });
    },
  };
}

export type SessionCookie = ReturnType<typeof sessionCookie>;
