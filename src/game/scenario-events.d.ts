import 'vite/types/customEvent.d.ts';

declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    /** Sent by the development server after each change of a scenario file. */
    'scenario:findings': { readonly findings: typeof import('virtual:findings').findings };
  }
}
