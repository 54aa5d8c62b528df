/** What `src/build/scenario-plugin.ts` serves. */

declare module 'virtual:scenarios' {
  /** A card of the choice of customers, with the two halves of its scenario to be loaded on demand. */
  export interface ScenarioEntry {
    readonly id: string;
    readonly version: number;
    readonly hash: string;
    readonly title: string;
    readonly summary: string;
    readonly level: import('../engine/index.ts').Level;
    readonly open: boolean;
    readonly customer: import('../engine/index.ts').CastMember;
    /** The axes on which some reply is worth more or less than nothing. */
    readonly axes: readonly import('../engine/index.ts').Axis[];
    readonly loadStory: () => Promise<import('../engine/index.ts').Story>;
    readonly loadKey: () => Promise<import('../engine/index.ts').AnswerKey>;
  }
  /** The free ones first, then by level, then by id. */
  export const scenarios: readonly ScenarioEntry[];
}

declare module 'virtual:halves' {
  /** The loaders by scenario id, in the order of `virtual:scenarios`; small, for a talk that is opened by its link. */
  export const halves: Readonly<
    Record<
      string,
      {
        readonly loadStory: () => Promise<import('../engine/index.ts').Story>;
        readonly loadKey: () => Promise<import('../engine/index.ts').AnswerKey>;
      }
    >
  >;
}

declare module 'virtual:story/*' {
  export const story: import('../engine/index.ts').Story;
}

declare module 'virtual:key/*' {
  export const key: import('../engine/index.ts').AnswerKey;
}

declare module 'virtual:findings' {
  /** A finding about a scenario file; the shape of `Diagnostic` in `src/format`. */
  export interface ScenarioFinding {
    readonly code: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
    readonly hint?: string;
    readonly file: string;
    readonly pointer: string;
    readonly line: number;
    readonly column: number;
  }
  /** What is wrong with the scenario files just now; empty in a build. */
  export const findings: readonly ScenarioFinding[];
}
