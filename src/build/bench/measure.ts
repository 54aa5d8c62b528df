/** Measuring in rounds: figures of one machine differ by the minute, so peers take turns and only ratios are judged. */

/** What one run of a contestant did. */
export interface Run {
  /** Moves, snapshots: what the rate counts. */
  readonly count: number;
  /** CPU time of the whole process, its helpers included, in seconds. */
  readonly cpuSeconds: number;
}

/** Runs once and counts. `work` returns how much it did. */
export function timeRun(work: () => number): Run {
  const before = process.cpuUsage();
  const count = work();
  const { user, system } = process.cpuUsage(before);
  return { count, cpuSeconds: (user + system) / 1e6 };
}

/** Runs again and again for at least so many CPU seconds. */
export function timeFor(cpuSeconds: number, work: () => number): Run {
  let count = 0;
  const before = process.cpuUsage();
  for (;;) {
    count += work();
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1e6;
    if (spent >= cpuSeconds) return { count, cpuSeconds: spent };
  }
}

export function rateOf({ count, cpuSeconds }: Run): number {
  return count / cpuSeconds;
}

export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

/** @param values At least one. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (position: number) => sorted[position] ?? Number.NaN;
  return { least: at(0), median: at(Math.floor((sorted.length - 1) / 2)), most: at(sorted.length - 1) };
}
