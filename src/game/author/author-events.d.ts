import 'vite/types/customEvent.d.ts';

/** What the development server of `npm run play` and the page say to each other. */
declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    /** From the page: it is there and asks for the findings. */
    'author:hello': null;
    /** To the page, after each check and at its request. */
    'author:report': import('./author-report.ts').AuthorReport;
  }
}
