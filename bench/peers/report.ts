import { ratioOf } from '../measure.ts';
import { table, verdict } from '../report.ts';
import type { PeerLevel, PeerTiming } from './time-peers.ts';

const BAR = 50;
/** The bar is for engines that give amounts without a trace, against our rows without explanation. */
const isHeldToBar = (level: PeerLevel, name: string): boolean =>
  level === 'rows' && /zen-engine|json-rules-engine/u.test(name) && !name.endsWith('with trace');

const TITLES: Readonly<Record<PeerLevel, string>> = {
  rows: 'Other rule engines: our rows',
  answers: 'Other rule engines: our whole answers',
};
const HEAD = ['', 'µs', '× Zhida', '× Zhida, with explanation', 'bar'];

/** A table for each of our levels, with all contenders in it. */
export function peerTables(all: readonly PeerTiming[]): string {
  const [first] = all;
  const counts = first
    ? `${first.dossiers} dossiers in turn; ${first.granted} of ${first.dossiers * first.clauses} amounts are above zero, and all contenders agree on every one to the fen.`
    : '';
  const tables = all.map(({ level, timings }) => {
    const rows = timings.map(({ name, microseconds, ratio, rounds }) => [
      name,
      microseconds.toFixed(1),
      ratio.toFixed(2),
      ratioOf(rounds, timings[1]?.rounds ?? []).toFixed(2),
      isHeldToBar(level, name) ? `≥ ${BAR} × Zhida: ${verdict(ratio >= BAR)}` : '',
    ]);
    return `### ${TITLES[level]}\n\n${table(HEAD, rows)}`;
  });
  return [...tables, counts].join('\n\n');
}
