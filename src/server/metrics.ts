import { createServer } from 'node:http';
import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  register,
} from 'prom-client';
import type { City } from '../operations/index.ts';

/** Counts what the server does. No label names a person, a party or an address. */
export type Metrics = {
  observe(operation: string, status: number, seconds: number): void;
};

const LOOPBACK = '127.0.0.1';
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Begins to count in this process: requests, its event loop and memory, the database's pool. */
export function countHere(city: () => Promise<City>): Metrics {
  collectDefaultMetrics();
  const requests = new Counter({
    name: 'zhida_requests_total',
    help: 'Requests answered, by operation and status',
    labelNames: ['operation', 'status'],
  });
  const durations = new Histogram({
    name: 'zhida_request_seconds',
    help: 'How long answers took',
    labelNames: ['operation'],
    buckets: BUCKETS_S,
  });
  new Gauge({
    name: 'zhida_database_connections',
    help: 'Connections to the database: open, idle among them, and requests that wait for one',
    labelNames: ['state'],
    async collect() {
      const { open, idle, waiting } = (await city()).store.connections();
      for (const [state, count] of Object.entries({ open, idle, waiting })) {
        this.set({ state }, count);
      }
    },
  });
  // Lets the supervisor of several workers ask this one for its figures.
  new AggregatorRegistry();
  return {
    observe(operation, status, seconds) {
      requests.inc({ operation, status: String(status) });
      durations.observe({ operation }, seconds);
    },
  };
}

/** The figures of this process. */
export const ownFigures = (): Promise<string> => register.metrics();

/** The figures of all workers, added up: asked for by their supervisor. */
export function figuresOfWorkers(): () => Promise<string> {
  const all = new AggregatorRegistry();
  return () => all.clusterMetrics();
}

/** Gives the figures at /metrics on a port that only this machine reaches. */
export async function serveMetrics(port: number | 'off', figures: () => Promise<string>) {
  const server = createServer(async (request, response) => {
    response.setHeader('connection', 'close');
    if (request.url !== '/metrics') return response.writeHead(404).end();
    try {
      const text = await figures();
      response.writeHead(200, { 'content-type': register.contentType }).end(text);
    } catch {
      response.writeHead(503).end();
    }
    return response;
  });
  await new Promise<void>((resolve, reject) => {
    server
      .once('error', reject)
      .listen({ port: Number(port), host: LOOPBACK, exclusive: true }, resolve);
  });
  return { close: () => server.close() };
}
