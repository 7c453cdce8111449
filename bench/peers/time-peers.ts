import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { inThread } from '../in-thread.ts';
import { inTurn, measure, type Timing, warmUp } from '../measure.ts';
import { demandAgreement } from './agreement.ts';
import { openByHand } from './by-hand.ts';
import { openCel } from './cel.ts';
import type { Contender } from './contender.ts';
import { drawDossiers } from './dossiers.ts';
import { openJsonRules } from './json-rules.ts';
import { answersOf, openCatalogue, rowsOf } from './ours.ts';
import { sixtyClauses } from './sixty-clauses.ts';
import { openZen } from './zen.ts';

/** What of ours the others are timed with: each in a thread of its own. */
const LEVELS = { rows: rowsOf, answers: answersOf } as const;
export type PeerLevel = keyof typeof LEVELS;

const DOSSIERS = 64;
const WARM_UPS = 3;

export type PeerTiming = {
  readonly level: PeerLevel;
  readonly clauses: number;
  readonly dossiers: number;
  /** Amounts above zero, over all dossiers. */
  readonly granted: number;
  /** Ours without explanation first, then with. */
  readonly timings: readonly Timing[];
};

/** Times one dossier against sixty synthetic clauses, here and in other rule engines. */
export async function timePeers(): Promise<PeerTiming[]> {
  const all: PeerTiming[] = [];
  for (const level of Object.keys(LEVELS)) {
    all.push(await inThread<PeerTiming>(import.meta.url, level));
  }
  return all;
}

if (!isMainThread) parentPort?.postMessage(await timeLevel(workerData as PeerLevel));

async function timeLevel(level: PeerLevel): Promise<PeerTiming> {
  const clauses = sixtyClauses();
  const dossiers = drawDossiers(DOSSIERS);
  const byHand = openByHand(clauses);
  const contenders: Contender[] = [
    ...LEVELS[level](openCatalogue(clauses)),
    byHand,
    ...(await openCel(clauses)),
    ...(await openZen(clauses)),
    ...(await openJsonRules(clauses)),
  ];
  await demandAgreement([byHand, ...contenders], dossiers);
  const cases = contenders.map(({ name, start }) => ({
    name,
    run: inTurn(dossiers.map(start), (run) => run.total()),
  }));
  for (let turn = 0; turn < WARM_UPS; turn++) await warmUp(cases);
  const amounts = dossiers.flatMap((facts) => byHand.start(facts).amounts());
  return {
    level,
    clauses: clauses.length,
    dossiers: dossiers.length,
    granted: amounts.filter((amount) => amount > 0).length,
    timings: await measure(cases),
  };
}
