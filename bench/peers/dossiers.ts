import { dayOf } from '../../src/values/index.ts';
import { type Draw, drawFrom } from './draw.ts';
import {
  BOOLEANS,
  CODES,
  COUNTS,
  type CodeFact,
  DATES,
  type Facts,
  LISTS,
  MONEY,
} from './facts.ts';

const SEED = 66;
const LARGEST_COUNT: Readonly<Record<keyof typeof COUNTS, number>> = {
  staff: 600,
  researchers: 80,
  talents: 12,
  patents: 20,
  standards: 8,
  loan_days: 365,
};

/** So many dossiers, all invented and all known to the last fact, the same in every run. */
export function drawDossiers(count: number): Facts[] {
  const draw = drawFrom(SEED);
  return Array.from({ length: count }, () => drawFacts(draw));
}

function drawFacts(draw: Draw): Facts {
  return {
    ...eachOf(CODES, (fact: CodeFact) => draw.one(LISTS[fact])),
    ...eachOf(BOOLEANS, (fact) => draw.part() < likelihoodOf(fact)),
    ...eachOf(DATES, () => draw.whole(dayOf(2006, 1, 1), dayOf(2023, 12, 31))),
    ...eachOf(MONEY, () => drawFen(draw)),
    ...eachOf(COUNTS, (fact) => Math.floor(draw.part() ** 2 * (LARGEST_COUNT[fact] + 1))),
  };
}

function likelihoodOf(fact: keyof typeof BOOLEANS): number {
  if (fact === 'blacklisted') return 0.05;
  return fact === 'tax_clear' ? 0.9 : 0.5;
}

/** Nothing, or from 1万元 to 1亿元, with odd fen: small sums are as likely as large ones. */
function drawFen(draw: Draw): number {
  return draw.part() < 0.15 ? 0 : Math.floor(1e6 * 10_000 ** draw.part());
}

function eachOf<K extends string, V>(
  facts: Readonly<Record<K, string>>,
  draw: (fact: K) => V,
): Record<K, V> {
  const entries = (Object.keys(facts) as K[]).map((fact) => [fact, draw(fact)] as const);
  return Object.fromEntries(entries) as Record<K, V>;
}
