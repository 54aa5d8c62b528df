/** The door of the protocol: what game and server say to each other. */
export * from './limits.ts';
export * from './requests.ts';
export * from './responses.ts';
