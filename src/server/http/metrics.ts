/** Counts for Prometheus. Routes by their pattern, never by the ids in a path. */
import { Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly observe: (method: string, route: string, status: number, seconds: number) => void;
}

/** @param listeners Asked at every reading: how many live streams are open. */
export function createMetrics(listeners: () => number): Metrics {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'owed_nothing_request_seconds',
    help: 'Time from request to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  });
  new Gauge({
    name: 'owed_nothing_live_listeners',
    help: 'Open streams of live boards',
    registers: [registry],
    collect() {
      this.set(listeners());
    },
  });
  new Gauge({
    name: 'owed_nothing_resident_bytes',
    help: 'Memory of the process',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  return {
    registry,
    observe: (method, route, status, seconds) => requests.observe({ method, route, status }, seconds),
  };
}
