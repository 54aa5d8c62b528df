/** The links that are handed to people; they open this game at the right place. */
const at = (path: string): string => `${location.origin}${location.pathname}#/${path}`;

/** Opens the way into a team. */
export const joinLink = (code: string): string => at(`join/${encodeURIComponent(code)}`);
/** Signs a device in. */
export const recoveryLink = (token: string): string => at(`recover/${encodeURIComponent(token)}`);
