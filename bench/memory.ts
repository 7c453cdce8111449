import { fiveRecords } from './dossiers.ts';
import { type Engine, onEachEngine } from './engines.ts';
import { serve } from './served.ts';

const ASSESSMENTS = 10_000;
const TURNS = 4;
const AT_ONCE = 10;

export type MemoryReport = {
  readonly engine: string;
  /** Resident memory in MB at the start and after each turn of so many assessments. */
  readonly megabytes: readonly number[];
};

/** Resident memory of the server before and after every 10,000 assessments. */
export function measureMemory(): Promise<MemoryReport[]> {
  return onEachEngine(assessAndLook);
}

async function assessAndLook({ name, settings }: Engine): Promise<MemoryReport> {
  const first = await serve(settings);
  await first.rests();
  await first.stop('SIGTERM');
  const server = await serve(settings);
  try {
    await server.rests();
    const megabytes = [server.residentMb() ?? Number.NaN];
    for (let turn = 0; turn < TURNS; turn++) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => assess(server.address)));
      megabytes.push(server.residentMb() ?? Number.NaN);
    }
    return { engine: name, megabytes };
  } finally {
    await server.stop('SIGTERM');
  }
}

async function assess(address: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  for (let count = 0; count < ASSESSMENTS / AT_ONCE; count++) {
    const body = JSON.stringify({ dossier: fiveRecords(count), as_of: '2022-10-10' });
    const answer = await fetch(`${address}/api/assess`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  }
}
