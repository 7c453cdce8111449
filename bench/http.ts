import autocannon from 'autocannon';
import { fiveRecords } from './dossiers.ts';
import { serve } from './served.ts';

const CONNECTIONS = 10;
const WARM_UP_S = 4;
const DURATION_S = 12;

type HttpTiming = {
  readonly name: string;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly failed: number;
  readonly answerBytes: number;
};
export type HttpReport = {
  readonly workers: number;
  readonly connections: number;
  readonly timings: readonly HttpTiming[];
  /** Resident memory of the server before and after; null where the system does not tell. */
  readonly beforeMb: number | null;
  readonly afterMb: number | null;
};

/**
 * Starts the real server in so many processes and asks it to assess a dossier of five records.
 * @param settings lead it to its database
 */
export async function timeHttp(
  workers: number,
  settings: Readonly<Record<string, string>>,
): Promise<HttpReport> {
  const server = await serve({ ...settings, WORKERS: String(workers) });
  try {
    const url = `${server.address}/api/assess`;
    await server.rests();
    const beforeMb = server.residentMb();
    const timings = [
      await timeAssess('with explanation', url, true),
      await timeAssess('without', url, false),
    ];
    return { workers, connections: CONNECTIONS, timings, beforeMb, afterMb: server.residentMb() };
  } finally {
    await server.stop('SIGTERM');
  }
}

async function timeAssess(name: string, url: string, explain: boolean): Promise<HttpTiming> {
  const body = JSON.stringify({ dossier: fiveRecords(0), as_of: '2022-10-10', explain });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const answerBytes = (await answer.arrayBuffer()).byteLength;
  const options = { url, method: 'POST', headers, body, connections: CONNECTIONS } as const;
  await autocannon({ ...options, duration: WARM_UP_S });
  const { requests, latency, errors, timeouts, non2xx } = await autocannon({
    ...options,
    duration: DURATION_S,
  });
  return {
    name,
    perSecond: requests.average,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
    failed: errors + timeouts + non2xx,
    answerBytes,
  };
}
