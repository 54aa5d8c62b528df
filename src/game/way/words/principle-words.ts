/** What a page says of a principle beyond its rule. */
export interface PrincipleWords {
  /** Why the rule holds: a few sentences. */
  readonly why: string;
  /** "When …, do …, because …": one case that everybody has met. */
  readonly practice: { readonly when: string; readonly act: string; readonly because: string };
  /** For the two minutes before a call. */
  readonly card: {
    /** A question to answer before dialling. */
    readonly ask: string;
    /** A sentence to have ready, in the speaker's own mouth. */
    readonly say: string;
    /** What stays unsaid or undone. */
    readonly leaveOut: string;
  };
}
