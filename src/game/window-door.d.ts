interface Window {
  /** A door for tests and for diagnosis: reads what was played, changes nothing. */
  owedNothing?: { readonly transcript: () => import('../engine/index.ts').Transcript | null };
}
