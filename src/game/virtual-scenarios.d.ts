/** What `src/build/scenario-plugin.ts` serves. */

declare module 'virtual:scenarios' {
  /** A card of the choice of customers. */
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
    /** The principles that it trains, by id; what is asked for most often first. */
    readonly principles: readonly string[];
  }
  /** In the order in which they are best met. */
  export const scenarios: readonly ScenarioEntry[];
}

declare module 'virtual:parcels' {
  /** The loaders by scenario id, in the order of `virtual:scenarios`. They fetch on demand and may reject. */
  export const parcels: Readonly<
    Record<
      string,
      {
        /** See `StoryParcels` in the engine. */
        readonly opening: () => Promise<import('../engine/index.ts').Story>;
        readonly texts: () => Promise<readonly string[]>;
        readonly key: () => Promise<import('../engine/index.ts').AnswerKey>;
      }
    >
  >;
}

declare module 'virtual:opening/*' {
  export const opening: import('../engine/index.ts').Story;
}

declare module 'virtual:texts/*' {
  export const texts: readonly string[];
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
